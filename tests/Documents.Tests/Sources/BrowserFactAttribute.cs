namespace Nianbao.Documents.Tests.Sources;

/// <summary>A test that needs a browser; skipped where there is none.</summary>
public sealed class BrowserFactAttribute() : ProgramFactAttribute("Debian: apt-get install chromium fonts-noto-cjk", s_names)
{
    private static readonly string[] s_names = ["chromium", "chromium-browser", "google-chrome"];

    /// <summary>The browser; null where none is installed.</summary>
    public static string? Browser => Find(s_names);
}
