using System.Text.RegularExpressions;
using Nianbao.Forms;
using Nianbao.Reports;
using Nianbao.Rules;
using Nianbao.Text;

namespace Nianbao.Narratives;

/// <summary>
/// Finds the figures that a paragraph states in one wording and compares them with the tables. Of two patterns that find
/// one figure the first has it; a figure of which it is not certain that it is about this body and this year is left alone.
/// </summary>
internal sealed class FigureFinder(RuleEvaluation check, NarrativePatterns patterns, Scope scope)
{
    private readonly HashSet<int> _taken = [];
    private readonly Dictionary<RulePatterns, Statement> _first = [];
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

    private void Find(RulePatterns rule, Regex? pattern, Range sentence)
    {
        if (pattern == null) return;
        var (start, length) = sentence.GetOffsetAndLength(_passage.Text.Length);
        for (var match = pattern.Match(_passage.Text, start, length); match.Success; match = match.NextMatch())
        {
            if (Read(rule, match, start) is not { } statement || !IsOurs(rule, statement, length)) continue;
            if (statement.IsFigure && rule.Definition.MultipleOf == 0) _taken.Add(statement.At);
            if (rule.Kind == NarrativeKind.Repeated) CompareRepeated(statement);
            else FigureComparison.Compare(check, statement);
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
        return new Statement(rule, _passage, sentence, at, from, match.Index + match.Length, match.Groups["u"].Value, value, step)
        {
            Says = rule.Definition.Says,
        };
    }

    private bool IsOurs(RulePatterns rule, Statement statement, int length)
    {
        var phrase = _passage.PhraseStart(statement.Sentence, statement.Start);
        var inPhrase = _passage.Text.AsSpan(phrase, statement.End - phrase);
        if (statement.IsFigure && patterns.Decoys?.IsMatch(inPhrase) == true) return false;
        if (rule.Unless?.IsMatch(inPhrase) == true) return false;
        return scope.IsOurs(_passage.Text, statement.Sentence, length, statement.Start, statement.End, statement.Start);
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
}

/// <summary>A figure that a text states.</summary>
/// <param name="Rule">The rule that compares it.</param>
/// <param name="Passage">Its paragraph.</param>
/// <param name="Sentence">Where its sentence begins in the paragraph.</param>
/// <param name="At">Where the figure stands; -1 for a statement that there was none.</param>
/// <param name="Start">Where what was found begins.</param>
/// <param name="End">Where it ends.</param>
/// <param name="Unit">Its unit; empty where it does not matter.</param>
/// <param name="Value">The figure; 0 for a statement that there was none.</param>
/// <param name="Step">The value of its last place.</param>
internal sealed record Statement(
    RulePatterns Rule, Passage Passage, int Sentence, int At, int Start, int End, string Unit, decimal Value, decimal Step)
{
    /// <summary>What the figure may be.</summary>
    public required Side[] Says { get; init; }

    /// <summary>False where it was guessed from further up what is counted: a difference is no error then.</summary>
    public bool IsCertain { get; init; } = true;

    /// <summary>False for a statement that there was none.</summary>
    public bool IsFigure => At >= 0;

    /// <summary>True where the figure stands to another as it must; a rounded figure may stand for all that it is near to.</summary>
    public bool Agrees(decimal other, Comparison comparison) => comparison switch
    {
        Comparison.LessOrEqual => Value <= other,
        _ => Step > 1 ? Math.Abs(Value - other) < Step : Value == other,
    };
}
