using System.Text;
using BenchmarkDotNet.Attributes;
using Nianbao.Bench.HandWritten;
using Nianbao.Bench.Synthetic;
using Nianbao.DataFiles;
using Nianbao.Findings;
using Nianbao.Generated;
using Nianbao.Judge;
using Nianbao.Judge.Engines;
using Nianbao.Judge.Model;
using Nianbao.Templates;
using Scriban;
using Scriban.Runtime;

namespace Nianbao.Bench.Micro;

/// <summary>The official pages beside Scriban's interpreter, which sees the report as objects of its own and has parsed the templates before.</summary>
[MemoryDiagnoser]
public class InterpreterBenchmarks
{
    private readonly Utf8Writer _writer = new();
    private Report _report = null!;
    private TemplateDefinition _template = null!;
    private Template _parsed = null!;
    private ITemplateLoader _parts = null!;
    private ScriptObject _model = null!;
    private string _page = "";

    public static string[] Outputs => [.. HandWrittenPages.All.Select(page => page.Suffix)];

    [ParamsSource(nameof(Outputs))]
    public string Output { get; set; } = "";

    [GlobalSetup]
    public void Prepare()
    {
        _report = new ReportReader().Read(Encoding.UTF8.GetBytes(SyntheticReports.Text(1)), "bench.yaml", ProjectCatalog.All.Types, new FindingList())!;
        _template = ProjectCatalog.All.Templates.Single(template => template.Suffix == Output);
        _model = ReportObjects.Of(_report);
        var files = Files();
        var judged = new JudgedTemplate(_template.Name, files[_template.Name], files);
        _parsed = Scriban.Template.Parse(judged.Text, judged.Name);
        _parts = new PartLoader(judged);
        Interpreter();
        Template();
        SameBytes.Require(Output, Encoding.UTF8.GetBytes(_page), _writer.Written);
    }

    [Benchmark(Baseline = true)]
    public void Interpreter()
    {
        var context = new ReportContext { LoopLimit = 0, TemplateLoader = _parts };
        context.PushGlobal(_model);
        _page = _parsed.Render(context);
    }

    [Benchmark]
    public void Template()
    {
        _writer.Clear();
        _template.Render(_report, _writer);
    }

    private static Dictionary<string, string> Files()
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "templates");
        return Directory.EnumerateFiles(folder, "*.scriban*", SearchOption.AllDirectories)
            .ToDictionary(path => Path.GetRelativePath(folder, path).Replace('\\', '/'), File.ReadAllText, StringComparer.Ordinal);
    }
}
