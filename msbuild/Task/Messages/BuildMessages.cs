using Nianbao.Build.Exchange;

namespace Nianbao.Build.Messages;

/// <summary>What a build says of itself, in both languages.</summary>
internal static class BuildMessages
{
    /// <summary>Some reports have errors and no pages.</summary>
    public static readonly BuildMessage NotRendered = new(
        "NB9000", "有年度报告没有生成，原因见上面的错误 / Some reports were not rendered; see the errors above");

    /// <summary>The program did not come to its end.</summary>
    public static BuildMessage ProgramFailed(int exitCode) => new(
        "NB9001", $"生成年度报告的程序异常退出，退出码 {exitCode} / The report program exited with code {exitCode}");

    /// <summary>The program cannot even be started.</summary>
    public static BuildMessage CannotStart(string host, string reason) => new(
        "NB9001", $"启动不了生成年度报告的程序（{host}）：{reason} / The report program cannot be started ({host}): {reason}");

    /// <summary>What was run is another program.</summary>
    public static BuildMessage NotTheProgram(string program) => new(
        "NB9004",
        $"{program} 不是生成年报的程序：项目里有自己的 Program.cs 或 Main，没有把参数交给 ReportProgram.Run。请删去它；要保留的，请写 return ReportProgram.Run(args, ProjectCatalog.All)"
        + $" / {program} is not the report program: the project has a Program.cs or Main of its own that does not hand its arguments to ReportProgram.Run."
        + " Delete it, or have it 'return ReportProgram.Run(args, ProjectCatalog.All)'");

    /// <summary>The program said nothing of a report that it was to see to.</summary>
    public static BuildMessage Unanswered(string program) => new(
        "NB9005",
        $"{program} 没有处理这份年报，既没有网页也没有说明。请重新构建整个项目（-t:Rebuild） / {program} left this report out: neither a page nor a reason. Rebuild the project (-t:Rebuild)");

    /// <summary>No template makes a page of any report.</summary>
    public static readonly BuildMessage NoTemplates = new(
        "NB9003", "数据文件已检查，但项目没有能生成页面的模板 / The data files were checked, but the project has no template that makes a page");

    /// <summary>No template makes a page of this report, though templates make pages of others.</summary>
    public static readonly BuildMessage NoTemplate = new(
        "NB9006",
        "没有适用于这份年报所用格式的模板，没有生成网页；请添加一个文件名里不带 @格式 的模板"
        + " / no template serves the form of this report, so it has no page; add a template without @form in its name");

    /// <summary>Another build of the project is at work.</summary>
    public const string Waiting = "等待本项目的另一个构建完成 / waiting for another build of this project";

    /// <summary>A folder of data files cannot be read.</summary>
    public static BuildMessage UnreadableFolder(string reason) => new(
        "NB9007",
        $"读不了这个文件夹，里面的数据文件没有检查，网页保持原样：{reason} / this folder cannot be read, so the data files in it were not checked and their pages are left as they are: {reason}");

    /// <summary>A file that was meant to be a data file.</summary>
    public static BuildMessage AlmostDataFile(string name) => new(FolderTexts.MisnamedId, BothOf(FolderTexts.Misnamed(name)));

    /// <summary>A folder of data files that lies elsewhere.</summary>
    public static readonly BuildMessage LinkedFolder = new(FolderTexts.LinkedFolderId, BothOf(FolderTexts.LinkedFolder));

    /// <summary>There is nothing to check.</summary>
    public static BuildMessage NoDataFiles(string folder) => new(
        "NB9009", $"{folder} 里没有数据文件（.yaml），什么也没有检查 / no data file (.yaml) in {folder}, so nothing was checked");

    /// <summary>A page that nothing makes any more stays.</summary>
    public static BuildMessage CannotDelete(string reason) => new(
        "NB9018", $"删不了过时的网页：{reason} / this page is out of date and cannot be deleted: {reason}");

    /// <summary>The folder in which builds keep what they know cannot be used.</summary>
    public static BuildMessage NoStateFolder(string folder, string reason) => new(
        "NB9019", $"写不了 {folder}，没有生成：{reason} / {folder} cannot be written, so nothing was rendered: {reason}");

    private static string BothOf((string Chinese, string English) text) => $"{text.Chinese} / {text.English}";
}

/// <summary>An error or a warning of the build.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Text">What it is, in both languages.</param>
internal sealed record BuildMessage(string Id, string Text);
