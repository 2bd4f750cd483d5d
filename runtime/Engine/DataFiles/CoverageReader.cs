using Nianbao.Forms;
using Nianbao.Reports;
using Nianbao.Sources;
using Nianbao.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Nianbao.DataFiles;

/// <summary>Reads what a data file says of other reports: <c>previous</c> and <c>covers</c>.</summary>
internal sealed class CoverageReader(ReadingContext context, KeyReader keys)
{
    private const string None = "none";
    private static readonly string[] Keys = ["own", "units", "complete", "without"];

    private readonly List<CoveredUnit> _units = [];
    private readonly List<Exclusion> _without = [];
    private PreviousReport? _previous;
    private SourceSpan? _covers;
    private bool _isComplete;

    /// <summary>Begins a file.</summary>
    public void Begin()
    {
        _units.Clear();
        _without.Clear();
        _previous = null;
        _covers = null;
        _isComplete = false;
    }

    /// <summary>Reads the value of one of the two keys.</summary>
    public void Read(HeaderKey key, SourceSpan at)
    {
        if (key == HeaderKey.Covers) ReadCovers(at);
        else if (ReadLine(key.Name(), at, out var place) is { } file) _previous = new PreviousReport(file == None ? null : file, place);
    }

    /// <summary>Hands over what was read; paths of cells can only be looked up now that the form is known.</summary>
    public void ApplyTo(Report report)
    {
        report.Previous = _previous;
        if (_covers is not { } at || _units.Count == 0) return;
        var without = _units.ConvertAll(_ => new List<int>());
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < _units.Count; i++) numbers.TryAdd(_units[i].Name, i);
        var below = _without.Count == 0 ? [] : CellsBelow(report.Form);
        foreach (var exclusion in _without)
        {
            if (numbers.TryGetValue(exclusion.Unit, out var unit)) Resolve(exclusion.Cells, below, report, without[unit]);
            else context.Add(CoverageFindings.WithoutOfNoUnitId, () => DescribeNoUnit(exclusion.Unit), exclusion.At);
        }

        var units = _units.Select((unit, i) => without[i].Count == 0 ? unit : unit with { Without = [.. without[i].Distinct()] });
        report.Covers = new Coverage([.. units.OrderByDescending(unit => unit.IsOwn)], _isComplete, at);
    }

    private void ReadCovers(SourceSpan at)
    {
        var cursor = context.Cursor;
        _covers = at;
        if (!TryEnter(at)) return;
        var seen = new Dictionary<string, SourceSpan>(StringComparer.Ordinal);
        while (cursor.Current is not MappingEnd)
        {
            if (keys.ReadWord(seen, Keys, "covers", out var keyAt) is { } key) ReadEntry(key, keyAt);
            else cursor.Skip();
        }

        cursor.Next();
        if (_units.Count == 0) context.Add(CoverageFindings.NotACoverage(), at);
    }

    private void ReadEntry(string key, SourceSpan at)
    {
        switch (key)
        {
            case "own":
                if (ReadLine(key, at, out var place) is { } own) _units.Add(new CoveredUnit(own, IsOwn: true, place));
                break;
            case "units":
                foreach (var (name, nameAt) in ReadList(at)) _units.Add(new CoveredUnit(name, IsOwn: false, nameAt));
                break;
            case "complete":
                ReadComplete(at);
                break;
            default:
                ReadWithout(at);
                break;
        }
    }

    private void ReadComplete(SourceSpan at)
    {
        if (ReadLine("complete", at, out var place) is not { } text) return;
        _isComplete = text == "true";
        if (text is not ("true" or "false")) context.Add(CoverageFindings.NotACoverage(), place);
    }

    private void ReadWithout(SourceSpan at)
    {
        var cursor = context.Cursor;
        if (cursor.Current is not SequenceStart)
        {
            Refuse(at);
            return;
        }

        cursor.Next();
        while (cursor.Current is not SequenceEnd) ReadExclusion(ReadingContext.SpanOf(cursor.Current));
        cursor.Next();
    }

    private void ReadExclusion(SourceSpan at)
    {
        var cursor = context.Cursor;
        if (!TryEnter(at)) return;
        var seen = new Dictionary<string, SourceSpan>(StringComparer.Ordinal);
        string? unit = null;
        var unitAt = at;
        List<(string Text, SourceSpan At)> cells = [];
        while (cursor.Current is not MappingEnd)
        {
            var key = keys.ReadWord(seen, ["unit", "cells"], "without", out var keyAt);
            if (key == "unit") unit = ReadLine(key, keyAt, out unitAt);
            else if (key == "cells") cells = ReadList(keyAt);
            else cursor.Skip();
        }

        cursor.Next();
        if (unit == null || cells.Count == 0) context.Add(CoverageFindings.NotACoverage(), at);
        else _without.Add(new Exclusion(unit, unitAt, cells));
    }

    /// <summary>A path means its cell, or all cells of its row, column group or table.</summary>
    private void Resolve(IEnumerable<(string Text, SourceSpan At)> paths, Dictionary<string, List<int>> below, Report report, List<int> cells)
    {
        foreach (var (path, at) in paths.DistinctBy(path => path.Text))
        {
            if (below.TryGetValue(path, out var meant))
            {
                cells.AddRange(meant);
                continue;
            }

            context.Add(
                CoverageFindings.WithoutOfNoCellId,
                () => CoverageFindings.WithoutOfNoCell(QuotedText.Of(path), Suggestion.Nearest(path, report.Form.Cells.Paths)),
                at);
        }
    }

    /// <summary>Of each path of a cell, and of each that such paths begin with, the cells.</summary>
    private static Dictionary<string, List<int>> CellsBelow(FormDefinition form)
    {
        var below = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (var cell = 0; cell < form.CellCount; cell++)
        {
            var path = form.PathOf(cell);
            for (var end = path.Length; end > 0; end = path.LastIndexOf('.', end - 1))
            {
                var start = path[..end];
                if (!below.TryGetValue(start, out var cells)) below[start] = cells = [];
                cells.Add(cell);
            }
        }

        return below;
    }

    private DataFinding DescribeNoUnit(string unit) => CoverageFindings.WithoutOfNoUnit(
        QuotedText.Of(unit), Suggestion.For(unit, [.. _units.Select(other => other.Name)]));

    /// <summary>Goes into a mapping; reports anything else and goes past it.</summary>
    private bool TryEnter(SourceSpan at)
    {
        if (context.Cursor.Current is MappingStart)
        {
            context.Cursor.Next();
            return true;
        }

        Refuse(at);
        return false;
    }

    private void Refuse(SourceSpan at)
    {
        context.Add(CoverageFindings.NotACoverage(), at);
        context.Cursor.Skip();
    }

    private List<(string Text, SourceSpan At)> ReadList(SourceSpan at)
    {
        var items = new List<(string Text, SourceSpan At)>();
        var cursor = context.Cursor;
        if (cursor.Current is not SequenceStart)
        {
            Refuse(at);
            return items;
        }

        cursor.Next();
        while (cursor.Current is not SequenceEnd)
        {
            if (ReadLine("covers", ReadingContext.SpanOf(cursor.Current), out var place) is { } text) items.Add((text, place));
        }

        cursor.Next();
        return items;
    }

    /// <summary>Takes one line of text; reports what is none, and returns null for that and for a blank.</summary>
    private string? ReadLine(string key, SourceSpan keyAt, out SourceSpan at)
    {
        at = keyAt;
        if (context.Cursor.Current is not Scalar scalar)
        {
            context.Add(DataFindings.NotOneLine(key), keyAt);
            context.Cursor.Skip();
            return null;
        }

        var text = scalar.Value.Trim();
        if (scalar.Start.Index != scalar.End.Index) at = ReadingContext.SpanOf(scalar);
        context.Cursor.Next();
        if (text.Length == 0 || (scalar.Style == ScalarStyle.Plain && NumberText.IsBlank(text))) return null;
        if (!text.Contains('\n', StringComparison.Ordinal) && !text.Contains('\0', StringComparison.Ordinal)) return text;
        context.Add(DataFindings.NotOneLine(key), at);
        return null;
    }

    private readonly record struct Exclusion(string Unit, SourceSpan At, List<(string Text, SourceSpan At)> Cells);
}
