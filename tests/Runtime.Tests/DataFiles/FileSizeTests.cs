using System.Text;
using Nianbao.DataFiles;
using Nianbao.Findings;
using Nianbao.Fixtures;

namespace Nianbao.Runtime.Tests.DataFiles;

/// <summary>The largest data file that is read, and the first that is not.</summary>
public sealed class FileSizeTests : IDisposable
{
    private readonly string _file = Path.Combine(Directory.CreateTempSubdirectory("nianbao").FullName, "x.yaml");
    private readonly FindingList _findings = new();

    public void Dispose() => Directory.Delete(Path.GetDirectoryName(_file)!, recursive: true);

    [Fact]
    public void A_file_of_exactly_the_largest_size_is_read()
    {
        File.WriteAllBytes(_file, GoodOf(ReportReader.MaxBytes));

        Assert.Equal("某某县人民政府", new ReportReader().Read(_file, SampleForm.All, _findings)?.Organ);
        Assert.Empty(_findings.Items);
        Assert.Equal("某某县人民政府", new ReportReader().Read(GoodOf(ReportReader.MaxBytes), "x.yaml", SampleForm.All, _findings)?.Organ);
        Assert.Empty(_findings.Items);
    }

    [Fact]
    public void A_file_of_one_byte_more_is_not()
    {
        File.WriteAllBytes(_file, GoodOf(ReportReader.MaxBytes + 1));

        Assert.Null(new ReportReader().Read(_file, SampleForm.All, _findings));
        Assert.Null(new ReportReader().Read(GoodOf(ReportReader.MaxBytes + 1), "x.yaml", SampleForm.All, _findings));
        Assert.All(_findings.Items, finding => Assert.Equal(("NB5002", 1, 1), (finding.Rule, finding.Line, finding.Column)));
        Assert.All(_findings.Items, finding => Assert.Contains("4194305", finding.Message, StringComparison.Ordinal));
        Assert.Equal(2, _findings.Items.Count);
    }

    [Fact]
    public void A_file_that_does_not_say_its_length_is_read_no_further_than_allowed()
    {
        if (!File.Exists("/proc/kallsyms") || File.ReadAllBytes("/proc/kallsyms").Length <= ReportReader.MaxBytes) return;

        Assert.Null(new ReportReader().Read("/proc/kallsyms", SampleForm.All, _findings));
        Assert.Equal("NB5002", Assert.Single(_findings.Items).Rule);
    }

    [Fact]
    public void A_reader_reads_a_small_file_after_a_large_one()
    {
        var reader = new ReportReader();
        File.WriteAllBytes(_file, GoodOf(100_000));
        reader.Read(_file, SampleForm.All, _findings);
        File.WriteAllText(_file, ReadFile.Good);

        Assert.Equal(9, reader.Read(_file, SampleForm.All, _findings)!.Values[SampleForm.Cell("requests.received.natural_person")]);
        Assert.Empty(_findings.Items);
    }

    /// <summary>The good report with a comment behind it that fills it up to a size.</summary>
    private static byte[] GoodOf(int size)
    {
        var bytes = new byte[size];
        bytes.AsSpan().Fill((byte)'#');
        Encoding.UTF8.GetBytes(ReadFile.Good).CopyTo(bytes, 0);
        return bytes;
    }
}
