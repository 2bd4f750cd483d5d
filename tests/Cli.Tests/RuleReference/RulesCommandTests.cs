using Nianbao.Cli.Tests.Fixture;

namespace Nianbao.Cli.Tests.RuleReference;

/// <summary>The command <c>rules</c>.</summary>
public sealed class RulesCommandTests : IDisposable
{
    private readonly Workspace _work = new();

    public void Dispose() => _work.Dispose();

    [Fact]
    public void The_reference_is_written_in_two_languages_and_only_if_it_changed()
    {
        Assert.Equal(0, _work.Run("rules", "--out", _work.PathOf("docs")));
        Assert.Equal(["rules.md", "rules.zh-CN.md"], _work.Files("docs"));
        Assert.Contains("written", _work.Output, StringComparison.Ordinal);

        Assert.Equal(0, _work.Run("rules", "--out", _work.PathOf("docs")));
        Assert.DoesNotContain("written", _work.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_rule_that_forms_state_alike_stands_once_with_all_of_them()
    {
        Assert.Equal(0, _work.Run("rules", "--out", _work.PathOf("docs")));

        var page = _work.Read("docs/rules.zh-CN.md");
        Assert.Equal(2, page.Split("<a id=\"NB3001\"></a>").Length);
        Assert.Contains("- **格式**：2019 年格式（2019/2020 年度，5 处）、2021 年格式（2021/2022 年度，5 处）", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_rule_is_printed_in_both_languages_whatever_the_case_of_its_id()
    {
        Assert.Equal(0, _work.Run("rules", "nb3001"));

        Assert.Contains("NB3001 第一项加第二项之和，应等于第三项加第四项之和", _work.Output, StringComparison.Ordinal);
        Assert.Contains("NB3001 items one plus two must equal items three plus four", _work.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void An_unknown_rule_is_answered_with_a_near_one()
    {
        Assert.Equal(2, _work.Run("rules", "NB3011"));

        Assert.Contains("没有规则“NB3011”", _work.Errors, StringComparison.Ordinal);
        Assert.Contains("NB3001", _work.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void A_rule_and_a_folder_exclude_each_other()
    {
        Assert.Equal(2, _work.Run("rules", "NB3001", "--out", _work.PathOf("docs")));

        Assert.Empty(_work.Files("docs"));
        Assert.Contains("excludes --out", _work.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_that_cannot_be_written_is_told()
    {
        File.WriteAllText(_work.PathOf("docs"), "");

        Assert.Equal(2, _work.Run("rules", "--out", _work.PathOf("docs")));

        Assert.Contains("写不了", _work.Errors, StringComparison.Ordinal);
    }
}
