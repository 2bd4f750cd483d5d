using System.Text;
using Nianbao.Documents.Importing;
using Nianbao.Generated;
using Nianbao.Reports;
using Nianbao.Templates;

namespace Nianbao.Documents.Tests.Importing;

/// <summary>What Nianbao writes it reads: a page, a fragment, a Markdown page or a Word file of a report, imported, is the report.</summary>
public class RoundTripTests
{
    public static TheoryData<string, string> Pages
    {
        get
        {
            var pages = new TheoryData<string, string>();
            foreach (var (_, data, _) in PublishedReports.All)
            {
                foreach (var suffix in (string[])[".html", ".fragment.html", ".md", ".docx"]) pages.Add(data, suffix);
            }

            return pages;
        }
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void A_page_of_a_sample_report_is_the_report(string data, string suffix)
    {
        var report = PublishedReports.Read(data);

        Assert.Equal("", Differences(report, suffix));
    }

    [Theory]
    [InlineData(".html")]
    [InlineData(".fragment.html")]
    [InlineData(".md")]
    [InlineData(".docx")]
    public void Pages_of_random_reports_of_all_forms_are_the_reports(string suffix)
    {
        for (var seed = 0; seed < 40; seed++)
        {
            var type = ProjectCatalog.All.Types[seed % ProjectCatalog.All.Types.Length];
            var report = WithTexts(RandomReport.Make(type, seed), seed);

            Assert.Equal("", Differences(report, suffix));
        }
    }

    // texts of the kinds that pages have: numbered, short, with figures, with brackets
    private static Report WithTexts(Report report, int seed)
    {
        if (seed % 3 > 0)
        {
            report.Imprint = new Imprint
            {
                Index = seed % 2 == 0 ? $"11522632009000001X/{report.Year}-{seed:00000}" : "",
                Publisher = seed % 3 == 1 ? report.Organ + "办公室" : "",
                Source = seed % 5 == 0 ? "某某县 融媒体中心" : "",
                Signatory = report.Organ,
                SignedOn = new DateOnly(report.Year + 1, 1, 1 + (seed % 28)),
            };
        }

        string[] paragraphs =
        [
            $"{report.Year}年，{report.Organ}认真贯彻落实《条例》，全年主动公开政府信息{seed * 37}条。",
            "（一）主动公开。通过门户网站公开信息102条，通过微信公众号公开52条。",
            "1.加强培训；",
            "一是健全制度；二是强化监督。",
            "无。",
            "模板中写作 {{ requests.received }}，不是“{{”。",
        ];
        foreach (var section in report.Form.Sections.Where(section => section.Text != Forms.SectionText.None))
        {
            var count = 1 + ((seed + section.Index) % paragraphs.Length);
            var text = Enumerable.Range(0, count).Select(i => paragraphs[(seed + i) % paragraphs.Length]).ToArray();
            report.SetText(section, section.HasFreeHeadings
                ? Narrative.Of(string.Join('\n', text)) with { Chapters = [new Chapter("一、概述", text), new Chapter("二、主动公开情况", text)] }
                : Narrative.Of(string.Join('\n', text)));
        }

        return report;
    }

    private static string Differences(Report report, string suffix)
    {
        var writer = new Utf8Writer();
        ProjectCatalog.All.Templates.Single(template => template.Suffix == suffix && template.Serves(report)).Render(report, writer);
        var hasTitle = suffix != ".fragment.html";
        var options = hasTitle ? new ImportOptions() : new ImportOptions { Organ = report.Organ, Year = report.Year };
        var result = PublishedReports.Importer.Import("page" + suffix, writer.Written.ToArray(), options);
        if (result.Type?.Form != report.Form) return $"{report.Form.Id} became {result.Type?.Form.Id}: {string.Join("\n", result.Findings.Select(finding => finding.Message))}";

        var differences = new StringBuilder();
        if (result.Organ != report.Organ || result.Year != report.Year) differences.Append($"{report.Organ} {report.Year}: {result.Organ} {result.Year}\n");
        for (var cell = 0; cell < report.Form.CellCount; cell++)
        {
            var (expected, found) = (CellText.Of(report.Cell(cell)), result.Tables!.Cells[cell]?.Value ?? "");
            if (expected != found) differences.Append($"{report.Form.PathOf(cell)}: '{expected}', imported '{found}'\n");
        }

        // a fragment is pasted into a page that has an imprint of its own
        var imprint = hasTitle ? report.Imprint : new Imprint { Signatory = report.Imprint.Signatory, SignedOn = report.Imprint.SignedOn };
        if (result.Header!.Imprint != imprint) differences.Append($"{imprint}\n was {result.Header.Imprint}\n");

        foreach (var section in report.Form.Sections)
        {
            var expected = report.Text(section).Chapters.Length > 0
                ? report.Text(section).Chapters.SelectMany(chapter => chapter.Paragraphs.Prepend(chapter.Heading))
                : report.Text(section).Paragraphs;
            var found = section.HasFreeHeadings
                ? result.Text!.Chapters.SelectMany(chapter => chapter.Paragraphs.Prepend(chapter.Heading!))
                : result.Text!.Sections[section.Index].Paragraphs;
            if (!expected.SequenceEqual(found.Select(piece => piece.Text))) differences.Append($"{section.Id}: {string.Join(" ¶ ", expected)}\n was {string.Join(" ¶ ", found.Select(piece => piece.Text))}\n");
        }

        return differences.Length == 0 ? "" : differences + string.Join("\n", result.Findings.Select(finding => finding.Message));
    }
}
