using Nianbao.Documents.Sources.Workbooks;
using Nianbao.Documents.Workbooks.Packages;
using Nianbao.Forms;

namespace Nianbao.Documents.Workbooks;

/// <summary>
/// The relations that a workbook checks: each a row of a sheet, whose last cell has the rule's words while the relation is broken. The sheet
/// of tables shows these words beside the row of the figures.
/// </summary>
internal sealed class CheckList
{
    /// <summary>The row of the first relation.</summary>
    public const int FirstRow = 2;

    /// <summary>The column of the words of what is broken.</summary>
    public const int ResultColumn = 6;

    private static readonly double[] s_widths = [9, 8, 46, 60, 12, 12, 60];
    private static readonly string[] s_head = ["规则", "级别", "位置", "应当", "左边", "右边", "不符"];

    private readonly FillInFigures _figures;
    private readonly RelationFormula _formulas;
    private readonly List<(Relation Relation, string Broken)> _checks = [];
    private readonly ILookup<int, int> _byTarget;

    /// <summary>Lists the relations of a form that can be checked in a workbook.</summary>
    public CheckList(FillInFigures figures, Func<int, string> placeOf)
    {
        _figures = figures;

        // both sheets refer to the cells of the sheet of tables; there its name would be allowed, too, but formulas are shown to people
        _formulas = new RelationFormula(figures.Report, figures.LastYear, placeOf);
        foreach (var relation in figures.Report.Form.Relations)
        {
            if (_formulas.Broken(relation) is { } broken) _checks.Add((relation, broken));
        }

        _byTarget = _checks.Index().ToLookup(check => check.Item.Relation.Target, check => check.Index);
    }

    /// <summary>The conditional formats of the sheet of tables.</summary>
    /// <param name="rangeOf">The range that a cell of the form covers.</param>
    public IEnumerable<ConditionalFormat> Formats(Func<int, string> rangeOf) => _checks.Select(check => new ConditionalFormat(
        rangeOf(check.Relation.Target), check.Broken, check.Relation.Rule.Severity == Severity.Error ? StylesPart.Broken : StylesPart.Doubtful));

    /// <summary>A formula for the words of all that is broken in cells, and its result; null where nothing is checked there.</summary>
    public (string Formula, string Result)? WordsOf(IEnumerable<int> cells)
    {
        var rules = cells.SelectMany(cell => _byTarget[cell]).GroupBy(check => _checks[check].Relation.Rule).ToList();
        if (rules.Count == 0) return null;
        return (
            string.Join('&', rules.Select(FirstWords)),
            string.Concat(rules.Select(checks => checks.Select(WordsOf).FirstOrDefault(words => words.Length > 0, ""))));
    }

    // a rule that several cells of a row break is quoted once
    private static string FirstWords(IEnumerable<int> checks) => checks
        .Select(check => $"{FormSheet.ChecksName}!{PlaceOf(check)}")
        .Reverse()
        .Aggregate((others, place) => $"IF({place}<>\"\",{place},{others})");

    /// <summary>A formula that says in one line whether anything is broken, and its result.</summary>
    public (string Formula, string Result) Summary()
    {
        var count = _checks.Index().Count(check => WordsOf(check.Index).Length > 0);
        var results = $"{FormSheet.ChecksName}!{PlaceOf(0)}:{PlaceOf(Math.Max(_checks.Count - 1, 0))}";
        return (
            $"IF(COUNTIF({results},\"?*\")=0,\"核对：已填的数没有不符\",\"核对：有 \"&COUNTIF({results},\"?*\")&\" 处不符，见右侧红字\")",
            count == 0 ? "核对：已填的数没有不符" : FormattableString.Invariant($"核对：有 {count} 处不符，见右侧红字"));
    }

    /// <summary>Writes the sheet of the relations.</summary>
    public void Write(WorkbookWriter workbook)
    {
        using var sheet = workbook.NextSheet(new SheetSetup(s_widths) { IsProtected = true, IsLandscape = true, FrozenRows = FirstRow });
        sheet.BeginRow(26);
        sheet.Text(0, "核对：每条规则一行，不符时最后一格写出规则的话。与上年、文字和下级单位有关的，以导入后的检查为准", CellStyle.Heading);
        sheet.BeginRow();
        for (var i = 0; i < s_head.Length; i++) sheet.Text(i, s_head[i], CellStyle.ColumnLabel);
        foreach (var (i, (relation, broken)) in _checks.Index())
        {
            var (rule, form) = (relation.Rule, _figures.Report.Form);
            var place = $"{TableName.Of(form, form.Cells[relation.Target].Table)}：{form.LabelOf(relation.Target)}";
            sheet.BeginRow(Math.Max(FormSheet.HeightOf(rule.Message, [s_widths[3]]), FormSheet.HeightOf(place, [s_widths[2]])));
            sheet.Text(0, rule.Id, CellStyle.RowLabel);
            sheet.Text(1, NameOf(rule.Severity), CellStyle.RowLabel);
            sheet.Text(2, place, CellStyle.PartLabel);
            sheet.Text(3, rule.Message, CellStyle.PartLabel);
            var (left, right) = (_formulas.Value(relation.Left, relation), _formulas.Value(relation.Right, relation));
            sheet.Formula(4, Elsewhere(left), _figures.ValueOf(relation.Left, relation), CellStyle.Value);
            sheet.Formula(5, Elsewhere(right), _figures.ValueOf(relation.Right, relation), CellStyle.Value);
            var row = CellReference.Of(sheet.Row, 0)[1..];
            sheet.Formula(ResultColumn, $"IF({Elsewhere(broken)},\"【\"&$A{row}&\"】\"&$D{row}&\"；\",\"\")", WordsOf(i), CellStyle.Check);
        }
    }

    private string WordsOf(int check)
    {
        var rule = _checks[check].Relation.Rule;
        return _figures.AreBroken(_checks[check].Relation) ? $"【{rule.Id}】{rule.Message}；" : "";
    }

    // on this sheet the cells of the other one need its name; places are the only thing in our formulas that begins with a dollar
    private static string Elsewhere(string formula) => System.Text.RegularExpressions.Regex.Replace(formula, @"\$[A-Z]+\$", $"{FormSheet.Name}!$0");

    private static string PlaceOf(int check) =>
        $"${CellReference.Letters(ResultColumn)}${(FirstRow + check + 1).ToString(System.Globalization.CultureInfo.InvariantCulture)}";

    private static string NameOf(Severity severity) => severity switch
    {
        Severity.Error => "错误",
        Severity.Warning => "请核对",
        _ => "提示",
    };
}
