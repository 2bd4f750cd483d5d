using System.Diagnostics;

namespace Nianbao.Faults;

/// <summary>Starts other programs.</summary>
internal static class Commands
{
    /// <summary>Starts <c>dotnet</c>, which leaves no other process behind and prints to nowhere.</summary>
    /// <param name="folder">The current folder.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="output">The file that it prints to.</param>
    public static Process Start(string folder, IEnumerable<string> arguments, string output = "/dev/null")
    {
        // exec: the process that is started is the one that is to be killed
        var start = new ProcessStartInfo("/bin/sh", ["-c", "out=$1; shift; exec dotnet \"$@\" >\"$out\" 2>&1 </dev/null", "sh", output, .. arguments])
        {
            WorkingDirectory = folder,
        };

        // what the MSBuild of whoever calls put there would steer this one
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)).ToList())
        {
            start.Environment.Remove(name);
        }

        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0";
        start.Environment["DOTNET_NOLOGO"] = "1";
        return Process.Start(start)!;
    }

    /// <summary>Runs a program of the system.</summary>
    /// <returns>Whether it succeeded.</returns>
    public static bool Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true })!;
        process.StandardError.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0;
    }
}
