using System.Text;

namespace Nianbao.Bench.Imports;

/// <summary>A style in which reports are published.</summary>
/// <param name="Name">Its name in the table.</param>
/// <param name="Ending">The ending of its files.</param>
/// <param name="Make">Makes the document of a report.</param>
internal sealed record ImportStyle(string Name, string Ending, Func<PublishedReport, Random, byte[]> Make)
{
    /// <summary>True where not all numbers can be told for certain: then what is missing is right, and only what is wrong counts.</summary>
    public bool IsDamaged { get; init; }

    /// <summary>True where zeros are printed as blanks.</summary>
    public bool HasBlankZeros { get; init; }

    /// <summary>All styles that need no other program.</summary>
    public static readonly IReadOnlyList<ImportStyle> All =
    [
        Html("HTML: official table", (report, _) => HtmlStyles.Official(report)),
        Html("HTML: layout tables, navigation", (report, _) => HtmlStyles.Layout(report)),
        Html("HTML: pasted from Word", (report, _) => HtmlStyles.Pasted(report)),
        new("HTML: GB18030", ".html", (report, _) => HtmlStyles.Chinese(report)),
        Html("HTML: two pieces, head again", (report, _) => HtmlStyles.Pieces(report, repeatsHead: true)),
        Html("HTML: two pieces, one head", (report, _) => HtmlStyles.Pieces(report, repeatsHead: false)),
        Html("HTML: other spans in rows", (report, _) => HtmlStyles.Ragged(report)),
        Html("HTML: lines between breaks", (report, _) => HtmlStyles.Breaks(report)),
        Html("HTML: labels drift", (report, random) => HtmlStyles.Official(report.With(table => table.With(cell => Wording.Drift(cell, random))))),
        Html("HTML: numbers as printed", (report, random) => HtmlStyles.Pasted(report.With(table => table.With(cell => Wording.Number(cell, random))))),
        Html("HTML: labels cut", (report, _) => HtmlStyles.Official(report.With(table => table.With(Wording.Cut)))),
        Html("HTML: zeros left blank", (report, _) => HtmlStyles.Pasted(report.With(NoZeros))) with { HasBlankZeros = true },
        Html("HTML: headings drift", (report, random) => HtmlStyles.Layout(Wording.Headings(report, random))),
        Html("HTML: all drifts", (report, random) => HtmlStyles.Pieces(Wording.Headings(report.With(table => Drift(table, random)), random), repeatsHead: false)),
        Html("HTML: nested in layout, caption row", (report, _) => EditedStyles.Nested(report)),
        Html("HTML: labels of groups in each row", (report, _) => EditedStyles.Unmerged(report)),
        Html("HTML: blank cells for merged ones", (report, _) => EditedStyles.Blanked(report)),
        Html("HTML: other numbers, blanks, breaks in labels", EditedStyles.Numbered),
        Html("HTML: title in two elements", (report, _) => EditedStyles.TwoLines(report, inside: false)),
        Html("HTML: title with a break", (report, _) => EditedStyles.TwoLines(report, inside: true)),
        Html("HTML: title cut in a word", (report, _) => EditedStyles.CutTitle(report)),
        Html("HTML: exported by an office program", (report, _) => EditedStyles.Exported(report)),
        Html("HTML: table three turned", (report, _) => EditedStyles.Turned(report)),
        Html("HTML: numbers as 1.00", (report, _) => EditedStyles.Decimals(report)),
        Html("HTML: other years' reports linked", (report, _) => EditedStyles.Linked(report)),
        Html("HTML: body beside the title only", (report, _) => EditedStyles.WithoutOrgan(report)),
        Html("HTML: texts in lists", (report, _) => EditedStyles.Lists(report)),
        Html("HTML: a table of its own in a text", (report, _) => EditedStyles.OwnTable(report)),
        new("Word: headers, revisions, fields, text boxes", ".docx", (report, _) => WordFile.Write(report, hasRevisions: true)),
        new("Excel: a cover and a sheet for each section", ".xlsx", (report, _) => ExcelFile.Write(report)),
        Text("text L1: a cell a line", TextStyles.CellALine),
        Text("text L2: a cell a line with bars", TextStyles.CellAndBar),
        Text("text L2b: a bar before each row", TextStyles.BarBeforeRow),
        Text("text L3: a row a line, spans dropped", TextStyles.RowALine),
        Text("text L3b: a row a line, spans kept", TextStyles.RowWithSpans),
        Text("text L4: tabs", TextStyles.Tabs),
        Text("text L8: blanks between", TextStyles.Blanks),
        Text("text L9: Markdown bars", TextStyles.Markdown),
        Text("text L13: labels cut", TextStyles.CutLabels),
        Text("text L5: a bar between lines", TextStyles.BarBetween),
        Text("text L1: all drifts", TextStyles.CellALine, hasDrift: true),
        Text("text L2: all drifts", TextStyles.CellAndBar, hasDrift: true),
        Text("text L3: all drifts", TextStyles.RowALine, hasDrift: true),
        Text("text L4: all drifts", TextStyles.Tabs, hasDrift: true),
        Damaged("text L4: zeros left blank", ".txt", (report, _) => TextStyles.Write(report.With(NoZeros), TextStyles.Tabs)) with { HasBlankZeros = true },
        Damaged("text L1: zeros left blank", ".txt", (report, _) => TextStyles.Write(report.With(NoZeros), TextStyles.CellALine)) with { HasBlankZeros = true },
        Damaged("text L3: zeros left blank", ".txt", (report, _) => TextStyles.Write(report.With(NoZeros), TextStyles.RowALine)) with { HasBlankZeros = true },
        Damaged("HTML: a number too many", ".html", (report, random) => HtmlStyles.Official(report.With(table => DamagedStyles.NumberTooMany(table, random)))),
        Damaged("text L3: a number too many", ".txt", (report, random) => TextStyles.Write(report.With(table => DamagedStyles.NumberTooMany(table, random)), TextStyles.RowALine)),
        Damaged("text L1: a number too many", ".txt", (report, random) => TextStyles.Write(report.With(table => DamagedStyles.NumberTooMany(table, random)), TextStyles.CellALine)),
        Damaged("text L8: lost blanks", ".txt", (report, random) => TextStyles.Write(report, table => DamagedStyles.LostBlanks(table, random))),
        Damaged("text L6: repeated lines lost", ".txt", (report, _) => DamagedStyles.WithoutRepeated(TextStyles.Write(report, TextStyles.CellALine))),
    ];

    private static ImportStyle Html(string name, Func<PublishedReport, Random, string> make) => new(name, ".html", (report, random) => Bytes(make(report, random)));

    private static ImportStyle Text(string name, Func<OfficialTable, IEnumerable<string>> table, bool hasDrift = false) => new(name, ".txt", (report, random) =>
        Bytes(TextStyles.Write(hasDrift ? Wording.Headings(report.With(one => Drift(one, random)), random) : report, table)));

    private static OfficialTable Drift(OfficialTable table, Random random) =>
        table.With(cell => Wording.Number(cell with { Text = Wording.Drift(cell, random) }, random));

    private static OfficialTable NoZeros(OfficialTable table) => table.With(cell => cell is { IsValue: true, Text: "0" } ? "" : cell.Text);

    private static ImportStyle Damaged(string name, string ending, Func<PublishedReport, Random, string> make) =>
        new(name, ending, (report, random) => Bytes(make(report, random))) { IsDamaged = true };

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);
}
