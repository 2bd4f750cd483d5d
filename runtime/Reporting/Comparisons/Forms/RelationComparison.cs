using Nianbao.Forms;
using static System.FormattableString;

namespace Nianbao.Reporting.Comparisons.Forms;

/// <summary>Compares what two forms check under one rule: a sum may have got another part though its rule stayed.</summary>
internal static class RelationComparison
{
    /// <summary>
    /// What the checks of a rule compare now and did not, and the other way round; null if they are alike. Checks of
    /// cells that only one form has say nothing that their rows and columns do not.
    /// </summary>
    public static string? Compare(string rule, FormDefinition before, FormDefinition after)
    {
        var old = TermsByTarget(rule, before);
        var now = TermsByTarget(rule, after);
        var differing = now.Where(check => old.TryGetValue(check.Key, out var terms) && !terms.SetEquals(check.Value)).ToList();
        if (differing.Count == 0) return null;

        // of columns that are all checked alike one is enough
        var (target, first) = differing[0];
        var gone = old[target].Except(first).Select(term => "去掉 without " + term);
        var come = first.Except(old[target]).Select(term => "加上 with " + term);
        var others = differing.Count == 1 ? "" : $"，共 {differing.Count} 处 in all {differing.Count} places";
        return $"核对 check: {target}：{string.Join('、', gone.Concat(come))}{others}";
    }

    private static Dictionary<string, HashSet<string>> TermsByTarget(string rule, FormDefinition form)
    {
        var terms = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        foreach (var relation in form.Relations.Where(relation => relation.Rule.Id == rule))
        {
            var target = form.PathOf(relation.Target);
            if (!terms.TryGetValue(target, out var ofTarget)) terms[target] = ofTarget = new HashSet<string>(StringComparer.Ordinal);
            ofTarget.UnionWith(TermsOf(relation, form));
        }

        return terms;
    }

    // both sides on the left, as the comparison reads then
    private static IEnumerable<string> TermsOf(Relation relation, FormDefinition form)
    {
        var (left, right) = (relation.Left, relation.Right);
        foreach (var term in left.Terms) yield return TextOf(term, term.Factor, form);
        foreach (var term in right.Terms) yield return TextOf(term, -term.Factor, form);
        var scale = form.Cells.KindOf(relation.Target) == CellKind.Amount ? Amounts.Scale : 1;
        if (left.Constant != right.Constant) yield return Invariant($"{(left.Constant - right.Constant) / scale}");
        yield return $"({relation.Comparison} 0)";
    }

    private static string TextOf(Term term, int factor, FormDefinition form)
    {
        var times = Math.Abs(factor) == 1 ? "" : $"{Math.Abs(factor)} * ";
        var source = term.Source switch { TermSource.LastYear => "previous.", TermSource.Parts => "parts.", _ => "" };
        return (factor < 0 ? "-" : "+") + times + source + form.PathOf(term.Cell);
    }
}
