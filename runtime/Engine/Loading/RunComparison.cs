using Nianbao.RelatedReports;
using Nianbao.Reports;
using Nianbao.Similarity;

namespace Nianbao.Loading;

/// <summary>What is known of a report once all reports of a run have been read.</summary>
/// <param name="Sibling">A report of another body that is much like it; null where there is none.</param>
/// <param name="Neighbours">Others of the same body; null where their names say all.</param>
internal sealed record RunKnowledge(Sibling? Sibling, RunNeighbours? Neighbours);

/// <summary>What the reports of a run are compared by with each other. For several threads.</summary>
internal sealed class RunComparison
{
    private readonly SiblingIndex _siblings = new();
    private readonly RunIndex _bodies = new();

    /// <summary>Adds a report that has been loaded.</summary>
    public void Add(Report report)
    {
        _siblings.Add(report);
        _bodies.Add(report);
    }

    /// <summary>What was found, by the full paths of the data files; those of which there is nothing to say are left out.</summary>
    public Dictionary<string, RunKnowledge> Find()
    {
        var siblings = _siblings.Find();
        var bodies = _bodies.Find();
        return siblings.Keys.Union(bodies.Keys, StringComparer.Ordinal).ToDictionary(
            file => file, file => new RunKnowledge(siblings.GetValueOrDefault(file), bodies.GetValueOrDefault(file)), StringComparer.Ordinal);
    }
}
