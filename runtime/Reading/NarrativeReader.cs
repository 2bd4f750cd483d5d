using System.Text;
using Nianbao.Forms;
using Nianbao.Reports;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Nianbao.Reading;

/// <summary>
/// Reads the narrative of a data file: splits it into paragraphs and puts figures from the tables in. It can only do
/// so when all tables have been read, so texts are kept until then.
/// </summary>
internal sealed class NarrativeReader(ReadingContext context, KeyReader keys)
{
    private const string Open = "{{";
    private const string Close = "}}";

    private readonly List<Pending> _pending = [];
    private readonly List<string> _paragraphs = [];
    private readonly List<int> _lines = [];
    private readonly StringBuilder _text = new();

    /// <summary>Begins a file.</summary>
    public void Begin() => _pending.Clear();

    /// <summary>Takes the text at the cursor.</summary>
    /// <param name="section">Its section; null for the preamble.</param>
    /// <param name="key">Where its key stands.</param>
    public void Take(SectionDefinition? section, Place key)
    {
        if (context.Cursor.Current is Scalar text)
        {
            _pending.Add(new Pending(section, [new Part(null, text, key)], key));
            context.Cursor.Next();
            return;
        }

        if (section is { HasFreeHeadings: true } && context.Cursor.Current is MappingStart)
        {
            _pending.Add(new Pending(section, TakeParts(), key));
            return;
        }

        var name = section == null ? new Naming("preamble", "preamble") : new Naming(section.Heading, section.Id);
        context.Add(DataFindings.NotText(name), ReadingContext.PlaceOf(context.Cursor.Current));
        context.Cursor.Skip();
    }

    /// <summary>Takes headings with their texts.</summary>
    private List<Part> TakeParts()
    {
        var parts = new List<Part>();
        var headings = new Dictionary<string, Place>(StringComparer.Ordinal);
        var cursor = context.Cursor;
        cursor.Next();
        while (cursor.Current is not MappingEnd)
        {
            if (TakeHeading(headings, out var at) is not { } heading)
            {
                cursor.Skip();
            }
            else if (cursor.Current is Scalar text)
            {
                parts.Add(new Part(heading, text, at));
                cursor.Next();
            }
            else
            {
                context.Add(DataFindings.NotText(new Naming(heading, heading)), ReadingContext.PlaceOf(cursor.Current));
                cursor.Skip();
            }
        }

        cursor.Next();
        return parts;
    }

    private string? TakeHeading(Dictionary<string, Place> headings, out Place at)
    {
        if (keys.TakeText(out at)?.Trim() is not { } heading) return null;
        if (heading.Length == 0 || heading.Contains('\n', StringComparison.Ordinal))
        {
            context.Add(DataFindings.KeyNotText(), at);
            return null;
        }

        if (headings.TryAdd(heading, at)) return heading;
        context.Add(DataFindings.DuplicateKey(ReadingContext.Quote(heading), headings[heading]), at);
        return null;
    }

    /// <summary>Puts all texts into the report, whose tables are complete now.</summary>
    public void PutInto(Report report)
    {
        foreach (var pending in _pending)
        {
            var narrative = Read(pending.Parts, report);
            if (pending.Section == null) report.Preamble = narrative;
            else report.SetText(pending.Section, narrative);
            if (narrative.Paragraphs.Length == 0 && pending.Section is { Text: SectionText.Required } section)
            {
                context.Add(DataFindings.MissingText(section), pending.Key);
            }
        }
    }

    private Narrative Read(List<Part> parts, Report report)
    {
        if (parts is [{ Heading: null } only]) return Read(only.Text, report);
        var texts = new List<Narrative>();
        foreach (var part in parts)
        {
            var text = Read(part.Text, report);
            if (text.Paragraphs.Length == 0) context.Add(DataFindings.MissingChapter(ReadingContext.Quote(part.Heading!)), part.Key);
            texts.Add(text);
        }

        return new Narrative([.. texts.SelectMany(text => text.Paragraphs)], [.. texts.SelectMany(text => text.Lines)])
        {
            Chapters = [.. parts.Zip(texts, (part, text) => new Chapter(part.Heading!, text.Paragraphs))],
        };
    }

    private Narrative Read(Scalar scalar, Report report)
    {
        var isBlank = scalar.Style == ScalarStyle.Plain && NumberText.IsBlank(scalar.Value);
        if (isBlank) return Narrative.Empty;

        _paragraphs.Clear();
        _lines.Clear();
        var lines = new ParagraphLines(context.Source, scalar);
        var figures = new FigurePlaces(context.Source, scalar);
        var rest = scalar.Value.AsSpan();
        for (var number = 0; !rest.IsEmpty; number++)
        {
            var end = rest.IndexOf('\n');
            var paragraph = (end < 0 ? rest : rest[..end]).Trim();
            rest = end < 0 ? default : rest[(end + 1)..];
            if (paragraph.IsEmpty) continue;
            _lines.Add(lines.LineOf(number, paragraph));
            _paragraphs.Add(PutFigures(paragraph, report, ref figures));
        }

        return _paragraphs.Count == 0 ? Narrative.Empty : new Narrative([.. _paragraphs], [.. _lines]);
    }

    private string PutFigures(ReadOnlySpan<char> paragraph, Report report, ref FigurePlaces places)
    {
        var open = paragraph.IndexOf(Open);
        if (open < 0) return paragraph.ToString();

        _text.Clear();
        while (open >= 0)
        {
            _text.Append(paragraph[..open]);
            paragraph = paragraph[(open + Open.Length)..];
            var close = paragraph.IndexOf(Close);
            var inner = close < 0 ? paragraph : paragraph[..close];
            places.Next();
            PutFigure(inner, isClosed: close >= 0, report, places);
            paragraph = close < 0 ? default : paragraph[(close + Close.Length)..];
            open = paragraph.IndexOf(Open);
        }

        return _text.Append(paragraph).ToString();
    }

    private void PutFigure(ReadOnlySpan<char> inner, bool isClosed, Report report, in FigurePlaces places)
    {
        var path = inner.Trim();
        if (!isClosed || !IsPath(path))
        {
            context.Add(DataFindings.NotAPath(ReadingContext.Quote(inner.ToString())), places.PlaceOf(inner));
        }
        else if (!report.Form.TryFind(path, out var cell))
        {
            var given = path.ToString();
            var nearest = Suggestion.Nearest(given, report.Form.Cells.Paths);
            context.Add(DataFindings.UnknownFigure(ReadingContext.Quote(given), nearest), places.PlaceOf(inner));
        }
        else if (report.States[cell] == CellState.Blank)
        {
            context.Add(DataFindings.BlankFigure(path.ToString(), report.Form.LabelOf(cell)), places.PlaceOf(inner), cell);
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

    private readonly record struct Pending(SectionDefinition? Section, List<Part> Parts, Place Key);

    /// <summary>A text, with its heading where the report has headings of its own.</summary>
    private readonly record struct Part(string? Heading, Scalar Text, Place Key);
}
