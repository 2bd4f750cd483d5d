using System.Text;
using BenchmarkDotNet.Attributes;
using Nianbao.Bench.Synthetic;
using Nianbao.DataFiles;
using Nianbao.Findings;
using Nianbao.Forms;
using Nianbao.Generated;
using Nianbao.Narratives;
using Nianbao.Rules;
using Nianbao.Validation;
using YamlDotNet.Core;

namespace Nianbao.Bench.Micro;

/// <summary>Reading and checking a data file, beside draining the YAML parser over the same text.</summary>
[MemoryDiagnoser]
public class ReadingBenchmarks
{
    private readonly ReportReader _reader = new();
    private readonly FindingList _findings = new();
    private string _text = "";
    private byte[] _bytes = [];
    private readonly ReportValidator _checker = new();
    private Report _report = null!;
    private Report _lastYear = null!;

    private static ReportType[] Types => ProjectCatalog.All.Types;

    [GlobalSetup]
    public void Prepare()
    {
        var years = SyntheticYears.Make(organ: 1);
        _lastYear = years[0];
        _text = new SyntheticFile(useLabels: true).Write(years[1]);
        _bytes = Encoding.UTF8.GetBytes(_text);
        _report = Read();
        Check();
        if (_findings.Items.FirstOrDefault(finding => finding.Severity > Severity.Note) is { } wrong) throw new InvalidOperationException(wrong.Message);
        _findings.Clear();
    }

    [Benchmark(Baseline = true)]
    public int DrainParser() => YamlDrain.Count(_text);

    [Benchmark]
    public Report Read() => _reader.Read(_bytes, "bench.yaml", Types, _findings)!;

    [Benchmark]
    public void Check() => _checker.Check(_report, _findings, _lastYear);

    [Benchmark]
    public void CheckTables() => new RuleEvaluation(_report, _findings) { LastYear = CellValues.OfLastYear(_report.Form, _lastYear, []) }.Run();

    [Benchmark]
    public void CheckNarrative() => NarrativeChecker.Check(new RuleEvaluation(_report, _findings));
}

/// <summary>What the YAML parser costs by itself.</summary>
internal static class YamlDrain
{
    public static int Count(string text)
    {
        using var reader = new StringReader(text);
        var parser = new Parser(reader);
        var events = 0;
        while (parser.MoveNext()) events++;
        return events;
    }
}
