using Nianbao.Forms;
using Nianbao.Reports;

namespace Nianbao.Findings;

/// <summary>The findings of one data file, in the order in which they were found.</summary>
public sealed class FindingList
{
    private readonly List<Finding> _items = [];

    /// <summary>The findings.</summary>
    public IReadOnlyList<Finding> Items => _items;

    /// <summary>True if one of them is an error.</summary>
    public bool HasErrors { get; private set; }

    /// <summary>Adds a finding.</summary>
    public void Add(Finding finding)
    {
        ArgumentNullException.ThrowIfNull(finding);
        _items.Add(finding);
        HasErrors |= finding.Severity == Severity.Error;
    }

    /// <summary>
    /// Called by a generated validator when a relation does not hold: adds the finding, unless a cell of it is blank,
    /// for then nothing can be said.
    /// </summary>
    public void AddBroken(Report report, Relation relation)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(relation);
        if (BrokenRelation.Describe(report, relation) is { } finding) Add(finding);
    }

    /// <summary>Makes the list ready for another file.</summary>
    public void Clear()
    {
        _items.Clear();
        HasErrors = false;
    }
}
