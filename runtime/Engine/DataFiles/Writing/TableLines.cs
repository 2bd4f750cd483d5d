namespace Nianbao.DataFiles.Writing;

/// <summary>
/// Moves the lines of a table in or out, each key to its depth. What stands between is moved along with the key below it: comments with a
/// column of their own stay where they are.
/// </summary>
/// <param name="text">The text of the file.</param>
/// <param name="edits">Takes what is to be replaced.</param>
internal sealed class TableLines(string text, TextEdits edits)
{
    private readonly List<Entry> _entries = [];
    private readonly List<int> _starts = StartsOf(text);

    /// <summary>The index of the first character of a line, from 1.</summary>
    public int StartOf(int line) => line <= _starts.Count ? _starts[line - 1] : text.Length;

    /// <summary>The index behind the last character of the line that a character stands on.</summary>
    public int EndOfLine(int index)
    {
        var end = text.IndexOf('\n', index);
        if (end < 0) end = text.Length;
        return end > index && text[end - 1] == '\r' ? end - 1 : end;
    }

    /// <summary>Begins a table.</summary>
    public void Begin() => _entries.Clear();

    /// <summary>Adds a key of the table.</summary>
    /// <param name="line">Its line, from 1.</param>
    /// <param name="key">Its index.</param>
    /// <param name="indentation">How many blanks are to stand before it.</param>
    /// <param name="lastLine">The last line of its value, as far as that stays as it is; else the key's own.</param>
    public void Add(int line, int key, int indentation, int lastLine)
    {
        var start = StartOf(line);
        if (text.AsSpan(start, key - start).IsWhiteSpace()) _entries.Add(new Entry(line, indentation - (key - start), lastLine));
    }

    /// <summary>Ends a table.</summary>
    /// <param name="first">The line below its key.</param>
    /// <param name="replaced">Tells the lines that are written anew.</param>
    public void End(int first, Predicate<int> replaced)
    {
        var next = 0;
        for (var line = first; line <= _starts.Count; line++)
        {
            while (next < _entries.Count && _entries[next].Line < line) next++;
            var isKey = next < _entries.Count && _entries[next].Line == line;
            var before = next > 0 ? _entries[next - 1] : default;
            var isValue = next > 0 && line <= before.LastLine;
            var content = ContentOf(line);
            if (next == _entries.Count && !isValue && !IsComment(content)) return;
            if (replaced(line) || content == EndOfLine(StartOf(line))) continue;
            if (isKey || isValue) Move(line, isKey ? _entries[next].Delta : before.Delta);
            else if (IsComment(content) && content > StartOf(line)) Move(line, next < _entries.Count ? _entries[next].Delta : before.Delta);
        }
    }

    private void Move(int line, int delta)
    {
        var start = StartOf(line);
        var content = ContentOf(line);
        edits.Replace(start, content, new string(' ', Math.Max(0, content - start + delta)));
    }

    private int ContentOf(int line)
    {
        var at = StartOf(line);
        var end = EndOfLine(at);
        while (at < end && char.IsWhiteSpace(text[at])) at++;
        return at;
    }

    private bool IsComment(int content) => content < text.Length && text[content] is '#' or '\r' or '\n';

    private static List<int> StartsOf(string text)
    {
        var starts = new List<int> { 0 };
        for (var at = text.IndexOf('\n', StringComparison.Ordinal); at >= 0; at = text.IndexOf('\n', at + 1)) starts.Add(at + 1);
        return starts;
    }

    private readonly record struct Entry(int Line, int Delta, int LastLine);
}
