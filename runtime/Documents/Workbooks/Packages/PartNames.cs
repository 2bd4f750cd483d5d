namespace Nianbao.Documents.Workbooks.Packages;

/// <summary>The namespaces of the parts of a workbook.</summary>
internal static class PartNames
{
    public const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    public const string Relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    public const string PackageRelationships = "http://schemas.openxmlformats.org/package/2006/relationships";

    public const string ContentTypes = "http://schemas.openxmlformats.org/package/2006/content-types";

    public const string CoreProperties = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";

    public const string SpreadsheetTypes = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
}
