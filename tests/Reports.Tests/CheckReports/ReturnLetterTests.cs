using System.Text;
using Nianbao.Cli.Work;
using Nianbao.Generated;
using Nianbao.Generator.Templates.Units;
using Nianbao.Pages;
using Nianbao.Reporting.CheckReports;
using Nianbao.Reporting.Tests.CheckReports;
using Nianbao.Snapshots;
using Nianbao.Templates;

namespace Nianbao.Reports.Tests.CheckReports;

/// <summary>The letters with which reports are returned.</summary>
public class ReturnLetterTests
{
    [Fact]
    public void Errors_are_told_with_both_sides_and_the_hint() => Snapshot.Verify(Write(CheckedFiles.Wrong), "md");

    [Fact]
    public void A_warning_is_told_in_the_words_of_the_form() =>
        Snapshot.Verify(Write(CheckedFiles.Doubtful, CheckedFiles.Right), "md");

    [Fact]
    public void A_body_that_cannot_be_read_is_called_by_its_file() =>
        Assert.StartsWith("# 关于退回修改政府信息公开工作年度报告的意见\n\n丙县：\n", Write(CheckedFiles.Unreadable), StringComparison.Ordinal);

    [Fact]
    public void What_the_data_say_is_no_markup()
    {
        var finding = CheckedFiles.Unreadable.Findings[0] with { Message = "这里是“*|<b>[x](y)”\n# 二" };

        Assert.Contains(@"\*\|\<b>\[x\](y)” # 二", Write(CheckedFiles.Unreadable with { Findings = [finding] }), StringComparison.Ordinal);
    }

    private static string Write(params CheckedFile[] files)
    {
        var letter = new Utf8Writer();
        ProjectCatalog.All.Page<ReturnLetterView>(PageNames.ReturnLetter).Write(ReturnLetter.Of(Assert.Single(OrganFiles.Group(files))), letter);
        return Encoding.UTF8.GetString(letter.Written);
    }
}
