namespace Nianbao.Documents.Sources;

/// <summary>Why documents cannot be read, and what to do. An id is never used again for something else.</summary>
internal static class SourceFindings
{
    public static DocumentException TooLarge(long bytes, long most) => new(
        "NB6001",
        $"文件有 {bytes / 1024 / 1024} MB，最多读 {most / 1024 / 1024} MB。请去掉图片和附件，或者只留年报的页面",
        $"the file has {bytes / 1024 / 1024} MB, at most {most / 1024 / 1024} MB are read; take pictures and attachments out, or keep the report's page only");

    public static DocumentException TooLong() => new(
        "NB6001",
        $"文件的段落和表格超过 {DocumentLimits.Blocks} 个，不像一份年报。请只留年报的部分",
        $"the document has more than {DocumentLimits.Blocks} paragraphs and tables, which no report has; keep the report's part only");

    public static DocumentException TooDeep() => new(
        "NB6002",
        $"网页的标签嵌套超过 {DocumentLimits.Depth} 层，读不了。请在浏览器里打开，把年报复制到 Word 另存为 .docx 再导入",
        $"the page's elements are nested deeper than {DocumentLimits.Depth}; open it in a browser, copy the report to Word and import the .docx");
}
