using System.Text;
using Nianbao.Forms;
using Nianbao.Reporting.Wording;
using Nianbao.Reports;

namespace Nianbao.Reporting.RuleReference;

/// <summary>Writes a relation as a formula over official labels, or over ids as schemas write it.</summary>
/// <param name="form">The form.</param>
/// <param name="names">The names of the relation's cells.</param>
/// <param name="language">The language of what is not a label.</param>
internal sealed class FormulaText(FormDefinition form, CellNames names, Language language)
{
    /// <summary>Both sides and how they compare.</summary>
    public string Of(Side left, Comparison comparison, Side right)
    {
        var place = form.Cells[left.Terms.Concat(right.Terms).First().Cell];
        return $"{Of(left, place)} {Sign(comparison)} {Of(right, place)}";
    }

    /// <summary>Terms of a side that are told in one go, without their factor.</summary>
    public string Of(TermRun run)
    {
        var source = run.Terms[0].Source;
        if (run.Terms.Length == 1) return From(source, names.NameOf(run.Terms[0].Cell, language));
        if (run.Group is not { } group)
        {
            var (first, last) = (names.NameOf(run.Terms[0].Cell, language), names.NameOf(run.Terms[^1].Cell, language));
            return names.UsesIds
                ? $"sum({From(source, first)} … {From(source, last)})"
                : From(source, language.Of($"{first}至{last}共 {run.Terms.Length} 项之和", $"the sum of the {run.Terms.Length} figures from {first} to {last}"));
        }

        var name = names.NameOf(group);
        if (names.UsesIds) return $"sum({From(source, name)})";
        var (kind, kindEn) = group.IsOfRows ? ("行", "rows") : ("列", "columns");
        return From(source, name.Length == 0
            ? language.Of($"除合计外 {run.Terms.Length} {kind}之和", $"the sum of the {run.Terms.Length} {kindEn} that are no sums")
            : language.Of($"{name}下 {run.Terms.Length} {kind}之和", $"the sum of the {run.Terms.Length} {kindEn} below {name}"));
    }

    /// <summary>A number with the unit of the cells it is compared with; nothing has no unit.</summary>
    public string Quantity(long value, int cell) => Quantity(value, form.Cells[cell]);

    private string Quantity(long value, CellPlace place)
    {
        var number = CellText.Of(value, place.Kind);
        return value == 0 || names.UsesIds || place.Unit.Length == 0 ? number : $"{number} {place.Unit}";
    }

    private string Of(Side side, CellPlace place)
    {
        var text = new StringBuilder();
        foreach (var run in TermRuns.Of(form, names, side.Terms))
        {
            var factor = run.Terms[0].Factor;
            AddSign(text, factor < 0);
            if (Math.Abs(factor) != 1) text.Append(Math.Abs(factor)).Append(names.UsesIds ? " * " : " × ");
            text.Append(Of(run));
        }

        if (text.Length == 0) return Quantity(side.Constant, place);
        if (side.Constant == 0) return text.ToString();
        AddSign(text, side.Constant < 0);
        return text.Append(Quantity(Math.Abs(side.Constant), place)).ToString();
    }

    private void AddSign(StringBuilder text, bool isNegative)
    {
        var minus = names.UsesIds ? "-" : "−";
        if (text.Length > 0) text.Append(isNegative ? $" {minus} " : " + ");
        else if (isNegative) text.Append(minus).Append(' ');
    }

    private string From(TermSource source, string name) => (source, names.UsesIds) switch
    {
        (TermSource.LastYear, true) => "previous." + name,
        (TermSource.Parts, true) => "parts." + name,
        (TermSource.LastYear, _) => language.Of("上年报告的" + name, name + " of last year's report"),
        (TermSource.Parts, _) => language.Of("所列单位合计的" + name, name + " of the units together"),
        _ => name,
    };

    private string Sign(Comparison comparison) => comparison switch
    {
        Comparison.Equal => names.UsesIds ? "==" : "=",
        Comparison.NotEqual => names.UsesIds ? "!=" : "≠",
        Comparison.Less => "<",
        Comparison.LessOrEqual => names.UsesIds ? "<=" : "≤",
        Comparison.Greater => ">",
        _ => names.UsesIds ? ">=" : "≥",
    };
}
