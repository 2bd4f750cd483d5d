namespace Nianbao.Findings;

/// <summary>The findings of one data file, in the order in which they were found.</summary>
public sealed class FindingList
{
    private readonly List<Finding> _items = [];
    private int _errors;

    /// <summary>The findings.</summary>
    public IReadOnlyList<Finding> Items => _items;

    /// <summary>Those that say that something is wrong: not what could not be decided.</summary>
    public IEnumerable<Finding> Proven => _items.Where(finding => !finding.IsNotAssessable);

    /// <summary>True if one of them is an error that is not waived.</summary>
    public bool HasErrors => _errors > 0;

    /// <summary>Adds a finding.</summary>
    public void Add(Finding finding)
    {
        ArgumentNullException.ThrowIfNull(finding);
        _items.Add(finding);
        if (finding.IsError) _errors++;
    }

    /// <summary>Puts another finding in the place of one: with a hint, waived, of another severity.</summary>
    public void Replace(int index, Finding finding)
    {
        ArgumentNullException.ThrowIfNull(finding);
        if (_items[index].IsError) _errors--;
        if (finding.IsError) _errors++;
        _items[index] = finding;
    }

    /// <summary>Takes out all findings of a kind.</summary>
    public void RemoveAll(Predicate<Finding> isOfKind)
    {
        _items.RemoveAll(isOfKind);
        _errors = _items.Count(item => item.IsError);
    }

    /// <summary>Makes the list ready for another file.</summary>
    public void Clear()
    {
        _items.Clear();
        _errors = 0;
    }
}
