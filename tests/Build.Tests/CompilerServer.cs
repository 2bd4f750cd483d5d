using System.Diagnostics;

namespace Nianbao.Build.Tests;

/// <summary>
/// A compiler of the tests' own that all their builds share: each build would else load the compiler and the generator
/// anew, which costs more than the compilation. It ends with the tests, however they end.
/// </summary>
internal static class CompilerServer
{
    // the shell waits for a line that never comes; the end of its input is the end of the tests. The request comes first,
    // because a build that found no server would have started one of the same name
    private const string Script = """
        exec >/dev/null 2>&1
        dotnet exec "$0" "-pipename:$1" &
        read -r line
        dotnet exec "$0" -shutdown "-pipename:$1"
        kill $!
        """;

    private static readonly string s_program = Path.Combine(Repository.CompilerFolder, "bincore", "VBCSCompiler.dll");
    private static readonly string s_pipe = $"nianbao-tests-{Environment.ProcessId}";
    private static readonly Process? s_shell = Start();

    /// <summary>The options that have a build use this compiler; where it cannot run, no server at all.</summary>
    public static IEnumerable<string> Options => s_shell is null
        ? Without
        : ["--property:UseSharedCompilation=true", $"--property:SharedCompilationId={s_pipe}"];

    /// <summary>The option that has a build start a compiler for itself alone.</summary>
    public static IReadOnlyList<string> Without { get; } = ["--property:UseSharedCompilation=false"];

    private static Process? Start()
    {
        if (OperatingSystem.IsWindows() || !File.Exists(s_program)) return null;
        var start = new ProcessStartInfo("/bin/sh", ["-c", Script, s_program, s_pipe]) { RedirectStandardInput = true };
        return Process.Start(start);
    }
}
