using Nianbao.Cli.Tests.Fixture;

namespace Nianbao.Cli.Tests;

/// <summary>A build passes the reports that changed; the program adds those that were compared with them.</summary>
public sealed class BuildDependencyTests : IDisposable
{
    private const string Old = "data/2020/某某县人民政府.yaml";
    private const string New = "data/2021/某某县人民政府.yaml";

    private readonly Workspace _work = new();

    public void Dispose() => _work.Dispose();

    [Fact]
    public void A_report_is_checked_again_when_last_years_changes()
    {
        AddYears();
        Assert.Equal(0, Render([Old, New]));

        Change(Old, "received: [9", "received: [10", "carried_out: [1", "carried_out: [2");
        Assert.Equal(1, Render([Old]));
        Assert.Contains($"{_work.PathOf(New)}(11,16,11,17): error NB3199: ", _work.Errors, StringComparison.Ordinal);
        Assert.Equal(["2020/某某县人民政府.fragment.html", "2020/某某县人民政府.html"], _work.Files("out"));

        AddYears();
        Assert.Equal(0, Render([Old]));
        Assert.Contains("2021/某某县人民政府.html", _work.Files("out"));
    }

    [Fact]
    public void A_report_is_checked_again_when_last_years_comes()
    {
        _work.Add(New);
        Assert.Equal(0, Render([New]));

        _work.Add(Old, "year: 2021", "year: 2020");
        Assert.Equal(1, Render([Old]));
        Assert.Contains("NB3199", _work.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void A_whole_is_checked_again_when_a_unit_changes_also_within_a_unit()
    {
        _work.AddUnit("甲局", 2);
        _work.AddUnit("市", 2, "covers:\n  units: [甲局]\n");
        _work.AddUnit("县", 2, "covers:\n  units: [市]\n");
        Assert.Equal(0, Render(["data/2021/甲局.yaml", "data/2021/市.yaml", "data/2021/县.yaml"]));

        _work.AddUnit("市", 3);
        Assert.Equal(1, Render(["data/2021/市.yaml"]));
        Assert.Contains("县.yaml(7,17,", _work.Errors, StringComparison.Ordinal);
        Assert.Contains("error NB3202", _work.Errors, StringComparison.Ordinal);

        _work.AddUnit("市", 2, "covers:\n  units: [甲局]\n");
        Assert.Equal(0, Render(["data/2021/市.yaml", "data/2021/县.yaml"]));
        Assert.Equal(0, Render(["data/2021/甲局.yaml"]));
        Assert.Contains("检查 3 份", _work.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_report_is_checked_again_when_last_years_goes()
    {
        AddYears();
        Render([Old, New]);
        Change(Old, "carried_out: [1", "carried_out: [3", "received: [9", "received: [11");
        Assert.Equal(1, Render([Old]));

        File.Delete(_work.PathOf(Old));
        Assert.Equal(0, Render([]));
        Assert.Contains("2021/某某县人民政府.html", _work.Files("out"));

        Assert.Equal(0, Render([]));
        Assert.Contains("检查 0 份", _work.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_unit_that_goes_is_missed_in_the_whole()
    {
        _work.AddUnit("甲局", 2);
        _work.AddUnit("县", 2, "covers:\n  units: [甲局]\n");
        Render(["data/2021/甲局.yaml", "data/2021/县.yaml"]);

        File.Delete(_work.PathOf("data/2021/甲局.yaml"));
        Render([]);
        Assert.Contains("warning NB5255", _work.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void A_report_that_is_listed_twice_is_told_and_does_not_stop_the_program()
    {
        _work.Add(New);

        Assert.Equal(1, Render([New, New], all: [New, New]));
        Assert.Contains("error NB9", _work.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void A_report_that_is_no_longer_of_the_build_is_left_alone()
    {
        AddYears();
        Render([Old, New]);

        Assert.Equal(0, Render([Old], all: [Old]));
        Assert.Contains("检查 1 份", _work.Output, StringComparison.Ordinal);
    }

    private void AddYears()
    {
        _work.Add(Old, "year: 2021", "year: 2020");
        _work.Add(New);
        Change(New, "carried_in: [0", "carried_in: [1", "carried_out: [1", "carried_out: [2");
    }

    private void Change(string name, string one, string instead, string other, string insteadOfIt)
    {
        var text = _work.Read(name).Replace(one, instead, StringComparison.Ordinal).Replace(other, insteadOfIt, StringComparison.Ordinal);
        File.WriteAllText(_work.PathOf(name), text);
    }

    private int Render(string[] stale, string[]? all = null)
    {
        string[] every = all ?? [.. _work.Files("data").Select(file => "data/" + file)];
        File.WriteAllLines(_work.PathOf("stale.txt"), stale.Select(Line));
        File.WriteAllLines(_work.PathOf("all.txt"), every.Select(Line));
        return _work.Run(
            "render", "--response-file", _work.PathOf("stale.txt"), "--reports", _work.PathOf("all.txt"),
            "--dependencies", _work.PathOf("dependencies.txt"), "--out", _work.PathOf("out"));
    }

    private string Line(string file) => $"{_work.PathOf(file)}\t{Path.ChangeExtension(file["data/".Length..], null)}";
}
