using Nianbao.Findings;

namespace Nianbao.Validation;

/// <summary>The findings that waivers of one rule, cell and passage mean.</summary>
internal sealed class MeantFindings
{
    private readonly FindingList _findings;
    private readonly List<int> _numbers;
    private readonly Dictionary<(decimal Left, decimal Right), List<int>> _byValues = [];
    private readonly HashSet<(decimal Left, decimal Right)?> _waived = [];

    /// <param name="findings">All findings.</param>
    /// <param name="numbers">The places of those meant.</param>
    public MeantFindings(FindingList findings, List<int> numbers)
    {
        _findings = findings;
        _numbers = numbers;
        foreach (var number in numbers)
        {
            if (findings.Items[number] is not { Left: { } left, Right: { } right }) continue;
            if (!_byValues.TryGetValue((left, right), out var same)) _byValues[(left, right)] = same = [];
            same.Add(number);
        }
    }

    /// <summary>Both sides of those findings that have them, each once, in their order.</summary>
    public IReadOnlyCollection<(decimal Left, decimal Right)> Values => _byValues.Keys;

    /// <summary>Marks as waived those with the values of a waiver, or all where it names none; of two equal waivers the first counts.</summary>
    /// <returns>False where there are none.</returns>
    public bool Waive((decimal Left, decimal Right)? values, string reason)
    {
        var numbers = values is { } both ? _byValues.GetValueOrDefault(both, []) : _numbers;
        if (!_waived.Add(values)) return numbers.Count > 0;
        foreach (var number in numbers)
        {
            var finding = _findings.Items[number];
            _findings.Replace(number, finding with { Waived = reason });
        }

        return numbers.Count > 0;
    }
}
