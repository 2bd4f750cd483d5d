using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

using Names = Nianbao.Generator.Pipeline.StepNames;

namespace Nianbao.Generator.Tests.Pipeline;

/// <summary>A schema or template as a project would hand it to the compiler.</summary>
internal sealed record Input(string Kind, string Path, string Text, string Origin = "project")
{
    public static Input Schema(string text, string path = "schemas/x.yaml", string origin = "project") =>
        new("schema", path, text, origin);

    public static Input Template(string text, string path = "templates/report.scriban-html") => new("template", path, text);
}

/// <summary>
/// Runs the generator as the compiler does. Every run is made twice on an unchanged compilation, and every tracked
/// step of the second run must have been cached: a test of anything is a test of that too.
/// </summary>
internal sealed class GeneratorRun
{
    private static readonly ImmutableArray<MetadataReference> References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => path.Length > 0)
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    private readonly CSharpCompilation _compilation = CSharpCompilation.Create(
        "Consumer", [], References,
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));

    private readonly Dictionary<Input, AdditionalText> _texts;
    private GeneratorDriver _driver;

    private GeneratorRun(IEnumerable<Input> inputs)
    {
        _texts = inputs.ToDictionary(input => input, AdditionalText (input) => new InputText(input));
        _driver = CSharpGeneratorDriver.Create(
            [new NianbaoGenerator().AsSourceGenerator()],
            _texts.Values,
            CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.CSharp12),
            new InputOptions([]),
            new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));
        Update(_compilation);
        Update(_compilation.Clone());
        Assert.All(Steps(), step => Assert.True(
            step.Reasons.All(reason => reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged),
            $"{step.Name}: {string.Join(", ", step.Reasons)}"));
    }

    public GeneratorRunResult Result => _driver.GetRunResult().Results.Single();

    public static GeneratorRun Of(params Input[] inputs) => new(inputs);

    /// <summary>The names of all steps, by reflection: a step without a test would go unnoticed.</summary>
    public static IEnumerable<string> StepNames() => typeof(Names)
        .GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(field => (string)field.GetRawConstantValue()!);

    /// <summary>Hands the driver other files, or an unrelated edit of the C#, and runs it again.</summary>
    public GeneratorRun Replace(Input before, Input after)
    {
        _driver = _driver.ReplaceAdditionalText(_texts[before], _texts[after] = new InputText(after));
        Update(_compilation);
        return this;
    }

    /// <summary>Shows the compiler other properties of the project and runs it again.</summary>
    public GeneratorRun SetProperties(params (string Name, string Value)[] properties)
    {
        var values = properties.ToDictionary(property => "build_property." + property.Name, property => property.Value);
        _driver = _driver.WithUpdatedAnalyzerConfigOptions(new InputOptions(values));
        Update(_compilation);
        return this;
    }

    public GeneratorRun EditCode(string source)
    {
        Update(_compilation.AddSyntaxTrees(CSharpSyntaxTree.ParseText(source)));
        return this;
    }

    /// <summary>The reasons for which each step and output ran in the last run.</summary>
    public IEnumerable<(string Name, IncrementalStepRunReason[] Reasons)> Steps() =>
        Result.TrackedSteps.Where(step => StepNames().Contains(step.Key)).Concat(Result.TrackedOutputSteps)
            .Select(step => (step.Key, step.Value.SelectMany(run => run.Outputs).Select(output => output.Reason).ToArray()));

    public string Source(string hintName) =>
        Result.GeneratedSources.Single(source => source.HintName == hintName).SourceText.ToString();

    /// <summary>The diagnostics as a build prints them, in the order of files and lines.</summary>
    public string Diagnostics() => string.Join("\n", Result.Diagnostics
        .Select(diagnostic => (Span: diagnostic.Location.GetLineSpan(), Diagnostic: diagnostic))
        .OrderBy(entry => entry.Span.Path, StringComparer.Ordinal)
        .ThenBy(entry => entry.Span.StartLinePosition)
        .Select(entry => $"{entry.Span.Path}({entry.Span.StartLinePosition.Line + 1},{entry.Span.StartLinePosition.Character + 1}): "
            + $"{entry.Diagnostic.Id}: {entry.Diagnostic.GetMessage()}"));

    /// <summary>Fails on any error that the C# compiler finds in what was generated, beside other code of the project.</summary>
    public void AssertCompiles(string code = "")
    {
        var trees = Result.GeneratedSources.Select(source => source.SyntaxTree).Append(CSharpSyntaxTree.ParseText(code));
        var errors = _compilation.AddSyntaxTrees(trees).GetDiagnostics()
            .Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning);
        Assert.Empty(errors.Select(error => error.ToString()));
    }

    private void Update(CSharpCompilation compilation) => _driver = _driver.RunGenerators(compilation);

    private sealed class InputText(Input input) : AdditionalText
    {
        public Input Input { get; } = input;

        public override string Path => Input.Path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(Input.Text);
    }

    private sealed class InputOptions(Dictionary<string, string> properties) : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new Values(properties);

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile)
        {
            var input = ((InputText)textFile).Input;
            var name = input.Path[(input.Path.IndexOf('/', StringComparison.Ordinal) + 1)..];
            return new Values(new()
            {
                ["build_metadata.AdditionalFiles.NianbaoKind"] = input.Kind,
                ["build_metadata.AdditionalFiles.NianbaoName"] = name,
                ["build_metadata.AdditionalFiles.NianbaoOrigin"] = input.Origin,
            });
        }

        private sealed class Values(Dictionary<string, string> values) : AnalyzerConfigOptions
        {
            public override bool TryGetValue(string key, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out string? value) =>
                values.TryGetValue(key, out value);
        }
    }
}
