using Nianbao.Findings;
using Nianbao.Forms;
using Nianbao.Sources;

namespace Nianbao.Cli.Files;

/// <summary>What can be wrong with the names of files.</summary>
internal static class FileFindings
{
    public static Finding Misnamed(string file, string meant) => new(
        "NB9016",
        Severity.Warning,
        file,
        SourceSpan.Start,
        $"名称不像数据文件，没有读。如果是数据文件，请改名为 {meant}（Windows 会把末尾的 .txt 藏起来）",
        $"this was not read, for by its name it is no data file; if it is one, rename it to {meant} (Windows hides an ending .txt)");
}
