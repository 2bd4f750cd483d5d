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
    [InlineData("xlsx", "甲县.xlsx")]
    public void Only_the_kinds_that_were_named_are_made(string kinds, params string[] files)
    {
        var exitCode = _work.Run(With(Note), ["render", Data, "--out", Out, "--to", kinds]);

        Assert.True(exitCode == 0, _work.Errors);
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
        Assert.Contains("fragment, html, pdf, xlsx", _work.Errors, StringComparison.Ordinal);
        Assert.Empty(_work.Files("out"));
    }

    [Fact]
    public void In_a_project_it_is_an_error_and_the_others_are_made()
    {
        var run = new BuildRun(_work);
        run.Run(_work.ReportCatalog, ["data/甲县.yaml"]);

        Assert.Equal(0, run.Start(_work.ReportCatalog, "--to", "html;word"));

        Assert.StartsWith("error NB9030 (1,1): ", run.Findings, StringComparison.Ordinal);
        Assert.Contains("fragment、html、pdf、xlsx", run.Findings, StringComparison.Ordinal);
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

    [LinuxFact]
    public void A_report_that_is_not_printed_keeps_its_page_and_the_others_are_printed()
    {
        _work.Add("data/乙县.yaml", "某某县人民政府", "乙县人民政府");
        _work.Add("out/乙县.pdf");
        var printer = AddPrinter("""
            for argument; do
              case "$argument" in
                --print-to-pdf=*) pdf="${argument#*=}" ;;
                file://*) page="${argument#file://}" ;;
              esac
            done
            if grep -q 乙县 "$page"; then echo 'no ink' >&2; exit 3; fi
            printf '%%PDF-1.7\n%%%%EOF\n' > "$pdf"
            """);

        Assert.Equal(2, With(printer, () => _work.Run("render", Data, "--out", Out, "--to", "html;pdf")));

        Assert.Equal(["乙县.html", "甲县.html", "甲县.pdf"], _work.Files("out"));
        Assert.Contains($"PDF printed by {printer}", _work.Output, StringComparison.Ordinal);
        Assert.Contains($"{_work.PathOf("data/乙县.yaml")}(1,1,1,1): error NB9032: {printer} 没有打印出 PDF（exit code 3: no ink）", _work.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_nothing_can_print_the_pages_are_written_and_the_next_build_tries_again()
    {
        var run = new BuildRun(_work);
        run.Run(_work.ReportCatalog, ["data/甲县.yaml"]);

        Assert.Equal(0, With(_work.PathOf("nowhere"), () => run.Start(_work.ReportCatalog, "--to", "html;pdf")));

        Assert.StartsWith("error NB9031 ", run.Findings, StringComparison.Ordinal);
        Assert.Equal(["data/甲县.yaml"], run.Failed);
        Assert.True(_work.Has("out/甲县.html"));
    }

    private const string Variable = "NIANBAO_PDF_PROGRAM";

    private string AddPrinter(string script)
    {
        var path = _work.PathOf("printer");
        File.WriteAllText(path, "#!/bin/sh\n" + script.ReplaceLineEndings("\n") + "\n");
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        return path;
    }

    private static int With(string printer, Func<int> run)
    {
        var former = Environment.GetEnvironmentVariable(Variable);
        Environment.SetEnvironmentVariable(Variable, printer);
        try
        {
            return run();
        }
        finally
        {
            Environment.SetEnvironmentVariable(Variable, former);
        }
    }

    private static TemplateDefinition Note => new("note.scriban", ".note.txt", (_, page) => page.Write("说明"), []);

    private Catalog.ReportCatalog With(params TemplateDefinition[] more) =>
        _work.ReportCatalog with { Templates = [.. _work.ReportCatalog.Templates, .. more] };
}
