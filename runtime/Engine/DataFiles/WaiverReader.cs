using System.Globalization;
using Nianbao.Generator.Severities;
using Nianbao.Reports;
using Nianbao.Rules;
using Nianbao.Sources;
using Nianbao.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Nianbao.DataFiles;

/// <summary>
/// Reads the list <c>waive</c>. It may stand before the form is known, so waivers are kept as written and their rules and
/// cells looked up at the end of the file.
/// </summary>
internal sealed class WaiverReader(ReadingContext context, KeyReader keys)
{
    private static readonly string[] Keys = ["rule", "cell", "values", "quote", "because", "by", "until"];

    private readonly List<Written> _written = [];

    // names of cells that were looked up already
    private readonly Dictionary<string, int> _cells = new(StringComparer.Ordinal);
    private HashSet<string> _rules = [];
    private HashSet<string> _rulesAboutCells = [];

    /// <summary>Begins a file.</summary>
    public void Begin() => _written.Clear();

    /// <summary>Takes the list at the cursor.</summary>
    /// <param name="key">Where its key stands.</param>
    public void Read(SourceSpan key)
    {
        var cursor = context.Cursor;
        if (cursor.Current is not SequenceStart)
        {
            if (!IsBlank(cursor.Current)) context.Add(WaiverFindings.NotAList(), key);
            cursor.Skip();
            return;
        }

        cursor.Next();
        while (cursor.Current is not SequenceEnd)
        {
            if (cursor.Current is MappingStart)
            {
                _written.Add(ReadWaiver());
                continue;
            }

            context.Add(WaiverFindings.NotAList(), ReadingContext.SpanOf(cursor.Current));
            cursor.Skip();
        }

        cursor.Next();
    }

    /// <summary>Gives the waivers to the report; those with a mistake are reported and left out.</summary>
    public void ApplyTo(Report report)
    {
        if (_written.Count == 0) return;
        var waivers = new List<Waiver>();
        _cells.Clear();
        _rules = RuleCatalog.Of(report.Form).Select(rule => rule.Id).ToHashSet(StringComparer.Ordinal);
        _rulesAboutCells = report.Form.Relations.Select(relation => relation.Rule.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var written in _written)
        {
            if (Resolve(written, report) is { } waiver) waivers.Add(waiver);
        }

        report.Waivers = waivers;
    }

    private Written ReadWaiver()
    {
        var cursor = context.Cursor;
        var written = new Written(ReadingContext.SpanOf(cursor.Current));
        var seen = new Dictionary<string, SourceSpan>(StringComparer.Ordinal);
        cursor.Next();
        while (cursor.Current is not MappingEnd)
        {
            if (keys.ReadWord(seen, Keys, "waive", out var at) is not { } key) cursor.Skip();
            else if (key == "values") ReadValues(written, at);
            else ReadText(written, key, at);
        }

        cursor.Next();
        return written;
    }

    private void ReadText(Written written, string key, SourceSpan at)
    {
        if (context.Cursor.Current is Scalar text && !text.Value.Trim().Contains('\n', StringComparison.Ordinal))
        {
            // a key with nothing after it is as good as none
            if (text.Value.Trim() is { Length: > 0 } value) written.Texts[key] = (value, ReadingContext.SpanOf(text));
            context.Cursor.Next();
            return;
        }

        Refuse(written, WaiverFindings.BadValue(key, "一行文字", "one line of text"), at);
        context.Cursor.Skip();
    }

    private void ReadValues(Written written, SourceSpan at)
    {
        var numbers = new List<decimal>();
        var isList = context.Cursor.Current is SequenceStart;
        if (isList)
        {
            context.Cursor.Next();
            while (context.Cursor.Current is not SequenceEnd)
            {
                isList &= context.Cursor.Current is Scalar number && TryAdd(number.Value, numbers);
                context.Cursor.Skip();
            }
        }

        context.Cursor.Skip();
        if (isList && numbers.Count == 2) written.Values = (numbers[0], numbers[1]);
        else Refuse(written, WaiverFindings.BadValue("values", "豁免时左右两边的数，如 [52, 55]", "both sides at the time, as in [52, 55]"), at);
    }

    private static bool TryAdd(string text, List<decimal> numbers)
    {
        const NumberStyles Styles = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;
        var isNumber = decimal.TryParse(text, Styles, CultureInfo.InvariantCulture, out var number);
        if (isNumber) numbers.Add(number);
        return isNumber;
    }

    private Waiver? Resolve(Written written, Report report)
    {
        var rule = written.Text("rule");
        var cell = FindCell(written, report);
        if (rule.Length == 0) Refuse(written, WaiverFindings.Missing("rule", "规则编号"), written.At);
        else RefuseRule(written, rule);
        if (written.Text("because").Length == 0) Refuse(written, WaiverFindings.Missing("because", "豁免的理由"), written.At);
        if (_rulesAboutCells.Contains(rule) && !written.Texts.ContainsKey("cell")) Refuse(written, WaiverFindings.Missing("cell", "单元格"), written.At);
        var until = FindYear(written);
        if (written.IsWrong) return null;
        return new Waiver(rule, written.Text("because"))
        {
            Cell = cell,
            Quote = written.Text("quote"),
            Values = written.Values,
            By = written.Text("by"),
            Until = until,
            Span = written.At,
        };
    }

    private void RefuseRule(Written written, string rule)
    {
        if (_rules.Contains(rule)) return;
        written.IsWrong = true;
        var at = written.Texts["rule"].At;
        if (RuleFamily.IsOfDataFile(rule)) context.Add(WaiverFindings.NotWaivable(rule), at);
        else context.Add(WaiverFindings.UnknownRuleId, () => WaiverFindings.UnknownRule(QuotedText.Of(rule), Suggestion.For(rule, [.. _rules])), at);
    }

    private string FindCell(Written written, Report report)
    {
        var given = written.Text("cell");
        if (given.Length == 0) return "";
        if (!_cells.TryGetValue(given, out var cell))
        {
            _cells[given] = cell = CellName.TryFind(report.Form, given, out var found) ? found : -1;
        }

        if (cell >= 0) return report.Form.PathOf(cell);
        written.IsWrong = true;
        context.Add(
            WaiverFindings.UnknownCellId,
            () => WaiverFindings.UnknownCell(QuotedText.Of(given), Suggestion.Nearest(given, report.Form.Cells.Paths)),
            written.Texts["cell"].At);
        return "";
    }

    private int? FindYear(Written written)
    {
        var given = written.Text("until");
        if (given.Length == 0) return null;
        if (given.Length == 4 && int.TryParse(given, NumberStyles.None, CultureInfo.InvariantCulture, out var year)) return year;
        Refuse(written, WaiverFindings.BadValue("until", "四位数的年度，如 2023", "a year of four digits, such as 2023"), written.Texts["until"].At);
        return null;
    }

    private void Refuse(Written written, DataFinding finding, SourceSpan at)
    {
        written.IsWrong = true;
        context.Add(finding, at);
    }

    private static bool IsBlank(ParsingEvent value) =>
        value is Scalar { Style: ScalarStyle.Plain } scalar && NumberText.IsBlank(scalar.Value.Trim());

    /// <summary>A waiver as it stands in the file.</summary>
    private sealed class Written(SourceSpan at)
    {
        public SourceSpan At { get; } = at;

        public Dictionary<string, (string Value, SourceSpan At)> Texts { get; } = new(StringComparer.Ordinal);

        public (decimal Left, decimal Right)? Values { get; set; }

        /// <summary>True once something of it was reported.</summary>
        public bool IsWrong { get; set; }

        public string Text(string key) => Texts.TryGetValue(key, out var text) ? text.Value : "";
    }
}
