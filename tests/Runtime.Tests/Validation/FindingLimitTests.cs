using Nianbao.DataFiles;
using Nianbao.Findings;
using Nianbao.Fixtures;
using Nianbao.Forms;
using Nianbao.Sources;

namespace Nianbao.Runtime.Tests.Validation;

/// <summary>Of one kind of finding only so many are listed, and the verdict stays the same.</summary>
public class FindingLimitTests
{
    private readonly FindingList _findings = new();

    [Fact]
    public void Up_to_the_limit_nothing_is_left_out()
    {
        Add(FindingLimit.OfOneKind, Severity.Error);

        FindingLimit.Apply(_findings);

        Assert.Equal(FindingLimit.OfOneKind, _findings.Items.Count);
    }

    [Fact]
    public void Beyond_it_one_finding_says_how_many_more_there_are_and_where_they_begin()
    {
        Add(FindingLimit.OfOneKind + 7, Severity.Warning);

        FindingLimit.Apply(_findings);

        Assert.Equal(FindingLimit.OfOneKind + 1, _findings.Items.Count);
        var more = _findings.Items[^1];
        Assert.Equal(("NB5013", Severity.Warning, 201, 3, 9), (more.Rule, more.Severity, more.Line, more.Column, more.EndColumn));
        Assert.Equal(("x.yaml", "某某县", 2021), (more.File, more.Organ, more.Year));
        Assert.Contains("NB3999 这一类问题还有 7 处", more.Message, StringComparison.Ordinal);
        Assert.Contains("there are 7 more findings of NB3999", more.MessageEn, StringComparison.Ordinal);
    }

    [Fact]
    public void Errors_waived_errors_and_notes_of_a_rule_are_counted_apart()
    {
        Add(150, Severity.Error);
        Add(201, Severity.Error, waived: "口径");
        Add(150, Severity.Note);

        FindingLimit.Apply(_findings);

        Assert.Equal(150 + 200 + 150 + 1, _findings.Items.Count);
        Assert.Equal("口径", _findings.Items[^1].Waived);
        Assert.Equal(150, _findings.Items.Count(finding => finding.IsError));
    }

    [Fact]
    public void Errors_that_are_left_out_still_count_as_errors()
    {
        Add(1000, Severity.Error);

        FindingLimit.Apply(_findings);

        Assert.True(_findings.HasErrors);
        Assert.Equal(201, _findings.Items.Count(finding => finding.IsError));
    }

    [Fact]
    public void A_file_of_78_000_waivers_is_told_in_one_pass()
    {
        var waivers = string.Concat(Enumerable.Repeat("- {rule: NB3001, cell: proactive.fees, because: x}\n", 78_000));

        var read = ReadFile.Of(ReadFile.Good + "waive:\n" + waivers);

        Assert.Equal(("NB5013", Severity.Warning), (read.Findings[^1].Rule, read.Findings[^1].Severity));
        Assert.Contains(" 77800 ", read.Findings[^1].Message, StringComparison.Ordinal);
        Assert.Equal(201, read.Findings.Count);
    }

    private void Add(int count, Severity severity, string? waived = null)
    {
        for (var i = 1; i <= count; i++)
        {
            _findings.Add(new Finding("NB3999", severity, "x.yaml", new SourceSpan(i, 3, 9), "错", "wrong")
            {
                Organ = "某某县",
                Year = 2021,
                Waived = waived,
            });
        }
    }
}
