using Nianbao.Cli.Files;
using Nianbao.Cli.Tests.Fixture;
using Nianbao.Fixtures;

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

    [Theory]
    [InlineData("caf\u00E9", "cafe\u0301")]
    [InlineData("caf\u00C9", "cafe\u0301")]
    [InlineData("\u304C", "\u304B\u3099")]
    [InlineData("\uD55C", "\u1112\u1161\u11AB")]
    [InlineData("\u1EBF", "e\u0302\u0301")]
    public void So_are_names_that_differ_by_how_their_letters_are_put_together(string one, string other)
    {
        var jobs = Mark("2021/" + one, "2021/" + other, "2021/x");

        Assert.Equal(["1.yaml", "0.yaml", null], jobs.Select(job => job.OutputConflict));
    }

    [Fact]
    public void Letters_of_bodies_that_are_called_almost_the_same_are_all_written()
    {
        foreach (var organ in new[] { "Caf\u00E9", "cafe\u0301", "乙县" })
        {
            File.WriteAllText(_work.Add($"data/2021/{organ.Length}.yaml"), ReadFile.Good
                .Replace("某某县人民政府", organ, StringComparison.Ordinal).Replace("licences: 2272", "licences: -1", StringComparison.Ordinal));
        }

        _work.Add("letters/Caf\u00E9退回修改意见.md");

        Assert.Equal(1, _work.Run("check", _work.PathOf("data"), "--letters", _work.PathOf("letters")));

        var letters = _work.Files("letters");
        Assert.Equal(3, letters.Length);
        Assert.Contains("乙县退回修改意见.md", letters);
        Assert.Equal(2, letters.Count(name => name.Contains('~', StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData(79)]
    [InlineData(100)]
    public void A_letter_to_a_body_with_a_long_name_is_written_as_are_the_others(int length)
    {
        string[] organs = [new string('长', length), new string('长', length - 1) + "短", "龟县"];
        for (var i = 0; i < organs.Length; i++)
        {
            _work.Add($"data/2021/{i}.yaml", "某某县人民政府", organs[i]);
            File.WriteAllText(_work.PathOf($"data/2021/{i}.yaml"), _work.Read($"data/2021/{i}.yaml").Replace("licences: 2272", "licences: -1", StringComparison.Ordinal));
        }

        Assert.Equal(1, _work.Run("check", _work.PathOf("data"), "--letters", _work.PathOf("letters")));

        Assert.Equal(3, _work.Files("letters").Length);
        Assert.Contains("龟县退回修改意见.md", _work.Files("letters"));
        Assert.All(_work.Files("letters"), name => Assert.EndsWith("退回修改意见.md", name, StringComparison.Ordinal));
    }

    [Fact]
    public void A_letter_that_cannot_be_written_keeps_no_other_back()
    {
        foreach (var organ in new[] { "甲县", "乙县", "丙县" })
        {
            File.WriteAllText(_work.Add($"data/2021/{organ}.yaml"), ReadFile.Good
                .Replace("某某县人民政府", organ, StringComparison.Ordinal).Replace("licences: 2272", "licences: -1", StringComparison.Ordinal));
        }

        Directory.CreateDirectory(_work.PathOf("letters/乙县退回修改意见.md"));

        Assert.Equal(2, _work.Run("check", _work.PathOf("data"), "--letters", _work.PathOf("letters"), "--report", _work.PathOf("report")));

        Assert.Equal(["丙县退回修改意见.md", "甲县退回修改意见.md"], _work.Files("letters"));
        Assert.Contains($"{_work.PathOf("letters/乙县退回修改意见.md")}(1,1,1,1): error NB9011: ", _work.Errors, StringComparison.Ordinal);
        Assert.Single(_work.Files("report"));
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

        OutputConflicts.MarkCollectionConflicts(jobs, Suffixes, ["INDEX.html", "all.html"]);

        Assert.Equal(["INDEX.html", null, null], jobs.Select(job => job.CollectionConflict));
    }

    private static List<ReportJob> Jobs(params string[] outputs) => [.. outputs.Select((output, i) => new ReportJob($"{i}.yaml", output))];

    private static List<ReportJob> Mark(params string[] outputs)
    {
        var jobs = Jobs(outputs);
        OutputConflicts.MarkOutputConflicts(jobs, Suffixes);
        return jobs;
    }
}
