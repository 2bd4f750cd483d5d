using System.Security.Cryptography;
using System.Text;

namespace Nianbao.Form.Packing;

/// <summary>
/// The form as one HTML file: page, styles, scripts and every file of the WebAssembly runtime in it, so that it opens from a folder
/// without a server. A content security policy forbids every connection and every script but these.
/// </summary>
internal static class FormPage
{
    /// <summary>The largest size of the file, so that it can be sent by mail.</summary>
    public const long MaxBytes = 6_000_000;

    /// <summary>Packs a published form.</summary>
    /// <param name="published">The folder <c>wwwroot</c> of the published form.</param>
    public static string Of(string published)
    {
        var boot = Read(published, "boot.js");
        return Read(published, "index.html")
            .Replace("<!--policy-->", $"<meta http-equiv=\"Content-Security-Policy\" content=\"{Policy(boot)}\">", StringComparison.Ordinal)
            .Replace("<!--style-->", $"<style>{Read(published, "form.css")}</style>", StringComparison.Ordinal)
            .Replace("<!--framework-->", FrameworkFiles.AsScripts(Path.Combine(published, "_framework"), Read(published, "form.js")), StringComparison.Ordinal)
            .Replace("<!--boot-->", $"<script>{boot}</script>", StringComparison.Ordinal);
    }

    // the browser allows the script in the page by its hash, and those that it unpacks as blobs
    private static string Policy(string script)
    {
        var hash = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(script)));
        return $"default-src 'none'; script-src 'sha256-{hash}' blob: 'wasm-unsafe-eval'; style-src 'unsafe-inline'; img-src data: blob:; "
            + "font-src 'none'; connect-src 'none'; form-action 'none'; base-uri 'none'; frame-src blob:";
    }

    private static string Read(string folder, string name) =>
        File.ReadAllText(Path.Combine(folder, name)).Replace("\r\n", "\n", StringComparison.Ordinal);
}
