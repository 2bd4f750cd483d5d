using Nianbao.Forms;

namespace Nianbao.Synthetic;

/// <summary>Tables three and four, which the forms of 2019 and 2021 have in common.</summary>
internal static class RequestFigures
{
    private static readonly string[] Columns =
    [
        "natural_person", "organisations.commercial", "organisations.research", "organisations.public_interest",
        "organisations.legal_services", "organisations.other",
    ];

    public static void Fill(ReportFigures figures)
    {
        // some offices have no requests at all
        var size = figures.Random.OnceIn(8) ? 0 : figures.Random.Sized(3000);
        foreach (var column in Columns) FillColumn(figures, column, column == Columns[0] ? size : size / 20);
        FillReview(figures, size / 50);
        figures.WriteSums();
    }

    /// <summary>What was received follows from what was carried in, done with and carried out.</summary>
    private static void FillColumn(ReportFigures figures, string column, long size)
    {
        var leaves = LeavesOf(figures.Report.Form.Tables.Single(table => table.Id == "requests"));
        long done = 0;
        foreach (var row in leaves)
        {
            var isUsual = row.EndsWith(".granted", StringComparison.Ordinal) || row.EndsWith(".not_held", StringComparison.Ordinal);
            var count = isUsual ? figures.Random.Sized(size) : figures.Random.Mostly0(size / 6);

            // a fee not paid must be explained in the text
            if (row.EndsWith(".fee_not_paid", StringComparison.Ordinal)) count = 0;
            figures[$"{row}.{column}"] = count;
            done += count;
        }

        var carriedIn = figures.LastYear($"requests.carried_out.{column}") ?? figures.Random.Mostly0(size / 10);
        var carriedOut = figures.Random.Mostly0(size / 10);
        var lacking = Math.Max(0, carriedIn - done - carriedOut);
        figures[$"requests.outcomes.granted.{column}"] += lacking;
        figures[$"requests.carried_in.{column}"] = carriedIn;
        figures[$"requests.carried_out.{column}"] = carriedOut;
        figures[$"requests.received.{column}"] = done + lacking + carriedOut - carriedIn;
    }

    private static IEnumerable<string> LeavesOf(TableDefinition table) =>
        table.Blocks[0].LeafRows.Select(row => row.Path)
            .Where(path => path.StartsWith("requests.outcomes.", StringComparison.Ordinal) && path != "requests.outcomes.total");

    /// <summary>What was pending has been decided since; who sues after a review had one.</summary>
    private static void FillReview(ReportFigures figures, long size)
    {
        FillGroup(figures, "review.litigation.direct", size);
        var sued = FillGroup(figures, "review.litigation.after_reconsideration", size);
        FillGroup(figures, "review.reconsideration", size);
        figures["review.reconsideration.upheld"] += sued;
    }

    private static long FillGroup(ReportFigures figures, string group, long size)
    {
        var upheld = figures.Random.Mostly0(size) + (figures.LastYear(group + ".pending") ?? 0);
        figures[group + ".upheld"] = upheld;
        var all = upheld;
        foreach (var result in (string[])["corrected", "other", "pending"])
        {
            var count = figures.Random.Mostly0(size);
            figures[$"{group}.{result}"] = count;
            all += count;
        }

        return all;
    }
}
