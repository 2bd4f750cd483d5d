using Nianbao.Fixtures;
using Nianbao.Findings;
using Nianbao.Forms;
using Nianbao.Rules;
using Nianbao.Snapshots;

namespace Nianbao.Runtime.Tests.Rules;

/// <summary>What a broken relation says and where it points.</summary>
public class BrokenRelationTests
{
    [Fact]
    public void A_changed_number_breaks_the_printed_relation_of_its_column()
    {
        var read = ReadFile.With("received: [9, 1, 0, 0]", "received: [4, 1, 0, 0]");

        var finding = read.Findings[0];
        Assert.Equal(("NB3001", 10, 14, 15), (finding.Rule, finding.Line, finding.Column, finding.EndColumn));
        Assert.Equal((4m, 9m), (finding.Left, finding.Right));
        Assert.Equal(
            [
                "requests.received.natural_person", "requests.carried_in.natural_person",
                "requests.outcomes.total.natural_person", "requests.carried_out.natural_person",
            ],
            finding.Cells);
        Assert.Equal(("某某县人民政府", 2021, "x.yaml"), (finding.Organ, finding.Year, finding.File));
        Snapshot.Verify(read.Lines());
    }

    [Fact]
    public void A_wrong_total_of_a_row_is_told_at_the_total() =>
        Verify("received: [9, 1, 0, 0]", "received: [9, 1, 0, 0, 11]");

    [Fact]
    public void A_wrong_total_of_a_column_is_told_at_the_total() =>
        Verify("  carried_out:", "    total: [7, 1, 0, 0]\n  carried_out:");

    [Fact]
    public void A_wrong_total_where_all_parts_are_zero() =>
        Verify("review: [1, 0, 0, 1, 0, 0, 0, 0,", "review: [1, 0, 0, 1, 0, 0, 0, 3,");

    [Fact]
    public void Documents_in_force_are_told_by_their_labels() =>
        Verify("regulations: [1, 0, 3]", "regulations: [5, 1, 3]");

    [Fact]
    public void A_computed_target_is_told_at_the_first_given_cell()
    {
        // the relation of the total column points at a cell that is not in the file
        var read = ReadFile.With("carried_in: [0, 0, 0, 0]", "carried_in: [0, 0, 2, 0, 2]");
        var totals = read.Findings.Single(finding => finding.Cells.Contains("requests.received.total"));

        Assert.Equal((11, 28), (totals.Line, totals.Column));
    }

    [Fact]
    public void Nothing_is_said_of_a_relation_with_a_blank_cell()
    {
        var read = ReadFile.With("received: [9, 1, 0, 0]", "received: [9x, 1, 0, 0]");

        Assert.Equal("NB5311", Assert.Single(read.Findings).Rule);
    }

    [Fact]
    public void Of_many_parts_only_some_are_told_and_none_that_is_zero()
    {
        var report = SampleForm.Type.Create();
        for (var cell = 0; cell < SampleForm.Form.CellCount; cell++) report.Set(cell, cell % 2);
        var rule = new RuleDefinition("NB3999", Severity.Warning, "两边应相等", "both sides must be equal", "试验");
        var parts = Enumerable.Range(SampleForm.Cell("requests.received.natural_person"), 30).ToArray();
        var findings = new FindingList();

        new RuleEvaluation(report, findings).AddBroken(
            new Relation(rule, Side.Of(parts) with { Constant = 2 }, Comparison.Equal, Side.Of(0), 0));

        Assert.False(findings.HasErrors);
        Snapshot.Verify(findings.Items[0].Message + "\n" + findings.Items[0].MessageEn);
    }

    [Fact]
    public void Amounts_are_told_in_their_unit()
    {
        var report = SampleForm.Type.Create();
        var fees = SampleForm.Cell("proactive.fees");
        report.Set(fees, 2_020_000);
        var rule = new RuleDefinition("NB3999", Severity.Error, "不应超过 1", "at most 1", "试验");
        var findings = new FindingList();

        new RuleEvaluation(report, findings).AddBroken(
            new Relation(rule, Side.Of(fees), Comparison.LessOrEqual, new Side([], Amounts.Scale), fees));

        Assert.Equal((2.02m, 1m), (findings.Items[0].Left, findings.Items[0].Right));
        Snapshot.Verify(findings.Items[0].Message + "\n" + findings.Items[0].MessageEn);
    }

    private static void Verify(
        string passage,
        string replacement,
        [System.Runtime.CompilerServices.CallerFilePath] string file = "",
        [System.Runtime.CompilerServices.CallerMemberName] string method = "") =>
        Snapshot.Verify(ReadFile.With(passage, replacement).Lines(), testFile: file, method: method);
}
