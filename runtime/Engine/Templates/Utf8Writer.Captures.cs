using System.ComponentModel;
using System.Text;

namespace Nianbao.Templates;

/// <content>What a template catches, includes and indents. All of it works on what is already in the buffer.</content>
public sealed partial class Utf8Writer
{
    /// <summary>How deep functions and includes may call themselves.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public const int MaxCalls = 100;

    // inserted after each newline as soon as more text follows it
    private string? _indent;

    // where something was taken out of the buffer, and whether the text before it counts as ended by a newline
    private (int Place, bool IsAfterNewline) _cut = (-1, false);
    private int _calls;

    /// <summary>Begins to catch what is written.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public Capture BeginCapture() => new(_length, null, false);

    /// <summary>Takes what was written since <see cref="BeginCapture"/> out of the buffer.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public string EndCapture(Capture capture)
    {
        var isAfterNewline = IsAfterNewline(_length);
        var text = TakeFrom(capture.Start);
        _cut = (_length, isAfterNewline);
        return text;
    }

    /// <summary>Begins an included template: it starts without indent.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public Capture BeginInclude()
    {
        var outer = new Capture(_length, _indent, IsAfterNewline(_length));
        if (_indent is not null) _cut = (_length, false);
        _indent = null;
        return outer;
    }

    /// <summary>Ends an included template: what it wrote is now indented like any other text.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void EndInclude(Capture outer)
    {
        _indent = outer.Indent;
        _cut = (outer.Start, outer.AfterNewline);
        if (_indent is not null) IndentFrom(outer.Start);
    }

    /// <summary>Ends an included template: what it wrote is taken out of the buffer.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public string EndIncludedText(Capture outer)
    {
        var text = TakeFrom(outer.Start);
        _indent = outer.Indent;
        _cut = (_length, outer.AfterNewline);
        return text;
    }

    /// <summary>Sets the text that is put before each further line; gives back the one in force until now.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public string? BeginIndent(string? indent)
    {
        var outer = _indent;
        _indent = indent;
        return outer;
    }

    /// <summary>Puts back what <see cref="BeginIndent"/> gave.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void EndIndent(string? outer) => _indent = outer;

    /// <summary>Counts a call that may call itself.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void EnterCall(Position position)
    {
        if (IsSpent()) throw Spent(position);
        if (++_calls > MaxCalls)
        {
            throw position.Error(
                $"调用嵌套超过 {MaxCalls} 层，函数或引入的模板可能在无休止地调用自己",
                $"calls nest more than {MaxCalls} deep: a function or included template seems to call itself for ever");
        }
    }

    /// <summary>Ends what <see cref="EnterCall"/> began.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void LeaveCall() => _calls--;

    private string TakeFrom(int start)
    {
        var text = Encoding.UTF8.GetString(_buffer, start, _length - start);
        _length = start;
        CountCopied(text.Length);
        return text;
    }

    // whether what is written at a place begins a line: captures and the text around them are one
    private bool IsAfterNewline(int place) => place == _cut.Place ? _cut.IsAfterNewline : place > 0 && _buffer[place - 1] == '\n';

    private void IndentFrom(int start)
    {
        var written = _length - start;
        if (written == 0) return;
        var text = _buffer.AsSpan(start, written);
        var inside = text[..^1].Count((byte)'\n') + (IsAfterNewline(start) ? 1 : 0);
        if (inside > 0) InsertIndents(start, inside);
    }

    // moves the lines to their places from the last to the first, so that nothing is overwritten before it is read
    private void InsertIndents(int start, int count)
    {
        var indent = Encoding.UTF8.GetBytes(_indent!);
        EnsureLong((long)count * indent.Length);
        var end = _length;
        _length += count * indent.Length;
        var target = _length;
        while (count > 0)
        {
            var newline = _buffer.AsSpan(start, Math.Max(0, end - 1 - start)).LastIndexOf((byte)'\n');
            var line = start + newline + 1;
            target -= end - line;
            _buffer.AsSpan(line, end - line).CopyTo(_buffer.AsSpan(target));
            target -= indent.Length;
            indent.CopyTo(_buffer, target);
            end = line;
            count--;
        }
    }
}

/// <summary>A point in the buffer to come back to.</summary>
/// <param name="Start">How much had been written.</param>
/// <param name="Indent">The indent that was in force.</param>
/// <param name="AfterNewline">Whether the text ended in a newline that may need an indent.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly record struct Capture(int Start, string? Indent, bool AfterNewline);
