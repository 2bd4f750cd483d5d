using Nianbao.Catalog;
using Nianbao.Text;

namespace Nianbao.Cli.Files;

/// <summary>Finds pages that would have the same name, to any file system: see <see cref="FileNameKey"/>.</summary>
internal static class OutputConflicts
{
    /// <summary>Marks the jobs that would write the same file, or that of a page about all reports.</summary>
    /// <param name="jobs">The jobs.</param>
    /// <param name="suffixes">What follows the data file's name in the files that are made of it.</param>
    /// <param name="catalog">The templates about all reports.</param>
    public static void Mark(List<ReportJob> jobs, IReadOnlyList<string> suffixes, ReportCatalog catalog)
    {
        MarkOutputConflicts(jobs, suffixes);
        MarkCollectionConflicts(jobs, suffixes, Array.ConvertAll(catalog.Collections, collection => collection.File));
    }

    /// <summary>Marks the jobs that would write the same file.</summary>
    /// <param name="jobs">The jobs.</param>
    /// <param name="suffixes">The templates' suffixes.</param>
    public static void MarkOutputConflicts(List<ReportJob> jobs, IReadOnlyList<string> suffixes)
    {
        var keys = jobs.ConvertAll(job => FileNameKey.Of(job.Output));
        var byOutput = new Dictionary<string, int>(FileNameKey.Comparer);
        for (var i = 0; i < jobs.Count; i++)
        {
            if (!byOutput.TryAdd(keys[i], i)) Mark(jobs, i, byOutput[keys[i]]);
        }

        // a file x.fragment.yaml has the page x.fragment.html, and so has x.yaml
        var tails = Tails(suffixes).ToList();
        for (var i = 0; i < jobs.Count; i++)
        {
            foreach (var tail in tails)
            {
                if (byOutput.TryGetValue(keys[i] + tail, out var other)) Mark(jobs, i, other);
            }
        }
    }

    /// <summary>Marks the jobs one of whose pages has the name of a page about all reports.</summary>
    /// <param name="jobs">The jobs.</param>
    /// <param name="suffixes">The templates' suffixes.</param>
    /// <param name="pages">The names of the pages about all reports.</param>
    public static void MarkCollectionConflicts(List<ReportJob> jobs, IReadOnlyList<string> suffixes, IReadOnlyList<string> pages)
    {
        var byKey = new Dictionary<string, string>(FileNameKey.Comparer);
        foreach (var page in pages) byKey.TryAdd(FileNameKey.Of(page), page);
        for (var i = 0; i < jobs.Count; i++)
        {
            var key = FileNameKey.Of(jobs[i].Output);
            var rival = suffixes.Select(suffix => byKey.GetValueOrDefault(key + FileNameKey.Of(suffix))).FirstOrDefault(page => page != null);
            if (rival != null) jobs[i] = jobs[i] with { CollectionConflict = rival };
        }
    }

    private static IEnumerable<string> Tails(IReadOnlyList<string> suffixes) =>
        from suffix in suffixes
        from end in suffixes
        where suffix.Length > end.Length && suffix.EndsWith(end, StringComparison.OrdinalIgnoreCase)
        select FileNameKey.Of(suffix[..^end.Length]);

    private static void Mark(List<ReportJob> jobs, int one, int other)
    {
        jobs[one] = jobs[one] with { OutputConflict = jobs[other].DataFile };
        jobs[other] = jobs[other] with { OutputConflict = jobs[one].DataFile };
    }
}
