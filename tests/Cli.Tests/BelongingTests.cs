using Nianbao.Cli.Tests.Fixture;

namespace Nianbao.Cli.Tests;

/// <summary>Files that belong together by organ and year, whatever they are called, and such as should not.</summary>
public sealed class BelongingTests : IDisposable
{
    private readonly Workspace _work = new();

    public void Dispose() => _work.Dispose();

    [Fact]
    public void Last_years_report_under_another_name_is_compared_with_and_said()
    {
        Add("data/2020/县府办.yaml", 2020);
        Add("data/2021/某某县人民政府.yaml", 2021);

        Assert.Equal(1, _work.Run("check", _work.PathOf("data")));

        Assert.Contains("2021/某某县人民政府.yaml(1,1,1,1): note NB5266: ", _work.Errors.Replace('\\', '/'), StringComparison.Ordinal);
        Assert.Contains("previous: ../2020/县府办.yaml", _work.Errors, StringComparison.Ordinal);
        Assert.Contains("error NB3199: ", _work.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void A_blank_in_its_name_makes_no_other_body()
    {
        _work.Add("data/2021/甲.yaml");
        _work.Add("data/2021/乙.yaml", "organ: 某某县人民政府", "organ: 某某县 人民政府");

        _work.Run("check", _work.PathOf("data"));

        Assert.Contains("warning NB5267: 甲.yaml ", _work.Errors, StringComparison.Ordinal);
        Assert.Contains("warning NB5267: 乙.yaml ", _work.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_two_that_could_be_last_years_none_is_compared_with()
    {
        Add("data/2020/县府办.yaml", 2020);
        Add("data/2020/县政府.yaml", 2020);
        Add("data/2021/某某县人民政府.yaml", 2021);

        Assert.Equal(0, _work.Run("check", _work.PathOf("data")));

        Assert.DoesNotContain("NB5266", _work.Errors, StringComparison.Ordinal);
        Assert.Contains("2020/县府办.yaml(1,1,1,1): warning NB5267: 县政府.yaml ", _work.Errors.Replace('\\', '/'), StringComparison.Ordinal);
        Assert.Contains("2020/县政府.yaml(1,1,1,1): warning NB5267: 县府办.yaml ", _work.Errors.Replace('\\', '/'), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("previous: none\n")]
    [InlineData("previous: ../2020/没有.yaml\n")]
    public void What_the_file_says_of_last_year_holds(string previous)
    {
        Add("data/2020/县府办.yaml", 2020);
        Add("data/2021/某某县人民政府.yaml", 2021, previous);

        _work.Run("check", _work.PathOf("data"));

        Assert.DoesNotContain("NB5266", _work.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("NB3199", _work.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("data/2020/某某县人民政府.yaml", true)]
    [InlineData("data/2020/乡镇/某某县人民政府.yaml", true)]
    [InlineData("data/2021/某某县人民政府.yaml", false)]
    [InlineData("data/某某县人民政府.yaml", false)]
    [InlineData("data/0012/某某县人民政府.yaml", false)]
    public void A_year_that_is_not_that_of_the_folder_is_warned_of(string file, bool isWarned)
    {
        Add(file, 2021);

        Assert.Equal(0, _work.Run("check", _work.PathOf(file)));
        Assert.Equal(isWarned, _work.Errors.Contains("(2,7,2,11): warning NB5268: ", StringComparison.Ordinal));
    }

    private void Add(string file, int year, string more = "") =>
        _work.Add(file, "year: 2021\n", $"year: {year}\n{more}");
}
