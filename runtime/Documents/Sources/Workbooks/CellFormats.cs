using System.Buffers;
using System.Globalization;
using System.Xml.Linq;

namespace Nianbao.Documents.Sources.Workbooks;

/// <summary>Which styles of a workbook show a number as a day or a percentage.</summary>
internal sealed class CellFormats
{
    private static readonly SearchValues<char> DateLetters = SearchValues.Create("ymdhYMDH");

    private readonly List<(bool IsDate, bool IsPercent)> _styles = [];

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
            _styles.Add((isDate, id is 9 or 10 || code.Contains('%', StringComparison.Ordinal)));
        }
    }

    /// <summary>What a style makes of a number.</summary>
    public (bool IsDate, bool IsPercent) this[int style] => style >= 0 && style < _styles.Count ? _styles[style] : default;

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
