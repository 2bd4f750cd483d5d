using System.Text;
using Nianbao.Forms;
using Nianbao.Reports;
using Nianbao.Sources;
using Nianbao.Text;

namespace Nianbao.DataFiles;

/// <summary>
/// Works out what stands between double braces: a figure of the report, last year's, or how much it has changed; quoted, the braces themselves.
/// </summary>
internal sealed class PlaceholderReader(ReadingContext context)
{
    private const string Previous = "previous";
    private const string Change = "change";
    private const string Percent = "percent";

    // as templates print them
    private const string Braces = "\"{{\"";

    private static readonly string[] Words = [Previous, Change, Percent];

    private Report _report = null!;
    private CellValues? _lastYear;
    private bool _isLastYearAsked;

    /// <summary>Begins a report, whose tables are complete.</summary>
    public void Begin(Report report)
    {
        _report = report;
        _lastYear = null;
        _isLastYearAsked = false;
    }

    /// <summary>Appends the figure, or reports what is wrong.</summary>
    /// <param name="inner">What stands between the braces.</param>
    /// <param name="place">The place from the opening to the closing braces.</param>
    /// <param name="text">The text.</param>
    /// <returns>False where last year's report is wanted and nobody looks for it: the braces are to stay.</returns>
    public bool TryAppend(ReadOnlySpan<char> inner, SourceSpan place, StringBuilder text)
    {
        var path = inner.Trim();
        if (path is Braces)
        {
            text.Append("{{");
            return true;
        }

        if (!IsPath(path))
        {
            context.Add(FigureFindings.NotAPath(QuotedText.Of(inner.ToString())), place);
            return true;
        }

        var word = ReadWord(ref path);
        if (word != null && context.LastYear == null) return false;
        if (FindCells(path, word, place) is not { } cells || !TryAdd(cells, place, out var value)) return true;
        if (word == null) text.Append(cells.Length == 1 ? CellText.Of(_report.Cell(cells[0])) : TextOf(value, cells));
        else AppendOfLastYear(word, path, cells, value, place, text);
        return true;
    }

    private void AppendOfLastYear(string word, ReadOnlySpan<char> path, int[] cells, long value, SourceSpan place, StringBuilder text)
    {
        if (FindLastYear(place) is not { } figures) return;
        long last = 0;
        foreach (var cell in cells)
        {
            last += figures.Values[cell];
            if (figures.IsKnown(cell)) continue;
            context.Add(FigureFindings.UnknownLastYear(_report.Form.PathOf(cell), _report.Form.LabelOf(cell), figures.Zh, figures.En), place, cell);
            return;
        }

        if (word == Previous) text.Append(TextOf(last, cells));
        else if (word == Change && value == last) text.Append("持平");
        else if (last == 0) context.Add(FigureFindings.ChangeFromZero(path.ToString()), place);
        else if (word == Percent) text.Append(ChangeText.Percent(value, last));
        else text.Append(ChangeText.InWords(value, last));
    }

    /// <summary>The cells that a path names, or null where it was reported.</summary>
    private int[]? FindCells(ReadOnlySpan<char> path, string? word, SourceSpan place)
    {
        var form = _report.Form;
        if (form.TryFind(path, out var cell)) return [cell];
        if (form.Groups.TryFind(path, out var cells) && cells.Length > 0) return cells;

        var given = path.ToString();
        var prefix = word == null ? "" : word + ".";
        if (form.Groups.TryFind(path, out _))
        {
            var example = form.Cells.Paths.First(other => other.StartsWith(given + ".", StringComparison.Ordinal));
            context.Add(FigureFindings.NoWhole(prefix + given, prefix + example), place);
        }
        else
        {
            context.Add(FigureFindings.UnknownFigureId, () => DescribeUnknown(prefix, given), place);
        }

        return null;
    }

    private DataFinding DescribeUnknown(string prefix, string given)
    {
        var form = _report.Form;
        var nearest = NearestWord(given) ?? Suggestion.Nearest(given, form.Cells.Paths.Concat(form.Groups.Paths));
        return FigureFindings.UnknownFigure(QuotedText.Of(prefix + given), nearest == null ? null : prefix + nearest);
    }

    // prevous.requests.received.total: the path is right and the word before it is not
    private string? NearestWord(string path)
    {
        var dot = path.IndexOf('.', StringComparison.Ordinal);
        if (dot < 0) return null;
        var rest = path[(dot + 1)..];
        var isFigure = _report.Form.TryFind(rest, out _) || _report.Form.Groups.TryFind(rest, out _);
        return isFigure && Suggestion.Nearest(path[..dot], Words) is { } word ? $"{word}.{rest}" : null;
    }

    private bool TryAdd(int[] cells, SourceSpan place, out long sum)
    {
        sum = 0;
        foreach (var cell in cells)
        {
            if (!_report.IsKnown(cell))
            {
                context.Add(FigureFindings.BlankFigure(_report.Form.PathOf(cell), _report.Form.LabelOf(cell)), place, cell);
                return false;
            }

            sum += _report.Values[cell];
        }

        return true;
    }

    private CellValues? FindLastYear(SourceSpan place)
    {
        if (!_isLastYearAsked)
        {
            _isLastYearAsked = true;
            if (context.LastYear!(_report) is { } last)
            {
                var matches = last.Form == _report.Form ? [] : FormBridge.Between(last.Form, _report.Form);
                _lastYear = CellValues.OfLastYear(_report.Form, last, matches);
            }
        }

        if (_lastYear == null) context.Add(FigureFindings.NoLastYear(_report.Organ, _report.Year - 1), place);
        return _lastYear;
    }

    private string TextOf(long value, int[] cells) => CellText.Of(value, _report.Form.Cells.KindOf(cells[0]));

    /// <summary>Takes the word off that may stand before a path.</summary>
    private static string? ReadWord(ref ReadOnlySpan<char> path)
    {
        foreach (var word in Words)
        {
            if (path.Length <= word.Length || path[word.Length] != '.' || !path.StartsWith(word)) continue;
            path = path[(word.Length + 1)..];
            return word;
        }

        return null;
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
