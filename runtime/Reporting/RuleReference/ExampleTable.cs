using Nianbao.Forms;
using Nianbao.Organs;
using Nianbao.Reporting.Wording;

namespace Nianbao.Reporting.RuleReference;

/// <summary>The good and the bad example of a rule side by side.</summary>
internal sealed class ExampleTable
{
    private readonly RuleExample _good;
    private readonly RuleExample _bad;
    private readonly FormulaText _formula;
    private readonly Language _language;

    private ExampleTable(RuleExample good, RuleExample bad, FormulaText formula, Language language)
    {
        _good = good;
        _bad = bad;
        _formula = formula;
        _language = language;
    }

    /// <summary>Rows of label, good and bad figure under a head.</summary>
    /// <param name="form">The form.</param>
    /// <param name="relation">The relation that the bad example breaks.</param>
    /// <param name="good">The good example.</param>
    /// <param name="bad">The bad example.</param>
    /// <param name="language">The language.</param>
    public static string[][] Of(FormDefinition form, Relation relation, RuleExample good, RuleExample bad, Language language)
    {
        var names = new CellNames(form, relation, usesIds: false);
        var table = new ExampleTable(good, bad, new FormulaText(form, names, language), language);
        var place = PlaceText.Of(relation.Rule.Each, [names], language);
        Term[] figures =
        [
            .. CellNames.ConditionTerms(relation.When).Concat(relation.Terms)
                .Select(term => term with { Factor = 1 })
                .Distinct(),
        ];
        return
        [
            [place.Length == 0 ? language.Of("例", "example") : place, language.Of("对", "right"), language.Of("错", "wrong")],
            .. table.Facts(),
            .. TermRuns.Of(form, names, figures).SelectMany(table.RowsOf),
        ];
    }

    private IEnumerable<string[]> Facts()
    {
        if (_good.Kind != OrganKind.Unknown || _bad.Kind != OrganKind.Unknown)
        {
            yield return [_language.Of("机关", "organ"), FactNames.NameOf(_good.Kind, _language), FactNames.NameOf(_bad.Kind, _language)];
        }

        if (_good.Level != OrganLevel.Unknown || _bad.Level != OrganLevel.Unknown)
        {
            yield return [_language.Of("机关层级", "level"), FactNames.NameOf(_good.Level, _language), FactNames.NameOf(_bad.Level, _language)];
        }

        if (_good.Published != null || _bad.Published != null)
        {
            yield return [_language.Of("公布日期", "published on"), DayOf(_good), DayOf(_bad)];
        }
    }

    /// <summary>One row for figures that are told in one go and are all alike; else a row for each, and one for all that are 0.</summary>
    private IEnumerable<string[]> RowsOf(TermRun run)
    {
        var rows = run.Terms.Select(term => new[] { _formula.Of(new TermRun([term], null)), ValueOf(_good, term), ValueOf(_bad, term) }).ToList();
        if (rows.Count == 1) return rows;
        var each = _language.Of("各 ", "each ");
        if (rows.TrueForAll(row => row[1] == rows[0][1] && row[2] == rows[0][2]))
        {
            return [[_formula.Of(run), each + rows[0][1], each + rows[0][2]]];
        }

        var others = rows.FindAll(row => row is not [_, "0", "0"]);
        var rest = rows.Count - others.Count;
        return rest < 2 ? rows : [.. others, [_language.Of($"其余 {rest} 项", $"the {rest} others"), each + "0", each + "0"]];
    }

    private string DayOf(RuleExample example) => example.Published switch
    {
        null => _language.Of("不明", "not known"),
        ['-', .. var day] => _language.Of("报告年度 ", "report year, ") + day,
        var day => _language.Of("次年 ", "next year, ") + day,
    };

    private string ValueOf(RuleExample example, Term term) =>
        Array.Find(example.Values, figure => figure.Cell == term.Cell && figure.Source == term.Source)?.Value is { } value
            ? _formula.Quantity(value, term.Cell)
            : _language.Of("空", "blank");
}
