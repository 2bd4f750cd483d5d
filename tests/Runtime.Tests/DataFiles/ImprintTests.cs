using Nianbao.DataFiles.Writing;
using Nianbao.Fixtures;
using Nianbao.Reports;

namespace Nianbao.Runtime.Tests.DataFiles;

/// <summary>What the header says of the page beside title and day of publication: 索引号, 发布机构, 来源 and 落款.</summary>
public class ImprintTests
{
    private const string Header = "year: 2021\nindex: 11522632/2022-00005\npublisher: 某某县人民政府办公室\nsource: 某某县 融媒体中心\nsignatory: 某某县人民政府\nsigned: 2022年1月20日";

    private static readonly Imprint All = new()
    {
        Index = "11522632/2022-00005", Publisher = "某某县人民政府办公室", Source = "某某县 融媒体中心", Signatory = "某某县人民政府", SignedOn = new DateOnly(2022, 1, 20),
    };

    [Fact]
    public void It_is_read_and_written_again()
    {
        var report = ReadFile.With("year: 2021", Header).Report!;

        Assert.Equal(All, report.Imprint);
        Assert.Equal(All, ReadFile.Of(DataFileWriter.Write(DataFileDraft.Of(report))).Report!.Imprint);
    }

    [Fact]
    public void What_is_blank_or_left_out_is_empty()
    {
        Assert.Equal(Imprint.None, ReadFile.Of(ReadFile.Good).Report!.Imprint);
        Assert.Equal(Imprint.None, ReadFile.With("year: 2021", "year: 2021\nindex:\npublisher: ~\nsigned:").Report!.Imprint);
    }

    [Fact]
    public void What_one_file_says_is_not_said_of_the_next()
    {
        var reader = new Nianbao.DataFiles.ReportReader();
        reader.Read(System.Text.Encoding.UTF8.GetBytes(ReadFile.Good.Replace("year: 2021", Header, StringComparison.Ordinal)), "a.yaml", SampleForm.All, new());

        Assert.Equal(Imprint.None, reader.Read(System.Text.Encoding.UTF8.GetBytes(ReadFile.Good), "b.yaml", SampleForm.All, new())!.Imprint);
    }

    [Theory]
    [InlineData("index")]
    [InlineData("publisher")]
    [InlineData("source")]
    [InlineData("signatory")]
    public void Each_is_one_line(string key)
    {
        ReadFile.With("year: 2021", $"year: 2021\n{key}: \"甲\\n乙\"").Single("NB5208", 3, key.Length + 3, key.Length + 9);
        ReadFile.With("year: 2021", $"year: 2021\n{key}: [甲]").Single("NB5208", 3, 1, key.Length + 1);
    }

    [Fact]
    public void The_day_of_the_signature_is_a_day_and_the_finding_says_of_which_key()
    {
        var finding = ReadFile.With("year: 2021", "year: 2021\nsigned: 年初").Single("NB5207", 3, 9, 11);

        Assert.StartsWith("signed 应是日期", finding.Message, StringComparison.Ordinal);
    }
}
