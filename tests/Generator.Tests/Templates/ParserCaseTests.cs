using System.Globalization;
using System.Runtime.CompilerServices;
using Nianbao.Generator.Diagnostics;
using Nianbao.Generator.Templates.Parsing;

namespace Nianbao.Generator.Tests.Templates;

/// <summary>
/// A case is two files in <c>Cases</c>: a template, and the tree or the errors it must have. Cases are numbered by
/// area: 0xx text, 1xx whitespace, 2xx literals, 3xx names, 4xx operators, 5xx calls, 6xx statements, 7xx functions,
/// 8xx the verified examples of the language reference, 9xx errors.
/// </summary>
public class ParserCaseTests
{
    public static TheoryData<string> Cases =>
        new(Directory.EnumerateFiles(Folder(), "*.scriban").Select(path => Path.GetFileNameWithoutExtension(path)).Order());

    [Theory]
    [MemberData(nameof(Cases))]
    public void Template_has_its_tree_or_its_errors(string name)
    {
        var template = TemplateParser.Parse(File.ReadAllText(Path.Combine(Folder(), name + ".scriban")), name);

        var errorFile = Path.Combine(Folder(), name + ".errors.txt");
        if (File.Exists(errorFile))
        {
            Assert.Equal(File.ReadAllText(errorFile), PrintErrors(template));
            return;
        }

        Assert.Equal("", PrintErrors(template));
        Assert.Equal(File.ReadAllText(Path.Combine(Folder(), name + ".tree.txt")), TreePrinter.Print(template.Root));
    }

    [Fact]
    public void Every_syntax_error_has_a_case()
    {
        var reported = Directory.EnumerateFiles(Folder(), "*.errors.txt").SelectMany(File.ReadLines)
            .Select(line => line.Split(": ")[1]).ToHashSet(StringComparer.Ordinal);
        var descriptors = typeof(TemplateDiagnostics).GetFields()
            .Select(field => ((Microsoft.CodeAnalysis.DiagnosticDescriptor)field.GetValue(null)!).Id)
            .Where(id => string.CompareOrdinal(id, "NB2050") < 0);

        Assert.Empty(descriptors.Except(reported));
    }

    internal static string Folder([CallerFilePath] string file = "") => Path.Combine(Path.GetDirectoryName(file)!, "Cases");

    private static string PrintErrors(ParsedTemplate template) => string.Concat(template.Errors.Select(error =>
        $"({error.Range.Line + 1},{error.Range.Column + 1}): {error.Descriptor.Id}: "
        + $"{error.ToDiagnostic().GetMessage(CultureInfo.InvariantCulture)}\n"));
}
