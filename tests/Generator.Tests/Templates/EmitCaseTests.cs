using System.Runtime.CompilerServices;
using Nianbao.Generator.Diagnostics;
using Nianbao.Generator.Templates.Units;

namespace Nianbao.Generator.Tests.Templates;

/// <summary>
/// A case is two files in <c>Emit</c>: a template, and what it writes (<c>.out.txt</c>, the error included at which it
/// stops) or the errors it has (<c>.errors.txt</c>). Cases are numbered by area: 0xx the report model, 1xx variables
/// and values, 2xx statements, 3xx functions and includes, 4xx built-in functions, 5xx HTML, 6xx indents, 8xx the
/// verified examples of the language reference, 9xx errors. In <c>EmitLax</c> are those where an unknown name is null.
/// </summary>
public class EmitCaseTests
{
    public static TheoryData<string> Cases => CasesIn(Folder());

    private static readonly TemplateSource[] Parts =
    [
        .. Directory.EnumerateFiles(Path.Combine(Folder(), "parts")).Select(path => Source(Folder(), "parts/" + Path.GetFileName(path))),
    ];

    public static TheoryData<string> LaxCases => CasesIn(LaxFolder());

    [Theory]
    [MemberData(nameof(Cases))]
    public void Template_writes_its_output_or_has_its_errors(string name) => Check(Folder(), name, hasStrictNames: true);

    [Theory]
    [MemberData(nameof(LaxCases))]
    public void Template_with_lax_names_writes_its_output_or_has_its_errors(string name) => Check(LaxFolder(), name, hasStrictNames: false);

    [Fact]
    public void Every_error_of_the_compiler_has_a_case()
    {
        var elsewhere = new[] { "NB2063", "NB2064", "NB2069", "NB2074", "NB2096", "NB2097", "NB2098", TemplateDiagnostics.TooLarge.Id, TemplateDiagnostics.Internal.Id };
        var reported = Directory.EnumerateFiles(Folder(), "*.errors.txt", SearchOption.AllDirectories).SelectMany(File.ReadLines)
            .Select(line => line.Split(": ")[1]).ToHashSet(StringComparer.Ordinal);
        var descriptors = typeof(TemplateDiagnostics).GetFields()
            .Select(field => ((Microsoft.CodeAnalysis.DiagnosticDescriptor)field.GetValue(null)!).Id)
            .Where(id => string.CompareOrdinal(id, "NB2050") >= 0);

        Assert.Empty(descriptors.Except(reported).Except(elsewhere));
    }

    internal static TemplateUnit Unit(string name, string? folder = null) => UnitOf(Source(folder ?? Folder(), name));

    /// <summary>A template with the parts of the cases.</summary>
    internal static TemplateUnit UnitOf(TemplateSource main)
    {
        var sources = Parts.Append(main);
        var (units, diagnostics) = TemplateUnits.Gather(sources);
        Assert.Empty(diagnostics);
        return Assert.Single(units);
    }

    internal static string Folder([CallerFilePath] string file = "") => Path.Combine(Path.GetDirectoryName(file)!, "Emit");

    internal static string LaxFolder() => Folder() + "Lax";

    private static TheoryData<string> CasesIn(string folder) => new(Directory.EnumerateFiles(folder)
        .Select(path => Path.GetFileName(path)).Where(name => !name.EndsWith(".txt", StringComparison.Ordinal)).Order());

    private static void Check(string folder, string name, bool hasStrictNames)
    {
        var unit = Unit(name, folder);
        var errors = TemplateHost.Errors(unit, hasStrictNames: hasStrictNames);
        var expectedErrors = Path.Combine(folder, name + ".errors.txt");
        if (File.Exists(expectedErrors))
        {
            Assert.Equal(File.ReadAllText(expectedErrors), errors);
            return;
        }

        Assert.Equal("", errors);
        var expected = File.ReadAllText(Path.Combine(folder, name + ".out.txt"));
        Assert.Equal(expected, TemplateHost.Render(TemplateHost.Compile(unit, hasStrictNames: hasStrictNames), TemplateHost.Sample()));
    }

    private static TemplateSource Source(string folder, string name) => new(name, name, File.ReadAllText(Path.Combine(folder, name)));
}
