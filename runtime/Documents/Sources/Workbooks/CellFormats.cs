using System.Buffers;
using System.Globalization;
using System.Xml.Linq;

namespace Nianbao.Documents.Sources.Workbooks;

/// <summary>How a style shows a number.</summary>
/// <param name="IsDate">As a day or a time.</param>
/// <param name="IsPercent">In hundredths.</param>
/// <param name="Decimals">With at least so many decimals.</param>
internal readonly record struct NumberFormat(bool IsDate, bool IsPercent, int Decimals);

/// <summary>How the styles of a workbook show numbers.</summary>
internal sealed class CellFormats
{
    private static readonly SearchValues<char> DateLetters = SearchValues.Create("ymdhYMDH");

    private readonly List<NumberFormat> _styles = [];

    /// <summary>Reads the styles.</summary>
    /// <param name="styles">The root of the part; null where the file has none.</param>
    public CellFormats(XElement? styles)
    {
        var codes = new Dictionary<int, string>();
        foreach (var format in Under(styles, "numFmts"))
        {
            if (NumberOf(format) is { } id) codes.TryAdd(id, (string?)format.Attribute("formatCode") ?? "");
        }

        foreach (var style in Under(styles, "cellXfs"))
        {
            var id = NumberOf(style) ?? 0;
            var code = WithoutTexts(codes.GetValueOrDefault(id, ""));
            var isDate = id is (>= 14 and <= 22) or (>= 27 and <= 36) or (>= 45 and <= 47) or (>= 50 and <= 58) || code.AsSpan().ContainsAny(DateLetters);
            _styles.Add(new NumberFormat(isDate, id is 9 or 10 || code.Contains('%', StringComparison.Ordinal), isDate ? 0 : DecimalsOf(id, code)));
        }
    }

    /// <summary>What a style makes of a number.</summary>
    public NumberFormat this[int style] => style >= 0 && style < _styles.Count ? _styles[style] : default;

    // of the formats that have no code 2, 4, 39 and 40 show two decimals
    private static int DecimalsOf(int id, string code)
    {
        if (id is 2 or 4 or 39 or 40) return 2;
        var point = code.IndexOf('.', StringComparison.Ordinal);
        return point < 0 ? 0 : code.Skip(point + 1).TakeWhile(c => c == '0').Count();
    }

    private static IEnumerable<XElement> Under(XElement? root, string name) =>
        root?.Elements().Where(element => element.Name.LocalName == name).SelectMany(element => element.Elements()) ?? [];

    private static int? NumberOf(XElement element) =>
        int.TryParse((string?)element.Attribute("numFmtId"), NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;

    // what stands in quotes or brackets, or after a backslash, is text: 0"day", [Red]0
    private static string WithoutTexts(string code)
    {
        var kept = new List<char>();
        for (var i = 0; i < code.Length; i++)
        {
            var end = code[i] switch
            {
                '"' => code.IndexOf('"', i + 1),
                '[' => code.IndexOf(']', i + 1),
                '\\' or '_' or '*' => i + 1,
                _ => -1,
            };
            if (end >= 0) i = end;
            else kept.Add(code[i]);
        }

        return new string([.. kept]).Replace("General", "", StringComparison.OrdinalIgnoreCase);
    }
}
