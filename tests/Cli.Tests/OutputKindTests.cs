using Nianbao.Cli.Tests.Fixture;
using Nianbao.Templates;

namespace Nianbao.Cli.Tests;

/// <summary>Which kinds of files are made of each report: <c>render --to</c> and the project's NianbaoOutputs.</summary>
public sealed class OutputKindTests : IDisposable
{
    private readonly Workspace _work = new();

    public OutputKindTests() => _work.Add("data/甲县.yaml");

    private string Data => _work.PathOf("data");

    private string Out => _work.PathOf("out");

    public void Dispose() => _work.Dispose();

    [Theory]
    [InlineData("html", "甲县.html")]
    [InlineData("Fragment；html", "甲县.fragment.html", "甲县.html")]
    [InlineData("note", "甲县.note.txt")]
    public void Only_the_kinds_that_were_named_are_made(string kinds, params string[] files)
    {
        Assert.Equal(0, _work.Run(With(Note), ["render", Data, "--out", Out, "--to", kinds]));

        Assert.Equal(files, _work.Files("out"));
    }

    [Fact]
    public void What_comes_with_Nianbao_is_made_only_as_far_as_it_is_usual_and_what_is_the_projects_own_always()
    {
        var markdown = new TemplateDefinition("report.scriban-md", ".md", (_, page) => page.Write("# 年报"), []) { IsFromPackage = true };

        Assert.Equal(0, _work.Run(With(Note, markdown), ["render", Data, "--out", Out]));

        Assert.Equal(["甲县.fragment.html", "甲县.html", "甲县.note.txt"], _work.Files("out"));
    }

    [Fact]
    public void A_kind_that_there_is_not_is_wrong_use_and_the_others_are_named()
    {
        Assert.Equal(2, _work.Run("render", Data, "--out", Out, "--to", "html,word"));

        Assert.Contains("没有“word”这种文件", _work.Errors, StringComparison.Ordinal);
        Assert.Contains("fragment, html, pdf", _work.Errors, StringComparison.Ordinal);
        Assert.Empty(_work.Files("out"));
    }

    [Fact]
    public void In_a_project_it_is_an_error_and_the_others_are_made()
    {
        var run = new BuildRun(_work);
        run.Run(_work.ReportCatalog, ["data/甲县.yaml"]);

        Assert.Equal(0, run.Start(_work.ReportCatalog, "--to", "html;word"));

        Assert.StartsWith("error NB9030 (1,1): ", run.Findings, StringComparison.Ordinal);
        Assert.Contains("fragment、html、pdf", run.Findings, StringComparison.Ordinal);
        Assert.Contains(run.Journal, line => line[^1] == _work.PathOf("out/甲县.html"));
    }

    [Fact]
    public void An_earlier_file_of_a_report_with_errors_is_deleted_whichever_kinds_were_named()
    {
        Assert.Equal(0, _work.Run("render", Data, "--out", Out));
        _work.Add("out/甲县.pdf");
        _work.Add("data/甲县.yaml", "licences: 2272", "licences: -1");

        Assert.Equal(1, _work.Run("render", Data, "--out", Out, "--to", "html"));

        Assert.Empty(_work.Files("out"));
    }

    private static TemplateDefinition Note => new("note.scriban", ".note.txt", (_, page) => page.Write("说明"), []);

    private Catalog.ReportCatalog With(params TemplateDefinition[] more) =>
        _work.ReportCatalog with { Templates = [.. _work.ReportCatalog.Templates, .. more] };
}
