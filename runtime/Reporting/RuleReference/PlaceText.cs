using Nianbao.Forms;
using Nianbao.Reporting.Wording;

namespace Nianbao.Reporting.RuleReference;

/// <summary>Tells in words where relations of one formula hold: in each row, in some columns, in groups of them.</summary>
internal static class PlaceText
{
    /// <summary>The words; empty where the formula's own names say it all.</summary>
    /// <param name="each">What the rule is about again and again.</param>
    /// <param name="relations">The names of the cells of each relation.</param>
    /// <param name="language">The language.</param>
    public static string Of(RuleScope each, IReadOnlyList<CellNames> relations, Language language)
    {
        if (each == RuleScope.Cell && relations[0].IsAnyCell) return language.Of("每一格", "each cell");
        if (relations[0].Tables.Length == 0) return "";
        BlockDefinition[] blocks = [.. relations.SelectMany(names => names.Blocks).Distinct()];
        string[] places =
        [
            Headings(relations[0], blocks, language),
            Axis([.. relations.Select(names => names.Rows)], [.. blocks.SelectMany(relations[0].RowNamesOf).Distinct()], ("行", "row"), language),
            Axis([.. relations.Select(names => names.Columns)], [.. blocks.SelectMany(relations[0].ColumnNamesOf).Distinct()], ("列", "column"), language),
        ];
        return string.Join(language.Of("，", ", "), places.Where(place => place.Length > 0));
    }

    private static string Headings(CellNames names, BlockDefinition[] blocks, Language language) =>
        names.Tables is [{ Blocks.Length: > 1 }] ? language.List(blocks.Select(block => block.Heading ?? "").Distinct()) : "";

    private static string Axis(LabelAxis[] axes, string[] all, (string Zh, string En) kind, Language language)
    {
        string[] common = [.. axes.Select(axis => axis.Common).Distinct()];
        if (!Array.TrueForAll(axes, axis => axis.IsLeftOut)) return common is [""] ? "" : language.Quote(common);

        // where there is but one, nobody needs to be told
        return all.Length == 1 ? "" : Some(common, all, kind, language);
    }

    /// <summary>Some of all rows or columns: those that are meant, or if they are fewer those that are not.</summary>
    public static string Some(string[] meant, string[] all, (string Zh, string En) kind, Language language)
    {
        var every = language.Of("每一" + kind.Zh, "each " + kind.En);
        string[] others = [.. all.Except(meant)];
        if (others.Length == 0) return every;
        return others.Length < meant.Length
            ? language.Of($"{every}（{language.Quote(others)}除外）", $"{every} except {language.Quote(others)}")
            : language.Of($"{language.Quote(meant)}{kind.Zh}", $"{kind.En} {language.Quote(meant)}");
    }
}
