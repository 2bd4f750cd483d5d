using System.Globalization;
using Nianbao.Documents.Tests.Sources;
using Nianbao.Documents.Workbooks;
using Nianbao.Generated;
using Nianbao.Reports;

namespace Nianbao.Documents.Tests.Workbooks;

/// <summary>The workbook to be filled in computes what the program computes, says what the rules say, and tells what was pasted over.</summary>
public class FillInWorkbookTests
{
    private const string Hint = "Debian: apt-get install libreoffice-calc-nogui";

    [ProgramFact(Hint, "soffice", "libreoffice")]
    public void Formulas_say_what_the_program_says()
    {
        foreach (var type in ProjectCatalog.All.Types)
        {
            var report = Broken(type, 7);
            var stored = Written.FillIn(report);
            var calculated = Written.Calculated(WithoutResults(stored));

            Assert.Equal(Shown(stored, FormSheet.Name), Shown(calculated, FormSheet.Name));
            Assert.Equal(Shown(stored, FormSheet.ChecksName), Shown(calculated, FormSheet.ChecksName));
            Assert.Contains(Written.Sheet(calculated, FormSheet.ChecksName).Texts, cell => cell.Key.Column == 6 && cell.Value.StartsWith("【NB", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void A_broken_relation_shows_the_words_of_its_rule_beside_its_row()
    {
        var report = Broken(ProjectCatalog.All.Types[^1], 7);
        var sheet = Written.Sheet(Written.FillIn(report), FormSheet.Name);
        var width = new FormSheet(report.Form).Width;

        var words = sheet.Texts.Where(cell => cell.Key.Column == width && cell.Key.Row > 0).Select(cell => cell.Value).ToList();
        Assert.Contains(words, text => text.StartsWith("【NB", StringComparison.Ordinal));
        Assert.All(words.Select(text => System.Text.RegularExpressions.Regex.Matches(text, "【NB[0-9]+】").Select(match => match.Value).ToList()), rules =>
            Assert.Equal(rules.Distinct(), rules));
        Assert.Contains("处不符", sheet.Texts[(0, width)], StringComparison.Ordinal);
    }

    [Fact]
    public void A_sound_report_has_no_broken_relation_of_severity_error()
    {
        var report = RandomReport.Make(ProjectCatalog.All.Types[^1], 7);
        var checks = Written.Sheet(Written.FillIn(report), FormSheet.ChecksName).Texts;

        Assert.DoesNotContain(checks, cell => cell.Key.Column == 6 && cell.Key.Row >= 2 && checks[(cell.Key.Row, 1)] == "错误");
    }

    [Fact]
    public void What_is_pasted_over_is_told_with_its_sheet_and_cell()
    {
        var report = RandomReport.Make(ProjectCatalog.All.Types[^1], 7);
        var stored = Written.FillIn(report);
        var sum = report.Form.Sums[0].Cell;
        var part = report.Form.Sums[0].Parts[0];
        var (sumPlace, partPlace) = (Written.PlaceOf(stored, report, sum), Written.PlaceOf(stored, report, part));
        var pasted = Written.With(stored, "xl/worksheets/sheet1.xml", xml => Pasted(Pasted(xml, sumPlace, "<v>99999</v>"), partPlace, "<v>约十件</v>", " t=\"str\""));

        var findings = Written.Importer.Import("a.xlsx", pasted).Findings;

        Assert.Contains(findings, finding => finding.Rule == "NB6108" && finding.Message.Contains($"“{FormSheet.Name}”的 {partPlace}", StringComparison.Ordinal));
        Assert.Contains(findings, finding => finding.Rule == "NB6109" && finding.Message.Contains($"“{FormSheet.Name}”的 {sumPlace}", StringComparison.Ordinal));
    }

    [Fact]
    public void An_empty_workbook_can_be_filled_in_where_no_sum_is_and_nowhere_else()
    {
        foreach (var type in ProjectCatalog.All.Types)
        {
            var report = type.Create();
            (report.Organ, report.Year) = ("测试市人民政府", type.Form.Years[^1]);
            var sheet = Written.Parts(Written.FillIn(report)).Single(part => part.Name == "xl/worksheets/sheet1.xml").Xml;
            var inputs = sheet.Descendants().Where(element => element.Name.LocalName == "dataValidation").Sum(rule => ((string?)rule.Attribute("sqref"))!.Split(' ').Length);

            Assert.Equal(type.Form.CellCount - type.Form.Sums.Select(total => total.Cell).Distinct().Count(), inputs);
            Assert.Contains(sheet.Descendants(), element => element.Name.LocalName == "sheetProtection");
        }
    }

    private static Report Broken(ReportType type, int seed)
    {
        var report = RandomReport.Make(type, seed);
        for (var cell = 0; cell < report.Form.CellCount; cell += 9)
        {
            if (!report.Cell(cell).IsBlank) report.Cell(cell).Set(report.Cell(cell).Value!.Value + 3);
        }

        var last = RandomReport.Make(type, seed + 1);
        last.Year = report.Year - 1;
        report.LastYear = last;
        return report;
    }

    // LibreOffice trusts numbers that are stored, and calculates what is not
    private static byte[] WithoutResults(byte[] workbook)
    {
        foreach (var part in (string[])["xl/worksheets/sheet1.xml", "xl/worksheets/sheet3.xml"])
        {
            workbook = Written.With(workbook, part, xml => System.Text.RegularExpressions.Regex.Replace(xml, "</f><v( />|>[^<]*</v>)", "</f>"));
        }

        return workbook;
    }

    private static List<string> Shown(byte[] workbook, string sheet) => [.. Written.Sheet(workbook, sheet).Texts
        .OrderBy(cell => cell.Key)
        .Select(cell => string.Create(CultureInfo.InvariantCulture, $"{cell.Key}: {cell.Value}"))];

    private static string Pasted(string xml, string place, string content, string type = "")
    {
        var cell = new System.Text.RegularExpressions.Regex($"<c r=\"{place}\" s=\"([0-9]+)\"[^>]*>.*?</c>");
        Assert.Matches(cell, xml);
        return cell.Replace(xml, $"<c r=\"{place}\" s=\"$1\"{type}>{content}</c>", 1);
    }
}
