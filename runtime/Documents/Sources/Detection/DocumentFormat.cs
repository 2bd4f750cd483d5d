namespace Nianbao.Documents.Sources.Detection;

/// <summary>How the bytes of a document are to be read.</summary>
internal enum DocumentFormat
{
    /// <summary>Nothing that can be read.</summary>
    Unknown,

    /// <summary>A web page, or a part of one.</summary>
    Html,

    /// <summary>Plain text or Markdown.</summary>
    Text,

    /// <summary>A Word file of XML parts: .docx, .docm.</summary>
    Word,

    /// <summary>An Excel file of XML parts or binary: .xlsx, .xlsm, .xls, .et.</summary>
    Workbook,

    /// <summary>A PDF.</summary>
    Pdf,

    /// <summary>An archive of files.</summary>
    Zip,

    /// <summary>A text that an office program has to convert first: .doc, .wps, .rtf, .odt, Word's single XML file.</summary>
    OfficeText,

    /// <summary>A sheet that an office program has to convert first: .ods, Excel's single XML file.</summary>
    OfficeSheet,
}
