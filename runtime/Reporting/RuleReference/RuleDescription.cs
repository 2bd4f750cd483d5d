using Nianbao.Forms;
using Nianbao.Reporting.Wording;
using Nianbao.Reports;

namespace Nianbao.Reporting.RuleReference;

/// <summary>Something told of a rule under a name.</summary>
/// <param name="Name">The name: 公式, formula.</param>
/// <param name="Lines">What is told, a line for each of several things.</param>
/// <param name="Style">What the lines are.</param>
internal sealed record RuleField(string Name, string[] Lines, FieldStyle Style = FieldStyle.Text);

/// <summary>What the lines of a field are.</summary>
internal enum FieldStyle
{
    Text,

    /// <summary>As a schema writes it.</summary>
    Code,

    /// <summary>Ids of rules.</summary>
    Rules,
}

/// <summary>What there is to tell of a rule of a form, in one language.</summary>
/// <param name="Fields">What is told.</param>
/// <param name="Example">The examples as a table with a head; empty where there are none.</param>
/// <param name="Message">What the program says to the bad example; empty where there is none.</param>
internal sealed record RuleDescription(RuleField[] Fields, string[][] Example, string Message)
{
    /// <summary>All that is told, in one text: equal for descriptions that tell the same.</summary>
    public string Content => string.Join('\n',
    [
        .. Fields.Select(told => string.Join('\t', [told.Name, .. told.Lines])),
        .. Example.Select(row => string.Join('\t', row)),
        Message,
    ]);

    public static RuleDescription Of(ReportType type, RuleDefinition rule, Language language)
    {
        var form = type.Form;
        Relation[] relations = [.. form.Relations.Where(relation => relation.Rule == rule)];
        var (good, bad) = (ExampleRun.GoodOf(form, rule), ExampleRun.BadOf(form, rule));
        var finding = bad == null ? NarrativeExampleWords.FindingOf(type, rule) : ExampleRun.Check(type, bad).FirstOrDefault(finding => finding.Rule == rule.Id && !finding.IsNotAssessable);
        RuleField[] fields =
        [
            new(language.Of("级别", "Severity"), [SeverityWords.Describe(rule.Severity, language)]),
            .. relations.Length > 0 ? FieldsOf(form, relations, language) : [],
            .. rule.Repeats is { } repeats ? RepeatedRowsWords.FieldsOf(form, rule, repeats, language) : [],
            .. NarrativeExampleWords.FieldsOf(form, rule, language),
            .. rule.Published is { } deadline ? DeadlineWords.FieldsOf(form, rule, deadline, language) : [],
            new(language.Of("已报则免", "Silent after"), rule.UnlessBroken, FieldStyle.Rules),
            new(language.Of("依据", "Source"), [rule.Source]),
        ];
        return new RuleDescription(
            [.. fields.Where(field => field.Lines.Length > 0)],
            good == null || bad == null ? [] : ExampleTable.Of(form, finding?.Relation ?? relations.FirstOrDefault() ?? FiguresOnly(rule, good, bad), good, bad, language),
            finding == null ? "" : language.Of(finding.Message, finding.MessageEn));
    }

    /// <summary>For a rule without relations the figures of its examples, as if they were compared.</summary>
    private static Relation FiguresOnly(RuleDefinition rule, RuleExample good, RuleExample bad)
    {
        var terms = good.Values.Concat(bad.Values).Select(figure => new Term(figure.Cell, 1, figure.Source)).Distinct();
        return new Relation(rule, new Side([.. terms]), Comparison.Equal, new Side([]), 0);
    }

    private static IEnumerable<RuleField> FieldsOf(FormDefinition form, Relation[] relations, Language language)
    {
        var tables = relations.SelectMany(relation => relation.Terms).Select(term => form.Cells[term.Cell].Table).Distinct();
        yield return new(language.Of("位置", "Where"), [language.List(tables.Select(table => TableHeading.Of(form, table)))]);

        var formulas = RuleFormulas.Of(form, relations, language);
        var conditions = new Shared(formulas, formula => formula.When, language.Of("条件：", "if "));
        var missing = new Shared(formulas, formula => formula.Missing, language.Of("缺数：", "missing figures: "));
        var tolerances = new Shared(formulas, formula => formula.Tolerance, "");
        yield return new(language.Of("公式", "Formula"), Array.ConvertAll(formulas, formula =>
        {
            var place = formula.Place.Length == 0 ? "" : formula.Place + language.Of("：", ": ");
            string[] remarks = [conditions.Remark(formula), missing.Remark(formula), tolerances.Remark(formula)];
            var remark = string.Join(language.Of("；", "; "), remarks.Where(remark => remark.Length > 0));
            return place + formula.Formula + (remark.Length == 0 ? "" : language.Of($"（{remark}）", $" ({remark})"));
        }));
        if (language == Language.English) yield return new("In ids", [.. formulas.SelectMany(formula => formula.Ids).Distinct()], FieldStyle.Code);
        yield return new(language.Of("条件", "Only if"), conditions.Lines);
        yield return new(language.Of("容差", "Tolerance"), tolerances.Lines);
        yield return new(language.Of("缺数", "Missing figures"), missing.Lines);
        if (relations.SelectMany(relation => relation.Terms).Any(term => term.Source == TermSource.LastYear))
        {
            yield return new(language.Of("上年报告", "Last year"), [language.Of("没有上年的数据文件就不查", "not checked without last year's data file")]);
        }
    }

    /// <summary>What may be the same of all formulas of a rule and is then told once.</summary>
    private sealed class Shared(RuleFormula[] formulas, Func<RuleFormula, string> select, string introduction)
    {
        private readonly string[] _all = [.. formulas.Select(select).Distinct()];

        /// <summary>What is true of all formulas.</summary>
        public string[] Lines => _all is [not ""] ? _all : [];

        /// <summary>What is true of one formula and not of all.</summary>
        public string Remark(RuleFormula formula) => _all.Length == 1 || select(formula).Length == 0 ? "" : introduction + select(formula);
    }
}
