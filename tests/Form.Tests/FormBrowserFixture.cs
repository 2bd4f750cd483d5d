using System.Reflection;
using Microsoft.Playwright;

namespace Nianbao.Form.Tests;

/// <summary>A browser for all tests that need one: these run one after the other, so that each has the machine.</summary>
[CollectionDefinition(Collection)]
public sealed class FormBrowserFixture : IAsyncLifetime, ICollectionFixture<FormBrowserFixture>
{
    /// <summary>The name of these tests.</summary>
    public const string Collection = "browser";

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
