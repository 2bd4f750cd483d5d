namespace Nianbao.Documents.Recognition;

/// <summary>
/// The rows of tables that stand in a document as lines: one cell a line, fields between bars or tabs, labels broken over lines.
/// A row is a label of the form and the numbers behind it.
/// </summary>
internal sealed class LineRows
{
    private const int MostParts = 24;

    private readonly FormLabels _labels;
    private readonly List<LineToken> _tokens;
    private readonly HashSet<int> _taken = [];
    private readonly List<PrintedRow> _rows = [];
    private readonly List<IReadOnlyList<PrintedCell>> _head = [];
    private readonly List<int> _pending = [];
    private bool _isBelowHead;
    private bool _isInTable;

    private LineRows(FormLabels labels, List<LineToken> tokens)
    {
        _labels = labels;
        _tokens = tokens;
    }

    /// <summary>Reads the rows.</summary>
    /// <param name="tokens">The fields of a stretch of lines.</param>
    /// <param name="labels">The labels of the form that is tried.</param>
    /// <param name="taken">The numbers of the blocks that are part of a table are added here.</param>
    public static IReadOnlyList<PrintedRow> Of(List<LineToken> tokens, FormLabels labels, HashSet<int> taken)
    {
        var reader = new LineRows(labels, tokens);
        reader.Read();
        taken.UnionWith(reader._taken);
        return reader._rows;
    }

    private void Read()
    {
        var i = 0;
        while (i < _tokens.Count)
        {
            var token = _tokens[i];
            if (token.IsEmpty)
            {
                i++;
            }
            else if (_labels.IsUnit(token.Cell.Text))
            {
                Take(i, ++i);
            }
            else if (token.IsSentence || IsSectionHeading(token))
            {
                StartOver();
                i++;
            }
            else if (token.IsNumber)
            {
                i = ReadNumbersWithoutLabel(i);
            }
            else
            {
                i = ReadLabel(i);
            }
        }

        StartOver();
    }

    // labels without numbers are of a table only beside rows with numbers: a heading of the text may be worded as one
    private void StartOver()
    {
        if (_isInTable) _taken.UnionWith(_pending);
        _pending.Clear();
        _head.Clear();
        _isBelowHead = false;
        _isInTable = false;
    }

    private int ReadLabel(int start)
    {
        var (rows, end, kind) = FindRow(start);
        var isColumn = _labels.IsColumn(_tokens[start].Cell.Text);
        if (rows.Count > 0 && !(isColumn && kind != MatchKind.Label)) return ReadRow(start, end);
        if (JoinHead(start) is var next && next > start) return next;

        // an unknown label with numbers behind it is a row all the same: its place may tell which
        var numbers = NumbersFrom(start + 1);
        if (numbers.Count > 0) return ReadRow(start, start + 1);
        return start + 1;
    }

    /// <summary>The longest label that begins at a field, and the field after it.</summary>
    private (IReadOnlyList<FormRow> Rows, int End, MatchKind Kind) FindRow(int start)
    {
        IReadOnlyList<FormRow> found = [];
        var (foundEnd, foundKind) = (start, MatchKind.Near);
        var text = "";
        for (var i = start; i < Math.Min(_tokens.Count, start + MostParts); i++)
        {
            var token = _tokens[i];
            if (token.IsEmpty) continue;
            if (token.IsSentence || (token.IsNumber && i > start)) break;
            text += token.Cell.Text;
            var (rows, kind) = _labels.Find(text);
            if (rows.Count > 0 && (kind != MatchKind.Near || i == start) && (found.Count == 0 || kind <= foundKind || kind != MatchKind.Near))
            {
                (found, foundEnd, foundKind) = (rows, i + 1, kind);
            }

            if (!_labels.IsBeginning(LabelKey.Of(text).Full)) break;
        }

        return (found, foundEnd, foundKind);
    }

    private int ReadRow(int start, int end)
    {
        var numbers = NumbersFrom(end);
        Take(start, end);
        if (numbers.Count == 0)
        {
            // a heading of rows; its numbers, if any, come with the next label
            return end;
        }

        var next = numbers[^1] + 1;
        Take(end, next);
        var fields = FieldsBehind(end, numbers);
        AddRow([LabelOf(start, end), .. (fields ?? numbers).Select(i => _tokens[i].Cell)], hasBlanks: fields != null);
        return next;
    }

    private int ReadNumbersWithoutLabel(int start)
    {
        var numbers = NumbersFrom(start);
        var next = numbers[^1] + 1;
        if (_head.Count > 0)
        {
            Take(start, next);
            AddRow([.. numbers.Select(i => _tokens[i].Cell)], hasBlanks: false);
        }

        return next;
    }

    private void AddRow(List<PrintedCell> cells, bool hasBlanks)
    {
        _rows.Add(new PrintedRow(cells, new PrintedHead([.. _head]), cells[^1].At) { HasBlanks = hasBlanks });
        _isBelowHead = false;
        _isInTable = true;
    }

    /// <summary>The numbers from a field on to the next label; blank fields and units between them say nothing.</summary>
    private List<int> NumbersFrom(int start)
    {
        var numbers = new List<int>();
        for (var i = start; i < _tokens.Count; i++)
        {
            var token = _tokens[i];
            if (token.IsNumber) numbers.Add(i);
            else if (!token.IsEmpty && !_labels.IsUnit(token.Cell.Text)) break;
        }

        return numbers;
    }

    /// <summary>All fields behind a label where it stands with its numbers on one line: there a blank field may be a cell; else null.</summary>
    private List<int>? FieldsBehind(int start, List<int> numbers)
    {
        var line = _tokens[start - 1].Block;
        if (!numbers.TrueForAll(i => _tokens[i].Block == line)) return null;
        return [.. Enumerable.Range(start, _tokens.Count - start).TakeWhile(i => _tokens[i].Block == line)];
    }

    /// <summary>Takes a label of the head: a column, the line above a block, the note in the corner.</summary>
    private int JoinHead(int start)
    {
        var text = "";
        var found = start;
        for (var i = start; i < Math.Min(_tokens.Count, start + MostParts); i++)
        {
            var token = _tokens[i];
            if (token.IsEmpty) continue;
            if (token.IsNumber || token.Cell.Text.Length > 200) break;
            text += token.Cell.Text;
            if (_labels.IsColumn(text) || _labels.IsOther(text)) found = i + 1;
            else if (found > start) break;
        }

        if (found == start) return start;
        if (!_isBelowHead) _head.Clear();
        _isBelowHead = true;
        _head.Add([LabelOf(start, found)]);
        Take(start, found);
        return found;
    }

    private bool IsSectionHeading(LineToken token) =>
        Array.Exists(_labels.Form.Sections, section => LabelKey.Of(section.Heading).Full == LabelKey.Of(token.Cell.Text).Full);

    private void Take(int start, int end)
    {
        for (var i = start; i < end; i++) _pending.Add(_tokens[i].Block);
    }

    private PrintedCell LabelOf(int start, int end) =>
        _tokens[start].Cell with { Text = string.Concat(_tokens.Skip(start).Take(end - start).Select(token => token.Cell.Text)) };
}
