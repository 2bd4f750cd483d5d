using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text;

namespace Nianbao.Build.Tests;

/// <summary>Runs the <c>dotnet</c> command as a process that leaves no other process behind.</summary>
internal static class Dotnet
{
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(5);

    /// <summary>Runs a command to its end.</summary>
    /// <returns>The exit code and what was printed: the output, then the errors.</returns>
    public static (int ExitCode, string Output) Run(
        string folder, IEnumerable<string> arguments, IReadOnlyDictionary<string, string>? environment = null)
    {
        var (lines, errors) = (new ConcurrentQueue<string>(), new ConcurrentQueue<string>());
        using var process = Start(folder, arguments, lines.Enqueue, errors.Enqueue, environment);
        if (!process.WaitForExit(s_patience))
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"dotnet {string.Join(' ', arguments)} did not end:\n{string.Join('\n', lines.Concat(errors))}");
        }

        process.WaitForExit();
        return (process.ExitCode, string.Join('\n', lines.Concat(errors)));
    }

    /// <summary>Starts a command that whoever calls must end.</summary>
    public static Process Start(
        string folder,
        IEnumerable<string> arguments,
        Action<string> onOutput,
        Action<string> onError,
        IReadOnlyDictionary<string, string>? environment = null)
    {
        var start = new ProcessStartInfo("dotnet", arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        // what the test host's own MSBuild put there would steer this one
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)).ToList())
        {
            start.Environment.Remove(name);
        }

        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0";
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        start.Environment["DOTNET_NOLOGO"] = "1";
        foreach (var (name, value) in environment ?? new Dictionary<string, string>()) start.Environment[name] = value;

        var process = new Process { StartInfo = start };
        process.OutputDataReceived += (_, e) => { if (e.Data != null) onOutput(e.Data); };
        process.ErrorDataReceived += (_, e) => { if (e.Data != null) onError(e.Data); };
        process.Start();
        process.StandardInput.Close();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }
}
