using System.Xml.Linq;
using Nianbao.Documents.Tests.Importing;
using Nianbao.Generated;
using Nianbao.Reports;
using Nianbao.Snapshots;

namespace Nianbao.Documents.Tests.Word;

/// <summary>The Word file of a report: valid, always the same, laid out as official documents are.</summary>
public class WordReportTests
{
    private static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    public static TheoryData<string> Samples => [.. PublishedReports.All.Select(one => one.Data)];

    public static TheoryData<string> Forms => [.. ProjectCatalog.All.Forms.Select(form => form.Id)];

    [Theory]
    [MemberData(nameof(Samples))]
    public void A_sample_report_is_a_valid_file(string data) => Assert.Equal("", WordOutput.Problems(WordOutput.Of(PublishedReports.Read(data))));

    [Theory]
    [MemberData(nameof(Forms))]
    public void Random_reports_are_valid_files(string form)
    {
        for (var seed = 0; seed < 5; seed++) Assert.Equal("", WordOutput.Problems(WordOutput.Of(RandomReport.Make(TypeOf(form), seed))));
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void A_report_that_says_everything_is_a_valid_file(string form) =>
        Assert.Equal("", WordOutput.Problems(WordOutput.Of(WordTexts.Fill(TypeOf(form), "本"))));

    [Theory]
    [MemberData(nameof(Samples))]
    public void A_report_has_the_same_bytes_every_time(string data)
    {
        var first = WordOutput.Of(PublishedReports.Read(data));
        WordOutput.Of(RandomReport.Make(ProjectCatalog.All.Types[0], seed: 3));

        Assert.Equal(first, WordOutput.Of(PublishedReports.Read(data)));
    }

    [Theory]
    [InlineData("2021/施秉县人民政府")]
    [InlineData("2018/玛曲县人民政府")]
    public void The_text_and_tables_are_as_accepted(string data) => Snapshot.Verify(
        WordOutput.Part(WordOutput.Of(PublishedReports.Read(data)), "word/document.xml"), "xml", Path.GetFileName(data));

    [Fact]
    public void All_other_parts_are_as_accepted() => Snapshot.Verify(string.Concat(
        WordOutput.Parts(WordOutput.Of(PublishedReports.Read("2021/施秉县人民政府"))).Where(part => part.Name != "word/document.xml")
            .Select(part => $"==== {part.Name}\n{part.Text.TrimEnd('\n')}\n")));

    [Fact]
    public void Where_a_reader_begins_stands_what_the_parts_are() =>
        Assert.Equal(["[Content_Types].xml", "_rels/.rels"], WordOutput.Parts(WordOutput.Of(PublishedReports.Read("2021/施秉县人民政府"))).Select(part => part.Name).Take(2));

    [Theory]
    [MemberData(nameof(Forms))]
    public void Every_row_of_a_table_is_as_wide_as_its_grid(string form)
    {
        var document = XDocument.Parse(WordOutput.Part(WordOutput.Of(RandomReport.Make(TypeOf(form), seed: 1)), "word/document.xml"));
        var tables = document.Descendants(W + "tbl").ToList();

        Assert.NotEmpty(tables);
        Assert.All(tables, table =>
        {
            var grid = table.Element(W + "tblGrid")!.Elements().Select(column => Number(column, "w")).ToList();
            Assert.Equal(Number(table.Element(W + "tblPr")!.Element(W + "tblW")!, "w"), grid.Sum());
            Assert.InRange(grid.Sum(), 8830, 8844);
            Assert.All(table.Elements(W + "tr"), row =>
            {
                var column = 0;
                foreach (var cell in row.Elements(W + "tc").Select(cell => cell.Element(W + "tcPr")!))
                {
                    var span = cell.Element(W + "gridSpan") is { } spans ? Number(spans, "val") : 1;
                    Assert.Equal(grid.Skip(column).Take(span).Sum(), Number(cell.Element(W + "tcW")!, "w"));
                    column += span;
                }

                Assert.Equal(grid.Count, column);
            });
        });
    }

    [Fact]
    public void The_head_of_a_table_is_repeated_and_no_row_is_cut()
    {
        var document = XDocument.Parse(WordOutput.Part(WordOutput.Of(PublishedReports.Read("2021/施秉县人民政府")), "word/document.xml"));
        var requests = document.Descendants(W + "tbl").ElementAt(1);

        Assert.Equal(3, requests.Elements(W + "tr").TakeWhile(row => row.Element(W + "trPr")!.Element(W + "tblHeader") != null).Count());
        Assert.Equal(3, requests.Descendants(W + "tblHeader").Count());
        Assert.All(document.Descendants(W + "tr"), row => Assert.NotNull(row.Element(W + "trPr")!.Element(W + "cantSplit")));
    }

    [Fact]
    public void Who_signs_does_so_above_the_annex()
    {
        var report = PublishedReports.Read("2018/玛曲县人民政府");
        report.Imprint = new Imprint { Signatory = "玛曲县人民政府办公室", SignedOn = new DateOnly(2019, 2, 10) };
        var texts = XDocument.Parse(WordOutput.Part(WordOutput.Of(report), "word/document.xml")).Descendants(W + "p").Select(paragraph => paragraph.Value).ToList();

        Assert.Equal(texts.IndexOf("附件：政府信息公开情况统计表") - 1, texts.LastIndexOf("2019年2月10日"));
    }

    private static int Number(XElement element, string attribute) =>
        int.Parse(element.Attribute(W + attribute)!.Value, System.Globalization.CultureInfo.InvariantCulture);

    private static ReportType TypeOf(string form) => Array.Find(ProjectCatalog.All.Types, type => type.Form.Id == form)!;
}
