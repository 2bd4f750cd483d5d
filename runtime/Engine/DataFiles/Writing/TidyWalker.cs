using System.Globalization;
using Nianbao.Forms;
using Nianbao.Text;
using YamlDotNet.Core.Events;

namespace Nianbao.DataFiles.Writing;

/// <summary>
/// Goes through a data file that was read without doubt and gives its keys and rows the canonical shape. What it does not know, texts and
/// comments it leaves as they are.
/// </summary>
internal sealed class TidyWalker
{
    private const int Indent = 2;

    private readonly string _text;
    private readonly FormKeys _form;
    private readonly YamlNodes _nodes;
    private readonly RowValues _rows;
    private readonly TextEdits _edits;
    private readonly TableLines _lines;
    private readonly HashSet<int> _replaced = [];
    private readonly string _lineEnd;
    private TableOutline _outline = null!;
    private int _margin;

    private TidyWalker(string text, string parsed, FormDefinition form)
    {
        _text = text;
        _form = FormKeys.Of(form);
        _nodes = new YamlNodes(parsed);
        _rows = new RowValues(_nodes);
        _edits = new TextEdits(text);
        _lines = new TableLines(text, _edits);
        _lineEnd = text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
    }

    /// <summary>The text in the canonical shape.</summary>
    /// <param name="text">The text of a data file.</param>
    /// <param name="parsed">The same with the blanks that YAML takes for such.</param>
    /// <param name="form">The form that it follows.</param>
    public static string Tidy(string text, string parsed, FormDefinition form)
    {
        var walker = new TidyWalker(text, parsed, form);
        walker.Walk();
        return walker._edits.Apply();
    }

    private void Walk()
    {
        var at = 0;
        while (_nodes[at] is not MappingStart) at++;
        _margin = (int)_nodes[at].Start.Column - 1;
        var end = _nodes.Behind(at) - 1;
        for (at++; at < end; at = _nodes.Behind(at + 1))
        {
            if (_nodes[at] is not Scalar key) continue;
            if (HeaderKeys.Find(key.Value) is { } header) SpellHeader(header, _nodes[at + 1] as Scalar);
            else if (_form.Sections.TryFind(key.Value, out var section, out _)) TidySection(section, key, at + 1);
        }
    }

    private void SpellHeader(HeaderKey key, Scalar? value)
    {
        if (value == null) return;
        if (key == HeaderKey.Year && TypedDate.TryReadYear(value.Value, out var year)) Spell(value, year.ToString(CultureInfo.InvariantCulture));
        if (key is HeaderKey.Published or HeaderKey.Signed && TypedDate.TryRead(value.Value, out var day)) Spell(value, day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
    }

    private void TidySection(SectionKey section, Scalar key, int value)
    {
        var isText = section.Table == null || (section.Section.Text != SectionText.None && _nodes[value] is Scalar);
        if (isText)
        {
            Rename(key, CanonicalKey.OfText(_form.Sections, section));
            return;
        }

        _outline = TableOutline.Of(_form, section);
        _replaced.Clear();
        _lines.Begin();
        Rename(key, _outline.Lines[0].Key);
        if (section.Table!.OnlyRow is { } row)
        {
            TidyRange(CellRange.Of(row), section, key, value, 0);
        }
        else if (_nodes[value] is MappingStart { Style: MappingStyle.Block })
        {
            TidyHeading(key);
            TidyRows(section.Table.Rows, value, 1);
        }
        else if (_nodes[value] is MappingStart)
        {
            TidyRows(section.Table.Rows, value, -1);
        }

        _lines.End((int)key.Start.Line + 1, _replaced.Contains);
    }

    /// <param name="rows">The keys of the rows.</param>
    /// <param name="mapping">Their mapping.</param>
    /// <param name="depth">How deep its keys lie; -1 in braces, where nothing has a line of its own.</param>
    private void TidyRows(KeyTable<RowKey> rows, int mapping, int depth)
    {
        var end = _nodes.Behind(mapping) - 1;
        for (var at = mapping + 1; at < end; at = _nodes.Behind(at + 1))
        {
            if (_nodes[at] is not Scalar key) continue;
            if (!rows.TryFind(key.Value, out var row, out _))
            {
                AddLine(key, depth, at + 1);
                continue;
            }

            Rename(key, _outline.Find(row)!.Key);
            if (row.Rows.Items.Count == 0 || _nodes[at + 1] is not MappingStart below)
            {
                TidyRange(CellRange.Of(row), row, key, at + 1, depth);
                continue;
            }

            var isBlock = depth >= 0 && below.Style == MappingStyle.Block;
            if (depth >= 0) AddLine(key, depth, isBlock ? -1 : at + 1);
            if (isBlock) TidyHeading(key);
            TidyRows(row.Rows, at + 1, isBlock ? depth + 1 : -1);
        }
    }

    /// <summary>Writes the numbers of a row, or of some of its columns, anew; where something stands between them that must not get lost, they keep their places.</summary>
    /// <param name="stretch">The columns.</param>
    /// <param name="of">The row or the group of columns, by which the outline knows the line.</param>
    /// <param name="key">The key.</param>
    /// <param name="value">The value.</param>
    /// <param name="depth">How deep the key lies; -1 in braces.</param>
    private void TidyRange(in CellRange stretch, object of, Scalar key, int value, int depth)
    {
        var canMove = depth >= 0 && !_nodes.HasMoreThanValues((int)key.End.Index, value);
        if (canMove && _outline.Find(of) is { } line && _rows.Take(stretch, value) is { } values)
        {
            if (depth > 0) AddLine(key, depth, -1);
            Replace(key, value, TextBehind(line, stretch, values));
            return;
        }

        if (depth > 0) AddLine(key, depth, value);
        if (_nodes[value] is MappingStart mapping) TidyColumns(stretch, value, depth >= 0 && mapping.Style == MappingStyle.Block ? depth + 1 : -1);
        else SpellNumbers(stretch, value);
    }

    // the columns of a table of one row, as keys or in a list of all, have lines of their own
    private string TextBehind(OutlineLine line, in CellRange stretch, string[] values)
    {
        if (line.Columns.Length > 0) return line.Behind(values, _outline.Start);
        if (stretch.Row.Rows.Items.Count > 0) return (line with { Columns = stretch.Row.Block.Block.LeafColumns }).Behind(values, _outline.Start);
        var text = new System.Text.StringBuilder(":");
        var first = stretch.Cell(0);
        foreach (var below in _outline.Lines.SkipWhile(other => other != line).Skip(1).TakeWhile(other => other.Depth > line.Depth))
        {
            var own = below.Columns.Length == 0 ? [] : values.AsSpan(below.FirstCell - first, below.Columns.Length).ToArray();
            text.Append(_lineEnd).Append(' ', _margin).Append(below.Indentation).Append(YamlText.KeyOrNumber(below.Key)).Append(below.Behind(own, _outline.Start));
        }

        return text.ToString();
    }

    private void TidyColumns(in CellRange stretch, int mapping, int depth)
    {
        var end = _nodes.Behind(mapping) - 1;
        for (var at = mapping + 1; at < end; at = _nodes.Behind(at + 1))
        {
            if (_nodes[at] is not Scalar key) continue;
            if (!stretch.Columns.TryFind(key.Value, out var column, out _))
            {
                if (depth >= 0) AddLine(key, depth, at + 1);
                continue;
            }

            Rename(key, CanonicalKey.Of(stretch.Columns, column));
            TidyRange(stretch.Below(column), column, key, at + 1, depth);
        }
    }

    private void SpellNumbers(in CellRange stretch, int value)
    {
        var isWhole = _nodes.Behind(value) - value - 2 == stretch.Width;
        if (_nodes[value] is Scalar only && stretch.Width == 1)
        {
            SpellNumber(only, stretch.HasWrittenUnit(0));
            return;
        }

        if (_nodes[value] is not SequenceStart) return;
        for (var at = value + 1; _nodes[at] is Scalar number; at++) SpellNumber(number, isWhole && stretch.HasWrittenUnit(at - value - 1));
    }

    private void SpellNumber(Scalar number, bool hasWrittenUnit)
    {
        if (number.Value.Length > 0) Spell(number, RowValues.Spell(number.Value, hasWrittenUnit));
    }

    private void AddLine(Scalar key, int depth, int value)
    {
        if (depth < 0) return;
        var last = value < 0 ? key.Start.Line : LineOf(_nodes.EndOf(value));
        _lines.Add((int)key.Start.Line, (int)key.Start.Index, _margin + (depth * Indent), (int)last);
    }

    private int LineOf(int end) => _text.AsSpan(0, end).Count('\n') + 1;

    private void Rename(Scalar key, string name) => Spell(key, YamlText.KeyOrNumber(name));

    private void Spell(Scalar scalar, string spelling) => _edits.Replace((int)scalar.Start.Index, (int)scalar.End.Index, spelling);

    /// <summary>Sets the colon behind a key that has nothing but a comment behind it.</summary>
    private void TidyHeading(Scalar key)
    {
        var colon = _text.IndexOf(':', (int)key.End.Index);
        if (colon >= 0 && _text.AsSpan((int)key.End.Index, colon - (int)key.End.Index).IsWhiteSpace()) ReplaceUpTo((int)key.End.Index, colon + 1, ":");
    }

    private void Replace(Scalar key, int value, string text)
    {
        var end = Math.Max(_nodes.EndOf(value), (int)key.End.Index);
        for (var line = (int)key.Start.Line + 1; line <= LineOf(end); line++) _replaced.Add(line);
        ReplaceUpTo((int)key.End.Index, end, text);
    }

    // a comment behind stays; two blanks before it
    private void ReplaceUpTo(int start, int end, string text)
    {
        var lineEnd = _lines.EndOfLine(end);
        var rest = _text.AsSpan(end, lineEnd - end);
        var comment = rest.Length - rest.TrimStart().Length;
        if (rest.IsWhiteSpace()) _edits.Replace(start, lineEnd, text);
        else if (rest[comment] == '#') _edits.Replace(start, end + comment, text + "  ");
        else _edits.Replace(start, end, text);
    }
}
