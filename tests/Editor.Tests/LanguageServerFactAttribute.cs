using System.Runtime.CompilerServices;

namespace Nianbao.Editor.Tests;

/// <summary>Where the YAML language server is, which VS Code's YAML extension runs.</summary>
internal static class LanguageServerFiles
{
    /// <summary>Where <c>.ci/run</c> installs it, below the working copy.</summary>
    private const string Installed = "artifacts/editor/node_modules/yaml-language-server/bin/yaml-language-server";

    /// <summary>The program that runs it; null where there is none.</summary>
    public static string? Node { get; } = (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator)
        .SelectMany(folder => (string[])[Path.Combine(folder, "node"), Path.Combine(folder, "node.exe")])
        .FirstOrDefault(File.Exists);

    /// <summary>Its script; null where it is not installed.</summary>
    public static string? Script { get; } = FindScript();

    /// <summary>Why the tests that need it cannot run; null if they can.</summary>
    public static string? Missing { get; } =
        Node is null ? "needs node"
        : Script is null ? "needs the YAML language server (npm install --prefix artifacts/editor yaml-language-server), or its bin/yaml-language-server in NIANBAO_YAML_LANGUAGE_SERVER"
        : null;

    private static string? FindScript([CallerFilePath] string file = "")
    {
        var named = Environment.GetEnvironmentVariable("NIANBAO_YAML_LANGUAGE_SERVER");
        var script = string.IsNullOrEmpty(named) ? Path.Combine(Path.GetDirectoryName(file)!, "..", "..", Installed) : named;
        return File.Exists(script) ? Path.GetFullPath(script) : null;
    }
}

/// <summary>A test with the YAML language server; skipped where it is not installed.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class LanguageServerFactAttribute : FactAttribute
{
    public LanguageServerFactAttribute() => Skip = LanguageServerFiles.Missing;
}

/// <summary>Tests with the YAML language server; skipped where it is not installed.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class LanguageServerTheoryAttribute : TheoryAttribute
{
    public LanguageServerTheoryAttribute() => Skip = LanguageServerFiles.Missing;
}
