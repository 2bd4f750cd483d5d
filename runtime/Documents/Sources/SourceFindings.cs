using System.Globalization;

namespace Nianbao.Documents.Sources;

/// <summary>Why a document cannot be read, each with a way out. Who raises them knows the file; its name is not repeated here.</summary>
internal static class SourceFindings
{
    public static DocumentException TooLarge(string chinese, string english) => new(
        "NB6001",
        $"文件太大或太复杂，没有读取：{chinese}。请确认它是年报，只保留年报内容后再导入",
        $"the document is too large or too complex and was not read: {english}; make sure that it is a report, keep only the report and import it again");

    public static DocumentException FileTooLarge(long bytes) => TooLarge(
        string.Create(CultureInfo.InvariantCulture, $"有 {bytes} 字节，最多 {DocumentLimits.FileBytes} 字节"),
        string.Create(CultureInfo.InvariantCulture, $"it has {bytes} bytes, at most {DocumentLimits.FileBytes} are read"));

    public static DocumentException UnpacksTooLarge() => TooLarge(
        string.Create(CultureInfo.InvariantCulture, $"解压后超过 {DocumentLimits.UnpackedBytes} 字节"),
        string.Create(CultureInfo.InvariantCulture, $"unpacked it has more than {DocumentLimits.UnpackedBytes} bytes"));

    public static DocumentException TooDeep() => TooLarge(
        string.Create(CultureInfo.InvariantCulture, $"内容嵌套超过 {DocumentLimits.Depth} 层"),
        string.Create(CultureInfo.InvariantCulture, $"its parts are nested more than {DocumentLimits.Depth} deep"));

    public static DocumentException TooManyCells() => TooLarge(
        string.Create(CultureInfo.InvariantCulture, $"一张表格超过 {DocumentLimits.TableCells} 个单元格或 {DocumentLimits.Span} 列"),
        string.Create(CultureInfo.InvariantCulture, $"a table has more than {DocumentLimits.TableCells} cells or {DocumentLimits.Span} columns"));

    public static DocumentException TooManyBlocks() => TooLarge(
        string.Create(CultureInfo.InvariantCulture, $"段落和表格超过 {DocumentLimits.Blocks} 个"),
        string.Create(CultureInfo.InvariantCulture, $"it has more than {DocumentLimits.Blocks} paragraphs and tables"));

    public static DocumentException Broken() => new(
        "NB6002",
        "文件已损坏或不完整，无法读取。请重新下载，或用 WPS、Word 打开后另存再导入",
        "the file is broken or incomplete and cannot be read; download it again, or open it with an office program, save it anew and import that");

    public static DocumentException Encrypted() => new(
        "NB6003",
        "文件设有密码，无法读取。请用密码打开，另存为不加密的文件后再导入",
        "the file is protected by a password and cannot be read; open it with the password, save it without one and import that");

    public static DocumentException NoText() => new(
        "NB6004",
        "文件里没有文字，可能是扫描件或图片。请导入网页、Word、Excel 原件，或先做文字识别",
        "the document has no text, it may be a scan or a picture; import the web page or the Word or Excel original, or recognise its text first");

    public static DocumentException NeedsOfficeProgram(string saveAs) => new(
        "NB6005",
        $"读取这种文件需要 LibreOffice，本机没有安装。请用 WPS、Word 或 Excel 打开，另存为 {saveAs} 后再导入",
        $"reading this kind of file takes LibreOffice, which is not installed; open it with an office program, save it as {saveAs} and import that");

    public static DocumentException NotConverted(string saveAs) => new(
        "NB6006",
        $"LibreOffice 没有能转换这个文件。请用 WPS、Word 或 Excel 打开，另存为 {saveAs} 后再导入",
        $"LibreOffice did not convert the file; open it with an office program, save it as {saveAs} and import that");

    public static DocumentException UnknownKind() => new(
        "NB6007",
        "不认识这种文件。可以导入网页、文本、.docx、.xlsx、.xls、.pdf 和 .zip；其他格式请先另存为其中一种",
        "this kind of file is not known; web pages, text, .docx, .xlsx, .xls, .pdf and .zip can be imported, save others as one of them");

    public static DocumentException PdfLeftOut() => new(
        "NB6007",
        "填报表不读 PDF。请改用网页、Word 或 Excel 文件，或用命令 import 导入 PDF，再打开得到的数据文件",
        "the form reads no PDF: use the page, the Word or the Excel file, or import the PDF with the command import and open its data file");

    public static DocumentException NoAccess(string why) => new(
        "NB6008",
        $"文件打不开：{why}。请看它是否还在、是否有读取的权限",
        $"the file cannot be opened: {why}; see whether it is still there and may be read");

    public static SourceRemark PageWithoutText(int page) => new(
        string.Create(CultureInfo.InvariantCulture, $"第 {page} 页没有文字，可能是扫描件或图片，没有读取"),
        string.Create(CultureInfo.InvariantCulture, $"page {page} has no text, it may be a scan or a picture; it was not read"));

    public static SourceRemark NoteLeftOut(string text) => new(
        $"页眉、页脚或脚注没有读取：{text}",
        $"a page header, footer or footnote was left out: {text}");

    public static SourceRemark SheetLeftOut(string sheet) => new(
        $"工作表“{sheet}”是隐藏的，没有读取",
        $"the sheet '{sheet}' is hidden and was left out");

    public static SourceRemark RowsLeftOut(string sheet, string rows) => new(
        $"工作表“{sheet}”中隐藏的第 {rows} 行没有读取",
        $"hidden row(s) {rows} of the sheet '{sheet}' were left out");

    public static SourceRemark ColumnsLeftOut(string sheet, string columns) => new(
        $"工作表“{sheet}”中隐藏的 {columns} 列没有读取",
        $"hidden column(s) {columns} of the sheet '{sheet}' were left out");

    public static SourceRemark FormulasWithoutValue(string sheet, string cells) => new(
        $"工作表“{sheet}”中的公式没有保存结果，当作空白：{cells}。请用 Excel 或 WPS 打开并保存一次",
        $"formulas of the sheet '{sheet}' have no stored results and were taken for blank: {cells}; open the file with an office program and save it once");
}
