using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace Nianbao.Build.Running;

/// <summary>Runs the program that a build has made.</summary>
/// <param name="host">The <c>dotnet</c> command.</param>
/// <param name="program">The program's assembly.</param>
/// <param name="folder">The folder to run it in.</param>
/// <param name="onOutput">Takes each line of its output.</param>
/// <param name="onError">Takes each line of its standard error; both are called by other threads.</param>
internal sealed class ProgramRun(string host, string program, string folder, Action<string> onOutput, Action<string> onError)
{
    private volatile Process? _process;

    /// <summary>Runs it to its end.</summary>
    /// <param name="arguments">What it is given.</param>
    /// <returns>Its exit code.</returns>
    /// <exception cref="Win32Exception">It cannot be started.</exception>
    public int Run(params IReadOnlyList<string> arguments)
    {
        using var process = new Process { StartInfo = Start(arguments) };
        process.OutputDataReceived += (_, e) => HandOn(e.Data, onOutput);
        process.ErrorDataReceived += (_, e) => HandOn(e.Data, onError);
        process.Start();
        _process = process;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        process.WaitForExit();
        _process = null;
        return process.ExitCode;
    }

    /// <summary>Ends it: whatever it has begun is begun anew by the next build.</summary>
    public void Kill()
    {
        try
        {
            _process?.Kill();
        }
        catch (Exception e) when (e is InvalidOperationException or Win32Exception)
        {
            // it has just ended, or is ending
        }
    }

    /// <summary>The command line, as a user would type it.</summary>
    public string CommandLine(IReadOnlyList<string> arguments) => $"{Quote(host)} exec {Quote(program)} {string.Join(" ", arguments.Select(Quote))}";

    private ProcessStartInfo Start(IReadOnlyList<string> arguments)
    {
        var start = new ProcessStartInfo(host, string.Join(" ", new[] { "exec", program }.Concat(arguments).Select(Quote)))
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            CreateNoWindow = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        // a program for an older runtime than any on this machine
        start.Environment["DOTNET_ROLL_FORWARD"] = "Major";
        // counting for the profile slows all threads down while it lasts, and most runs end before it pays: docs/performance.md
        start.Environment["DOTNET_TieredPGO"] = "0";
        return start;
    }

    private static void HandOn(string? line, Action<string> taker)
    {
        if (line != null) taker(line);
    }

    // as programs take their command line apart: quotes are escaped, and backslashes before a quote
    private static string Quote(string argument)
    {
        var quoted = new StringBuilder("\"");
        var backslashes = 0;
        foreach (var c in argument)
        {
            if (c == '"') quoted.Append('\\', backslashes + 1);
            backslashes = c == '\\' ? backslashes + 1 : 0;
            quoted.Append(c);
        }

        return quoted.Append('\\', backslashes).Append('"').ToString();
    }
}
