using Nianbao.Reports;

namespace Nianbao.Synthetic;

/// <summary>How many slips were found and named, by form, table and kind.</summary>
public sealed class MutationFigures
{
    private readonly Dictionary<(string Form, string Table, MutationKind Kind), Tally> _tallies = [];
    private readonly Dictionary<(string Form, string Table), Tally> _summed = [];
    private readonly Dictionary<(string Form, MutationKind Kind, string Why), SortedDictionary<string, int>> _blindSpots = [];

    /// <summary>What was said where something else than the slip was named.</summary>
    public List<string> Wrong { get; } = [];

    /// <summary>The tallies in no order of meaning.</summary>
    public IReadOnlyDictionary<(string Form, string Table, MutationKind Kind), Tally> Tallies => _tallies;

    /// <summary>Changes of one number that is part of a sum or another equality within the report.</summary>
    public IReadOnlyDictionary<(string Form, string Table), Tally> Summed => _summed;

    /// <summary>Slips that no rule found: how often, by the cells changed.</summary>
    public IReadOnlyDictionary<(string Form, MutationKind Kind, string Why), SortedDictionary<string, int>> BlindSpots => _blindSpots;

    /// <summary>Makes all slips in all reports, on as many threads as there are processors.</summary>
    public static MutationFigures Measure(IReadOnlyList<ReportPair> pairs, IReadOnlyList<ReportType> types)
    {
        var all = new MutationFigures();
        Parallel.ForEach(
            pairs,
            () => new MutationFigures(),
            (pair, _, figures) =>
            {
                var trial = new MutationRun(pair, types);
                foreach (var mutation in Mutations.Of(pair.Report)) figures.Add(pair.Report, trial.Try(mutation));
                return figures;
            },
            figures =>
            {
                lock (all) all.Add(figures);
            });
        return all;
    }

    private void Add(Report report, MutationResult result)
    {
        var form = report.Form;
        var mutation = result.Mutation;
        var key = (form.Id, mutation.Table.Id, mutation.Kind);
        _tallies[key] = _tallies.GetValueOrDefault(key).And(result);
        var table = (form.Id, mutation.Table.Id);
        if (result.IsSummed) _summed[table] = _summed.GetValueOrDefault(table).And(result);
        if (result.Naming == Naming.Wrong)
        {
            var slip = string.Join(", ", mutation.Cells.Select((cell, i) => $"{form.PathOf(cell)} {report.Values[cell]} -> {mutation.Values[i]}"));
            Wrong.Add($"{form.Id} {report.Organ} {mutation.Kind}: {slip}: {result.Said}");
        }

        if (result.IsFound) return;
        var cells = string.Join(" + ", mutation.Cells.Length <= 2 ? mutation.Cells.Select(form.PathOf) : [form.PathOf(mutation.Cells[0]) + " …"]);
        Count((form.Id, mutation.Kind, result.Why), cells, 1);
    }

    private void Add(MutationFigures other)
    {
        Wrong.AddRange(other.Wrong);
        foreach (var (key, tally) in other._tallies) _tallies[key] = _tallies.GetValueOrDefault(key).And(tally);
        foreach (var (key, tally) in other._summed) _summed[key] = _summed.GetValueOrDefault(key).And(tally);
        foreach (var (key, cells) in other._blindSpots)
        {
            foreach (var (cell, count) in cells) Count(key, cell, count);
        }
    }

    private void Count((string, MutationKind, string) key, string cells, int count)
    {
        if (!_blindSpots.TryGetValue(key, out var spots)) _blindSpots[key] = spots = new(StringComparer.Ordinal);
        spots[cells] = spots.GetValueOrDefault(cells) + count;
    }
}

/// <summary>Counted slips.</summary>
/// <param name="Made">How many were made.</param>
/// <param name="Found">How many of them broke a rule.</param>
/// <param name="Right">How often just the slip was named.</param>
/// <param name="OneOfTwo">How often it was named as one of two.</param>
/// <param name="Wrong">How often something else was named.</param>
public readonly record struct Tally(int Made, int Found, int Right, int OneOfTwo, int Wrong)
{
    public Tally And(Tally other) =>
        new(Made + other.Made, Found + other.Found, Right + other.Right, OneOfTwo + other.OneOfTwo, Wrong + other.Wrong);

    internal Tally And(MutationResult result) => And(new Tally(
        1,
        result.IsFound ? 1 : 0,
        result.Naming == Naming.Right ? 1 : 0,
        result.Naming == Naming.OneOfTwo ? 1 : 0,
        result.Naming == Naming.Wrong ? 1 : 0));
}
