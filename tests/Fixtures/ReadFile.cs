using System.Text;
using Nianbao.DataFiles;
using Nianbao.Findings;
using Nianbao.Reports;
using Nianbao.Validation;

namespace Nianbao.Fixtures;

/// <summary>A data file read by a test: the report and what was found.</summary>
internal sealed record ReadFile(Report? Report, IReadOnlyList<Finding> Findings)
{
    /// <summary>A report of the sample form without a mistake; sums are left out.</summary>
    public const string Good = """
        organ: 某某县人民政府
        year: 2021
        overview: 全年平稳。
        proactive:
          regulations: [1, 0, 3]
          normative_documents: [2, 1, 8]
          licences: 2272
          fees: 2.02
        requests:
          received: [9, 1, 0, 0]
          carried_in: [0, 0, 0, 0]
          outcomes:
            granted: [4, 1, 0, 0]
            partly_granted: [1, 0, 0, 0]
            refused:
              state_secret: [0, 0, 0, 0]
              security_and_stability: [1, 0, 0, 0]
            other:
              other: [2, 0, 0, 0]
          carried_out: [1, 0, 0, 0]
        review: [1, 0, 0, 1, 0, 0, 0, 0, 0, 1, 0, 1]
        other: 无

        """;

    /// <summary>Reads text as the data file <c>x.yaml</c> and checks it.</summary>
    public static ReadFile Of(string text) => Of(Encoding.UTF8.GetBytes(text));

    public static ReadFile Of(byte[] utf8)
    {
        var findings = new FindingList();
        var report = new ReportReader().Read(utf8, "x.yaml", SampleForm.All, findings);
        if (report != null) new ReportValidator().Check(report, findings);
        return new ReadFile(report, findings.Items);
    }

    /// <summary>The good report with one passage replaced, as a file somebody has made a mistake in.</summary>
    public static ReadFile With(string passage, string replacement)
    {
        Assert.Contains(passage, Good, StringComparison.Ordinal);
        return Of(Good.Replace(passage, replacement, StringComparison.Ordinal));
    }

    /// <summary>The values of the named cells.</summary>
    public long Value(string path) => Report!.Values[SampleForm.Cell(path)];

    /// <summary>Fails unless there is this one finding at this place; returns it.</summary>
    public Finding Single(string rule, int line, int column, int endColumn)
    {
        var finding = Assert.Single(Findings);
        Assert.Equal((rule, line, column, endColumn), (finding.Rule, finding.Line, finding.Column, finding.EndColumn));
        Assert.Equal("x.yaml", finding.File);
        return finding;
    }

    /// <summary>All findings as lines, for snapshots.</summary>
    public string Lines() => string.Concat(Findings.Select(finding =>
        $"({finding.Line},{finding.Column},{finding.EndColumn}) {finding.Rule}\n  {finding.Message}\n  {finding.MessageEn}\n"));
}
