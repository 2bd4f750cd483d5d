using System.Runtime.CompilerServices;
using Nianbao.Generated;

namespace Nianbao.Reports.Tests;

/// <summary>The example that README.md shows to C# developers compiles and does what it says.</summary>
public class ReadmeTests
{
    private static readonly string Folder = Path.GetDirectoryName(ThisFile())!;

    [Theory]
    [InlineData("README.md")]
    [InlineData("README.zh-CN.md")]
    public void It_shows_the_code_that_is_compiled(string readme)
    {
        var code = File.ReadAllLines(Path.Combine(Folder, "ReadmeExample.cs"));
        var body = code.SkipWhile(line => line != "    {").Skip(1).TakeWhile(line => line != "    }").Select(line => line.Trim());
        var shown = File.ReadAllText(Path.Combine(Folder, "../..", readme)).Split("```csharp\n")[1].Split("```")[0];

        Assert.Equal(
            code.Where(line => line.StartsWith("using ", StringComparison.Ordinal)).Append("").Concat(body.Select(CodeOf)),
            shown.TrimEnd('\n').Split('\n').Select(CodeOf));
    }

    [Fact]
    public void It_prints_a_number_and_writes_the_page()
    {
        Directory.SetCurrentDirectory(AppContext.BaseDirectory);
        File.Delete("report.html");
        var console = new StringWriter { NewLine = "\n" };

        ReadmeExample.Run(console);

        Assert.Equal("9\n", console.ToString());
        Assert.Equal(ProjectCatalog.All.Render(SampleReports.Read("2021/施秉县人民政府"), ".html"), File.ReadAllBytes("report.html"));
    }

    // comments are in the language of the page
    private static string CodeOf(string line) => line.Split("//")[0].TrimEnd();

    private static string ThisFile([CallerFilePath] string path = "") => path;
}
