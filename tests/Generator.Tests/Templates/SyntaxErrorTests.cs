using System.Globalization;
using System.Runtime.CompilerServices;
using Nianbao.Generator.Templates.Source;

namespace Nianbao.Generator.Tests.Templates;

/// <summary>
/// A case is a template in <c>Cases</c>, numbered by area: 0xx text, 1xx whitespace, 2xx literals, 3xx names, 4xx operators,
/// 5xx calls, 6xx statements, 7xx functions, 8xx the verified examples of the language reference, 9xx errors. Scriban reads
/// it, or finds the errors in the file beside it.
/// </summary>
public class SyntaxErrorTests
{
    public static TheoryData<string> Cases =>
        new(Directory.EnumerateFiles(Folder(), "*.scriban").Select(path => Path.GetFileNameWithoutExtension(path)).Order());

    [Theory]
    [MemberData(nameof(Cases))]
    public void Template_is_read_or_has_its_errors(string name)
    {
        var template = TemplateParser.Parse(File.ReadAllText(Path.Combine(Folder(), name + ".scriban")), name);

        var expected = Path.Combine(Folder(), name + ".errors.txt");
        Assert.Equal(File.Exists(expected) ? File.ReadAllText(expected) : "", PrintErrors(template));
    }

    [Fact]
    public void Several_errors_of_a_file_are_told_each_at_its_place_and_what_follows_from_them_is_not()
    {
        var template = TemplateParser.Parse("{{ x = 1 + }}\n{{ f(1,\n2 }}{{ a = b = c; d++ + 1++ }}\n{{ for.no }}{{ if a }}", "t");

        Assert.Equal([(0, 11), (1, 7), (2, 11), (2, 25), (3, 3), (3, 20)], template.Errors.Select(error => (error.Range.Line, error.Range.Column)));
    }

    internal static string Folder([CallerFilePath] string file = "") => Path.Combine(Path.GetDirectoryName(file)!, "Cases");

    private static string PrintErrors(ParsedTemplate template) => string.Concat(template.Errors.Select(error =>
        $"({error.Range.Line + 1},{error.Range.Column + 1}): {error.Descriptor.Id}: "
        + $"{error.ToDiagnostic().GetMessage(CultureInfo.InvariantCulture)}\n"));
}
