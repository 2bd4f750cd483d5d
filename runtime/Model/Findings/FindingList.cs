namespace Nianbao.Findings;

/// <summary>The findings of one data file, in the order in which they were found.</summary>
public sealed class FindingList
{
    private readonly List<Finding> _items = [];

    /// <summary>The findings.</summary>
    public IReadOnlyList<Finding> Items => _items;

    /// <summary>Those that say that something is wrong: not what could not be decided.</summary>
    public IEnumerable<Finding> Proven => _items.Where(finding => !finding.IsNotAssessable);

    /// <summary>True if one of them is an error that is not waived.</summary>
    public bool HasErrors { get; private set; }

    /// <summary>Adds a finding.</summary>
    public void Add(Finding finding)
    {
        ArgumentNullException.ThrowIfNull(finding);
        _items.Add(finding);
        HasErrors |= finding.IsError;
    }

    /// <summary>Puts another finding in the place of one: with a hint, waived, of another severity.</summary>
    public void Replace(int index, Finding finding)
    {
        ArgumentNullException.ThrowIfNull(finding);
        _items[index] = finding;
        HasErrors = _items.Exists(item => item.IsError);
    }

    /// <summary>Takes a finding out.</summary>
    public void RemoveAt(int index)
    {
        _items.RemoveAt(index);
        HasErrors = _items.Exists(item => item.IsError);
    }

    /// <summary>Makes the list ready for another file.</summary>
    public void Clear()
    {
        _items.Clear();
        HasErrors = false;
    }
}
