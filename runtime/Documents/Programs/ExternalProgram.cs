using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace Nianbao.Documents.Programs;

/// <summary>A program of others that is installed on this machine: how it is found and run to its end.</summary>
/// <param name="path">The program.</param>
internal sealed class ExternalProgram(string path)
{
    private const int LongestComplaint = 200;

    // a program that it has started may hold the pipe open
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    /// <summary>The program.</summary>
    public string Path { get; } = path;

    /// <summary>The first file of these names: a program on the search path before one in the places where it is usually installed.</summary>
    /// <param name="names">The names, the likeliest first; on Windows with their endings.</param>
    /// <param name="usual">Folders where it may be without being on the search path.</param>
    public static string? Find(IReadOnlyList<string> names, IEnumerable<string> usual) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(System.IO.Path.PathSeparator)
            .Concat(usual)
            .Where(System.IO.Path.IsPathFullyQualified)
            .SelectMany(_ => names, System.IO.Path.Combine)
            .FirstOrDefault(File.Exists);

    /// <summary>Runs it.</summary>
    /// <param name="arguments">What it is given.</param>
    /// <param name="folder">The folder to run it in.</param>
    /// <param name="limit">How long it may take; then it is killed with all that it has started.</param>
    /// <param name="cancellation">Kills it.</param>
    /// <returns>Null if it came to its end and says that all is well, else why not, in few words.</returns>
    /// <exception cref="Win32Exception">It cannot be started.</exception>
    public string? Run(IReadOnlyList<string> arguments, string folder, TimeSpan limit, CancellationToken cancellation)
    {
        var start = new ProcessStartInfo(Path, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            CreateNoWindow = true,
            WorkingDirectory = folder,
        };
        using var process = Process.Start(start);
        if (process == null) return "not started";

        // most of it is of no interest, but a full pipe would stop it
        var complaint = new StringBuilder();
        var isSaid = new TaskCompletionSource();
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, e) => Note(e.Data, complaint, isSaid);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        using var stop = cancellation.Register(() => Kill(process));
        if (!process.WaitForExit(limit))
        {
            Kill(process);
            return $"{limit.TotalSeconds:0} s";
        }

        if (process.ExitCode == 0) return null;
        isSaid.Task.Wait(Patience, CancellationToken.None);
        lock (complaint) return $"exit code {process.ExitCode}: {complaint.ToString().Trim()}".TrimEnd(':', ' ');
    }

    // what it says last is why it ends
    private static void Note(string? line, StringBuilder complaint, TaskCompletionSource isSaid)
    {
        if (line == null) isSaid.TrySetResult();
        if (string.IsNullOrWhiteSpace(line)) return;
        lock (complaint) complaint.Clear().Append(line.AsSpan(0, Math.Min(line.Length, LongestComplaint)));
    }

    private static void Kill(Process process)
    {
        try
        {
            process.Kill(entireProcessTree: true);
            process.WaitForExit();
        }
        catch (Exception e) when (e is InvalidOperationException or Win32Exception)
        {
            // it has ended by itself
        }
    }
}
