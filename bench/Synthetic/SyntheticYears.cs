using System.Globalization;
using Nianbao.Synthetic;

namespace Nianbao.Bench.Synthetic;

/// <summary>Makes the reports of organs over all years of the 2021 form, each year's following from the one before.</summary>
internal static class SyntheticYears
{
    private const string Letters = "天地玄黄宇宙洪荒日月盈昃辰宿列张寒来暑往秋收冬藏";

    /// <summary>Writes data files below a folder: one folder a year.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="organs">How many organs.</param>
    /// <param name="isRelated">Whether an organ's files have one name over the years, so that each finds last year's.</param>
    public static void WriteFiles(string folder, int organs, bool isRelated) => Parallel.For(0, organs, organ =>
    {
        foreach (var report in Make(organ))
        {
            var year = report.Year.ToString(CultureInfo.InvariantCulture);
            var file = Path.Combine(folder, year, report.Organ + (isRelated ? "" : year) + ".yaml");
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);

            // no year repeats the text of another
            var number = (organ * SyntheticReports.Form.Years.Length) + report.Year;
            var mark = string.Concat(Enumerable.Range(0, 4).Select(i => Letters[number / (int)Math.Pow(Letters.Length, i) % Letters.Length]));
            var lines = new SyntheticFile(useLabels: organ % 2 == 1).Write(report).Split('\n');
            File.WriteAllLines(file, lines.Select(line => line.EndsWith('。') ? line.Replace("，", $"，{mark}", StringComparison.Ordinal) : line));
        }
    });

    private static Report[] Make(int organ)
    {
        var form = SyntheticReports.Form;
        var reports = Array.ConvertAll(form.Years, year =>
        {
            var report = RandomReport.Make(form, seed: (organ * form.Years.Length) + year);
            report.Organ = $"第{organ.ToString("D5", CultureInfo.InvariantCulture)}县人民政府";
            report.Year = year;
            return report;
        });
        for (var i = reports.Length - 1; i > 0; i--) CarryOver(reports[i - 1], reports[i]);
        for (var i = 1; i < reports.Length; i++) KeepStock(reports[i - 1], reports[i]);
        return reports;
    }

    /// <summary>What this year begins with, last year ended with.</summary>
    private static void CarryOver(Report last, Report now)
    {
        for (var column = 0; column < 7; column++)
        {
            int At(string row) => Cell($"requests.{row}.natural_person") + column;
            var carried = now.Values[At("carried_in")];
            last.Set(At("carried_out"), carried);
            last.Set(At("received"), last.Values[At("outcomes.total")] + carried - last.Values[At("carried_in")]);
        }
    }

    /// <summary>Documents in force are last year's and what was issued, less what was repealed.</summary>
    private static void KeepStock(Report last, Report now)
    {
        foreach (var row in (string[])["regulations", "normative_documents"])
        {
            int At(string column) => Cell($"proactive.{row}.{column}");
            var before = last.Values[At("in_force")];
            now.Set(At("repealed"), Math.Min(now.Values[At("repealed")], before));
            now.Set(At("in_force"), before + now.Values[At("issued")] - now.Values[At("repealed")]);
        }
    }

    private static int Cell(string path) =>
        SyntheticReports.Form.TryFind(path, out var cell) ? cell : throw new ArgumentException(path);
}
