using Nianbao.Forms;
using Nianbao.Organs;
using Nianbao.Reports;

namespace Nianbao.Rules;

/// <summary>What can be said of a relation.</summary>
internal enum Assessment : byte
{
    /// <summary>It holds, or need not hold.</summary>
    Holds,

    /// <summary>It does not hold.</summary>
    Broken,

    /// <summary>A figure or a fact that it needs is not known.</summary>
    NotAssessable,

    /// <summary>There is nothing to compare with, a figure is missing that the rule does without, or its table is left out.</summary>
    Skipped,
}

/// <summary>Assesses relations with regard to blanks, conditions and tolerance.</summary>
internal static class RelationAssessment
{
    /// <summary>What can be said of a relation in a report.</summary>
    public static Assessment Assess(this RuleContext check, Relation relation)
    {
        if (check.Report.LeavesOut(relation.Target)) return Assessment.Skipped;
        if (!check.HasSourcesOf(relation) || !check.SaysAnything(relation)) return Assessment.Skipped;
        var when = relation.When == null ? true : check.Holds(relation.When);
        if (when == false) return Assessment.Holds;
        var sides = Worse(check.SideOf(relation.Left), check.SideOf(relation.Right));
        if (sides != Assessment.Holds) return sides;
        if (check.Compare(relation)) return Assessment.Holds;
        return when == null ? Assessment.NotAssessable : Assessment.Broken;
    }

    /// <summary>A side's value as it is scaled in the report.</summary>
    public static Int128 ValueOf(this RuleContext check, Side side)
    {
        Int128 value = side.Constant;
        foreach (var term in side.Terms) value += (Int128)term.Factor * check.ValueOf(term);
        return value;
    }

    private static bool HasSourcesOf(this RuleContext check, Relation relation) =>
        check.HasSourcesOf(relation.Left) && check.HasSourcesOf(relation.Right);

    private static bool HasSourcesOf(this RuleContext check, Side side)
    {
        foreach (var term in side.Terms)
        {
            if (!check.HasSource(term.Source)) return false;
        }

        return true;
    }

    // of rows that are left blank altogether nothing is claimed
    private static bool SaysAnything(this RuleContext check, Relation relation) =>
        check.SaysAnything(relation.Left) || check.SaysAnything(relation.Right);

    private static bool SaysAnything(this RuleContext check, Side side)
    {
        foreach (var term in side.Terms)
        {
            if (term.Source == TermSource.Report && check.IsKnown(term)) return true;
        }

        return side.Missing == MissingFigure.Zero;
    }

    private static Assessment SideOf(this RuleContext check, Side side)
    {
        var known = 0;
        foreach (var term in side.Terms)
        {
            if (check.IsKnown(term)) known++;
        }

        if (known == side.Terms.Length) return Assessment.Holds;
        return side.Missing switch
        {
            MissingFigure.Zero => Assessment.Holds,
            MissingFigure.ZeroBesideOthers when known > 0 => Assessment.Holds,
            MissingFigure.Skip => Assessment.Skipped,
            _ => Assessment.NotAssessable,
        };
    }

    private static Assessment Worse(Assessment one, Assessment other) => one > other ? one : other;

    private static bool Compare(this RuleContext check, Relation relation)
    {
        var difference = check.ValueOf(relation.Left) - check.ValueOf(relation.Right);
        if (Compare(difference, relation.Comparison)) return true;
        var tolerance = relation.AllowsRounding ? check.RoundingOf(relation) : relation.Tolerance;
        return tolerance > 0 && relation.Comparison != Comparison.NotEqual && relation.Comparison switch
        {
            Comparison.Equal => Int128.Abs(difference) <= tolerance,
            Comparison.Less or Comparison.LessOrEqual => Compare(difference - tolerance, relation.Comparison),
            _ => Compare(difference + tolerance, relation.Comparison),
        };
    }

    private static bool Compare(Int128 difference, Comparison comparison) => comparison switch
    {
        Comparison.Equal => difference == 0,
        Comparison.NotEqual => difference != 0,
        Comparison.Less => difference < 0,
        Comparison.LessOrEqual => difference <= 0,
        Comparison.Greater => difference > 0,
        _ => difference >= 0,
    };

    /// <summary>Half a unit of the last decimal of each amount: as far as rounding can have moved the sides apart.</summary>
    private static Int128 RoundingOf(this RuleContext check, Relation relation)
    {
        Int128 sum = 0;
        foreach (var term in relation.Terms)
        {
            if (check.Report.Form.Cells.KindOf(term.Cell) == CellKind.Amount) sum += Math.Abs(term.Factor) * HalfUnitOf(check, term);
        }

        return sum;
    }

    private static long HalfUnitOf(RuleContext check, Term term)
    {
        var isWritten = term.Source == TermSource.Report && check.Report.States[term.Cell] == CellState.Given;
        return (isWritten ? check.Report.Cell(term.Cell).LastPlace : LastPlaceOf(check.ValueOf(term))) / 2;
    }

    // of figures that are no cells of this report it is not known how they were written
    private static long LastPlaceOf(long value)
    {
        long place = 1;
        while (place < Amounts.Scale && value % (place * 10) == 0) place *= 10;
        return place;
    }

    /// <summary>Whether a condition is true; null where that cannot be told.</summary>
    public static bool? Holds(this RuleContext check, Condition condition) => condition switch
    {
        CellCondition cells => check.Holds(cells),
        KindCondition kind => check.Report.Kind == OrganKind.Unknown ? null : (check.Report.Kind == kind.Kind) != kind.IsNegated,
        LevelCondition level => check.Report.Level == OrganLevel.Unknown ? null : (check.Report.Level == level.Level) != level.IsNegated,
        JointCondition joint => check.Holds(joint),
        _ => null,
    };

    private static bool? Holds(this RuleContext check, CellCondition condition)
    {
        if (!check.HasSourcesOf(condition.Left) || !check.HasSourcesOf(condition.Right)) return null;
        if (Worse(check.SideOf(condition.Left), check.SideOf(condition.Right)) != Assessment.Holds) return null;
        return Compare(check.ValueOf(condition.Left) - check.ValueOf(condition.Right), condition.Comparison);
    }

    private static bool? Holds(this RuleContext check, JointCondition joint)
    {
        bool? all = joint.NeedsAll;
        foreach (var part in joint.Parts)
        {
            var holds = check.Holds(part);
            if (holds == !joint.NeedsAll) return holds;
            if (holds == null) all = null;
        }

        return all;
    }
}
