using Nianbao.Checking;
using Nianbao.Findings;

namespace Nianbao.Reports.Tests;

/// <summary>Which number of a real report, or which slip, is named as the one that went wrong.</summary>
public class CulpritTests
{
    [Fact]
    public void Print()
    {
        var log = new List<string>();
        var random = new Random(1);
        int right = 0, wrong = 0, none = 0, oneOfTwo = 0;
        for (var n = 0; n < 3000; n++)
        {
            var pair = ReportPair.Make(SampleReports.Forms, n);
            var all = Mutations.Of(pair.Report).Where(m => m.IsOneNumber).ToList();
            var a = all[random.Next(all.Count)];
            var b = all[random.Next(all.Count)];
            if (a.Cells[0] == b.Cells[0]) continue;
            var report = b.Apply(a.Apply(pair.Report));
            var findings = new FindingList();
            new ReportChecker().Check(report, findings, pair.LastYear);
            var hints = findings.Items.Select(f => f.HintEn).OfType<string>().Distinct().ToList();
            if (hints.Count == 0) { none++; continue; }
            foreach (var hint in hints)
            {
                var cells = System.Text.RegularExpressions.Regex.Matches(hint, "[a-z_]+[.][a-z_.]+(?= (is changed|\\(|and |are ))").Select(m => m.Value).Distinct().ToList();
                var isOr = hint.Contains(", or ");
                var truth = new[] { report.Form.PathOf(a.Cells[0]), report.Form.PathOf(b.Cells[0]) };
                if (isOr) { if (cells.Intersect(truth).Any()) oneOfTwo++; else { wrong++; log.Add($"{string.Join(" ", truth)} :: {hint}"); } }
                else if (cells.All(truth.Contains)) right++;
                else { wrong++; log.Add($"{string.Join(" ", truth)} :: {hint}"); }
            }
        }

        File.WriteAllText("/tmp/cu/two.txt", $"right {right} wrong {wrong} none {none} oneoftwo {oneOfTwo}\n" + string.Join("\n", log));
    }
}
