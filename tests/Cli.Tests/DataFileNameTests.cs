using System.Runtime.CompilerServices;
using Nianbao.Cli.Tests.Fixture;
using Nianbao.DataFiles;

namespace Nianbao.Cli.Tests;

/// <summary>What a data file is called is one rule for all commands: <c>.yaml</c> or <c>.yml</c> in any case.</summary>
public sealed class DataFileNameTests : IDisposable
{
    private const string Organ = "某某县人民政府";

    private readonly Workspace _work = new();

    public static TheoryData<string> Endings => ["yaml", "yml", "YAML", "Yml", "yAmL"];

    private string Data => _work.PathOf("data");

    public void Dispose() => _work.Dispose();

    [Theory]
    [MemberData(nameof(Endings))]
    public void Every_spelling_is_checked_compared_and_found_as_last_years(string ending)
    {
        _work.Add($"data/2020/{Organ}.{ending}", "year: 2021", "year: 2020");
        _work.Add($"data/2021/{Organ}.yaml");

        Assert.Equal(1, _work.Run("check", Data));
        Assert.Contains("2 checked", _work.Output, StringComparison.Ordinal);
        Assert.Contains("error NB3199: ", _work.Errors, StringComparison.Ordinal);
        Assert.Equal(1, _work.Run("compare", Organ, "--data", Data, "--out", _work.PathOf("out")));
        Assert.Contains("error NB3199: ", _work.Errors, StringComparison.Ordinal);
    }

    [LinuxTheory]
    [MemberData(nameof(Endings))]
    public void A_new_file_does_not_go_beside_one_of_another_spelling(string ending)
    {
        var there = _work.Add($"data/2022/{Organ}.{ending}");

        Assert.Equal(2, _work.Run("new", "2022", Organ, "--data", Data));

        Assert.Contains(there, _work.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Endings))]
    public void A_unit_is_found_under_every_spelling(string ending)
    {
        File.Move(_work.AddUnit("甲镇", 1), _work.PathOf($"{UnitFolder.Year}甲镇.{ending}"));
        _work.AddUnit("全县", 1, "covers: { units: [甲镇] }\n");

        _work.Run("check", _work.PathOf(UnitFolder.Year + "全县.yaml"));

        Assert.DoesNotContain("NB5255", _work.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_two_files_of_last_year_neither_is_taken()
    {
        _work.Add($"data/2020/{Organ}.yaml", "year: 2021", "year: 2020");
        _work.Add($"data/2020/{Organ}.yml", "year: 2021", "year: 2020");
        var file = _work.Add($"data/2021/{Organ}.yaml");

        Assert.Equal(0, _work.Run("check", file));

        Assert.Contains($"{file}(1,1,1,1): warning NB5264: 上年的报告有 ../2020/{Organ}.yaml 和 {Organ}.yml 两份", _work.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("NB3199", _work.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_two_files_of_last_year_a_new_report_takes_nothing()
    {
        _work.Add($"data/2021/{Organ}.yaml");
        _work.Add($"data/2021/{Organ}.yml");

        Assert.Equal(0, _work.Run("new", "2022", Organ, "--data", Data));

        Assert.Contains("没有从中取数；请移走一份", _work.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_two_files_of_a_unit_neither_is_counted()
    {
        File.Copy(_work.AddUnit("甲镇", 1), _work.PathOf(UnitFolder.Year + "甲镇.yml"));
        var whole = _work.AddUnit("全县", 1, "covers: { units: [甲镇] }\n");

        _work.Run("check", whole);

        Assert.Contains("warning NB5265: “甲镇”有 甲镇.yaml 和 甲镇.yml 两份数据文件", _work.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("甲县.yaml.txt", "甲县.yaml")]
    [InlineData("甲县.YML.TXT", "甲县.YML")]
    [InlineData("甲县.ymal", "甲县.yaml")]
    [InlineData("甲县。yaml", "甲县.yaml")]
    [InlineData("甲县.yaml.docx", "甲县.yaml")]
    public void A_file_that_only_looks_like_a_data_file_gets_a_word(string name, string meant)
    {
        var file = _work.Add("data/2021/" + name);
        _work.Add("data/2021/乙县.yaml");

        Assert.Equal(0, _work.Run("check", Data));

        Assert.StartsWith($"{file}(1,1,1,1): warning NB9016: ", _work.Errors, StringComparison.Ordinal);
        Assert.Contains($"请改名为 {meant}", _work.Errors, StringComparison.Ordinal);
        Assert.Contains("1 checked", _work.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("甲县.yaml.bak")]
    [InlineData(".甲县.yaml")]
    [InlineData("._甲县.yaml")]
    [InlineData(".git/甲县.yaml")]
    [InlineData("甲县.xml")]
    [InlineData("说明.txt")]
    public void Other_files_get_none(string name)
    {
        _work.Add("data/2021/" + name);
        _work.Add("data/2021/乙县.yaml");

        Assert.Equal(0, _work.Run("check", Data));

        Assert.Equal("", _work.Errors);
    }

    [Theory]
    [InlineData("Nianbao.props", "NianbaoData", "data")]
    [InlineData("Nianbao.Runtime.props", "NianbaoSchema", "schemas")]
    public void A_build_takes_the_same_names(string file, string item, string folder)
    {
        var props = File.ReadAllText(Path.Combine(Root(), "msbuild", file));

        Assert.Contains($"<{item} Include=\"{string.Join(';', DataFileName.PlacesOf($"{folder}/**/*"))}\"", props, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("check")]
    [InlineData("check", "--format", "json")]
    [InlineData("check", "--format", "sarif")]
    [InlineData("render")]
    public void Where_there_is_nothing_to_check_nothing_is_fit_for_publication(params string[] command)
    {
        Directory.CreateDirectory(Data);

        Assert.Equal(2, _work.Run([command[0], Data, .. command[1..]]));

        Assert.Equal("", _work.Output);
        Assert.StartsWith($"{Data} 里没有数据文件（*.yaml、*.yml），什么都没有检查。请核对路径", _work.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("check")]
    [InlineData("render")]
    public void What_was_probably_meant_is_named(string command)
    {
        _work.Add("data/2023/x.yaml.txt");

        Assert.Equal(2, _work.Run(command, Data));

        Assert.Contains("x.yaml.txt：是不是应该叫 x.yaml？", _work.Errors, StringComparison.Ordinal);
        Assert.Contains("x.yaml.txt: was it to be x.yaml?", _work.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void One_empty_folder_among_others_is_told_too()
    {
        _work.Add("data/2021/甲县.yaml");
        Directory.CreateDirectory(_work.PathOf("data/2022"));

        Assert.Equal(2, _work.Run("check", _work.PathOf("data/2021"), _work.PathOf("data/2022")));
    }

    private static string Root([CallerFilePath] string file = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file)!, "../.."));
}
