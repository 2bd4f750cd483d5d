using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Nianbao.Form.Packing;

/// <summary>The files of the WebAssembly runtime as data in the page, compressed, in the order of their names.</summary>
internal static class FrameworkFiles
{
    /// <summary>Each file as a <c>script</c> that no browser runs: its name and the length of its bytes as gzip, and these as <see cref="PackedText"/>.</summary>
    /// <param name="folder">The published folder <c>_framework</c>.</param>
    /// <param name="formScript">The form's own script, a module.</param>
    public static string AsScripts(string folder, string formScript)
    {
        var page = new StringBuilder();
        Add(page, "form.js", Encoding.UTF8.GetBytes(formScript));
        foreach (var file in Directory.GetFiles(folder).Order(StringComparer.Ordinal))
        {
            if (Path.GetExtension(file) is ".wasm" or ".js" or ".dat") Add(page, Path.GetFileName(file), ContentOf(file));
        }

        return page.ToString();
    }

    // A module out of a blob has an address that nothing can be found beside, and making one from it throws: it gets a
    // made-up one, which is only compared and never fetched.
    private static byte[] ContentOf(string file)
    {
        if (Path.GetExtension(file) != ".js") return File.ReadAllBytes(file);
        var address = $"\"https://form.invalid/_framework/{Path.GetFileName(file)}\"";
        return Encoding.UTF8.GetBytes(File.ReadAllText(file).Replace("import.meta.url", address, StringComparison.Ordinal));
    }

    private static void Add(StringBuilder page, string name, byte[] content)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.SmallestSize, leaveOpen: true)) gzip.Write(content);
        page.Append(CultureInfo.InvariantCulture, $"<script type=\"text/plain\" data-name=\"{name}\" data-length=\"{packed.Length}\">");
        PackedText.Append(page, packed.GetBuffer().AsSpan(0, (int)packed.Length));
        page.Append("</script>\n");
    }
}
