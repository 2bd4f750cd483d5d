using System.Reflection;
using Microsoft.Playwright;

namespace Nianbao.Form.Tests;

/// <summary>A browser for the tests of a class.</summary>
public sealed class FormBrowserFixture : IAsyncLifetime
{
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <summary>The form as the build has packed it.</summary>
    public static string FormFile { get; } = Path.GetFullPath(
        typeof(FormBrowserFixture).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == "FormFile").Value!);

    public async Task InitializeAsync()
    {
        if (BrowserFactAttribute.Browser is not { } chromium) return;
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = chromium, Args = ["--no-sandbox"] });
    }

    public async Task DisposeAsync()
    {
        if (_browser != null) await _browser.DisposeAsync();
        _playwright?.Dispose();
    }

    /// <summary>Opens the form from its folder in a browser of its own.</summary>
    internal async Task<FormInBrowser> OpenAsync(int width = 1280, string? file = null)
    {
        var context = await _browser!.NewContextAsync(new BrowserNewContextOptions { ViewportSize = new ViewportSize { Width = width, Height = 900 }, AcceptDownloads = true });
        var form = new FormInBrowser(await context.NewPageAsync());
        await form.LoadAsync(file ?? FormFile);
        return form;
    }
}
