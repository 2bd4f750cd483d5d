using Nianbao.Sources;
using Nianbao.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Nianbao.DataFiles;

/// <summary>A number of a data file.</summary>
/// <param name="Text">The number as written.</param>
/// <param name="At">Where it stands; of a blank its key.</param>
internal readonly record struct GivenNumber(string Text, SourceSpan At)
{
    /// <summary>The only number below a key.</summary>
    public static GivenNumber Of(Scalar number, SourceSpan key) =>
        new(number.Value, number.Start.Index == number.End.Index ? key : ReadingContext.SpanOf(number));
}

/// <summary>
/// The numbers of a row, from a YAML list or from one line of text: with full-width commas, as pasted from a spreadsheet with tabs,
/// or with blanks. Used again from row to row.
/// </summary>
internal sealed class NumberList(ReadingContext context)
{
    // brackets that are no YAML
    private const string Opening = "［【（(〔";
    private const string Closing = "］】）)〕";

    private const string Separators = ",，、;；";

    // far more than any row has: what is beyond is counted and not kept
    private const int Most = 64;

    private readonly List<GivenNumber> _numbers = [];

    /// <summary>How many numbers were written.</summary>
    public int Count { get; private set; }

    /// <summary>A number.</summary>
    public GivenNumber this[int index] => _numbers[index];

    /// <summary>Where a comma stands that looks like a thousands separator and has made two numbers of one; null where none does.</summary>
    public SourceSpan? SeparatorAt { get; private set; }

    /// <summary>What such a comma has parted: <c>1,234</c>.</summary>
    public string Separated { get; private set; } = "";

    /// <summary>Whether there are as many numbers as the row has columns, or as it has without its sums.</summary>
    public bool Fits(in CellRange stretch) => Count > 0 && (Count == stretch.Width || Count == stretch.WidthWithoutSums);

    /// <summary>Takes the list at the cursor.</summary>
    /// <param name="stretch">The row.</param>
    /// <param name="at">Where the list stands.</param>
    /// <returns>False where it holds something else than numbers, which is reported.</returns>
    public bool Read(in CellRange stretch, out SourceSpan at)
    {
        var cursor = context.Cursor;
        at = ReadingContext.SpanOf(cursor.Current);
        Clear();
        var isFlat = true;
        cursor.Next();
        Scalar? only = null;
        var before = new Neighbours();
        while (cursor.Current is not SequenceEnd)
        {
            if (cursor.Current is Scalar number)
            {
                only = Count == 0 ? number : null;
                Add(number.Value, ReadingContext.SpanOf(number));
                before.Add(this, number);
                cursor.Next();
            }
            else
            {
                if (isFlat) context.Add(DataFindings.NotOneNumber(stretch.Name), ReadingContext.SpanOf(cursor.Current));
                isFlat = false;
                cursor.Skip();
            }
        }

        if (cursor.Current.End.Line == at.Line) at = at with { EndColumn = (int)cursor.Current.End.Column + 1 };
        cursor.Next();
        if (!before.AreBoth) SeparatorAt = null;
        if (only != null && stretch.Width > 1 && !Fits(stretch)) Read(only);
        return isFlat;
    }

    /// <summary>Takes a row that is written as a text: <c>1,234</c> without brackets may be one number or two, and stays what it is.</summary>
    public void Read(Scalar row)
    {
        var text = row.Value;
        Clear();
        if (TypedNumber.HasSeparators(text.Replace('，', ',').Trim()))
        {
            Add(text, ReadingContext.SpanOf(row));
            return;
        }

        var isAsWritten = row.Style == ScalarStyle.Plain && row.Start.Line == row.End.Line;
        var isBracketed = text.Length > 1 && Opening.Contains(text[0], StringComparison.Ordinal) && Closing.Contains(text[^1], StringComparison.Ordinal);
        var begin = isBracketed ? 1 : 0;
        while (isBracketed && begin < text.Length && char.IsWhiteSpace(text[begin])) begin++;
        if (isBracketed) text = text[..^1].TrimEnd();
        for (var start = begin; start < text.Length;)
        {
            var length = LengthOfNumber(text.AsSpan(start));
            var at = isAsWritten
                ? new SourceSpan((int)row.Start.Line, (int)row.Start.Column + start, (int)row.Start.Column + start + Math.Max(1, length))
                : ReadingContext.SpanOf(row);
            Add(text.Substring(start, length), at);
            start += length + LengthOfSeparator(text.AsSpan(start + length));
        }
    }

    private void Clear()
    {
        _numbers.Clear();
        Count = 0;
        SeparatorAt = null;
    }

    private void Add(string text, SourceSpan at)
    {
        if (Count++ < Most) _numbers.Add(new GivenNumber(text, at));
    }

    private static int LengthOfNumber(ReadOnlySpan<char> text)
    {
        var length = 0;
        while (length < text.Length && !IsSeparator(text[length])) length++;
        return length;
    }

    // blanks around a comma belong to it; two tabs have an empty cell between them
    private static int LengthOfSeparator(ReadOnlySpan<char> text)
    {
        var length = 0;
        var hasComma = false;
        while (length < text.Length && IsSeparator(text[length]))
        {
            var isComma = text[length] == '\t' || Separators.Contains(text[length], StringComparison.Ordinal);
            if (isComma && hasComma) break;
            hasComma |= isComma;
            length++;
        }

        return length;
    }

    private static bool IsSeparator(char c) => char.IsWhiteSpace(c) || Separators.Contains(c, StringComparison.Ordinal);

    /// <summary>
    /// Looks for a comma with no blank behind it among commas that have one: <c>[1,234, 0, 5]</c> was probably meant to be three numbers.
    /// </summary>
    private struct Neighbours
    {
        private Scalar? _before;
        private bool _hasBlank;

        public readonly bool AreBoth => _hasBlank;

        public void Add(NumberList list, Scalar number)
        {
            if (_before is { } before && number.Style == ScalarStyle.Plain && before.Style == ScalarStyle.Plain)
            {
                var isNext = number.Start.Index == before.End.Index + 1;
                if (!isNext) _hasBlank = true;
                else if (number.Value.Length == 3 && list.SeparatorAt == null && TypedNumber.HasSeparators($"{before.Value},{number.Value}")) list.Found(before, number);
            }

            _before = number;
        }
    }

    private void Found(Scalar before, Scalar number)
    {
        Separated = $"{before.Value},{number.Value}";
        SeparatorAt = new SourceSpan((int)before.Start.Line, (int)before.Start.Column, (int)number.End.Column);
    }
}
