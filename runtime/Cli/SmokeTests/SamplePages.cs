using Nianbao.Pages;
using Nianbao.Templates;

namespace Nianbao.Cli.SmokeTests;

/// <summary>Makes up what the check report, letters and comparison may have to show: nothing, plain text, the most awkward text.</summary>
internal static class SamplePages
{
    private static readonly string[] Kinds = ["error", "warning", "note", "waived"];

    /// <summary>The cases for the template of a page.</summary>
    public static IReadOnlyList<SmokeTestCase> Of(PageDefinition page) => page switch
    {
        PageDefinition<CheckReportView> report => Cases(report.Render, CheckReport),
        PageDefinition<ReturnLetterView> letter => Cases(letter.Render, Letter),
        PageDefinition<ComparisonView> comparison => Cases(comparison.Render, Comparison),
        PageDefinition<ImportView> import => Cases(import.Render, Import),
        _ => [],
    };

    private static SmokeTestCase[] Cases<TView>(Action<TView, Utf8Writer> render, Func<string[], TView> make)
    {
        return
        [
            Case("什么也没有的页", "a page about nothing", []),
            Case("平常文字的页", "a page of plain text", SampleTexts.Plain),
            Case("刁钻文字的页", "a page of awkward text", [SampleTexts.AwkwardName, .. SampleTexts.Awkward]),
        ];

        SmokeTestCase Case(string name, string nameEn, string[] texts) => new(name, nameEn, writer => render(make(texts), writer));
    }

    private static ImportView Import(string[] texts) => new(
        texts.Length > 0 ? texts[0] : "年报.docx",
        texts.Length > 0 ? texts[^1] : "",
        texts.Length > 0 ? 2021 : 0,
        "2021",
        texts.Length,
        200,
        [.. texts.Select(text => new ImportedTableView(text, [text], [new ImportedRowView(text, text, text, text, [new ImportedCellView(text, text, "other")])]))],
        [.. texts.Select(text => new ImportedLineView(text, text, text))],
        [.. texts.Select(text => new ImportedTextView(text, text, text, [text]))],
        [.. texts.Select(text => new ImportedLineView(text, "", ""))],
        texts,
        texts);

    private static CheckReportView CheckReport(string[] texts) => new(
        "可以发布",
        texts.Length,
        [.. Kinds.Select(kind => new FindingCountView(kind, kind, texts.Length))],
        [
            .. texts.Select(text => new CheckedOrganView(
                text, text, text, NeedsWork: true, [new FindingCountView("error", text, 0)], [File(text), new CheckedFileView(text, 0, [], [])])),
        ]);

    private static CheckedFileView File(string text) =>
        new(text, 2021, [.. Kinds.Select(kind => Finding(kind, text)), Bare(text)], [Bare(text)]);

    private static ReturnLetterView Letter(string[] texts) => new(
        texts.Length > 0 ? texts[0] : "某某县人民政府",
        texts.Length > 0 ? "2021" : "",
        texts.Length,
        [.. texts.Select(text => Finding("error", text))],
        [.. texts.Select(text => Finding("warning", text)), .. texts.Select(Bare)]);

    private static FindingView Finding(string kind, string text) => Bare(text) with
    {
        Kind = kind,
        Requirement = text,
        Source = text,
        Quote = text,
        Hint = text,
        Waived = text,
        Waiver = text,
        Unit = text,
        Rows =
        [
            new FindingRowView("part", text, "1", text), new FindingRowView("side", text, "1", ""),
            new FindingRowView("comparison", text, "", ""), new FindingRowView("difference", text, "1", ""),
        ],
    };

    private static FindingView Bare(string text) => new("NB3001", "warning", "警告", 0, text, text, 1, 1, text, text);

    private static ComparisonView Comparison(string[] texts) => new(
        texts.Length > 0 ? texts[0] : "某某县人民政府",
        texts.Length > 0 ? ["2020", "2021"] : ["2021"],
        texts.Length > 0 ? ["2020年", "2021年※"] : ["2021年"],
        texts,
        [
            .. texts.Select(text => new ComparedTableView(
                text, text, [new ComparedLineView(text, 0, []), new ComparedLineView(text, 5, [Year(text), Year(text)])])),
        ]);

    private static ComparedYearView Year(string text) => new(text, text, text);
}
