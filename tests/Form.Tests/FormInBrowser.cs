using Microsoft.Playwright;

namespace Nianbao.Form.Tests;

/// <summary>The form in a browser, as a clerk uses it.</summary>
internal sealed class FormInBrowser
{
    private readonly List<string> _requests = [];
    private readonly List<string> _problems = [];

    public FormInBrowser(IPage page)
    {
        Page = page;
        page.SetDefaultTimeout(180_000);
        page.Request += (_, request) => _requests.Add(request.Url);
        page.PageError += (_, error) => _problems.Add(error);
        page.Console += (_, message) => { if (message.Type == "error") _problems.Add(message.Text); };
        page.Dialog += (_, dialog) => { _problems.Add($"dialog: {dialog.Message}"); _ = dialog.DismissAsync(); };
    }

    public IPage Page { get; }

    /// <summary>What was asked for beside the file itself and what it carries.</summary>
    public IEnumerable<string> Connections => _requests.Where(url =>
        !url.StartsWith("file:", StringComparison.Ordinal) && !url.StartsWith("blob:", StringComparison.Ordinal) && !url.StartsWith("data:", StringComparison.Ordinal));

    /// <summary>Errors of scripts and dialogs that came up.</summary>
    public IReadOnlyList<string> Problems => _problems;

    public Task LoadAsync() => LoadAsync(FormBrowserFixture.FormFile);

    public async Task LoadAsync(string file)
    {
        await Page.GotoAsync(new Uri(file).AbsoluteUri);
        await Page.WaitForSelectorAsync("#start");
    }

    public async Task BeginAsync(string organ, int year)
    {
        await Page.FillAsync("#organ", organ);
        await Page.FillAsync("#year", $"{year}");
        await Page.ClickAsync("#start");
        await Page.WaitForSelectorAsync("#c0");
    }

    public async Task OpenAsync(string name, byte[] content)
    {
        await Page.SetInputFilesAsync("#file", new FilePayload { Name = name, MimeType = "application/octet-stream", Buffer = content });
        if (Path.GetExtension(name) != ".yaml") await Page.ClickAsync(".import + p > button.main");
        await Page.WaitForSelectorAsync("#c0");
    }

    public async Task PasteAsync(int cell, string text)
    {
        await Page.FocusAsync($"#c{cell}");
        await Page.EvaluateAsync(
            "([id, text]) => { const data = new DataTransfer(); data.setData('text/plain', text); document.getElementById(id).dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true })); }",
            new[] { $"c{cell}", text });
    }

    public async Task<string> CellAsync(int cell) => await Page.InputValueAsync($"#c{cell}");

    public async Task<byte[]> DownloadAsync(string button)
    {
        var download = await Page.RunAndWaitForDownloadAsync(() => Page.ClickAsync(button));
        await using var stream = await download.CreateReadStreamAsync();
        using var content = new MemoryStream();
        await stream.CopyToAsync(content);
        return content.ToArray();
    }

    /// <summary>The findings as shown: rule and message.</summary>
    public async Task<string[]> FindingsAsync() => await Page.EvaluateAsync<string[]>(
        "() => [...document.querySelectorAll('.findings li')].map(li => li.querySelector('.rule').textContent + ' ' + li.querySelectorAll(':scope > p')[1].textContent)");
}
