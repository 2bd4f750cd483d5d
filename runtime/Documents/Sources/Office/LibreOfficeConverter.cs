using System.ComponentModel;
using System.Diagnostics;

namespace Nianbao.Documents.Sources.Office;

/// <summary>
/// Converts by LibreOffice where it is installed. One file at a time whatever the number of threads: two of its processes share
/// caches beside the profile, and each takes hundreds of megabytes.
/// </summary>
/// <param name="program">The program, <c>soffice</c>.</param>
internal sealed class LibreOfficeConverter(string program) : IOfficeConverter
{
    private static readonly string[] Names = OperatingSystem.IsWindows() ? ["soffice.com", "soffice.exe"] : ["soffice", "libreoffice"];

    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    private static readonly Lock OneAtATime = new();

    /// <summary>LibreOffice where it is installed, else what says that it is not.</summary>
    public static IOfficeConverter Find()
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .Append("/Applications/LibreOffice.app/Contents/MacOS")
            .Append(Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.ProgramFiles), "LibreOffice", "program"));
        var found = folders.Where(Path.IsPathFullyQualified)
            .SelectMany(_ => Names, Path.Combine)
            .FirstOrDefault(File.Exists);
        return found == null ? new NoOfficeConverter() : new LibreOfficeConverter(found);
    }

    /// <inheritdoc/>
    public byte[] Convert(ReadOnlyMemory<byte> content, string ending, string target, CancellationToken cancellation)
    {
        lock (OneAtATime)
        {
            cancellation.ThrowIfCancellationRequested();
            var folder = Directory.CreateTempSubdirectory("nianbao-office-").FullName;
            try
            {
                // the name comes from outside and must not look like an option; the ending decides how it is read
                var input = Path.Combine(folder, "document" + (IsPlain(ending) ? ending : ""));
                File.WriteAllBytes(input, content.Span);
                var output = Path.Combine(folder, "out", "document." + target);
                WriteProfile(folder);
                var isDone = Run(folder, input, target, cancellation);
                cancellation.ThrowIfCancellationRequested();
                if (!isDone || !File.Exists(output)) throw SourceFindings.NotConverted("." + target);
                var length = new FileInfo(output).Length;
                return length > DocumentLimits.FileBytes ? throw SourceFindings.FileTooLarge(length) : File.ReadAllBytes(output);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException or Win32Exception)
            {
                throw SourceFindings.NotConverted("." + target);
            }
            finally
            {
                Remove(folder);
            }
        }
    }

    private static bool IsPlain(string ending) => ending.Length is > 1 and <= 6 && ending[0] == '.' && ending.Skip(1).All(char.IsAsciiLetterOrDigit);

    // a document may bring macros, and pictures that are elsewhere
    private static void WriteProfile(string folder)
    {
        var user = Directory.CreateDirectory(Path.Combine(folder, "profile", "user")).FullName;
        var items = ((string[])["DisableMacrosExecution", "BlockUntrustedRefererLinks", "DisableActiveContent"]).Select(name =>
            $"<item oor:path=\"/org.openoffice.Office.Common/Security/Scripting\"><prop oor:name=\"{name}\" oor:op=\"fuse\"><value>true</value></prop></item>");
        File.WriteAllText(
            Path.Combine(user, "registrymodifications.xcu"),
            $"<oor:items xmlns:oor=\"http://openoffice.org/2001/registry\">{string.Concat(items)}</oor:items>");
    }

    // a profile of its own: one that is in use by a window would make it do nothing
    private bool Run(string folder, string input, string target, CancellationToken cancellation)
    {
        var profile = new Uri(Path.Combine(folder, "profile")).AbsoluteUri;
        var start = new ProcessStartInfo(
            program,
            ["--headless", "--norestore", "--nolockcheck", $"-env:UserInstallation={profile}", "--convert-to", target, "--outdir", Path.Combine(folder, "out"), input])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = folder,
        };
        using var process = Process.Start(start);
        if (process == null) return false;

        // what it says is not wanted, but a full pipe would stop it
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        using var stop = cancellation.Register(() => Kill(process));
        if (process.WaitForExit(Limit)) return process.ExitCode == 0;
        Kill(process);
        return false;
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

    private static void Remove(string folder)
    {
        try
        {
            Directory.Delete(folder, recursive: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // a file that a scanner holds open stays in the folder for temporary files
        }
    }
}
