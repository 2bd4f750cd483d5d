using System.Diagnostics.CodeAnalysis;
using System.Reflection.Metadata;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Nianbao.Generator.Inputs;
using Nianbao.Generator.Templates;
using Nianbao.Generator.Templates.Units;
using Nianbao.Templates;

namespace Nianbao.Generator.Tests.Templates;

/// <summary>Debuggers and stack traces show the template, not the C# that was emitted for it.</summary>
public class LineTests
{
    private const string Path = "../../../../../templates/report.scriban-html";

    private const string Text =
        """
        <!DOCTYPE html>
        <title>{{ title }}</title>
        {{~ if year > 2020 ~}}
        <p>{{ organ }}
          {{ published.year }}</p>
        {{~ else if year > 2000 ~}}
        <hr>
        {{~ end ~}}
        {{~ for p in preamble limit: 3 ~}}
        <p>{{ p }}</p>
        {{~ end ~}}
        {{ func twice(n)
             ret n * 2
           end
           x = twice year
           x }}
        {{ [1, 2] | array.map 'a' | array.first | object.keys }}
        """;

    [Theory]
    [InlineData(OptimizationLevel.Debug)]
    [InlineData(OptimizationLevel.Release)]
    public void Sequence_points_are_places_of_the_template(OptimizationLevel level)
    {
        var points = SequencePoints(level);

        Assert.All(points, point => Assert.Equal("/project/templates/report.scriban-html", point.File));
        var places = points.Select(point => point.Place).Distinct().ToArray();
        Assert.Equal(
            [
                "1:<!DOCTYPE html>…", "2:title", "3:if year > 2020", "4:<p>", "4:organ", "5:published.year", "5:</p>…",
                "6:else if year > 2000", "7:<hr>…", "9:for p in preamble limit: 3", "10:<p>", "10:p", "13:ret n * 2", "15:x = twice year",
                "16:x", "17:[1, 2] | array.map 'a' | array.first | object.keys",
            ],
            places.Order(new ByLine()).Where(place => place != "16:…"));
    }

    [Fact]
    public void A_crash_names_the_template_and_its_line()
    {
        var unit = Unit("{{ x = 1 }}\n{{ func f(n) }}<b>{{ n }}</b>\n{{ object.has_key n 'a' }}{{ end }}\n\n{{ f 1 }}");

        var error = Assert.Throws<TemplateException>(() => TemplateHost.Compile(unit)(TemplateHost.Sample(), new Utf8Writer()));

        var lines = error.StackTrace!.Split('\n').Where(line => line.Contains("Template.", StringComparison.Ordinal)).Select(line => line.TrimEnd()).ToArray();
        Assert.EndsWith("in /project/templates/report.scriban-html:line 3", lines[0], StringComparison.Ordinal);
        Assert.EndsWith("in /project/templates/report.scriban-html:line 5", lines[1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("obj/Debug/net10.0/", "false", "../../../../../templates/a.scriban")]
    [InlineData("obj\\Debug\\net10.0\\", "", "../../../../../templates/a.scriban")]
    [InlineData("obj/Debug/net10.0/", "true", "../../../templates/a.scriban")]
    [InlineData("", "", null)]
    public void The_path_is_the_same_wherever_the_project_lies(string folder, string isWritten, string? expected)
    {
        foreach (var root in new[] { "/a/project", "/another/machine/x/project" })
        {
            var options = new Options(new()
            {
                ["build_property.IntermediateOutputPath"] = folder,
                ["build_property.EmitCompilerGeneratedFiles"] = isWritten,
                ["build_property.CompilerGeneratedFilesOutputPath"] = "Generated",
                ["build_property.MSBuildProjectFullPath"] = root + "/Project.csproj",
            });

            Assert.Equal(expected, GeneratedFolder.PathTo(root + "/templates/a.scriban", options));
        }
    }

    private static TemplateUnit Unit(string text)
    {
        var source = new TemplateSource("report.scriban-html", "report.scriban-html", text) { LinePath = Path };
        return TemplateUnits.Gather([source]).Units.Single();
    }

    // the line and what the template has there, up to the end of its first line
    private static (string File, string Place)[] SequencePoints(OptimizationLevel level)
    {
        Assert.Equal("", TemplateHost.Errors(Unit(Text)));
        var template = TemplateCompiler.Compile(Unit(Text), TemplateHost.Forms).Template;
        using var image = new MemoryStream();
        var symbols = new MemoryStream();
        TemplateHost.Emit("Lines", level, [template.Source!], image, symbols);
        symbols.Position = 0;
        using var provider = MetadataReaderProvider.FromPortablePdbStream(symbols);
        var reader = provider.GetMetadataReader();
        return
        [
            .. reader.MethodDebugInformation
                .SelectMany(handle => reader.GetMethodDebugInformation(handle).GetSequencePoints())
                .Where(point => !point.IsHidden)
                .Select(point => (reader.GetString(reader.GetDocument(point.Document).Name), Place(point))),
        ];
    }

    private static string Place(SequencePoint point)
    {
        var line = Text.Split('\n')[point.StartLine - 1];
        var start = Math.Min(point.StartColumn - 1, line.Length);
        return point.EndLine == point.StartLine
            ? $"{point.StartLine}:{line[start..Math.Clamp(point.EndColumn - 1, start, line.Length)]}"
            : $"{point.StartLine}:{line[start..]}…";
    }

    private sealed class ByLine : IComparer<string>
    {
        public int Compare(string? x, string? y) => int.Parse(x!.Split(':')[0], null).CompareTo(int.Parse(y!.Split(':')[0], null));
    }

    private sealed class Options(Dictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) => values.TryGetValue(key, out value);
    }
}
