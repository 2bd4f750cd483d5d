using System.Text;
using Nianbao.Reports;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Nianbao.Reading;

/// <summary>Splits a text into paragraphs, puts figures from the tables in and notes where each paragraph stands.</summary>
internal sealed class ParagraphReader(ReadingContext context)
{
    private const string Open = "{{";
    private const string Close = "}}";

    private readonly ScalarRuns _source = new();
    private readonly List<string> _paragraphs = [];
    private readonly List<int> _lines = [];
    private readonly List<ParagraphPlace> _places = [];
    private readonly StringBuilder _text = new();
    private readonly List<TextRun> _runs = [];

    /// <summary>Reads a text.</summary>
    /// <param name="scalar">The text as YAML gives it.</param>
    /// <param name="report">The report, whose tables are complete.</param>
    public Narrative Read(Scalar scalar, Report report)
    {
        var isBlank = scalar.Style == ScalarStyle.Plain && NumberText.IsBlank(scalar.Value);
        if (isBlank) return Narrative.Empty;

        _paragraphs.Clear();
        _lines.Clear();
        _places.Clear();
        _source.Begin(context.Source, scalar);
        var value = scalar.Value.AsSpan();
        for (var start = 0; start < value.Length;)
        {
            var length = value[start..].IndexOf('\n');
            var line = length < 0 ? value[start..] : value.Slice(start, length);
            var paragraph = line.TrimStart();
            var first = start + line.Length - paragraph.Length;
            paragraph = paragraph.TrimEnd();
            if (!paragraph.IsEmpty) Add(paragraph, first, report);
            start += line.Length + 1;
        }

        if (_paragraphs.Count == 0) return Narrative.Empty;
        return new Narrative([.. _paragraphs], [.. _lines]) { Places = [.. _places] };
    }

    private void Add(ReadOnlySpan<char> paragraph, int offset, Report report)
    {
        var run = _source.Runs[TextRun.Find(_source.Runs, offset)];
        _lines.Add(run.Line);
        var isAsItStands = !run.IsReplaced && run.WidthTo(offset + paragraph.Length) == offset + paragraph.Length - run.Offset;
        if (isAsItStands && paragraph.IndexOf(Open) < 0)
        {
            _paragraphs.Add(paragraph.ToString());
            _places.Add(new ParagraphPlace(run.Column + offset - run.Offset, null));
            return;
        }

        _text.Clear();
        _runs.Clear();
        PutFigures(paragraph, offset, report);
        _paragraphs.Add(_text.ToString());
        _places.Add(new ParagraphPlace(_runs[0].Column, [.. _runs]));
    }

    private void PutFigures(ReadOnlySpan<char> rest, int offset, Report report)
    {
        for (var open = rest.IndexOf(Open); open >= 0; open = rest.IndexOf(Open))
        {
            Append(rest[..open], offset);
            offset += open;
            rest = rest[open..];
            var close = rest.IndexOf(Close);
            var figure = close < 0 ? rest : rest[..(close + Close.Length)];
            var inner = close < 0 ? rest[Open.Length..] : rest[Open.Length..close];
            var (line, column, endColumn) = TextRun.PlaceOf(_source.Runs, offset, figure.Length);
            _runs.Add(new TextRun(_text.Length, line, column, endColumn - column, true));
            PutFigure(inner, isClosed: close >= 0, report, new Place(line, column, endColumn));
            offset += figure.Length;
            rest = rest[figure.Length..];
        }

        Append(rest, offset);
    }

    private void Append(ReadOnlySpan<char> stretch, int offset)
    {
        if (stretch.IsEmpty) return;
        var end = offset + stretch.Length;
        var runs = _source.Runs;
        for (var i = TextRun.Find(runs, offset); i < runs.Length && runs[i].Offset < end; i++)
        {
            var run = runs[i];
            var before = run.WidthTo(offset);
            var at = _text.Length + Math.Max(run.Offset - offset, 0);
            _runs.Add(run with { Offset = at, Column = run.Column + before, Width = run.Width - before });
        }

        _text.Append(stretch);
    }

    private void PutFigure(ReadOnlySpan<char> inner, bool isClosed, Report report, Place place)
    {
        var path = inner.Trim();
        if (!isClosed || !IsPath(path))
        {
            context.Add(DataFindings.NotAPath(ReadingContext.Quote(inner.ToString())), place);
        }
        else if (!report.Form.TryFind(path, out var cell))
        {
            var given = path.ToString();
            var nearest = Suggestion.Nearest(given, report.Form.Cells.Paths);
            context.Add(DataFindings.UnknownFigure(ReadingContext.Quote(given), nearest), place);
        }
        else if (report.States[cell] == CellState.Blank)
        {
            context.Add(DataFindings.BlankFigure(path.ToString(), report.Form.LabelOf(cell)), place, cell);
        }
        else
        {
            _text.Append(CellText.Of(report.Cell(cell)));
        }
    }

    private static bool IsPath(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty) return false;
        foreach (var c in text)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('_' or '.')) return false;
        }

        return true;
    }
}
