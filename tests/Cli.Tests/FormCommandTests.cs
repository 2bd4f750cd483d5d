using System.Text;
using Nianbao.Cli.Tests.Fixture;
using Nianbao.FormFiles;

namespace Nianbao.Cli.Tests;

/// <summary>The command <c>form</c>: the form to fill in, with the project's own forms.</summary>
public sealed class FormCommandTests : IDisposable
{
    private static readonly string s_shell = Path.Combine(AppContext.BaseDirectory, "form.html");

    private readonly Workspace _work = new();

    public void Dispose()
    {
        File.Delete(s_shell);
        _work.Dispose();
    }

    [Fact]
    public void The_projects_forms_are_put_into_the_form_that_comes_with_the_program()
    {
        File.WriteAllText(s_shell, "<html><!--forms--></html>", Encoding.Unicode);
        var file = _work.PathOf("out/填报.html");

        Assert.Equal(0, _work.Run("form", "--out", file));

        var page = File.ReadAllText(file);
        Assert.Equal(Encoding.Unicode.GetPreamble(), File.ReadAllBytes(file)[..2]);
        var json = page["<html><script type=\"application/json\" id=\"forms\">".Length..^"</script></html>".Length];
        Assert.Equal(_work.ReportCatalog.Forms.Select(form => form.Id), FormFile.Read(json).Select(type => type.Form.Id));
        Assert.Equal(0, _work.Run("form", "--out", file));
        Assert.Contains("没有变化", _work.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_program_without_the_form_says_where_it_comes_from()
    {
        Assert.Equal(2, _work.Run("form", "--out", _work.PathOf("填报.html")));
        Assert.Contains("dotnet build form/App", _work.Errors, StringComparison.Ordinal);
        Assert.Empty(_work.Files("."));
    }
}
