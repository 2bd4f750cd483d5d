using Nianbao.Judge.Grammar;
using Nianbao.Reports;
using static System.FormattableString;

namespace Nianbao.Judge;

/// <summary>What became of many random templates.</summary>
public sealed class RandomJudgement
{
    private readonly Report _report;
    private readonly SortedDictionary<string, int> _listed = new(StringComparer.Ordinal);
    private int _shrunk;

    private RandomJudgement(Report report) => _report = report;

    /// <summary>How many were tried.</summary>
    public int Cases { get; private set; }

    /// <summary>How many of them ended in both alike.</summary>
    public int Same { get; private set; }

    /// <summary>How many differ for each reason of the written list.</summary>
    public IReadOnlyDictionary<string, int> Listed => _listed;

    /// <summary>The numbers of those that differ without a reason.</summary>
    public List<int> Different { get; } = [];

    /// <summary>How many wrote an output in Scriban: the others compare no more than a place.</summary>
    public int Written { get; private set; }

    /// <summary>Tries templates.</summary>
    /// <param name="count">How many.</param>
    /// <param name="first">The number of the first; that of a template is what it is made from.</param>
    /// <param name="report">The report that they are rendered with.</param>
    public static RandomJudgement Of(int count, int first, Report report)
    {
        var judgement = new RandomJudgement(report);
        var numbers = Enumerable.Range(first, count).ToArray();
        foreach (var (trial, number) in judgement.TrialsOf([.. numbers.Select(number => new Choices(number))], numbers).Zip(numbers)) judgement.Add(trial, number);
        return judgement;
    }

    /// <summary>A small template that differs as one of these does: in the way in which it ends in both.</summary>
    public Trial Shrink(int number)
    {
        var original = new Choices(number);
        var worst = TrialsOf([original], [number]).Single();
        var small = Shrinker.Shrink(original.Used, candidates =>
            [.. TrialsOf(candidates, [.. candidates.Select(_ => ++_shrunk)]).Select(trial => trial.IsDifferent && IsAlike(trial, worst))]);
        return TrialsOf([small], [number]).Single();
    }

    /// <inheritdoc/>
    public override string ToString() =>
        Invariant($"{Cases} templates, {Written} with an output: {Same} the same, {Listed.Values.Sum()} on the list ({string.Join(", ", Listed.Select(one => $"{one.Key} {one.Value}"))}), {Different.Count} different");

    private static bool IsAlike(Trial a, Trial b) => a.Scriban.Kind == b.Scriban.Kind && a.Ours.Kind == b.Ours.Kind && a.Ours.Id == b.Ours.Id;

    private IEnumerable<Trial> TrialsOf(IReadOnlyList<Choices> rows, int[] numbers) =>
        Trial.Of([.. rows.Zip(numbers, RandomTemplate.Make)], hasStrictNames: false, _report);

    private void Add(Trial trial, int number)
    {
        Cases++;
        if (trial.Scriban.Kind == OutcomeKind.Written) Written++;
        if (trial.IsDifferent) Different.Add(number);
        else if (trial.Explanation is { } reason) _listed[reason.Id] = _listed.GetValueOrDefault(reason.Id) + 1;
        else Same++;
    }
}
