using System.Text.RegularExpressions;
using Nianbao.Forms;
using Nianbao.Organs;
using Nianbao.Reports;
using Nianbao.Rules;
using Nianbao.Text;

namespace Nianbao.Narratives;

/// <summary>
/// Finds the figures that a paragraph states and compares them with the tables. Of two patterns that find one figure
/// the first has it; a figure of which it is not certain that it is about this body and this year is left alone.
/// </summary>
internal sealed class FigureFinder(RuleEvaluation check, NarrativePatterns patterns)
{
    private readonly HashSet<int> _taken = [];
    private readonly List<Statement> _statements = [];
    private readonly Dictionary<RulePatterns, Statement> _first = [];
    private readonly Dictionary<(Passage Passage, int Sentence), Breakdown> _breakdowns = [];
    private Passage _passage = null!;

    /// <summary>Begins a paragraph.</summary>
    public void Begin(Passage passage)
    {
        _passage = passage;
        _taken.Clear();
    }

    /// <summary>Finds the figures of a rule in the paragraph.</summary>
    public void Find(RulePatterns rule)
    {
        if (!rule.IsNear(_passage)) return;
        foreach (var sentence in _passage.Sentences)
        {
            if (!rule.Concerns(_passage.Text.AsSpan(sentence))) continue;
            Find(rule, rule.Find, sentence);
            Find(rule, rule.None, sentence);
        }
    }

    /// <summary>Compares what was found: only when all parts of a breakdown are known can a part be judged.</summary>
    public void End()
    {
        foreach (var part in _statements.Where(statement => statement.Rule.Definition.Whole != null))
        {
            var before = _breakdowns.GetValueOrDefault((part.Passage, part.Sentence));
            _breakdowns[(part.Passage, part.Sentence)] = new Breakdown(before.Count + 1, before.Sum + part.Value);
        }

        foreach (var statement in _statements)
        {
            if (statement.Rule.Kind == NarrativeKind.Repeated) CompareRepeated(statement);
            else FigureComparison.Compare(check, statement, IsOfWholeBreakdown(statement));
        }
    }

    private void Find(RulePatterns rule, Regex? pattern, Range sentence)
    {
        if (pattern == null) return;
        var (start, length) = sentence.GetOffsetAndLength(_passage.Text.Length);
        for (var match = pattern.Match(_passage.Text, start, length); match.Success; match = match.NextMatch())
        {
            if (Read(rule, match, start) is not { } statement || !IsOurs(rule, statement)) continue;
            if (statement.IsFigure && rule.Definition.MultipleOf == 0) _taken.Add(statement.At);
            _statements.Add(statement);
            if (patterns.Changes is { } changes) Changes.Check(check, changes, statement, start + length);
        }
    }

    private Statement? Read(RulePatterns rule, Match match, int sentence)
    {
        var number = match.Groups["n"];
        var at = number.Success ? number.Index : -1;
        decimal value = 0, step = 1;
        if (_taken.Contains(at) || (number.Success && !ChineseNumber.TryRead(number.ValueSpan, out value, out step))) return null;
        var from = match.Groups["from"] is { Success: true } group ? group.Index : match.Index;
        return new Statement(rule, _passage, sentence, at, from, match.Index + match.Length, match.Groups["u"].Value, value, step);
    }

    private bool IsOurs(RulePatterns rule, Statement statement)
    {
        var phrase = _passage.PhraseStart(statement.Sentence, statement.Start);
        var inPhrase = _passage.Text.AsSpan(phrase, statement.End - phrase);
        if (statement.IsFigure && patterns.Decoys?.IsMatch(inPhrase) == true) return false;
        if (rule.Unless?.IsMatch(inPhrase) == true) return false;
        var inSentence = _passage.Text.AsSpan(statement.Sentence, statement.End - statement.Sentence);
        return IsOfThisYear(inSentence[..(statement.Start - statement.Sentence)]) && IsOfThisBody(inSentence, inPhrase);
    }

    /// <summary>False where the last time named before the figure is another year.</summary>
    private bool IsOfThisYear(ReadOnlySpan<char> before)
    {
        if (patterns.Times is not { } times || patterns.OtherTimes is not { } others) return true;
        var isOther = false;
        foreach (var time in times.EnumerateMatches(before))
        {
            if (!IsInRemark(before[(time.Index + time.Length)..])) isOther = others.IsMatch(before.Slice(time.Index, time.Length));
        }

        return !isOther;
    }

    // a remark in brackets（其中1件为上年的）says nothing about what comes after it
    private static bool IsInRemark(ReadOnlySpan<char> after)
    {
        var bracket = after.IndexOfAny('（', '）');
        return bracket >= 0 && after[bracket] == '）';
    }

    // whose figures a sentence is about it says at its beginning, what part of them in the phrase
    private bool IsOfThisBody(ReadOnlySpan<char> inSentence, ReadOnlySpan<char> inPhrase)
    {
        var isGovernment = check.Report.Kind == OrganKind.Government;
        if (!isGovernment && patterns.Region?.IsMatch(inSentence) == true) return false;
        var isPart = isGovernment || check.Report.Kind == OrganKind.Unknown;
        return !isPart || patterns.Part?.IsMatch(inPhrase) != true;
    }

    /// <summary>True where the parts found in its sentence add up to the whole, so that each of them is meant.</summary>
    private bool IsOfWholeBreakdown(Statement statement)
    {
        if (statement.Rule.Definition.Whole is not { } whole || !Sides.TryAdd(check, whole, out var total)) return false;
        var parts = _breakdowns[(statement.Passage, statement.Sentence)];
        return parts.Count > 1 && parts.Sum == total;
    }

    private void CompareRepeated(Statement statement)
    {
        if (_first.TryAdd(statement.Rule, statement)) return;
        var first = _first[statement.Rule];
        if (statement.Agrees(first.Value, Comparison.Equal)) return;
        var (rule, now, before) = (statement.Rule.Rule, CellText.Of(statement.Value), CellText.Of(first.Value));
        check.Findings.Add(statement.Passage.Find(rule, rule.Severity, statement.Start, statement.End, quote =>
            NarrativeMessages.AnotherFigureFurtherUp(rule, quote, now, before)) with
        {
            Left = statement.Value,
            Right = first.Value,
        });
    }

    /// <summary>The parts of a whole that a sentence states.</summary>
    private readonly record struct Breakdown(int Count, decimal Sum);
}

/// <summary>A figure that a text states.</summary>
/// <param name="Rule">The rule that found it.</param>
/// <param name="Passage">Its paragraph.</param>
/// <param name="Sentence">Where its sentence begins in the paragraph.</param>
/// <param name="At">Where the figure stands; -1 for a statement that there was none.</param>
/// <param name="Start">Where what was found begins.</param>
/// <param name="End">Where it ends.</param>
/// <param name="Unit">Its unit, where the pattern has a group for it.</param>
/// <param name="Value">The figure; 0 for a statement that there was none.</param>
/// <param name="Step">The value of its last place.</param>
internal sealed record Statement(
    RulePatterns Rule, Passage Passage, int Sentence, int At, int Start, int End, string Unit, decimal Value, decimal Step)
{
    /// <summary>False for a statement that there was none.</summary>
    public bool IsFigure => At >= 0;

    /// <summary>True where the figure stands to another as it must; a rounded figure may stand for all that it is near to.</summary>
    public bool Agrees(decimal other, Comparison comparison) => comparison switch
    {
        Comparison.LessOrEqual => Value <= other,
        _ => Step > 1 ? Math.Abs(Value - other) < Step : Value == other,
    };
}
