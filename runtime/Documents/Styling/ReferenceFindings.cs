using Nianbao.Documents.Sources;

namespace Nianbao.Documents.Styling;

/// <summary>Why a Word file cannot be taken for the look of others, each with a way out.</summary>
internal static class ReferenceFindings
{
    private const string Id = "NB6020";

    public static DocumentException NotRead(string problem, string problemEn) => new(
        Id,
        $"读不了样式参考文件：{problem}。请检查路径和权限",
        $"the reference for the look of Word files cannot be read: {problemEn}; see to its path and permissions");

    public static DocumentException NoWordFile() => new(
        Id,
        "样式参考文件不是 Word 文件（.docx），或已损坏。请用 Word 或 WPS 打开，另存为 .docx",
        "the reference for the look of Word files is no Word file (.docx), or broken; open it with an office program and save it as .docx");

    public static DocumentException Strict() => new(
        Id,
        "样式参考文件是“Strict Open XML”格式。请在 Word 中另存为普通的 .docx",
        "the reference for the look of Word files is in the format 'Strict Open XML'; save it as a plain .docx");

    public static DocumentException ReachesOutside(string part) => new(
        Id,
        $"样式参考文件的 {part} 里有指向文件之外的链接、对象或域。页眉页脚里只能有文字、页码和图片，请去掉其他内容",
        $"the {part} of the reference for the look of Word files holds a link, an object or a field that leads out of the file; let headers and footers hold only text, page numbers and pictures");
}
