using System.Globalization;
using System.Text;
using Nianbao.Forms;
using Nianbao.Organs;
using Nianbao.Text;

namespace Nianbao.DataFiles.Writing;

/// <summary>
/// Writes data files in the canonical shape: official labels as keys, the numbers of a row as a list of which each stands below the name of
/// its column, texts as blocks. <see cref="DataFileTidier"/> gives any data file the same shape.
/// </summary>
public sealed class DataFileWriter
{
    /// <summary>What stands for a number that is not filled in.</summary>
    internal const string Blank = "~";

    private const int Indent = 2;

    private readonly StringBuilder _text = new();
    private readonly DataFileDraft _draft;
    private readonly FormKeys _keys;

    private DataFileWriter(DataFileDraft draft)
    {
        _draft = draft;
        _keys = FormKeys.Of(draft.Form);
    }

    /// <summary>The text of a data file: lines that end in <c>\n</c>, to be saved as UTF-8.</summary>
    public static string Write(DataFileDraft draft)
    {
        ArgumentNullException.ThrowIfNull(draft);
        var writer = new DataFileWriter(draft);
        foreach (var comment in draft.Comments) writer.AddComment(comment);
        writer.WriteHeader();
        foreach (var section in writer._keys.Sections.Items) writer.WriteSection(section);
        return writer._text.ToString();
    }

    private void WriteHeader()
    {
        if (_draft.FormerHeader is { } former)
        {
            foreach (var lines in former) _text.Append(lines);
            return;
        }

        AddEntry(HeaderKey.Organ, YamlText.Scalar(_draft.Organ));
        AddEntry(HeaderKey.Year, _draft.Year.ToString(CultureInfo.InvariantCulture));
        if (_draft.NamesForm) AddEntry(HeaderKey.Form, YamlText.KeyOrNumber(_draft.Form.Id));
        AddLine(HeaderKey.Title, _draft.Title);
        AddDay(HeaderKey.Published, _draft.Published);
        AddLine(HeaderKey.Index, _draft.Imprint.Index);
        AddLine(HeaderKey.Publisher, _draft.Imprint.Publisher);
        AddLine(HeaderKey.Source, _draft.Imprint.Source);
        AddLine(HeaderKey.Signatory, _draft.Imprint.Signatory);
        AddDay(HeaderKey.Signed, _draft.Imprint.SignedOn);
        if (Array.Find(OrganWords.Kinds, word => word.Value == _draft.Kind) is { } kind) AddEntry(HeaderKey.Kind, kind.Chinese);
        if (Array.Find(OrganWords.Levels, word => word.Value == _draft.Level) is { } level) AddEntry(HeaderKey.Level, level.Chinese);
        foreach (var comment in _draft.HeaderComments) AddComment(comment);
        if (_draft.Preamble.Length == 0) return;
        _text.Append('\n');
        AddText(HeaderKey.Preamble.Name(), _draft.Preamble, 0);
    }

    private void AddEntry(HeaderKey key, string value) => _text.Append(key.Name()).Append(": ").Append(value).Append('\n');

    private void AddLine(HeaderKey key, string text)
    {
        if (text.Length > 0) AddEntry(key, YamlText.Scalar(text.ReplaceLineEndings(" ").Trim()));
    }

    private void AddDay(HeaderKey key, DateOnly? day)
    {
        if (day != null) AddEntry(key, day.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
    }

    private void WriteSection(SectionKey key)
    {
        var section = key.Section;
        var hasTable = section.Table != null && !_draft.LeavesOut(section);
        var hasText = _draft.FormerTexts.ContainsKey(section) || _draft.TextOf(section) != null || _draft.ChaptersOf(section).Count > 0;
        if (!hasTable && !hasText) return;
        _text.Append('\n');
        if (_draft.CommentOn(section.Id) is { Length: > 0 } comment) AddComment(comment);
        if (_draft.FormerTexts.TryGetValue(section, out var former)) _text.Append(former);
        else if (_draft.ChaptersOf(section) is { Count: > 0 } chapters) AddChapters(KeyOfText(key), chapters);
        else if (_draft.TextOf(section) is { } text) AddText(KeyOfText(key), text, 0);
        if (hasTable) WriteTable(key);
    }

    private string KeyOfText(SectionKey section) => CanonicalKey.OfText(_keys.Sections, section);

    private void AddChapters(string key, IReadOnlyList<(string Heading, string Text)> chapters)
    {
        _text.Append(YamlText.KeyOrNumber(key)).Append(":\n");
        foreach (var (heading, text) in chapters) AddText(heading, text, Indent);
    }

    private void AddText(string key, string text, int indent) =>
        _text.Append(' ', indent).Append(YamlText.KeyOrNumber(key)).Append(": |\n").Append(YamlText.Block(text, indent + Indent));

    private void WriteTable(SectionKey section)
    {
        var outline = TableOutline.Of(_keys, section);
        OutlineLine? before = null;
        var whole = int.MaxValue;
        foreach (var line in outline.Lines)
        {
            if (line.Depth > whole) continue;
            whole = int.MaxValue;
            if (line.Block != null && line.Block != before?.Block && line.Block.Heading is { } heading) AddComment(heading, Indent);
            if (NeedsNames(line, before)) AddNames(line, outline.Start);
            _text.Append(line.Indentation).Append(YamlText.KeyOrNumber(line.Key));
            if (TextOfWhole(line, outline.Start) is { } text)
            {
                // what lies below has nothing of its own
                whole = line.Depth;
                _text.Append(text);
            }
            else
            {
                _text.Append(line.Behind(ValuesOf(line), outline.Start));
            }

            if (line.Depth > 0 && _draft.CommentOn(line.Path) is { Length: > 0 } comment) _text.Append("  # ").Append(comment.ReplaceLineEndings(" "));
            _text.Append('\n');
            if (line.Columns.Length > 0 || line.Block != null) before = line;
        }

        AddLocalRows(section.Table!.Table);
    }

    // a table or row that is left blank, or one number for the rows of a group
    private string? TextOfWhole(OutlineLine line, int start)
    {
        if (_draft.IsLeftBlank(line.Path) && (line.Depth == 0 || line.Block != null)) return line.Depth == 0 ? $": {PrintedText.LeftBlank}" : line.One(PrintedText.LeftBlank, start);
        if (line.Block == null || _draft.UndividedAt(line.Path) is not { } values) return null;
        return (line with { Columns = line.Block.LeafColumns }).Behind([.. values.Select(Written)], start);
    }

    private void AddLocalRows(TableDefinition table)
    {
        var isFirst = true;
        foreach (var row in _draft.LocalRowsOf(table))
        {
            if (isFirst) _text.Append(' ', Indent).Append(PrintedText.Local).Append(":\n");
            isFirst = false;
            var values = row.Values.Select(value => value.Length == 0 ? Blank : YamlText.KeyOrNumber(value)).ToList();
            var text = values.Count == 1 ? values[0] : $"[{string.Join(", ", values)}]";
            _text.Append(' ', 2 * Indent).Append(YamlText.KeyOrNumber(row.Label)).Append(": ").Append(text).Append('\n');
        }
    }

    private static string Written(string value) => value == Blank ? Blank : YamlText.KeyOrNumber(value);

    // once above a block, or where the lines of a table of one row have other columns than those before
    private static bool NeedsNames(OutlineLine line, OutlineLine? before)
    {
        if (line.Block != null) return line.Block != before?.Block;
        return line.Columns.Length > 0 && before?.Names.SequenceEqual(line.Names) != true;
    }

    private void AddNames(OutlineLine line, int start)
    {
        var columns = line.Columns.Length > 0 ? line : line with { Columns = line.Block!.LeafColumns };
        if (Array.TrueForAll(columns.Names, name => name.Length == 0)) return;
        var head = line.Indentation + "#";
        _text.Append(columns.Names.Length == 1 ? head + " " : DisplayWidth.Pad(head, start + 1));
        foreach (var name in columns.Names.AsSpan(..^1)) _text.Append(DisplayWidth.Pad(name, DisplayWidth.Of(name) + 2));
        _text.Append(columns.Names[^1]).Append('\n');
    }

    private string[] ValuesOf(OutlineLine line)
    {
        var values = new string[line.Columns.Length];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = _draft[line.FirstCell + i] is { } value ? Written(value) : Blank;
        }

        return values;
    }

    private void AddComment(string comment, int indent = 0) => _text.Append(' ', indent).Append("# ").Append(comment.ReplaceLineEndings(" ")).Append('\n');
}
