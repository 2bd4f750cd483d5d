using System.Text;
using BenchmarkDotNet.Attributes;
using Nianbao.Bench.HandWritten;
using Nianbao.Bench.Synthetic;
using Nianbao.DataFiles;
using Nianbao.Findings;
using Nianbao.Generated;
using Nianbao.Templates;

namespace Nianbao.Bench.Micro;

/// <summary>Rendering into a buffer that is used again, beside hand-written C# that writes the same bytes.</summary>
[MemoryDiagnoser]
public class RenderingBenchmarks
{
    private readonly Utf8Writer _writer = new();
    private readonly PageBuffer _page = new();
    private Report _report = null!;
    private TemplateDefinition _template = null!;
    private HandWrittenPages _byHand = null!;

    public static string[] Outputs => [.. HandWrittenPages.All.Select(page => page.Suffix)];

    [ParamsSource(nameof(Outputs))]
    public string Output { get; set; } = "";

    [GlobalSetup]
    public void Prepare()
    {
        var text = Encoding.UTF8.GetBytes(SyntheticReports.Text(1));
        _report = new ReportReader().Read(text, "bench.yaml", ProjectCatalog.All.Types, new FindingList())!;
        _template = ProjectCatalog.All.Templates.Single(template => template.Suffix == Output);
        _byHand = HandWrittenPages.All.Single(page => page.Suffix == Output);
        HandWritten();
        Template();
        SameBytes.Require(Output, _page.Written, _writer.Written);
    }

    [Benchmark(Baseline = true)]
    public void HandWritten()
    {
        _page.Clear();
        _byHand.Render(_report, _page);
    }

    [Benchmark]
    public void Template()
    {
        _writer.Clear();
        _template.Render(_report, _writer);
    }
}

/// <summary>Two renderers can only be compared if they do the same.</summary>
internal static class SameBytes
{
    public static void Require(string output, ReadOnlySpan<byte> byHand, ReadOnlySpan<byte> template)
    {
        if (byHand.SequenceEqual(template)) return;
        var at = byHand.CommonPrefixLength(template);
        throw new InvalidOperationException(
            $"{output} differs from byte {at} on: by hand “{Around(byHand, at)}”, by the template “{Around(template, at)}”");
    }

    private static string Around(ReadOnlySpan<byte> bytes, int at)
    {
        var start = Math.Max(0, at - 60);
        return Encoding.UTF8.GetString(bytes[start..Math.Min(bytes.Length, at + 60)]);
    }
}
