using Nianbao.Forms;
using Nianbao.Reports;
using Nianbao.Rules;

namespace Nianbao.Narratives;

/// <summary>Compares a figure of the text with what it may be by the tables.</summary>
internal static class FigureComparison
{
    /// <summary>Adds a finding where the figure is none that it may be.</summary>
    public static void Compare(RuleEvaluation check, Statement statement)
    {
        var rule = statement.Rule.Definition;
        if (rule.MultipleOf > 0 && InYuan(statement) % rule.MultipleOf != 0) AddNoMultiple(check, statement);
        if (Agrees(check, statement)) return;
        if (Array.Exists(statement.Says, side => !Sides.TryAdd(check, side, out _))) AddNotAssessable(check, statement);
        else if (statement.Says.Length > 0) AddDifference(check, statement);
    }

    /// <summary>True where the figure is one that it may be.</summary>
    public static bool Agrees(RuleEvaluation check, Statement statement)
    {
        foreach (var side in statement.Says)
        {
            if (Sides.TryAdd(check, side, out var expected) && InUnitOf(check, side, statement).Agrees(expected, statement.Rule.Definition.Comparison)) return true;
        }

        return false;
    }

    // amounts of the tables are mostly in 万元, those of the text in 元
    private static Statement InUnitOf(RuleEvaluation check, Side side, Statement statement)
    {
        var factor = (Sides.MoneyUnitOf(check.Report.Form, side), statement.Unit) switch
        {
            ("万元", "元") => 1m / Amounts.TenThousand,
            ("元", "万元") => Amounts.TenThousand,
            _ => 1,
        };
        return statement with { Value = statement.Value * factor, Step = statement.Step * factor };
    }

    private static decimal InYuan(Statement statement) => statement.Unit == "万元" ? statement.Value * Amounts.TenThousand : statement.Value;

    private static void AddDifference(RuleEvaluation check, Statement statement)
    {
        var (rule, form) = (statement.Rule.Rule, check.Report.Form);
        var says = statement.Says;
        var severity = statement.IsCertain || rule.Severity < Severity.Warning ? rule.Severity : Severity.Warning;
        var mayBe = Array.ConvertAll(says, side => (Sides.LabelOf(form, side), Sides.PathOf(form, side), ValueOf(check, side), Sides.LineOf(check, side)));
        check.Findings.Add(statement.Passage.Find(rule, severity, statement.Start, statement.End, quote =>
            NarrativeMessages.AnotherFigure(rule, quote, CellText.Of(statement.Value), statement.Unit, mayBe)) with
        {
            Cells = CellsOf(form, says),
            Left = statement.Value,
            Right = Sides.TryAdd(check, says[0], out var right) ? right : null,
        });
    }

    private static void AddNotAssessable(RuleEvaluation check, Statement statement)
    {
        var (rule, form) = (statement.Rule.Rule, check.Report.Form);
        var blank = statement.Says.First(side => !Sides.TryAdd(check, side, out _));
        if (IsTableBlank(check, blank)) return;
        check.Findings.Add(statement.Passage.Find(rule, Severity.Note, statement.Start, statement.End, quote =>
            NarrativeMessages.BlankFigure(rule, quote, Sides.LabelOf(form, blank), Sides.PathOf(form, blank))) with
        {
            Cells = CellsOf(form, [blank]),
            Left = statement.Value,
            IsNotAssessable = true,
        });
    }

    // a table that was left out has nothing to fill in
    private static bool IsTableBlank(RuleEvaluation check, Side side)
    {
        var form = check.Report.Form;
        var states = check.Report.States;
        var table = form.Cells[side.Terms[0].Cell].Table;
        for (var cell = 0; cell < form.CellCount; cell++)
        {
            if (form.Cells[cell].Table == table && states[cell] != CellState.Blank) return false;
        }

        return true;
    }

    private static void AddNoMultiple(RuleEvaluation check, Statement statement)
    {
        var (rule, multiple) = (statement.Rule.Rule, statement.Rule.Definition.MultipleOf);
        check.Findings.Add(statement.Passage.Find(rule, rule.Severity, statement.Start, statement.End, quote =>
            NarrativeMessages.NoMultiple(rule, quote, CellText.Of(statement.Value), statement.Unit, multiple)) with
        {
            Left = statement.Value,
        });
    }

    private static string ValueOf(RuleEvaluation check, Side side)
    {
        Sides.TryAdd(check, side, out var value);
        return $"{CellText.Of(value)} {Sides.MoneyUnitOf(check.Report.Form, side)}".TrimEnd();
    }

    private static string[] CellsOf(FormDefinition form, IEnumerable<Side> sides) =>
        [.. sides.SelectMany(side => side.Terms).Select(term => form.PathOf(term.Cell)).Distinct()];
}
