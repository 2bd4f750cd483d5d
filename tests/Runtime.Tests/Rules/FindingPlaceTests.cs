using Nianbao.Findings;
using Nianbao.Fixtures;
using Nianbao.Forms;
using Nianbao.Rules;
using Nianbao.Runtime.Tests.Fixture;
using Nianbao.Sources;

namespace Nianbao.Runtime.Tests.Rules;

/// <summary>Where findings point to whose cells do not stand in the file.</summary>
public class FindingPlaceTests
{
    private static readonly int Missing = SampleForm.Cell("requests.received.natural_person");
    private static readonly RuleDefinition Rule = new("NB3999", Severity.Error, "应大于零", "must be above zero", "试验");
    private static readonly Relation Relation = new(Rule, Side.Of(Missing), Comparison.Greater, new Side([], Constant: 0), Missing);

    [Fact]
    public void A_broken_rule_about_a_missing_row_points_to_the_tables_key() =>
        Assert.Equal(new SourceSpan(9, 1, 9), Find(new SourceSpan(9, 1, 9), "x.yaml").Span);

    [Fact]
    public void Without_its_table_it_points_to_the_file() => Assert.Equal(SourceSpan.Start, Find(null, "x.yaml").Span);

    [Fact]
    public void In_a_report_made_in_memory_it_has_no_place() => Assert.False(Find(null, "").Span.IsKnown);

    [Fact]
    public void The_reader_tells_where_tables_stand()
    {
        var report = ReadFile.With("  received: [9, 1, 0, 0]\n", "").Report!;

        Assert.Equal(new SourceSpan(9, 1, 9), report.PlaceOf(Missing));
    }

    private static Finding Find(SourceSpan? table, string file)
    {
        var report = OwnForm.Of([Rule], relations: [Relation]).Create();
        report.FilePath = file;
        if (table is { } key) report.PlaceTable(report.Form.Cells[Missing].Table, key);
        var findings = new FindingList();
        return BrokenRelation.Describe(new RuleEvaluation(report, findings), Relation);
    }
}
