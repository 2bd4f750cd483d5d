using System.Text;
using Nianbao.Findings;
using Nianbao.Fixtures;
using Nianbao.Reports;
using Nianbao.Snapshots;
using Nianbao.Validation;

namespace Nianbao.Runtime.Tests.ErrorLocalization;

/// <summary>A report that is right and a slip of whoever typed it: what the findings say that the slip may have been.</summary>
public class SlipHintTests
{
    private const string Outcomes = "requests.outcomes.";

    private static readonly string[] Columns = ["natural_person", "organisations.commercial", "organisations.research", "organisations.other", "total"];

    [Fact]
    public void Every_number_of_table_three_that_was_changed_is_named_with_the_right_one()
    {
        foreach (var row in Rows().Select(row => row.Row))
        {
            foreach (var column in Columns)
            {
                var path = $"requests.{row}.{column}";
                var right = Right().Values[SampleForm.Cell(path)];
                foreach (var wrong in new[] { right + 1, right + 7, (right * 10) + 3 })
                {
                    var findings = Check(report => Set(report, path, wrong));
                    Assert.NotEmpty(findings);
                    Assert.All(findings, finding => Assert.Contains($"{path} is changed from {wrong} to {right}", finding.HintEn, StringComparison.Ordinal));
                }
            }
        }
    }

    [Fact]
    public void Slips_and_their_hints()
    {
        var text = new StringBuilder();
        Tell("two digits transposed", report => Set(report, Outcomes + "granted.natural_person", 16));
        Tell("a zero too many", report => Set(report, Outcomes + "granted.natural_person", 610));
        Tell("another number", report => Set(report, Outcomes + "granted.natural_person", 58));
        Tell("the number above typed again", report => Set(report, Outcomes + "partly_granted.natural_person", 61));
        Tell("the number beside typed again", report => Set(report, "requests.received.organisations.research", 34));
        Tell("the number on the right typed again", report => Set(report, "requests.received.natural_person", 34));
        Tell("the number below typed again", report => Set(report, "requests.carried_in.natural_person", 61));
        Tell("a small number beside typed again", report => Set(report, "requests.carried_in.organisations.research", 3));
        Tell("a wrong total", report => Set(report, "requests.carried_in.total", 15));
        Tell("two numbers of a row swapped", report => Swap(report, "requests.received.natural_person", "requests.received.organisations.commercial"));
        Tell("two numbers of a column swapped", report => Swap(report, "requests.carried_in.natural_person", Outcomes + "granted.natural_person"));
        Tell("a row moved to the right", report => SetRow(report, "received", 0, 120, 34, 25, 16));
        Tell("a row moved to the left", report => SetRow(report, "received", 34, 25, 16, 195, 0));
        Tell("the parts of a row moved to the right, the total right", report => SetRow(report, "carried_in", 0, 7, 3, 2, 13));
        Tell("the parts of a row moved to the left, the total right", report => SetRow(report, "received", 34, 25, 16, 0, 195));
        Tell("two rows exchanged", report =>
        {
            SetRow(report, "carried_in", 61, 17, 12, 8, 98);
            SetRow(report, "outcomes.granted", 7, 3, 2, 1, 13);
        });
        Tell("one too high and one too low", report =>
        {
            Set(report, "requests.received.natural_person", 118);
            Set(report, "requests.received.organisations.other", 18);
        });
        Tell("one too high and one too low in a column", report =>
        {
            Set(report, "requests.received.natural_person", 122);
            Set(report, "requests.carried_in.natural_person", 5);
        });
        Tell("a row of many columns moved to the right", report => SetReview(report, 0, 4, 1, 2, 7, 3, 0, 1, 4, 2, 5, 0));
        Tell("a row of many columns moved to the left", report => SetReview(report, 1, 2, 7, 3, 0, 1, 4, 2, 5, 0, 7, 0));
        Tell("a row moved that does not begin with a zero", report => SetRow(report, "received", 9, 120, 34, 25, 16));
        Tell("two numbers that have nothing to do with each other", report =>
        {
            Set(report, "requests.received.natural_person", 118);
            Set(report, "requests.carried_out.organisations.other", 4);
        });
        Tell("a row not filled in, where another is zero as well", report => SetRow(report, "outcomes.granted", 0, 0, 0, 0, 0));
        Tell("a row not filled in, where no other is zero", report =>
        {
            SetRow(report, "outcomes.refused.state_secret", 10, 3, 2, 1, 16);
            SetRow(report, "outcomes.other.other", 0, 0, 0, 0, 0);
        });
        Tell("slips in two tables", report =>
        {
            Set(report, Outcomes + "granted.natural_person", 16);
            Set(report, "review.reconsideration.upheld", 6);
        });
        Tell("one of two numbers of a single sum", report => Set(report, "review.reconsideration.upheld", 6));
        Tell("more documents issued than in force", report => Set(report, "proactive.normative_documents.issued", 500));
        Snapshot.Verify(text.ToString());

        void Tell(string slip, Action<Report> make)
        {
            text.Append(slip).Append('\n');
            foreach (var same in Check(make).GroupBy(finding => (finding.Hint, finding.HintEn)))
            {
                text.Append($"  {string.Join(' ', same.Select(finding => finding.Rule))}\n    {same.Key.Hint ?? "-"}\n    {same.Key.HintEn ?? "-"}\n");
            }
        }
    }

    [Fact]
    public void A_right_report_has_no_hint() => Assert.Empty(Check(_ => { }));

    /// <summary>The last number of the row above, and one of another table, are not beside the first number of a row.</summary>
    [Theory]
    [InlineData("requests.carried_in.natural_person", 195)]
    [InlineData("requests.received.natural_person", 39)]
    public void A_number_that_stands_elsewhere_is_not_told_as_typed_again(string path, long wrong)
    {
        var right = Right().Values[SampleForm.Cell(path)];
        var findings = Check(report =>
        {
            Set(report, "proactive.normative_documents.issued", 39);
            Set(report, path, wrong);
        });

        Assert.All(findings, finding => Assert.Equal($"if {path} is changed from {wrong} to {right}, all 2 broken relations hold", finding.HintEn));
        Assert.Equal(2, findings.Count);
    }

    [Fact]
    public void What_does_not_agree_with_last_year_is_explained_by_it()
    {
        var lastYear = Right();
        Set(lastYear, "requests.carried_out.total", 13);
        var findings = Check(report => Set(report, "requests.carried_in.total", 31), lastYear);

        Assert.Contains(findings, finding => finding.Rule == "NB3199");
        Assert.All(findings, finding => Assert.Equal(
            "taking the report on 2020 as right, if requests.carried_in.total is changed from 31 to 13 (two digits transposed), all 3 broken relations hold", finding.HintEn));
    }

    [Fact]
    public void Sums_that_were_left_out_are_no_ones_slip()
    {
        // the number that was changed has only its column left beside it, in which any other may be the wrong one
        var read = ReadFile.With("granted: [4, 1, 0, 0]", "granted: [6, 1, 0, 0]");

        Assert.NotEmpty(read.Findings);
        Assert.All(read.Findings, finding => Assert.DoesNotContain("total", finding.HintEn ?? "", StringComparison.Ordinal));
    }

    [Fact]
    public void Of_many_numbers_the_one_that_looks_mistyped_is_named()
    {
        var read = ReadFile.With("granted: [4, 1, 0, 0]", "granted: [40, 1, 0, 0]");

        Assert.All(read.Findings, finding => Assert.Contains("only one looks like a slip of the finger: if requests.outcomes.granted.natural_person is changed from 40 to 4 (a zero too many)", finding.HintEn, StringComparison.Ordinal));
        Assert.NotEmpty(read.Findings);
    }

    /// <summary>The rows of table three from top to bottom; each number is another one, so that no slip looks like another.</summary>
    private static (string Row, long[] CellValues)[] Rows() =>
    [
        ("received", [120, 34, 25, 16]),
        ("carried_in", [7, 3, 2, 1]),
        ("outcomes.granted", [61, 17, 12, 8]),
        ("outcomes.partly_granted", [23, 6, 5, 4]),
        ("outcomes.refused.state_secret", [0, 0, 0, 0]),
        ("outcomes.refused.security_and_stability", [19, 5, 4, 2]),
        ("outcomes.other.other", [13, 4, 3, 2]),
        ("outcomes.total", [116, 32, 24, 16]),
        ("carried_out", [11, 5, 3, 1]),
    ];

    private static Report Right()
    {
        var report = SampleForm.Type.Create();
        report.Year = 2021;
        for (var cell = 0; cell < SampleForm.Form.CellCount; cell++) report.Set(cell, 0);
        foreach (var (row, figures) in Rows()) SetRow(report, row, [.. figures, figures.Sum()]);
        Set(report, "review.reconsideration.upheld", 4);
        Set(report, "review.reconsideration.total", 4);
        Set(report, "proactive.normative_documents.in_force", 40);
        return report;
    }

    private static void SetRow(Report report, string row, params long[] figures)
    {
        for (var i = 0; i < figures.Length; i++) Set(report, $"requests.{row}.{Columns[i]}", figures[i]);
    }

    private static void SetReview(Report report, params long[] figures)
    {
        for (var i = 0; i < figures.Length; i++) report.Set(SampleForm.Cell("review.reconsideration.upheld") + i, figures[i]);
    }

    private static void Swap(Report report, string one, string other)
    {
        var (a, b) = (report.Values[SampleForm.Cell(one)], report.Values[SampleForm.Cell(other)]);
        Set(report, one, b);
        Set(report, other, a);
    }

    private static void Set(Report report, string path, long value) => report.Set(SampleForm.Cell(path), value);

    private static List<Finding> Check(Action<Report> slip, Report? lastYear = null)
    {
        var report = Right();
        slip(report);
        var findings = new FindingList();
        if (lastYear != null) lastYear.Year = 2020;
        new ReportValidator().Check(report, findings, lastYear);
        return [.. findings.Items.Where(finding => finding.Relation != null)];
    }
}
