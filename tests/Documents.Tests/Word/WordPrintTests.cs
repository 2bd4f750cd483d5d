using Nianbao.Documents.Importing;
using Nianbao.Documents.Printing;
using Nianbao.Documents.Tests.Importing;
using Nianbao.Documents.Tests.Sources;
using Nianbao.Reports;

namespace Nianbao.Documents.Tests.Word;

/// <summary>A Word file as an office program shows it, read back from what that prints.</summary>
public class WordPrintTests
{
    [ProgramFact("Debian: apt-get install libreoffice-writer-nogui", "soffice", "libreoffice")]
    public void An_office_program_shows_every_cell_where_it_belongs()
    {
        foreach (var data in (string[])["2021/施秉县人民政府", "2020/昭通市政务服务管理局", "2018/玛曲县人民政府"])
        {
            var report = PublishedReports.Read(data);
            var pdf = new OfficePrinter(OfficePrinter.FindProgram()!).Print(WordOutput.Of(report));
            var result = PublishedReports.Importer.Import("report.pdf", pdf, new ImportOptions { Organ = report.Organ, Year = report.Year });

            Assert.Equal(report.Form, result.Type?.Form);
            Assert.Equal(
                Enumerable.Range(0, report.Form.CellCount).Select(cell => $"{report.Form.PathOf(cell)}: {CellText.Of(report.Cell(cell))}"),
                Enumerable.Range(0, report.Form.CellCount).Select(cell => $"{report.Form.PathOf(cell)}: {result.Tables!.Cells[cell]?.Value}"));
        }
    }
}
