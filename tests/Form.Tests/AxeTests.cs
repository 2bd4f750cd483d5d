using System.Runtime.CompilerServices;

namespace Nianbao.Form.Tests;

/// <summary>The rules of accessibility that a program can check: axe-core, from npm.</summary>
[Collection(FormBrowserFixture.Collection)]
public sealed class AxeTests(FormBrowserFixture browser)
{
    [AxeTheory]
    [InlineData(1280)]
    [InlineData(390)]
    public async Task Nothing_keeps_anybody_out(int width)
    {
        var form = await browser.OpenAsync(width);
        Assert.Equal("", await ViolationsAsync(form));
        await form.BeginAsync("示例县人民政府", 2025);
        await form.Page.FillAsync("#c0", "x");
        Assert.Equal("", await ViolationsAsync(form));
        await form.PasteAsync(0, "a\tb\n1\t2\n");
        await form.Page.WaitForSelectorAsync(".dialog");
        Assert.Equal("", await ViolationsAsync(form));
    }

    private static async Task<string> ViolationsAsync(FormInBrowser form)
    {
        // the page's own policy forbids a script of ours; the tool of the browser does not ask it
        await form.Page.EvaluateAsync(await File.ReadAllTextAsync(AxeTheoryAttribute.Script));
        return await form.Page.EvaluateAsync<string>(
            "async () => (await axe.run()).violations.filter(v => v.impact === 'serious' || v.impact === 'critical').map(v => v.id + ': ' + v.nodes.slice(0, 3).map(n => n.html).join(' ')).join('\\n')");
    }
}

/// <summary>A theory that needs a browser and axe-core.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class AxeTheoryAttribute : TheoryAttribute
{
    /// <summary>The script as npm installs it.</summary>
    public static readonly string Script = Path.Combine(Root(), "artifacts", "form", "node_modules", "axe-core", "axe.min.js");

    public AxeTheoryAttribute()
    {
        Skip = new BrowserFactAttribute().Skip;
        if (!File.Exists(Script)) Skip ??= "needs axe-core (npm install --prefix artifacts/form axe-core)";
    }

    private static string Root([CallerFilePath] string file = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file)!, "../.."));
}
