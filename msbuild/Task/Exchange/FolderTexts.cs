namespace Nianbao.Build.Exchange;

/// <summary>What builds and commands say alike of what lies among the data files, in both languages.</summary>
internal static class FolderTexts
{
    /// <summary>The id of <see cref="Misnamed"/>.</summary>
    public const string MisnamedId = "NB9016";

    /// <summary>The id of <see cref="LinkedFolder"/>.</summary>
    public const string LinkedFolderId = "NB9020";

    /// <summary>A folder of data files that lies elsewhere.</summary>
    public static readonly (string Chinese, string English) LinkedFolder = (
        "这是指向别处的链接，里面的数据文件没有检查。请把文件夹本身放进来",
        "this is a link to another folder, so the data files in it were not checked; put the folder itself here");

    /// <summary>A file that was meant to be a data file.</summary>
    /// <param name="meant">The name that it would need.</param>
    public static (string Chinese, string English) Misnamed(string meant) => (
        $"名称不像数据文件，没有读。如果是数据文件，请改名为 {meant}（Windows 会把末尾的 .txt 藏起来）",
        $"this was not read, for by its name it is no data file; if it is one, rename it to {meant} (Windows hides an ending .txt)");
}
