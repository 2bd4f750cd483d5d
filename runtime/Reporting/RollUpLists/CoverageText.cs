using System.Text;
using Nianbao.Forms;
using Nianbao.Reports;
using Nianbao.Text;

namespace Nianbao.Reporting.RollUpLists;

/// <summary>Writes <c>covers</c> as a data file has it.</summary>
internal static class CoverageText
{
    /// <summary>The lines of <c>covers</c>.</summary>
    /// <param name="form">The form of the whole.</param>
    /// <param name="coverage">The units.</param>
    /// <param name="nameOf">What the file calls a unit: its name or its path.</param>
    public static string Write(FormDefinition form, Coverage coverage, Func<CoveredUnit, string> nameOf)
    {
        var text = new StringBuilder("\ncovers:\n");
        foreach (var own in coverage.Units.Where(unit => unit.IsOwn)) text.Append("  own: ").Append(YamlText.Scalar(nameOf(own))).Append('\n');
        var units = coverage.Units.Where(unit => !unit.IsOwn).ToList();
        if (units.Count > 0) text.Append("  units:\n");
        foreach (var unit in units) text.Append("    - ").Append(YamlText.Scalar(nameOf(unit))).Append('\n');
        text.Append("  complete: ").Append(coverage.IsComplete ? "true" : "false").Append('\n');
        var without = coverage.Units.Where(unit => unit.Without.Count > 0).ToList();
        if (without.Count > 0) text.Append("  without:\n");
        foreach (var unit in without)
        {
            text.Append("    - unit: ").Append(YamlText.Scalar(nameOf(unit))).Append("\n      cells:\n");
            foreach (var cell in unit.Without) text.Append("        - ").Append(form.PathOf(cell)).Append('\n');
        }

        return text.ToString();
    }
}
