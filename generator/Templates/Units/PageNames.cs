namespace Nianbao.Generator.Templates.Units;

/// <summary>
/// The templates of the pages that commands write beside the reports: <c>check --report</c>, <c>check --letters</c>,
/// <c>compare</c>, <c>import</c> and <c>booklet</c>. Each has a root model of its own, so that there are these and no others.
/// </summary>
internal static class PageNames
{
    /// <summary>The folder in which they lie; below it are their parts.</summary>
    public const string Folder = "pages/";

    /// <summary>The check report (校验报告).</summary>
    public const string CheckReport = Folder + "check-report.scriban-html";

    /// <summary>The letter with which a report is returned (退回修改意见).</summary>
    public const string ReturnLetter = Folder + "return-letter.scriban-md";

    /// <summary>The same letter as a Word file.</summary>
    public const string ReturnLetterWord = Folder + "return-letter.docx";

    /// <summary>Many reports in one Word file (汇编).</summary>
    public const string Booklet = Folder + "booklet.docx";

    /// <summary>One body's years side by side (历年对比), as a page.</summary>
    public const string ComparisonHtml = Folder + "comparison.scriban-html";

    /// <summary>The same as Markdown.</summary>
    public const string ComparisonMarkdown = Folder + "comparison.scriban-md";

    /// <summary>A published document beside the data file that was made of it (导入对照).</summary>
    public const string Import = Folder + "import.scriban-html";

    /// <summary>All of them.</summary>
    public static readonly string[] All = [Booklet, CheckReport, ComparisonHtml, ComparisonMarkdown, Import, ReturnLetterWord, ReturnLetter];
}
