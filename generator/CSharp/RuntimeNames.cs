namespace Nianbao.Generator.CSharp;

/// <summary>
/// What generated code uses of the runtime, by full names: a project's own types and namespaces may be called anything.
/// Files in a namespace that is the generator's alone use simple names and have the namespaces listed here before them.
/// </summary>
internal static class RuntimeNames
{
    private const string Catalog = "global::Nianbao.Catalog";
    private const string Cli = "global::Nianbao.Cli";
    private const string Forms = "global::Nianbao.Forms";
    private const string Organs = "global::Nianbao.Organs";
    private const string Pages = "global::Nianbao.Pages";
    private const string Reports = "global::Nianbao.Reports";
    private const string Templates = "global::Nianbao.Templates";

    /// <summary>The namespaces that a form's validator uses.</summary>
    public static readonly string[] OfChecks = [Forms, Organs, Reports];

    /// <summary>The namespaces that a form's rules about its narrative use.</summary>
    public static readonly string[] OfNarratives = [Forms, Organs];

    /// <summary>The namespaces that a compiled template uses.</summary>
    public static readonly string[] OfTemplates = [Forms, Reports, Templates];

    // a form's definition
    public const string FormDefinition = Forms + ".FormDefinition";
    public const string TableDefinition = Forms + ".TableDefinition";
    public const string SectionText = Forms + ".SectionText";
    public const string CellKind = Forms + ".CellKind";
    public const string LayoutKind = Forms + ".LayoutKind";
    public const string CellRelation = Forms + ".CellRelation";

    // a form's report class
    public const string Report = Reports + ".Report";
    public const string ReportType = Reports + ".ReportType";
    public const string Narrative = Reports + ".Narrative";
    public const string Cell = Reports + ".Cell";
    public const string CountCell = Reports + ".CountCell";
    public const string AmountCell = Reports + ".AmountCell";
    public const string CellList = Reports + ".CellList";
    public const string ReportRow = Reports + ".ReportRow";
    public const string ReportRows = Reports + ".ReportRows";

    // what the check report, letters, comparison and the page of an import are made of
    public const string PageDefinition = Pages + ".PageDefinition";
    public const string CheckReportView = Pages + ".CheckReportView";
    public const string FindingCountView = Pages + ".FindingCountView";
    public const string CheckedOrganView = Pages + ".CheckedOrganView";
    public const string CheckedFileView = Pages + ".CheckedFileView";
    public const string FindingView = Pages + ".FindingView";
    public const string FindingRowView = Pages + ".FindingRowView";
    public const string ReturnLetterView = Pages + ".ReturnLetterView";
    public const string ComparisonView = Pages + ".ComparisonView";
    public const string ComparedTableView = Pages + ".ComparedTableView";
    public const string ComparedLineView = Pages + ".ComparedLineView";
    public const string ComparedYearView = Pages + ".ComparedYearView";
    public const string ImportView = Pages + ".ImportView";
    public const string ImportedTableView = Pages + ".ImportedTableView";
    public const string ImportedRowView = Pages + ".ImportedRowView";
    public const string ImportedCellView = Pages + ".ImportedCellView";
    public const string ImportedLineView = Pages + ".ImportedLineView";
    public const string ImportedTextView = Pages + ".ImportedTextView";

    // the list of everything, and the program
    public const string CollectedReports = Templates + ".CollectedReports";
    public const string ReportCatalog = Catalog + ".ReportCatalog";
    public const string ReportProgram = Cli + ".ReportProgram";
    public const string Severity = Forms + ".Severity";
    public const string TemplateArchive = Templates + ".TemplateArchive";
}
