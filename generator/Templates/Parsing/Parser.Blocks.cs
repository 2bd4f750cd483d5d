using Nianbao.Generator.Diagnostics;
using Nianbao.Generator.Templates.Syntax;

namespace Nianbao.Generator.Templates.Parsing;

/// <summary>
/// The statements with a block. The block is parsed even if the head is wrong, so that its <c>end</c> finds its place.
/// </summary>
internal sealed partial class Parser
{
    /// <summary>Takes the <c>end</c> of the statement a word has opened. It is missed after the last token.</summary>
    private void ExpectEnd(Token opening)
    {
        if (IsWord("end"))
            Take();
        else
            Report(TemplateDiagnostics.EndMissing, RangeOf(tokens[Math.Max(_index - 1, 0)]), source.Place(opening.Start, (string)opening.Value!));
    }

    private IfStatement ParseIf()
    {
        var opening = Current;
        var branches = new List<IfBranch>();
        Block? @else = null;
        for (var start = opening.Start; ; start = Take().Start)
        {
            // At `if`, in later turns after an `else`.
            Take();
            var condition = ParseExpression();
            ExpectEndOfStatement();
            var body = ParseBlock(BlockEnd.End | BlockEnd.Else);
            branches.Add(new IfBranch(From(start), condition, body));
            if (!IsWord("else") || !IsElseIf)
                break;
        }

        if (IsWord("else"))
            @else = ParseElse();
        ExpectEnd(opening);
        return new IfStatement(From(opening.Start), branches, @else);
    }

    private bool IsElseIf =>
        IsWord("else") && NextKind == TokenKind.Identifier && (string)tokens[_index + 1].Value! == "if";

    private Block ParseElse()
    {
        Take();
        ExpectEndOfStatement();
        return ParseBlock(BlockEnd.End);
    }

    private CaseStatement ParseCase()
    {
        var opening = Take();
        var subject = ParseExpression();
        ExpectEndOfStatement();
        var indent = SkipToFirstBranch();
        var branches = new List<WhenBranch>();
        while (IsWord("when"))
            branches.Add(ParseWhen());

        Block? @else = null;
        if (IsWord("else"))
        {
            if (branches.Count == 0)
                ReportMisplacedBranch(Current);
            if (IsElseIf)
            {
                @else = ParseElseIfOfCase();
                return new CaseStatement(From(opening.Start), subject, branches, @else, indent);
            }

            @else = ParseElse();
        }

        ExpectEnd(opening);
        return new CaseStatement(From(opening.Start), subject, branches, @else, indent);
    }

    /// <summary>
    /// Drops the text before the first branch. What it returns is <see cref="CaseStatement.BranchIndent"/>.
    /// </summary>
    private string? SkipToFirstBranch()
    {
        string? indent = null;
        var isReported = false;
        while (Kind != TokenKind.EndOfFile && !IsEnd(BlockEnd.End | BlockEnd.Else | BlockEnd.When))
        {
            if (Kind == TokenKind.CodeOpen)
                indent = "";
            if (IsEndOfStatement || Kind is TokenKind.CodeOpen or TokenKind.Text or TokenKind.EscapedText)
            {
                Take();
                continue;
            }

            if (!isReported)
                Report(TemplateDiagnostics.StatementInCase, RangeOf(Current));
            isReported = true;
            _isRecovering = !IsStartOfExpression;
            ParseStatement();
        }

        return indent;
    }

    private WhenBranch ParseWhen()
    {
        var start = Take().Start;
        var values = new List<Expression>();
        do
            values.Add(ParseExpression(level: 0, Place.When));
        while ((TryTake(TokenKind.Comma) || TryTake(TokenKind.OrOr)) && !IsEndOfStatement);

        ExpectEndOfStatement();
        var body = ParseBlock(BlockEnd.End | BlockEnd.Else | BlockEnd.When);
        return new WhenBranch(From(start), values, body);
    }

    /// <summary>Scriban lets the branches of a case go on as those of an if; one <c>end</c> ends both.</summary>
    private Block ParseElseIfOfCase()
    {
        Take();
        _depth++;
        var statement = ParseIf();
        _depth--;
        return new Block(statement.Range, [ItemOf(statement, null)]);
    }

    private ForStatement ParseFor()
    {
        var opening = Take();
        var head = ParseLoopHead(opening);
        ExpectEndOfStatement();
        var body = ParseBlock(BlockEnd.End | BlockEnd.Else);
        Block? @else = null;
        if (IsWord("else"))
        {
            if (IsElseIf)
                ReportMisplacedElseIf();
            @else = ParseElse();
        }

        ExpectEnd(opening);
        return new ForStatement(From(opening.Start), head, body, @else);
    }

    /// <summary>A loop has an <c>else</c>, but no <c>else if</c>: its condition is passed over.</summary>
    private void ReportMisplacedElseIf()
    {
        Report(TemplateDiagnostics.MisplacedBranch, RangeOf(tokens[_index + 1]), "else if", "if");
        _isRecovering = true;
    }

    private TableRowStatement ParseTableRow()
    {
        var opening = Take();
        var head = ParseLoopHead(opening);
        ExpectEndOfStatement();
        var body = ParseBlock(BlockEnd.End);
        ExpectEnd(opening);
        return new TableRowStatement(From(opening.Start), head, body);
    }

    /// <summary>Parses what a loop runs over. What is wrong with its variable is wrong with the whole statement.</summary>
    private LoopHead ParseLoopHead(Token opening)
    {
        var outerOptions = _loopOptions;
        _loopOptions = [];
        var variable = AsTarget(ParseBasic(), RangeOf(opening));
        if (IsWord("in"))
            Take();
        else
            FailAt(opening, TemplateDiagnostics.Expected, "in", Describe(Current));

        var list = _isRecovering ? Missing() : ParseExpression(level: 0, Place.LoopSource);
        var head = new LoopHead(From(variable), variable, list, _loopOptions);
        _loopOptions = outerOptions;
        return head;
    }

    private WhileStatement ParseWhile()
    {
        var opening = Take();
        var condition = ParseExpression();
        ExpectEndOfStatement();
        var body = ParseBlock(BlockEnd.End);
        ExpectEnd(opening);
        return new WhileStatement(From(opening.Start), condition, body);
    }

    private CaptureStatement ParseCapture()
    {
        var opening = Take();
        var target = AsTarget(ParseExpression());
        ExpectEndOfStatement();
        var body = ParseBlock(BlockEnd.End);
        ExpectEnd(opening);
        return new CaptureStatement(From(opening.Start), target, body);
    }

    private WithStatement ParseWith()
    {
        var opening = Take();
        var target = ParseExpression();
        ExpectEndOfStatement();
        var body = ParseBlock(BlockEnd.End);
        ExpectEnd(opening);
        return new WithStatement(From(opening.Start), target, body);
    }

    private WrapStatement ParseWrap()
    {
        var opening = Take();
        var call = ParseExpression();
        ExpectEndOfStatement();
        var body = ParseBlock(BlockEnd.End);
        ExpectEnd(opening);
        return new WrapStatement(From(opening.Start), call, body);
    }
}
