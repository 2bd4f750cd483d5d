using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Nianbao.DataFiles;
using Nianbao.DataFiles.Writing;
using Nianbao.Documents.Importing;
using Nianbao.Documents.Tests.Importing;
using Nianbao.Findings;
using Nianbao.Forms;
using Nianbao.Generated;
using Nianbao.Reports;

namespace Nianbao.Documents.Tests.Workbooks;

/// <summary>A workbook imported is the data file it was written from.</summary>
public class WorkbookRoundTripTests
{
    // what text recognition would take for a heading, a caption, the end of the page, a number, a formula
    private static readonly string[] s_texts =
    [
        "一、总体情况", "二、主动公开政府信息情况", "（一）主动公开。全年公开信息102条。", "单位：件", "打印本页", "发布日期：2021-01-01", "=1+1", "-12", "无。", "（接上格）", "（开头）", "_x0041_", "<script>alert(1)</script>", "12",
    ];

    public static TheoryData<string> Samples => [.. PublishedReports.All.Select(one => one.Data)];

    [Theory]
    [MemberData(nameof(Samples))]
    public void The_tables_of_a_sample_report_are_its_data_file(string data)
    {
        var report = PublishedReports.Read(data);

        // sums that its data file leaves to be computed are printed, and come back as numbers
        for (var cell = 0; cell < report.Form.CellCount; cell++)
        {
            if (report.States[cell] == CellState.Computed) report.Cell(cell).Set(report.Cell(cell).Value!.Value);
        }

        Assert.Equal(DataFile(DataFileDraft.Of(report)), Imported(Written.Tables(report)));
    }

    [Fact]
    public void Both_kinds_of_workbooks_of_random_reports_of_all_forms_are_their_data_files()
    {
        var reports = from seed in Gen.Choose(0, 100_000)
                      from form in Gen.Choose(0, ProjectCatalog.All.Types.Length - 1)
                      from texts in Gen.ListOf(Gen.Elements(s_texts))
                      select WithTexts(RandomReport.Make(ProjectCatalog.All.Types[form], seed), [.. texts]);

        Prop.ForAll(reports.ToArbitrary(), report =>
        {
            Assert.Equal(DataFile(DataFileDraft.Of(report)), Imported(Written.Tables(report)));
            Assert.Equal(Cells(report), CellsOf(Imported(Written.FillIn(report)), report.Form));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(40));
    }

    [Fact]
    public void A_long_paragraph_comes_back_whole()
    {
        var report = WithTexts(RandomReport.Make(ProjectCatalog.All.Types[^1], 1), [string.Concat(Enumerable.Repeat("长 段𠮷_x0041_", 9_000))]);

        Assert.Equal(DataFile(DataFileDraft.Of(report)), Imported(Written.Tables(report)));
    }

    [Fact]
    public void A_row_of_the_locality_comes_back()
    {
        var report = RandomReport.Make(ProjectCatalog.All.Types[^1], 1);
        report.Notes.AddLocal(new LocalRow(report.Form.Tables[0], "行政检查", ["3", "0", "1"]));

        Assert.Contains("行政检查", Imported(Written.Tables(WithTexts(report, ["无。"]))), StringComparison.Ordinal);
    }

    [Fact]
    public void What_the_page_says_of_itself_comes_back_from_both_kinds()
    {
        var report = WithTexts(RandomReport.Make(ProjectCatalog.All.Types[^1], 1), ["无。"]);
        report.Published = new DateOnly(2024, 1, 31);
        report.Imprint = new Imprint { Index = "=1", Publisher = "机关", Source = "格式", Signatory = "测试市人民政府", SignedOn = new DateOnly(2024, 1, 30) };

        foreach (var workbook in (byte[][])[Written.Tables(report), Written.FillIn(report)])
        {
            var header = Written.Importer.Import("a.xlsx", workbook).Header!;
            Assert.Equal((report.Published, report.Imprint), (header.Published, header.Imprint));
        }
    }

    [Fact]
    public void A_day_that_is_none_is_told()
    {
        var report = RandomReport.Make(ProjectCatalog.All.Types[^1], 1);
        report.Published = new DateOnly(2024, 1, 31);
        var changed = Written.With(Written.FillIn(report), "xl/worksheets/sheet1.xml", xml => xml.Replace("2024-01-31", "下月底", StringComparison.Ordinal));

        Assert.Contains(Written.Importer.Import("a.xlsx", changed).Findings, finding => finding.Rule == "NB6110" && finding.Message.Contains("下月底", StringComparison.Ordinal));
    }

    [Fact]
    public void The_same_report_has_the_same_bytes()
    {
        var report = RandomReport.Make(ProjectCatalog.All.Types[^1], 1);

        Assert.Equal(Written.Tables(report), Written.Tables(report));
        Assert.Equal(Written.FillIn(report), Written.FillIn(report));
    }

    private static Report WithTexts(Report report, string[] texts)
    {
        foreach (var section in report.Form.Sections.Where(section => section.Text != SectionText.None))
        {
            string[] own = ["正文。", .. texts];
            report.SetText(section, section.HasFreeHeadings
                ? Narrative.Of(string.Join('\n', own)) with { Chapters = [new Chapter("一、概述", own), new Chapter("二、主动公开情况", own)] }
                : Narrative.Of(string.Join('\n', own)));
        }

        report.Preamble = Narrative.Of(string.Join('\n', texts));
        return report;
    }

    private static string DataFile(DataFileDraft draft)
    {
        draft.Kind = default;
        draft.Level = default;
        return DataFileWriter.Write(draft);
    }

    private static string Imported(byte[] workbook)
    {
        var result = Written.Importer.Import("a.xlsx", workbook);
        Assert.True(result.State is ImportState.Complete or ImportState.Incomplete && result.Type != null, string.Join('\n', result.Findings));
        var text = ImportedDataFile.Write(result);

        // who imported it is said in the first line
        return text[(text.IndexOf('\n', StringComparison.Ordinal) + 1)..];
    }

    private static string Cells(Report report) => string.Join('\n', report.Cells.Select(cell => $"{cell.Path} {cell.Value}"));

    private static string CellsOf(string data, FormDefinition form)
    {
        var report = new ReportReader().Read(Encoding.UTF8.GetBytes(data), "a.yaml", ProjectCatalog.All.Types, new FindingList());
        Assert.Equal(form, report!.Form);
        return Cells(report);
    }
}
