using Nianbao.Findings;
using Nianbao.Forms;
using Nianbao.Sources;
using Nianbao.Templates;

namespace Nianbao.Cli.Work;

/// <summary>What can go wrong with pages about all reports.</summary>
internal static class CollectionFindings
{
    private const int Named = 10;

    public static Finding NotComplete(string page, IReadOnlyList<MissingReport> missing, bool isWritten)
    {
        var names = string.Join("、", missing.Take(Named).Select(report => report.File));
        var namesEn = string.Join(", ", missing.Take(Named).Select(report => report.File));
        var more = missing.Count > Named;
        return new Finding(
            "NB9060",
            Severity.Warning,
            page,
            SourceSpan.Start,
            $"有 {missing.Count} 份年报有错误，汇总页{(isWritten ? "缺了它们" : "没有生成")}：{names}{(more ? " 等" : "")}。改正后会重新生成",
            $"{missing.Count} report(s) have errors, so the page about all {(isWritten ? "lacks them" : "was not written")}: {namesEn}{(more ? " and others" : "")};"
            + " it is written again when they are mended");
    }

    public static Finding SamePage(string file, string page) => new(
        "NB9061",
        Severity.Error,
        file,
        SourceSpan.Start,
        $"它的页面和汇总页 {page} 同名，没有生成。请给数据文件或 templates/collection 中的模板改名",
        $"one of its pages would have the name of {page}, the page about all reports, so it has none; rename the data file or the template in templates/collection");

    public static Finding TemplateFailed(string page, TemplateException e) => new(
        "NB9062",
        Severity.Error,
        page,
        SourceSpan.Start,
        $"模板 {e.Template} 第 {e.Line} 行第 {e.Column} 列汇总各份年报时出错：{e.Problem}",
        $"template {e.Template}, line {e.Line}, column {e.Column} fails on these reports: {e.ProblemEn}");
}
