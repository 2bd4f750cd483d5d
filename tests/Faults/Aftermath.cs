namespace Nianbao.Faults;

/// <summary>What should be after a fault: what a render from nothing gives, said once and said again.</summary>
internal static class Aftermath
{
    private static readonly string[] s_keptFiles = ["lock", "program.lock", "state.txt", "work.txt"];

    /// <summary>Builds undisturbed, and says what differs.</summary>
    public static List<string> Of(Lane lane)
    {
        var differences = new List<string>();
        var first = lane.Build();
        var exitCode = lane.RenderFresh();
        if (first.Succeeded != (exitCode == 0)) differences.Add($"the build {(first.Succeeded ? "succeeded" : "failed")}, rendering by hand ended with {exitCode}");
        ComparePages(lane, differences);
        CompareLines("the build said", first.Lines, FreshLines(lane), differences);
        LookForLeftovers(lane, differences);

        var times = Folders.Times(lane.Pages);
        var second = lane.Build();
        if (!second.IsUpToDate) differences.Add($"the second build was not up to date: {second.Closing}");
        if (second.Succeeded != first.Succeeded) differences.Add("the second build ended otherwise");
        CompareLines("the second build said", second.Lines, first.Lines, differences);
        if (!Folders.Times(lane.Pages).SequenceEqual(times)) differences.Add("the second build wrote pages");
        return differences;
    }

    private static void ComparePages(Lane lane, List<string> differences)
    {
        var (pages, fresh) = (Folders.Contents(lane.Pages), Folders.Contents(lane.Fresh));
        foreach (var page in pages.Keys.Union(fresh.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            if (!pages.TryGetValue(page, out var content)) differences.Add($"{page} is missing");
            else if (!fresh.TryGetValue(page, out var right)) differences.Add($"{page} should not be there");
            else if (content != right) differences.Add($"{page} is wrong");
        }
    }

    private static void CompareLines(string who, IReadOnlyList<string> lines, IReadOnlyList<string> right, List<string> differences)
    {
        differences.AddRange(lines.Except(right, StringComparer.Ordinal).Select(line => $"{who} wrongly: {line}"));
        differences.AddRange(right.Except(lines, StringComparer.Ordinal).Select(line => $"{who} nothing of: {line}"));
        if (lines.Count != lines.Distinct(StringComparer.Ordinal).Count()) differences.Add($"{who} something twice");
    }

    // beside what was found there is a line of how many
    private static List<string> FreshLines(Lane lane) =>
    [
        .. File.ReadAllLines(lane.FreshLines).Where(line => line.Contains("): ", StringComparison.Ordinal) && line.Contains(" NB", StringComparison.Ordinal))
            .Select(line => line.Replace(lane.Fresh, lane.Pages, StringComparison.Ordinal)),
    ];

    private static void LookForLeftovers(Lane lane, List<string> differences)
    {
        foreach (var file in Directory.EnumerateFiles(lane.Folder, "*.tmp", SearchOption.AllDirectories)) differences.Add($"{file} was left");
        foreach (var file in Directory.EnumerateFiles(lane.State, "*", SearchOption.AllDirectories))
        {
            if (!s_keptFiles.Contains(Path.GetFileName(file))) differences.Add($"{file} was left");
        }
    }
}
