using System.Text;
using BenchmarkDotNet.Attributes;
using Nianbao.Bench.OwnValues;
using Nianbao.Bench.Synthetic;
using Nianbao.Generated;
using Nianbao.Templates;

namespace Nianbao.Bench.Micro;

/// <summary>A template built on arrays and objects of its own, beside Handlebars.Net with the same page.</summary>
[MemoryDiagnoser]
public class OwnValuesBenchmarks
{
    private readonly Utf8Writer _writer = new();
    private readonly Channels _channels = new();
    private Report _report = null!;
    private TemplateDefinition _template = null!;

    [GlobalSetup]
    public void Prepare()
    {
        _report = SyntheticReports.Type.Create();
        _template = ProjectCatalog.All.Templates.Single(template => template.Suffix == ".channels.html");
        Handlebars();
        Template();
        SameBytes.Require("channels.html", Encoding.UTF8.GetBytes(_channels.Written), _writer.Written);
    }

    [Benchmark(Baseline = true)]
    public void Handlebars() => _channels.Render();

    [Benchmark]
    public void Template()
    {
        _writer.Clear();
        _template.Render(_report, _writer);
    }
}
