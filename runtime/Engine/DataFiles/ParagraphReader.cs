using System.Text;
using Nianbao.Reports;
using Nianbao.Sources;
using Nianbao.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Nianbao.DataFiles;

/// <summary>Splits a text into paragraphs, puts figures from the tables in and notes where each paragraph stands.</summary>
internal sealed class ParagraphReader(ReadingContext context)
{
    private const string Open = "{{";
    private const string Close = "}}";

    private readonly ScalarRuns _source = new();
    private readonly PlaceholderReader _figures = new(context);
    private readonly List<string> _paragraphs = [];
    private readonly List<int> _lines = [];
    private readonly List<ParagraphSource> _places = [];
    private readonly StringBuilder _text = new();
    private readonly List<SourceRun> _runs = [];

    /// <summary>Begins a report, whose tables are complete.</summary>
    public void Begin(Report report) => _figures.Begin(report);

    /// <summary>Reads a text.</summary>
    public Narrative Read(Scalar scalar)
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
            if (!paragraph.IsEmpty) Add(paragraph, first);
            start += line.Length + 1;
        }

        if (_paragraphs.Count == 0) return Narrative.Empty;
        return new Narrative([.. _paragraphs], [.. _lines]) { Places = [.. _places] };
    }

    private void Add(ReadOnlySpan<char> paragraph, int offset)
    {
        var run = _source.Runs[SourceRun.Find(_source.Runs, offset)];
        _lines.Add(run.Line);
        var isAsItStands = !run.IsReplaced && run.WidthTo(offset + paragraph.Length) == offset + paragraph.Length - run.Offset;
        if (isAsItStands && paragraph.IndexOf(Open) < 0)
        {
            _paragraphs.Add(paragraph.ToString());
            _places.Add(new ParagraphSource(run.Column + offset - run.Offset, null));
            return;
        }

        _text.Clear();
        _runs.Clear();
        PutFigures(paragraph, offset);
        _paragraphs.Add(_text.ToString());
        _places.Add(new ParagraphSource(_runs[0].Column, [.. _runs]));
    }

    private void PutFigures(ReadOnlySpan<char> rest, int offset)
    {
        for (var open = rest.IndexOf(Open); open >= 0; open = rest.IndexOf(Open))
        {
            Append(rest[..open], offset);
            offset += open;
            rest = rest[open..];
            var close = rest.IndexOf(Close);
            var figure = close < 0 ? rest : rest[..(close + Close.Length)];
            var (line, column, endColumn) = SourceRun.SpanOf(_source.Runs, offset, figure.Length);
            var place = new SourceSpan(line, column, endColumn);
            _runs.Add(new SourceRun(_text.Length, line, column, endColumn - column, true));
            if (close < 0) context.Add(FigureFindings.NotAPath(QuotedText.Of(rest[Open.Length..].ToString())), place);
            else if (!_figures.TryAppend(rest[Open.Length..close], place, _text)) _text.Append(figure);
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
        for (var i = SourceRun.Find(runs, offset); i < runs.Length && runs[i].Offset < end; i++)
        {
            var run = runs[i];
            var before = run.WidthTo(offset);
            var at = _text.Length + Math.Max(run.Offset - offset, 0);
            _runs.Add(run with { Offset = at, Column = run.Column + before, Width = run.Width - before });
        }

        _text.Append(stretch);
    }
}
