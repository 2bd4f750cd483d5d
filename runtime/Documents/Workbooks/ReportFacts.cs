using System.Globalization;
using Nianbao.Documents.Sources.Workbooks;
using Nianbao.Reports;
using Nianbao.Text;

namespace Nianbao.Documents.Workbooks;

/// <summary>
/// What a report says of itself: below the title of the sheet of tables, a name and a fact in each row. Which rows there are is told by
/// their names.
/// </summary>
internal static class ReportFacts
{
    /// <summary>The names of the facts.</summary>
    public const string Organ = "机关";

    public const string Year = "年度";

    public const string Form = "格式";

    private const string Published = "发布日期";
    private const string Index = "索引号";
    private const string Publisher = "发布机构";
    private const string Source = "来源";
    private const string Signatory = "落款";
    private const string Signed = "成文日期";

    private const int FirstRow = 1;

    private static readonly string[] s_all = [Organ, Year, Form, Published, Index, Publisher, Source, Signatory, Signed];

    /// <summary>How many there are.</summary>
    public static int Count => s_all.Length;

    /// <summary>How many facts a workbook is told before it is filled in; the others are for who fills it in.</summary>
    public static int Given => 3;

    /// <summary>The facts of a report, what it does not say as empty texts.</summary>
    public static IEnumerable<(string Name, string Fact)> Of(Report report) => s_all.Zip(
    [
        report.Organ,
        report.Year.ToString(CultureInfo.InvariantCulture),
        report.Form.Id,
        DayText(report.Published),
        report.Imprint.Index,
        report.Imprint.Publisher,
        report.Imprint.Source,
        report.Imprint.Signatory,
        DayText(report.Imprint.SignedOn),
    ]);

    /// <summary>Reads the facts of a workbook that Nianbao has written; null where there are none. Those of the first row count.</summary>
    public static IReadOnlyDictionary<string, string>? Read(RawSheet sheet)
    {
        var facts = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var row = FirstRow; Array.IndexOf(s_all, TextAt(sheet, row, 0)) >= 0; row++) facts.TryAdd(TextAt(sheet, row, 0), TextAt(sheet, row, 1));
        return facts.ContainsKey(Organ) && facts.ContainsKey(Year) && facts.ContainsKey(Form) ? facts : null;
    }

    /// <summary>The year that facts say; 0 where they say none.</summary>
    public static int YearOf(IReadOnlyDictionary<string, string> facts) =>
        int.TryParse(facts[Year], NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? year : 0;

    /// <summary>The day of publication that facts say.</summary>
    public static DateOnly? PublishedOf(IReadOnlyDictionary<string, string> facts) => DayOf(facts, Published);

    /// <summary>The imprint that facts say.</summary>
    public static Imprint ImprintOf(IReadOnlyDictionary<string, string> facts) => new()
    {
        Index = facts.GetValueOrDefault(Index, ""),
        Publisher = facts.GetValueOrDefault(Publisher, ""),
        Source = facts.GetValueOrDefault(Source, ""),
        Signatory = facts.GetValueOrDefault(Signatory, ""),
        SignedOn = DayOf(facts, Signed),
    };

    /// <summary>The facts that are there and are no days, though they are to be.</summary>
    public static IEnumerable<(string Name, string Fact)> NoDays(IReadOnlyDictionary<string, string> facts) =>
        ((string[])[Published, Signed]).Where(name => facts.GetValueOrDefault(name, "").Length > 0 && DayOf(facts, name) == null).Select(name => (name, facts[name]));

    // a program may have made a time of it
    private static DateOnly? DayOf(IReadOnlyDictionary<string, string> facts, string name) =>
        TypedDate.TryRead(facts.GetValueOrDefault(name, "").Split(' ', 'T')[0], out var day) ? day : null;

    private static string DayText(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    private static string TextAt(RawSheet sheet, int row, int column) => sheet.Texts.GetValueOrDefault((row, column), "").Trim();
}
