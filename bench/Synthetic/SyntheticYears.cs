using System.Globalization;
using Nianbao.Organs;
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

    /// <summary>An organ's reports, year by year.</summary>
    public static List<Report> Make(int organ)
    {
        var form = SyntheticReports.Form;
        var name = $"第{organ.ToString("D5", CultureInfo.InvariantCulture)}县人民政府";
        var county = new SyntheticOrgan(name, OrganKind.Government, OrganLevel.County);
        var reports = new List<Report>();
        foreach (var year in form.Years)
        {
            reports.Add(RandomReport.Make(SyntheticReports.Type, year, seed: (organ * form.Years.Length) + year, county, reports.LastOrDefault()));
        }

        return reports;
    }
}
