using Nianbao.Forms;
using Nianbao.Reports;
using Nianbao.Sources;
using Nianbao.Text;
using YamlDotNet.Core.Events;

namespace Nianbao.DataFiles;

/// <summary>
/// Reads the narrative of a data file. Figures from the tables can only be put in when all tables have been read, so
/// texts are kept until then.
/// </summary>
internal sealed class NarrativeReader(ReadingContext context, KeyReader keys)
{
    private readonly List<Pending> _pending = [];
    private readonly ParagraphReader _paragraphs = new(context);

    /// <summary>Begins a file.</summary>
    public void Begin() => _pending.Clear();

    /// <summary>Takes the text at the cursor.</summary>
    /// <param name="section">Its section; null for the preamble.</param>
    /// <param name="key">Where its key stands.</param>
    public void Read(SectionDefinition? section, SourceSpan key)
    {
        if (context.Cursor.Current is Scalar text)
        {
            Add(section, text, key);
            context.Cursor.Next();
            return;
        }

        if (section is { HasFreeHeadings: true } && context.Cursor.Current is MappingStart)
        {
            _pending.Add(new Pending(section, ReadParts(), key));
            return;
        }

        var name = section == null ? new Naming("preamble", "preamble") : new Naming(section.Heading, section.Id);
        context.Add(DataFindings.NotText(name), ReadingContext.SpanOf(context.Cursor.Current));
        context.Cursor.Skip();
    }

    /// <summary>Takes a text.</summary>
    public void Add(SectionDefinition? section, Scalar text, SourceSpan key) =>
        _pending.Add(new Pending(section, [new Part(null, text, key)], key));

    /// <summary>Takes headings with their texts.</summary>
    private List<Part> ReadParts()
    {
        var parts = new List<Part>();
        var headings = new Dictionary<string, SourceSpan>(StringComparer.Ordinal);
        var cursor = context.Cursor;
        cursor.Next();
        while (cursor.Current is not MappingEnd)
        {
            if (ReadHeading(headings, out var at) is not { } heading)
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
                context.Add(DataFindings.NotText(new Naming(heading, heading)), ReadingContext.SpanOf(cursor.Current));
                cursor.Skip();
            }
        }

        cursor.Next();
        return parts;
    }

    private string? ReadHeading(Dictionary<string, SourceSpan> headings, out SourceSpan at)
    {
        if (keys.ReadText(out at)?.Trim() is not { } heading) return null;
        if (heading.Length == 0 || heading.Contains('\n', StringComparison.Ordinal))
        {
            context.Add(DataFindings.KeyNotText(), at);
            return null;
        }

        if (headings.TryAdd(heading, at)) return heading;
        context.Add(DataFindings.DuplicateKey(QuotedText.Of(heading), headings[heading]), at);
        return null;
    }

    /// <summary>Puts all texts into the report, whose tables are complete now.</summary>
    public void ApplyTo(Report report)
    {
        _paragraphs.Begin(report);
        foreach (var pending in _pending)
        {
            var narrative = Read(pending.Parts);
            if (pending.Section == null) report.Preamble = narrative;
            else report.SetText(pending.Section, narrative);
            if (narrative.Paragraphs.Length == 0 && pending.Section is { Text: SectionText.Required } section)
            {
                context.Add(DataFindings.MissingText(section), pending.Key);
            }
        }
    }

    private Narrative Read(List<Part> parts)
    {
        if (parts is [{ Heading: null } only]) return _paragraphs.Read(only.Text);
        var texts = new List<Narrative>();
        foreach (var part in parts)
        {
            var text = _paragraphs.Read(part.Text);
            if (text.Paragraphs.Length == 0) context.Add(DataFindings.MissingChapter(QuotedText.Of(part.Heading!)), part.Key);
            texts.Add(text);
        }

        return new Narrative([.. texts.SelectMany(text => text.Paragraphs)], [.. texts.SelectMany(text => text.Lines)])
        {
            Places = [.. texts.SelectMany(text => text.Places)],
            Chapters = [.. parts.Zip(texts, (part, text) => new Chapter(part.Heading!, text.Paragraphs))],
        };
    }

    private readonly record struct Pending(SectionDefinition? Section, List<Part> Parts, SourceSpan Key);

    /// <summary>A text, with its heading where the report has headings of its own.</summary>
    private readonly record struct Part(string? Heading, Scalar Text, SourceSpan Key);
}
