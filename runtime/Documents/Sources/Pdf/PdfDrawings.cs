using UglyToad.PdfPig;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Tokens;

namespace Nianbao.Documents.Sources.Pdf;

/// <summary>
/// Tells before a page is drawn whether that comes to an end: a drawing that draws another one ten times, which draws a third
/// one ten times, and so on, is a small file that takes for ever.
/// </summary>
internal sealed class PdfDrawings
{
    private const int MostObjects = 300_000;
    private const double MostBytes = 1e9;

    private static readonly NameToken XObjects = NameToken.Create("XObject");
    private static readonly NameToken Subtype = NameToken.Create("Subtype");
    private static readonly NameToken Type = NameToken.Create("Type");
    private static readonly NameToken Resources = NameToken.Create("Resources");

    // what only programs of fonts have
    private static readonly NameToken ProgramLength = NameToken.Create("Length1");

    private readonly Structure _structure;
    private readonly Dictionary<IndirectReference, Drawing> _forms = [];
    private readonly Dictionary<IndirectReference, double> _costs = [];

    private PdfDrawings(Structure structure) => _structure = structure;

    /// <summary>Checks all drawings of a file.</summary>
    /// <param name="structure">The file.</param>
    /// <param name="filters">Unpacks its streams.</param>
    /// <exception cref="DocumentException">Drawing takes too long.</exception>
    public static void Check(Structure structure, IFilterProvider filters)
    {
        var references = structure.CrossReferenceTable.ObjectOffsets.Keys;
        if (references.Count() > MostObjects) throw TooComplex();
        var drawings = new PdfDrawings(structure);
        double uses = 0;
        foreach (var reference in references)
        {
            if (drawings.ObjectOf(reference) is not StreamToken stream || !IsContent(stream.StreamDictionary, out var isForm)) continue;
            var content = stream.Decode(filters);
            var drawn = content.Span.Count("Do"u8);
            if (isForm) drawings._forms.Add(reference, new Drawing(content.Length, drawn, drawings.ReferencesIn(stream.StreamDictionary)));
            else uses += drawn;
        }

        var largest = drawings._forms.Keys.Select(form => drawings.CostOf(form, depth: 0)).DefaultIfEmpty(0).Max();
        if (largest > MostBytes || uses * largest > MostBytes) throw TooComplex();
    }

    private static DocumentException TooComplex() => SourceFindings.TooLarge("图形嵌套太多", "its drawings are nested too much");

    private static bool IsContent(DictionaryToken dictionary, out bool isForm)
    {
        isForm = dictionary.Data.GetValueOrDefault(Subtype.Data) is NameToken { Data: "Form" };
        return isForm || !(dictionary.ContainsKey(Subtype) || dictionary.ContainsKey(Type) || dictionary.ContainsKey(ProgramLength));
    }

    private List<IndirectReference> ReferencesIn(DictionaryToken dictionary) =>
        DictionaryOf(dictionary, Resources) is { } resources && DictionaryOf(resources, XObjects) is { } drawings
            ? [.. drawings.Data.Values.OfType<IndirectReferenceToken>().Select(token => token.Data)]
            : [];

    private DictionaryToken? DictionaryOf(DictionaryToken dictionary, NameToken name)
    {
        if (!dictionary.TryGet(name, out IToken? token)) return null;
        return (token is IndirectReferenceToken reference ? ObjectOf(reference.Data) : token) as DictionaryToken;
    }

    private IToken? ObjectOf(IndirectReference reference)
    {
        try
        {
            return _structure.GetObject(reference)?.Data;
        }
        catch (Exception e) when (e is not DocumentException)
        {
            // what cannot be read is not drawn; an object that nobody uses is no reason to refuse the file
            return null;
        }
    }

    // at most: as if each use drew the largest of those that it may draw
    private double CostOf(IndirectReference form, int depth)
    {
        if (depth > DocumentLimits.Depth) throw TooComplex();
        if (!_forms.TryGetValue(form, out var drawing)) return 0;
        if (_costs.TryGetValue(form, out var known)) return known;
        var largest = drawing.Drawn.Select(inner => CostOf(inner, depth + 1)).DefaultIfEmpty(0).Max();
        return _costs[form] = drawing.Bytes + (drawing.Uses * largest);
    }

    private sealed record Drawing(int Bytes, int Uses, IReadOnlyList<IndirectReference> Drawn);
}
