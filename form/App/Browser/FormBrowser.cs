using Microsoft.JSInterop;

namespace Nianbao.Form.Browser;

/// <summary>What the browser does for the form: the script form.js, which boot.js has loaded.</summary>
public sealed class FormBrowser(IJSRuntime script)
{
    private const string Module = "nianbaoForm.";

    /// <summary>The forms of the project whose build wrote the page; empty where it has those of the toolkit only.</summary>
    public async Task<string> FormsAsync() => await script.InvokeAsync<string>(Module + "forms").ConfigureAwait(true);

    /// <summary>Keeps a draft in the browser; false where it forbids that or has no room.</summary>
    public async Task<bool> KeepAsync(string key, string text) => await script.InvokeAsync<bool>(Module + "keep", key, text).ConfigureAwait(true);

    /// <summary>The drafts that the browser keeps, the last changed first.</summary>
    public async Task<StoredDraft[]> DraftsAsync()
    {
        // lists of texts need nothing that trimming takes away
        var drafts = await script.InvokeAsync<string[][]>(Module + "drafts").ConfigureAwait(true);
        return Array.ConvertAll(drafts, draft => new StoredDraft(draft[0], draft[1], draft[2]));
    }

    /// <summary>Forgets a draft.</summary>
    public async Task ForgetAsync(string key) => await script.InvokeVoidAsync(Module + "forget", key).ConfigureAwait(true);

    /// <summary>Lets the user save a file: in the place that was chosen before where the browser can, else as a download.</summary>
    public async Task SaveAsync(string name, string type, byte[] content) =>
        await script.InvokeVoidAsync(Module + "save", name, type, content).ConfigureAwait(true);

    /// <summary>Puts a piece of a page into the clipboard, to be put into the editor of a web site.</summary>
    public async Task<bool> CopyAsync(string html, string text) => await script.InvokeAsync<bool>(Module + "copy", html, text).ConfigureAwait(true);

    /// <summary>Prints a page.</summary>
    public async Task PrintAsync(string html) => await script.InvokeVoidAsync(Module + "print", html).ConfigureAwait(true);

    /// <summary>Shows a cell, a text or a heading and sets the cursor into it.</summary>
    public async Task ShowAsync(string id) => await script.InvokeVoidAsync(Module + "show", id).ConfigureAwait(true);

    /// <summary>Puts words into a text where its cursor is.</summary>
    public async Task InsertAsync(string id, string words) => await script.InvokeVoidAsync(Module + "insert", id, words).ConfigureAwait(true);

    /// <summary>Begins to listen for pasted blocks, undo and changes in other tabs.</summary>
    public async Task ListenAsync<T>(DotNetObjectReference<T> listener, string key)
        where T : class => await script.InvokeVoidAsync(Module + "listen", listener, key).ConfigureAwait(true);

    /// <summary>Ends listening.</summary>
    public async Task StopListeningAsync() => await script.InvokeVoidAsync(Module + "stopListening").ConfigureAwait(true);
}

/// <summary>A draft that the browser keeps.</summary>
/// <param name="Key">Its name: body and year.</param>
/// <param name="Text">The data file.</param>
/// <param name="Time">When it was changed, as people read it.</param>
public sealed record StoredDraft(string Key, string Text, string Time);
