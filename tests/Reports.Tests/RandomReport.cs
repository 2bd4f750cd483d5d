using Nianbao.Forms;

namespace Nianbao.Reports.Tests;

/// <summary>Consistent reports out of random numbers.</summary>
internal static class RandomReport
{
    /// <summary>A report whose leaves are random, or blank where the form allows it, and whose sums and relations hold.</summary>
    public static Report Make(FormDefinition form, int seed)
    {
        var random = new Random(seed);
        var report = form.CreateReport();
        report.Organ = "测试市人民政府";
        report.Year = form.Years[^1];
        report.Title = $"{report.Organ}{report.Year}年{form.Title}";
        var sums = form.Sums.Select(sum => sum.Cell).ToHashSet();
        var mayBeBlank = Array.TrueForAll(form.Tables, table => table.AllowsBlanks);
        for (var cell = 0; cell < form.CellCount; cell++)
        {
            if (mayBeBlank && random.Next(3) == 0) continue;
            if (!sums.Contains(cell)) report.Set(cell, random.Next(4) == 0 ? random.Next(0, 500) : 0);
        }

        report.ComputeSums();
        Settle(report);
        return report;
    }

    private static void Settle(Report report)
    {
        if (report.Form.Id == "2014") SettleList(report);
        else SettleTables(report);
    }

    /// <summary>Numbers follow from their parts, and no part is more than the whole.</summary>
    private static void SettleList(Report report)
    {
        var wholes = report.Form.Tables[0].Blocks[0].Rows.SelectMany(WithParts).Where(row => row.FirstCell >= 0 && row.Rows.Length > 0);
        foreach (var row in wholes)
        {
            report.Set(row.FirstCell, row.Rows.Sum(part => report.Values[part.FirstCell]));
        }
    }

    // parts before the whole
    private static IEnumerable<RowDefinition> WithParts(RowDefinition row) => row.Rows.SelectMany(WithParts).Append(row);

    /// <summary>Opening figures follow from the rest; documents in force from those issued.</summary>
    private static void SettleTables(Report report)
    {
        int Cell(string path) => report.Form.TryFind(path, out var cell) ? cell : throw new ArgumentException(path);

        var columns = report.Form.Tables.Single(table => table.Id == "requests").Blocks[0].Width;
        for (var column = 0; column < columns; column++)
        {
            var received = Cell("requests.received.natural_person") + column;
            var carriedIn = Cell("requests.carried_in.natural_person") + column;
            var done = Cell("requests.outcomes.total.natural_person") + column;
            var carriedOut = Cell("requests.carried_out.natural_person") + column;
            report.Set(received, report.Values[done] + report.Values[carriedOut] - Math.Min(report.Values[carriedIn], report.Values[done]));
            report.Set(carriedIn, Math.Min(report.Values[carriedIn], report.Values[done]));
        }

        foreach (var sum in report.Form.Sums)
        {
            report.Set(sum.Cell, sum.Parts.Sum(part => report.Values[part]));
        }

        foreach (var row in (string[])["regulations", "normative_documents"])
        {
            // what is in force (2021) or available (2019), after what was issued or created and what was repealed or published
            var first = Cell($"proactive.{row}.{(report.Form.Id == "2021" ? "issued" : "created")}");
            report.Set(first + 2, Math.Max(report.Values[first + 2], Math.Max(report.Values[first], report.Values[first + 1])));
        }
    }
}
