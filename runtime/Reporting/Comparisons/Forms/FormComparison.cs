using Nianbao.Forms;
using Nianbao.Reporting.Wording;

namespace Nianbao.Reporting.Comparisons.Forms;

/// <summary>
/// Compares two official forms part by part. Parts are the same if their paths of ids are; what is told of them is
/// what a schema says, not how the tables are set out.
/// </summary>
internal sealed class FormComparison
{
    private readonly List<Difference> _found = [];
    private string _unitBefore = "";
    private string _unitAfter = "";

    private FormComparison()
    {
    }

    /// <summary>The differences, in the order of the older form's parts.</summary>
    public static IReadOnlyList<Difference> Of(FormDefinition before, FormDefinition after)
    {
        var comparison = new FormComparison();
        comparison.Changed(PartKind.Form, after.Id, after.Title, "名称 label", before.Title, after.Title);
        comparison.CompareSections(before, after);
        comparison.CompareTables(before, after);
        comparison.CompareRules(before, after);
        return comparison._found;
    }

    private void CompareSections(FormDefinition before, FormDefinition after)
    {
        var sections = new PartMatcher<SectionDefinition>(
            PartKind.Section, "sections", section => "sections." + section.Id, section => section.Heading, TextOf);
        sections.Compare(before.Sections, after.Sections, _found, (old, now) =>
        {
            var path = sections.PathOf(old);
            Changed(PartKind.Section, path, now.Heading, "名称 label", old.Heading, now.Heading);
            Changed(PartKind.Section, path, now.Heading, "正文 text", TextOf(old), TextOf(now));
            Changed(PartKind.Section, path, now.Heading, "表 table", old.Table?.Id ?? "", now.Table?.Id ?? "");
        });
    }

    private void CompareTables(FormDefinition before, FormDefinition after)
    {
        var tables = new PartMatcher<TableDefinition>(PartKind.Table, "tables", table => table.Id, table => table.Label, RowsOf);
        tables.Compare(before.Tables, after.Tables, _found, (old, now) =>
        {
            (_unitBefore, _unitAfter) = (old.Unit, now.Unit);
            Changed(PartKind.Table, now.Id, now.Label, "名称 label", old.Label, now.Label);
            Changed(PartKind.Table, now.Id, now.Label, "单位 unit", old.Unit, now.Unit);
            CompareBlocks(now, old.Blocks, now.Blocks);
        });
    }

    private void CompareBlocks(TableDefinition table, BlockDefinition[] before, BlockDefinition[] after)
    {
        var blocks = new PartMatcher<BlockDefinition>(
            PartKind.Block,
            table.Id + ".blocks",
            block => block.Id == null ? table.Id : $"{table.Id}.blocks.{block.Id}",
            block => block.Heading ?? table.Label,
            block => $"{Names(block.Rows.Select(row => row.Label))}: {Names(block.LeafColumns.Select(column => column.FullLabel))}");
        blocks.Compare(before, after, _found, (old, now) =>
        {
            var path = blocks.PathOf(now);
            Changed(PartKind.Block, path, blocks.LabelOf(now), "名称 label", old.Heading ?? "", now.Heading ?? "");
            Changed(PartKind.Block, path, blocks.LabelOf(now), "行头 head", old.Head ?? "", now.Head ?? "");
            CompareColumns(path, "columns", Nodes(old, old.Columns), Nodes(now, now.Columns));
            CompareRows(path + ".rows", old.Rows, now.Rows);
        });
    }

    private void CompareRows(string above, RowDefinition[] before, RowDefinition[] after)
    {
        var rows = new PartMatcher<RowDefinition>(
            PartKind.Row, above, row => row.Id == null ? above : $"{above}.{row.Id}", row => row.Label, DetailOf);
        rows.Compare(before, after, _found, (old, now) =>
        {
            var path = rows.PathOf(now);
            Changed(PartKind.Row, path, now.Label, "名称 label", old.Label, now.Label);
            Changed(PartKind.Row, path, now.Label, "有数 figures", YesNo(old.FirstCell >= 0), YesNo(now.FirstCell >= 0));
            Changed(PartKind.Row, path, now.Label, "合计 sum", YesNo(old.IsSum), YesNo(now.IsSum));
            CompareRows(path, old.Rows, now.Rows);
        });
    }

    private void CompareColumns(string block, string above, ColumnNode[] before, ColumnNode[] after)
    {
        var columns = new PartMatcher<ColumnNode>(
            PartKind.Column,
            $"{block}.{above}",
            node => node.Column.Id == null ? block + ".column" : $"{block}.{above}.{node.Column.Id}",
            node => node.Column.Label,
            DetailOf);
        columns.Compare(before, after, _found, (old, now) =>
        {
            var (path, label) = (columns.PathOf(now), now.Column.Label);
            Changed(PartKind.Column, path, label, "名称 label", old.Column.Label, label);
            Changed(PartKind.Column, path, label, "合计 sum", YesNo(old.Column.IsSum), YesNo(now.Column.IsSum));
            if (old.Leaf is { } oldLeaf && now.Leaf is { } leaf)
            {
                Changed(PartKind.Column, path, label, "内容 kind", KindOf(oldLeaf), KindOf(leaf));

                // a table's unit is told once, at the table
                var followsTable = oldLeaf.Unit == _unitBefore && leaf.Unit == _unitAfter;
                if (!followsTable) Changed(PartKind.Column, path, label, "单位 unit", oldLeaf.Unit, leaf.Unit);
            }

            CompareColumns(block, $"{above}.{now.Column.Id}", old.Below(), now.Below());
        });
    }

    private void CompareRules(FormDefinition before, FormDefinition after)
    {
        var rules = new PartMatcher<RuleDefinition>(PartKind.Rule, "rules", rule => rule.Id, rule => rule.Message, rule => rule.Source);
        rules.Compare(Distinct(before.Rules), Distinct(after.Rules), _found, (old, now) =>
        {
            Changed(PartKind.Rule, now.Id, now.Message, "要求 message", old.Message, now.Message);
            Changed(PartKind.Rule, now.Id, now.Message, "级别 severity", SeverityOf(old), SeverityOf(now));
            Changed(PartKind.Rule, now.Id, now.Message, "依据 source", old.Source, now.Source);
            if (RelationComparison.Compare(now.Id, before, after) is { } detail)
            {
                _found.Add(new Difference(ChangeKind.Changed, PartKind.Rule, now.Id, now.Message, detail));
            }
        });
    }

    private void Changed(PartKind part, string path, string label, string aspect, string before, string after)
    {
        if (before == after) return;
        _found.Add(new Difference(ChangeKind.Changed, part, path, label, $"{aspect}: {OrNone(before)} → {OrNone(after)}"));
    }

    private static RuleDefinition[] Distinct(RuleDefinition[] rules) => [.. rules.DistinctBy(rule => rule.Id).OrderBy(rule => rule.Id, StringComparer.Ordinal)];

    private static ColumnNode[] Nodes(BlockDefinition block, ColumnDefinition[] columns) =>
        Array.ConvertAll(columns, column => new ColumnNode(block, column));

    private static string RowsOf(TableDefinition table) => Names(table.Blocks.SelectMany(block => block.Rows).Select(row => row.Label));

    private static string DetailOf(RowDefinition row) => row.IsSum ? "合计 sum" : Names(row.Rows.Select(below => below.Label));

    private static string DetailOf(ColumnNode node)
    {
        if (node.Leaf is not { } leaf) return Names(node.Column.Columns.Select(below => below.Label));
        string[] words = [OrNone(leaf.Unit), KindOf(leaf), node.Column.IsSum ? "合计 sum" : ""];
        return string.Join('，', words.Where(word => word.Length > 0));
    }

    private static string Names(IEnumerable<string> labels) => string.Join('、', labels.Where(label => label.Length > 0));

    private static string OrNone(string text) => text.Length == 0 ? "（无 none）" : text;

    private static string YesNo(bool value) => value ? "是 yes" : "否 no";

    private static string TextOf(SectionDefinition section) => section.Text switch
    {
        SectionText.Required => "必填 required",
        SectionText.Optional => "可选 optional",
        _ => "",
    };

    private static string KindOf(LeafColumn column) => column.Kind switch
    {
        CellKind.Amount => "金额 amount",
        CellKind.SignedCount => "整数（可为负） signed",
        _ => "整数 count",
    };

    private static string SeverityOf(RuleDefinition rule) =>
        $"{SeverityWords.NameOf(rule.Severity, Language.Chinese)} {SeverityWords.NameOf(rule.Severity, Language.English)}";

    /// <summary>A column with the block in which its value columns are described.</summary>
    private sealed record ColumnNode(BlockDefinition Block, ColumnDefinition Column)
    {
        public LeafColumn? Leaf => Column.Columns.Length == 0 ? Block.LeafColumns[Column.Offset] : null;

        public ColumnNode[] Below() => Nodes(Block, Column.Columns);
    }
}
