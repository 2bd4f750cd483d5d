using Nianbao.Forms;

namespace Nianbao.Reporting.RuleReference;

/// <summary>Some terms of a side that are told in one go.</summary>
/// <param name="Terms">The terms: of the same factor and source.</param>
/// <param name="Group">The group that they are; null for a stretch of neighbours and for a single term.</param>
internal sealed record TermRun(Term[] Terms, CellGroup? Group);

/// <summary>Splits the terms of a side into what can be told in one go, so that a sum of twenty rows stays readable.</summary>
internal static class TermRuns
{
    /// <summary>As many labels are written out even if they are a group: people know the rows better than groups.</summary>
    private const int WrittenOut = 6;

    public static IEnumerable<TermRun> Of(FormDefinition form, CellNames names, Term[] terms)
    {
        for (var i = 0; i < terms.Length;)
        {
            var rest = terms.AsSpan(i..);
            var run = GroupAt(form, names, rest) ?? StretchAt(form, names, rest) ?? new TermRun([terms[i]], null);
            yield return run;
            i += run.Terms.Length;
        }
    }

    private static TermRun? GroupAt(FormDefinition form, CellNames names, ReadOnlySpan<Term> terms)
    {
        foreach (var group in CellGroup.BeginningWith(form, terms[0].Cell))
        {
            var isToldWhole = group.IsOfRows ? names.Columns.IsLeftOut : names.Rows.IsLeftOut;
            if (!isToldWhole || group.Cells.Length <= (names.UsesIds ? 1 : WrittenOut) || group.Cells.Length > terms.Length) continue;
            if (names.UsesIds && group.Ids.Length == 0) continue;
            var run = terms[..group.Cells.Length].ToArray();
            if (AreAlike(run) && run.Select(term => term.Cell).SequenceEqual(group.Cells)) return new TermRun(run, group);
        }

        return null;
    }

    /// <summary>More terms than are written out, whose cells follow each other in their table, sums left out.</summary>
    private static TermRun? StretchAt(FormDefinition form, CellNames names, ReadOnlySpan<Term> terms)
    {
        var sums = form.Sums.Select(sum => sum.Cell).ToHashSet();
        var begin = terms[0];
        var first = form.Cells[begin.Cell];
        var leaves = first.Table.Blocks.SelectMany(block => block.LeafRows).ToList();
        var offset = begin.Cell - first.Row.FirstCell;
        int[] cells = names.Columns.IsLeftOut
            ? [.. leaves.Where(row => row.Width == first.Row.Width).Select(row => row.FirstCell + offset)]
            : names.Rows.IsLeftOut ? [.. Enumerable.Range(first.Row.FirstCell, first.Row.Width)] : [];
        int[] following = [.. cells.Where(cell => cell >= begin.Cell && !sums.Contains(cell))];
        var length = 0;
        while (length < Math.Min(terms.Length, following.Length) && terms[length].Cell == following[length] && IsLike(terms[length], begin)) length++;
        return length > WrittenOut ? new TermRun(terms[..length].ToArray(), null) : null;
    }

    private static bool AreAlike(Term[] terms) => Array.TrueForAll(terms, term => IsLike(term, terms[0]));

    private static bool IsLike(Term one, Term other) => one.Factor == other.Factor && one.Source == other.Source;
}
