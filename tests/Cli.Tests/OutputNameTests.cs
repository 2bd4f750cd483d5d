using Nianbao.Cli.Files;
using Nianbao.Cli.Tests.Fixture;

namespace Nianbao.Cli.Tests;

/// <summary>Data files whose pages would have the same name.</summary>
public sealed class OutputNameTests : IDisposable
{
    private static readonly string[] Suffixes = [".html", ".fragment.html", ".md"];

    private readonly Workspace _work = new();

    public void Dispose() => _work.Dispose();

    [Fact]
    public void Names_that_differ_by_case_only_are_the_same_to_many_file_systems()
    {
        var jobs = Mark("2021/A", "2021/a", "2021/b");

        Assert.Equal(["1.yaml", "0.yaml", null], jobs.Select(job => job.OutputConflict));
    }

    [Fact]
    public void Two_of_them_are_not_rendered_and_each_is_told_of_the_other()
    {
        var upper = _work.Add("data/2021/Chengguan.yaml");
        var lower = _work.Add("data/2021/chengguan.yml");

        Assert.Equal(1, _work.Run("render", _work.PathOf("data"), "--out", _work.PathOf("out")));
        Assert.Empty(_work.Files("out"));
        Assert.Contains(upper, _work.Errors, StringComparison.Ordinal);
        Assert.Contains(lower, _work.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("x", "x.fragment")]
    [InlineData("X", "x.FRAGMENT")]
    public void A_name_with_the_beginning_of_a_suffix_is_a_page_of_the_other(string one, string other)
    {
        var jobs = Mark(one, other);

        Assert.Equal(["1.yaml", "0.yaml"], jobs.Select(job => job.OutputConflict));
    }

    [Fact]
    public void Other_names_are_free() => Assert.All(Mark("x", "x.html", "x.md", "y.fragment", "z/x"), job => Assert.Null(job.OutputConflict));

    [Fact]
    public void A_page_about_all_reports_may_not_have_the_name_of_a_reports_page()
    {
        var jobs = Jobs("index", "Index.fragment", "other");

        DataFileFinder.MarkCollectionConflicts(jobs, Suffixes, ["INDEX.html", "all.html"]);

        Assert.Equal(["INDEX.html", null, null], jobs.Select(job => job.CollectionConflict));
    }

    private static List<ReportJob> Jobs(params string[] outputs) => [.. outputs.Select((output, i) => new ReportJob($"{i}.yaml", output))];

    private static List<ReportJob> Mark(params string[] outputs)
    {
        var jobs = Jobs(outputs);
        DataFileFinder.MarkOutputConflicts(jobs, Suffixes);
        return jobs;
    }
}
