using Nianbao.Findings;
using Nianbao.Forms;
using Nianbao.Sources;
using Nianbao.Templates;

namespace Nianbao.Cli.Work;

/// <summary>What can go wrong with pages about all reports.</summary>
internal static class CollectionFindings
{
    public static Finding NotComplete(string page, int broken) => new(
        "NB9060",
        Severity.Warning,
        page,
        SourceSpan.Start,
        $"有 {broken} 份年报有错误，汇总页缺了它们就不完整，所以没有生成；改正后会重新生成",
        $"{broken} report(s) have errors and the page about all would lack them, so it was not written; it will be when they are mended");

    public static Finding SamePage(string file, string page) => new(
        "NB9061",
        Severity.Error,
        file,
        SourceSpan.Start,
        $"它的页面和汇总页 {page} 同名，两份都没有生成。请给数据文件或 templates/collection 中的模板改名",
        $"one of its pages would have the name of {page}, the page about all reports, so neither was written; rename the data file or the template in templates/collection");

    public static Finding TemplateFailed(string page, TemplateException e) => new(
        "NB9062",
        Severity.Error,
        page,
        SourceSpan.Start,
        $"模板 {e.Template} 第 {e.Line} 行第 {e.Column} 列汇总各份年报时出错：{e.Problem}",
        $"template {e.Template}, line {e.Line}, column {e.Column} fails on these reports: {e.ProblemEn}");
}
