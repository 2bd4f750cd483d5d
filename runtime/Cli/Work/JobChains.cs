using Nianbao.Cli.Files;
using Nianbao.DataFiles;

namespace Nianbao.Cli.Work;

/// <summary>
/// Puts jobs that are the years of one data file (<c>2020/x.yaml</c>, <c>2021/x.yaml</c>) together, ascending: one worker does
/// them one after the other, so that each is read once though it is last year's report of the next.
/// </summary>
internal static class JobChains
{
    /// <summary>The chains, each a list of numbers of jobs, in the order of the first job of each.</summary>
    public static List<List<int>> Of(IReadOnlyList<ReportJob> jobs)
    {
        var chains = new List<List<int>>();
        var years = new int[jobs.Count];
        var byName = new Dictionary<(string Root, string Name), List<int>>();
        for (var i = 0; i < jobs.Count; i++)
        {
            if (!YearPath.TryOf(jobs[i].DataFile, out var path))
            {
                chains.Add([i]);
                continue;
            }

            years[i] = path.Year;
            if (byName.TryGetValue((path.Root, path.Name), out var chain))
            {
                chain.Add(i);
                continue;
            }

            byName[(path.Root, path.Name)] = chain = [i];
            chains.Add(chain);
        }

        // jobs come in the order of a build's list: not always that of the years
        foreach (var chain in chains) chain.Sort((a, b) => (years[a], a).CompareTo((years[b], b)));
        return chains;
    }
}
