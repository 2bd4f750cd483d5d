using Nianbao.Generator.Diagnostics;
using Nianbao.Generator.Schemas.Model;
using Nianbao.Generator.Schemas.Syntax;
using Nianbao.Generator.Text;

namespace Nianbao.Generator.Schemas.Binding.Crosswalks;

/// <summary>
/// Resolves what a schema says about another form into equations between cells. A cell that is not named on either
/// side means the same as the cell of the same path.
/// </summary>
/// <param name="form">The form that says it.</param>
/// <param name="other">The form it is said about.</param>
/// <param name="errors">Where mistakes go.</param>
/// <param name="isOwn">
/// False for an official schema and a project's form in place of the official one: it may lack what the official has.
/// </param>
internal sealed class CrosswalkBinder(FormModel form, FormModel other, SchemaErrors errors, bool isOwn)
{
    private readonly PathIndex _here = new(form);
    private readonly PathIndex _there = new(other);
    private readonly HashSet<int> _namedHere = [];
    private readonly HashSet<int> _namedThere = [];
    private readonly Dictionary<EquatableArray<int>, (List<int> Here, bool IsSimilar)> _matches = [];

    public CrosswalkModel Bind(IEnumerable<CounterpartSyntax> counterparts)
    {
        foreach (var counterpart in counterparts) Bind(counterpart);
        foreach (var (path, cell) in _here.Cells)
        {
            if (_namedHere.Contains(cell) || _there.FindCell(path) is not { } same || _namedThere.Contains(same)) continue;
            Add(cell, [same], isSimilar: false);
        }

        var matches = _matches
            .Select(match => new CellMatchModel(match.Value.Here.ToEquatableArray(), match.Key, match.Value.IsSimilar))
            .OrderBy(match => match.There[0]).ThenBy(match => match.There.Count);
        return new CrosswalkModel(other.Id, matches.ToEquatableArray());
    }

    private void Bind(CounterpartSyntax counterpart)
    {
        var from = counterpart.From;
        if (_here.Find(from.Value) is not { } cells)
        {
            ReportUnknown(from, form, _here);
            return;
        }

        if (cells.Any(cell => _namedHere.Contains(cell.Cell)))
        {
            errors.Add(SchemaDiagnostics.CounterpartTwice, from.Range, from.Value);
            return;
        }

        _namedHere.UnionWith(cells.Select(cell => cell.Cell));
        if (FindTargets(counterpart.To) is not { } targets) return;
        foreach (var (column, cell) in cells)
        {
            var there = targets.Select(target => FindColumn(target, column, isOnly: cells.Count == 1)).OfType<int>().ToList();
            if (there.Count == counterpart.To.Count)
            {
                if (there.Count > 0) Add(cell, there, counterpart.IsSimilar);
                continue;
            }

            if (isOwn) errors.Add(SchemaDiagnostics.CounterpartColumns, from.Range, from.Value, other.Id);
            return;
        }
    }

    private List<IReadOnlyList<(string Column, int Cell)>>? FindTargets(IReadOnlyList<Located<string>> paths)
    {
        var targets = new List<IReadOnlyList<(string Column, int Cell)>>();
        foreach (var path in paths)
        {
            if (_there.Find(path.Value) is { } target) targets.Add(target);
            else if (isOwn) ReportUnknown(path, other, _there);
        }

        return targets.Count == paths.Count ? targets : null;
    }

    // of two that are one number each it does not matter what their columns are called
    private static int? FindColumn(IReadOnlyList<(string Column, int Cell)> target, string column, bool isOnly)
    {
        if (isOnly) return target.Count == 1 ? target[0].Cell : null;
        foreach (var candidate in target)
        {
            if (candidate.Column == column) return candidate.Cell;
        }

        return null;
    }

    private void Add(int cell, IEnumerable<int> cellsThere, bool isSimilar)
    {
        var there = cellsThere.Distinct().OrderBy(number => number).ToEquatableArray();
        _namedThere.UnionWith(there);
        var (here, wasSimilar) = _matches.TryGetValue(there, out var match) ? match : ([], false);
        here.Add(cell);
        _matches[there] = (here, wasSimilar || isSimilar);
    }

    private void ReportUnknown(Located<string> path, FormModel where, PathIndex index) => errors.Add(
        SchemaDiagnostics.UnknownCounterpart, path.Range, path.Value, where.Id,
        Suggestion.Zh(path.Value, index.Paths), Suggestion.En(path.Value, index.Paths));
}
