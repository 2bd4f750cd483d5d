using static Nianbao.Generator.Templates.Types.StaticType;

namespace Nianbao.Generator.Templates.Types;

/// <summary>
/// The model that templates are written against: the names at the root and the members of its objects, each with the
/// C# that reads it: <c>{0}</c> is the object, <c>{1}</c> the report that it belongs to.
/// </summary>
internal static class ReportModel
{
    // the name alone would be that of a namespace
    private static readonly StaticType Text = StaticType.Text;

    private static readonly ModelType Basis = new ModelType("basis", "依据", "FormBasis")
        .With("number", Text, "{0}.Number")
        .With("issued", Date, "Dates.Of({0}.Issued)");

    private static readonly ModelType Form = new ModelType("form", "格式", "FormDefinition")
        .With("id", Text, "{0}.Id")
        .With("title", Text, "{0}.Title")
        .With("basis", Of(Basis), "{0}.Basis");

    private static readonly ModelType LayoutCell = new ModelType("layout cell", "版式单元格", "LayoutCell", isPartOfReport: true)
        .With("kind", Text, "ModelWords.Name({0}.Kind)")
        .With("is_value", Bool, "{0}.Kind == LayoutKind.Value")
        .With("label", Text, "{0}.Label")
        .With("colspan", Int, "{0}.ColSpan")
        .With("rowspan", Int, "{0}.RowSpan")
        .With("scope", Text, "{0}.Scope")
        .With("id", Text, "{0}.Id")
        .With("headers", Text, "{0}.Headers")
        .With("depth", Int, "{0}.Depth")
        .With("is_continued", Bool, "{0}.IsContinued")
        .With("value", Cell, "{1}.Cell({0}.Cell)")
        .With("remark", Text, "{1}.Cell({0}.Cell).Remark");

    private static readonly ModelType LayoutRow = new ModelType("layout row", "版式行", "LayoutRow", isPartOfReport: true)
        .With("cells", ListOf(Of(LayoutCell)), "{0}.Cells")
        .With("grid", ListOf(Of(LayoutCell)), "{0}.Grid");

    private static readonly ModelType Column = new ModelType("column", "列", "LeafColumn")
        .With("label", Text, "{0}.Label")
        .With("full_label", Text, "{0}.FullLabel")
        .With("kind", Text, "ModelWords.Name({0}.Kind)")
        .With("unit", Text, "{0}.Unit")
        .With("path", Text, "{0}.Path");

    private static readonly ModelType Row = new ModelType("row", "行", "LeafRow", isPartOfReport: true)
        .With("label", Text, "{0}.Label")
        .With("full_label", Text, "{0}.FullLabel")
        .With("depth", Int, "{0}.Depth")
        .With("path", Text, "{0}.Path")
        .With("cells", Cells, "new CellList({1}, {0}.FirstCell, {0}.Width)");

    private static readonly ModelType Block = new ModelType("block", "表块", "BlockDefinition", isPartOfReport: true)
        .With("heading", OptionalText, "{0}.Heading")
        .With("head", OptionalText, "{0}.Head")
        .With("columns", ListOf(Of(Column)), "{0}.LeafColumns")
        .With("rows", ListOf(Of(Row)), "{0}.LeafRows");

    /// <summary>A table; the form's own names on a table come first.</summary>
    public static readonly ModelType Table = new ModelType("table", "表", "TableDefinition", isPartOfReport: true)
        .With("id", Text, "{0}.Id")
        .With("label", Text, "{0}.Label")
        .With("unit", Text, "{0}.Unit")
        .With("is_list", Bool, "{0}.Layout.IsList")
        .With("has_other_units", Bool, "ModelWords.HasOtherUnits({0})")
        .With("columns", Int, "{0}.Layout.Columns")
        .With("label_columns", Int, "{0}.Layout.LabelColumns")
        .With("head_rows", ListOf(Of(LayoutRow)), "{0}.Layout.HeadRows")
        .With("body_rows", ListOf(Of(LayoutRow)), "{0}.Layout.BodyRows")
        .With("blocks", ListOf(Of(Block)), "{0}.Blocks");

    private static readonly ModelType Chapter = new ModelType("chapter", "章节", "Chapter")
        .With("heading", Text, "{0}.Heading")
        .With("paragraphs", ListOf(Text), "{0}.Paragraphs");

    private static readonly ModelType Section = new ModelType("section", "部分", "SectionDefinition", isPartOfReport: true)
        .With("id", Text, "{0}.Id")
        .With("heading", Text, "{0}.Heading")
        .With("index", Int, "{0}.Index")
        .With("paragraphs", ListOf(Text), "{1}.Text({0}).Paragraphs")
        .With("has_free_headings", Bool, "{0}.HasFreeHeadings")
        .With("chapters", ListOf(Of(Chapter)), "{1}.Text({0}).Chapters")
        .With("table", Of(Table).OrNull, "{1}.TableOf({0})")
        .With("notes", ListOf(Text), "{1}.NotesOn({0})");

    // what this year's report and last year's have alike
    private static readonly ModelType AnyReport = new ModelType("report", "报告", "Report")
        .With("organ", Text, "{0}.Organ")
        .With("year", Int, "{0}.Year")
        .With("title", Text, "{0}.Title")
        .With("title_lines", ListOf(Text), "ModelWords.TitleLines({0})")
        .With("published", Date, "Dates.Of({0}.Published)")
        .With("index", Text, "{0}.Imprint.Index")
        .With("publisher", Text, "{0}.Imprint.Publisher")
        .With("source", Text, "{0}.Imprint.Source")
        .With("signatory", Text, "{0}.Imprint.Signatory")
        .With("signed", Date, "Dates.Of({0}.Imprint.SignedOn)")
        .With("preamble", ListOf(Text), "{0}.Preamble.Paragraphs")
        .With("form", Of(Form), "{0}.Form")
        .With("sections", ListOf(Of(Section)), "{0}.PrintedSections")
        .With("tables", ListOf(Of(Table)), "{0}.Form.Tables");

    /// <summary>Last year's report, as a template for one report sees it.</summary>
    public static readonly ModelType LastYear = AnyReport.As(new ModelType("last year's report", "上年报告", "Report"), "{0}", "{0}");

    /// <summary>The names at the root of a template for one report.</summary>
    public static readonly ModelType Root = AnyReport.With("previous", Of(LastYear).OrNull, "{0}.LastYear");

    /// <summary>One of the reports of a collection: all that a template for one report has at its root, and its page.</summary>
    public static readonly ModelType CollectedReport = Root.As(new ModelType("collected report", "汇总的报告", "Report"), "{0}", "{0}")
        .With("file", Text, "{0}.PageFile");

    private static readonly ModelType Year = new ModelType("year", "年度", "ReportYear")
        .With("year", Int, "{0}.Year")
        .With("reports", ListOf(Of(CollectedReport)), "{0}.Reports");

    private static readonly ModelType Organ = new ModelType("organ", "机关", "ReportOrgan")
        .With("organ", Text, "{0}.Organ")
        .With("reports", ListOf(Of(CollectedReport)), "{0}.Reports");

    private static readonly ModelType Missing = new ModelType("missing report", "缺少的报告", "MissingReport")
        .With("file", Text, "{0}.File")
        .With("organ", Text, "{0}.Organ")
        .With("year", Int, "{0}.Year");

    /// <summary>The names at the root of a template for a collection of reports.</summary>
    public static readonly ModelType Collection = new ModelType("collection", "汇总", "CollectedReports")
        .With("reports", ListOf(Of(CollectedReport)), "{0}.Reports")
        .With("years", ListOf(Of(Year)), "{0}.Years")
        .With("organs", ListOf(Of(Organ)), "{0}.Organs")
        .With("missing", ListOf(Of(Missing)), "{0}.Missing");

    /// <summary>What a cell of the report offers beside its number.</summary>
    public static readonly ModelType CellMembers = new ModelType("cell", "单元格", "Cell")
        .With("value", Cell, "{0}")
        .With("state", Text, "ModelWords.Name({0}.State)")
        .With("is_blank", Bool, "{0}.IsBlank")
        .With("remark", Text, "{0}.Remark")
        .With("label", Text, "{0}.Label")
        .With("path", Text, "{0}.Path")
        .With("unit", Text, "{0}.Unit")
        .With("previous", Cell, "ModelWords.Previous({0})")
        .With("change", Cell, "ModelWords.Change({0})");

    /// <summary>A row or group of rows named in the template, when its form is known.</summary>
    public static readonly ModelType FormRow = MakeFormRow();

    /// <summary>A date's parts, as .NET has them.</summary>
    public static readonly ModelType DateMembers = new ModelType("date", "日期", "global::System.DateTime")
        .With("year", Int, "{0}.Year")
        .With("month", Int, "{0}.Month")
        .With("day", Int, "{0}.Day")
        .With("hour", Int, "{0}.Hour")
        .With("minute", Int, "{0}.Minute")
        .With("second", Int, "{0}.Second")
        .With("millisecond", Int, "{0}.Millisecond")
        .With("microsecond", Int, "{0}.Microsecond")
        .With("nanosecond", Int, "{0}.Nanosecond")
        .With("ticks", Int, "{0}.Ticks")
        .With("date", Date, "{0}.Date")
        .With("time_of_day", Dynamic, "Value.From({0}.TimeOfDay)")
        .With("day_of_week", Text, "{0}.DayOfWeek.ToString()")
        .With("day_of_year", Int, "{0}.DayOfYear");

    /// <summary>The classes of objects that belong to one report.</summary>
    public static readonly IReadOnlyList<ModelType> Types =
        [Basis, Form, LayoutCell, LayoutRow, Column, Row, Block, Table, Chapter, Section, FormRow];

    private static ModelType MakeFormRow()
    {
        var row = new ModelType("named row", "指名的行", "RowDefinition")
            .With("label", Text, "{0}.Label");
        return row.With("rows", ListOf(Of(row)), "{0}.Rows");
    }
}
