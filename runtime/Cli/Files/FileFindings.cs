using Nianbao.Build.Exchange;
using Nianbao.Findings;
using Nianbao.Forms;
using Nianbao.Sources;

namespace Nianbao.Cli.Files;

/// <summary>What can be wrong with the names of files.</summary>
internal static class FileFindings
{
    public static Finding LinkedFolder(string folder) => Warning(FolderTexts.LinkedFolderId, folder, FolderTexts.LinkedFolder);

    public static Finding Misnamed(string file, string meant) => Warning(FolderTexts.MisnamedId, file, FolderTexts.Misnamed(meant));

    private static Finding Warning(string id, string file, (string Chinese, string English) text) =>
        new(id, Severity.Warning, file, SourceSpan.Start, text.Chinese, text.English);
}
