using System.Text;
using Nianbao.Documents.Sources;
using Nianbao.Documents.Sources.Office;

namespace Nianbao.Documents.Tests.Sources;

public sealed class OfficeSourceTests
{
    [Fact]
    public void Without_an_office_program_the_finding_says_what_to_do()
    {
        var finding = Assert.Throws<DocumentException>(() => new OfficeSource(new NoOfficeConverter()).ReadSheet(new byte[1], "a.ods", default));

        Assert.Equal("NB6005", finding.Rule);
        Assert.Contains(".xlsx", finding.Chinese, StringComparison.Ordinal);
    }

    [ProgramFact("Debian: apt-get install libreoffice-writer-nogui", "soffice", "libreoffice")]
    public void A_file_of_another_format_is_converted()
    {
        var rtf = Encoding.ASCII.GetBytes(@"{\rtf1\ansi one\par\trowd\cellx2000\cellx4000\intbl a\cell 12\cell\row\pard two\par}");

        Assert.Equal("one\n| a | 12 |\ntwo", DocumentText.Of(new OfficeSource(LibreOfficeConverter.Find()).ReadText(rtf, "a.rtf", default)));
    }

    [ProgramFact("Debian: apt-get install libreoffice-writer-nogui", "soffice", "libreoffice")]
    public void A_file_that_is_not_converted_is_a_finding()
    {
        var broken = new byte[] { 0xD0, 0xCF, 0x11, 0xE0, 0, 1, 2, 3 };

        Assert.StartsWith("NB600", Assert.Throws<DocumentException>(() => new OfficeSource(LibreOfficeConverter.Find()).ReadText(broken, "../--a.doc", default)).Rule, StringComparison.Ordinal);
    }

    [Fact]
    public void A_run_that_is_cancelled_is_no_finding()
    {
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();

        Assert.Throws<OperationCanceledException>(() => new OfficeSource(new LibreOfficeConverter("soffice")).ReadText(new byte[1], "a.doc", cancelled.Token));
    }
}
