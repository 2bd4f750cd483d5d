using System.Xml.Linq;
using ExcelDataReader;
using FsCheck;
using FsCheck.Fluent;
using Nianbao.Documents.Workbooks;
using Nianbao.Forms;
using Nianbao.Generated;
using Nianbao.Reports;

namespace Nianbao.Documents.Tests.Workbooks;

/// <summary>A report as a workbook is valid, has numbers for numbers, and no text of the report is more than a text.</summary>
public class ReportWorkbookTests
{
    private static readonly string[] s_hostile =
    [
        "=cmd|' /C calc'!A0", "+1+1", "-1", "@SUM(A1)", "=HYPERLINK(\"http://example.invalid\")", "<script>alert(1)</script>", "]]></t></is>", "\u0001\u0008\u000B", "一\n二\r\n三\r四", "_x0041_", "\uD800", "&amp;", new string('长', 40_000), "'", "\"",
    ];

    [Fact]
    public void Workbooks_of_all_forms_are_valid()
    {
        foreach (var type in ProjectCatalog.All.Types)
        {
            var report = RandomReport.Make(type, 3);

            Assert.Equal("", Written.Mistakes(Written.Tables(report)));
            Assert.Equal("", Written.Mistakes(Written.FillIn(report)));
        }
    }

    [Fact]
    public void Another_reader_finds_every_number_as_a_number()
    {
        System.Text.Encoding.RegisterProvider(System.Text.CodePagesEncodingProvider.Instance);
        var report = RandomReport.Make(ProjectCatalog.All.Types[^1], 5);
        var numbers = new List<decimal>();
        using var reader = ExcelReaderFactory.CreateReader(new MemoryStream(Written.Tables(report)));
        while (reader.Read())
        {
            for (var column = 0; column < reader.FieldCount; column++)
            {
                if (reader.GetValue(column) is double number) numbers.Add((decimal)number);
            }
        }

        Assert.Equal(report.Cells.Where(cell => !cell.IsBlank).Select(cell => cell.Value!.Value).Order(), numbers.Order());
    }

    [Fact]
    public void Hostile_text_changes_nothing_but_the_text()
    {
        var gen = from seed in Gen.Choose(0, 1000) from text in Gen.Elements(s_hostile) from form in Gen.Choose(0, ProjectCatalog.All.Types.Length - 1) select (seed, text, form);
        Prop.ForAll(gen.ToArbitrary(), one =>
        {
            var (tame, hostile) = (WithText(one.form, one.seed, "文字"), WithText(one.form, one.seed, one.text));
            foreach (var write in (Func<Report, byte[]>[])[Written.Tables, Written.FillIn])
            {
                var workbook = write(hostile);
                Assert.Equal("", Written.Mistakes(workbook));
                Assert.DoesNotContain(Written.Parts(workbook), part => part.Xml.Descendants().Attributes("TargetMode").Any());
                Assert.Equal(Formulas(write(tame)), Formulas(workbook));
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(45));
    }

    [Fact]
    public void A_workbook_of_many_reports_has_a_row_for_each()
    {
        var type = ProjectCatalog.All.Types[^1];
        var workbook = Written.Bytes(stream => CollectionWorkbook.Write([(type.Form, Enumerable.Range(0, 50).Select(seed => RandomReport.Make(type, seed)))], stream));

        Assert.Equal("", Written.Mistakes(workbook));
        var sheet = Written.Sheet(workbook, type.Form.Id + "格式");
        Assert.Equal(51, sheet.Texts.Keys.Max(place => place.Row));
        var last = RandomReport.Make(type, 49);
        for (var cell = 0; cell < type.Form.CellCount; cell++) Assert.Equal(last.Cell(cell).Value?.ToString("0.######", System.Globalization.CultureInfo.InvariantCulture), sheet.Texts[(51, cell + 2)]);
    }

    private static Report WithText(int form, int seed, string text)
    {
        var report = RandomReport.Make(ProjectCatalog.All.Types[form], seed);
        (report.Organ, report.Title) = (text, text);
        report.Preamble = new Narrative([text], [0]);
        foreach (var section in report.Form.Sections.Where(section => section.Text != SectionText.None))
        {
            report.SetText(section, new Narrative([text], [0]) { Chapters = section.HasFreeHeadings ? [new Chapter(text, [text])] : [] });
        }

        report.Notes.AddLocal(new LocalRow(report.Form.Tables[0], text, [text]));
        report.Notes.AddRemark(0, text);
        return report;
    }

    private static List<string> Formulas(byte[] workbook) => [.. Written.Parts(workbook)
        .SelectMany(part => part.Xml.Descendants().Where(element => element.Name.LocalName is "f" or "formula" or "formula1" or "formula2").Select(element => element.Value))];
}
