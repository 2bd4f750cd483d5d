using Nianbao.Judge.Model;
using Scriban.Syntax;

namespace Nianbao.Judge.Engines;

/// <summary>A context that remembers what was evaluated without an error.</summary>
internal sealed class WatchingContext : ReportContext
{
    private readonly HashSet<ScriptNode> _completed = new(ReferenceEqualityComparer.Instance);

    public override object? Evaluate(ScriptNode? scriptNode, bool aliasReturnedFunction)
    {
        var value = base.Evaluate(scriptNode, aliasReturnedFunction);
        if (scriptNode is not null) _completed.Add(scriptNode);
        return value;
    }

    /// <summary>Whether what a place is about was done at least once.</summary>
    /// <param name="page">The tree of the file.</param>
    /// <param name="line">The line, from 1.</param>
    /// <param name="column">The column, from 1.</param>
    public bool HasPassed(ScriptNode page, int line, int column)
    {
        var here = Descendants(page).Where(node => (node is ScriptExpression || (node is ScriptStatement and not ScriptBlockStatement)) && Contains(node, line - 1, column - 1)).ToArray();

        // an argument is missing behind its call
        var ends = Descendants(page).Where(node => node is ScriptExpression or ScriptWrapStatement && node.Span.End.Line == line - 1 && node.Span.End.Column == column - 2).MinBy(LengthOf);
        if (ends is not null && !here.Any(node => IsBegin(node, line - 1, column - 1))) return _completed.Contains(ends);

        // what begins there at the outermost, and the innermost of what began before
        var begins = here.Where(node => IsBegin(node, line - 1, column - 1)).MaxBy(LengthOf);
        var around = here.Where(node => !IsBegin(node, line - 1, column - 1)).MinBy(LengthOf);
        return begins is not null && (begins is ScriptStatement || around is null || IsChoice(around))
            ? _completed.Contains(begins)
            : around is not null && _completed.Contains(around);
    }

    // of which not all parts are evaluated
    private static bool IsChoice(ScriptNode node) =>
        node is ScriptConditionalExpression or ScriptBinaryExpression { Operator: ScriptBinaryOperator.And or ScriptBinaryOperator.Or };

    // not by the spans of those around: some lists have none
    private static IEnumerable<ScriptNode> Descendants(ScriptNode node) =>
        node.Children.Where(child => child is not null).SelectMany(child => Descendants(child!)).Prepend(node);

    private static int LengthOf(ScriptNode node) => node.Span.End.Offset - node.Span.Start.Offset;

    private static bool IsBegin(ScriptNode node, int line, int column) => node.Span.Start.Line == line && node.Span.Start.Column == column;

    private static bool Contains(ScriptNode node, int line, int column)
    {
        var (start, end) = (node.Span.Start, node.Span.End);
        return (start.Line < line || (start.Line == line && start.Column <= column)) && (end.Line > line || (end.Line == line && end.Column >= column));
    }
}
