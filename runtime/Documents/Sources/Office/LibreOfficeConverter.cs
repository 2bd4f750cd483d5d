using System.ComponentModel;
using Nianbao.Documents.Programs;

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
    public static IOfficeConverter Find() => FindProgram() is { } found ? new LibreOfficeConverter(found) : new NoOfficeConverter();

    /// <summary>The program, if it is installed.</summary>
    public static string? FindProgram() => ExternalProgram.Find(
        Names,
        [
            "/Applications/LibreOffice.app/Contents/MacOS",
            Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.ProgramFiles), "LibreOffice", "program"),
        ]);

    /// <inheritdoc/>
    public byte[] Convert(ReadOnlyMemory<byte> content, string ending, string target, CancellationToken cancellation)
    {
        lock (OneAtATime)
        {
            cancellation.ThrowIfCancellationRequested();
            using var folder = new WorkFolder("office");
            try
            {
                // the name comes from outside and must not look like an option; the ending decides how it is read
                var input = folder["document" + (IsPlain(ending) ? ending : "")];
                File.WriteAllBytes(input, content.Span);
                // behind a colon stands how it is to be written
                var output = Path.Combine(folder["out"], "document." + target.Split(':')[0]);
                WriteProfile(folder.Path);
                var problem = Run(folder, input, target, cancellation);
                cancellation.ThrowIfCancellationRequested();
                if (problem != null || !File.Exists(output)) throw SourceFindings.NotConverted("." + target);
                var length = new FileInfo(output).Length;
                return length > DocumentLimits.FileBytes ? throw SourceFindings.FileTooLarge(length) : File.ReadAllBytes(output);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException or Win32Exception)
            {
                throw SourceFindings.NotConverted("." + target);
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
    private string? Run(WorkFolder folder, string input, string target, CancellationToken cancellation)
    {
        var profile = new Uri(folder["profile"]).AbsoluteUri;
        return new ExternalProgram(program).Run(
            ["--headless", "--norestore", "--nolockcheck", $"-env:UserInstallation={profile}", "--convert-to", target, "--outdir", folder["out"], input],
            folder.Path,
            Limit,
            cancellation);
    }
}
