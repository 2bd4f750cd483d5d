using Nianbao.Findings;
using Nianbao.Forms;
using Nianbao.Sources;

namespace Nianbao.Cli.Files;

/// <summary>What can be wrong with the names of files.</summary>
internal static class FileFindings
{
    public static Finding LinkedFolder(string folder) => new(
        "NB9020",
        Severity.Warning,
        folder,
        SourceSpan.Start,
        "这是指向别处的链接，里面的数据文件没有检查。请把文件夹本身放进来",
        "this is a link to another folder, so the data files in it were not checked; put the folder itself here");

    public static Finding Misnamed(string file, string meant) => new(
        "NB9016",
        Severity.Warning,
        file,
        SourceSpan.Start,
        $"名称不像数据文件，没有读。如果是数据文件，请改名为 {meant}（Windows 会把末尾的 .txt 藏起来）",
        $"this was not read, for by its name it is no data file; if it is one, rename it to {meant} (Windows hides an ending .txt)");
}
