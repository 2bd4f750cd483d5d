using Nianbao.Generator.Diagnostics;
using Nianbao.Generator.Templates.Syntax;
using Nianbao.Generator.Text;

namespace Nianbao.Generator.Templates.Parsing;

/// <summary>Blocks, and the statements without a block of their own.</summary>
internal sealed partial class Parser
{
    /// <summary>The words a block ends before.</summary>
    [Flags]
    private enum BlockEnd
    {
        /// <summary>Only the end of the file.</summary>
        File = 0,
        End = 1,
        Else = 2,
        When = 4,
    }

    /// <summary>
    /// Parses statements up to a word that ends the block, which is left for the caller, or the end of the file.
    /// </summary>
    private Block ParseBlock(BlockEnd ends)
    {
        var depth = _depth;
        var start = _lastEnd;
        var items = new List<BlockItem>();
        if (TryEnter())
            ParseItems(items, ends);
        _depth = depth;
        return new Block(From(start), items);
    }

    private void ParseItems(List<BlockItem> items, BlockEnd ends)
    {
        // Braces that close and open again inside of a statement belong to its block: see BlockItem.Indent.
        string? indent = null;
        while (Kind != TokenKind.EndOfFile)
        {
            switch (Kind)
            {
                case TokenKind.Text:
                    items.Add(ItemOf(ParseText(), null));
                    break;
                case TokenKind.EscapedText:
                    items.Add(ItemOf(ParseText(), ""));
                    break;
                case TokenKind.CodeOpen:
                    indent = (string)Take().Value!;
                    break;
                case TokenKind.CodeClose:
                    Take();
                    indent = null;
                    break;
                case TokenKind.NewLine or TokenKind.Semicolon:
                    Take();
                    break;
                case TokenKind.Identifier when IsWord("end") || IsWord("else") || IsWord("when"):
                    if (IsEnd(ends))
                        return;
                    SkipMisplaced();
                    break;
                default:
                    if (ParseStatement() is { } statement)
                        items.Add(ItemOf(statement, indent));
                    break;
            }
        }
    }

    private static BlockItem ItemOf(Statement statement, string? indent) => new(statement.Range, statement, indent);

    private TextStatement ParseText()
    {
        var token = Take();
        return new TextStatement(RangeOf(token), source.Text.Substring(token.Start, token.End - token.Start));
    }

    private bool IsEnd(BlockEnd ends) =>
        ((ends & BlockEnd.End) != 0 && IsWord("end"))
        || ((ends & BlockEnd.Else) != 0 && IsWord("else"))
        || ((ends & BlockEnd.When) != 0 && IsWord("when"));

    /// <summary>A branch or an end of nothing: reported and passed over, the block goes on.</summary>
    private void SkipMisplaced()
    {
        if (IsWord("end"))
            Report(TemplateDiagnostics.MisplacedEnd, EndOf(NextKind is TokenKind.NewLine or TokenKind.Semicolon ? tokens[_index + 1] : Current));
        else
            ReportMisplacedBranch(Current);
        Take();
        _isRecovering = true;
        ExpectEndOfStatement();
    }

    /// <summary>The last character of a token.</summary>
    private SourceRange EndOf(Token token) => source.Range(token.End - 1, token.End);

    private void ReportMisplacedBranch(Token word) => Report(
        TemplateDiagnostics.MisplacedBranch, RangeOf(word), (string)word.Value!,
        (string)word.Value! == "when" ? "case" : "if / for / case (when)");

    /// <summary>Parses a statement and what ends it. Null if no statement starts here.</summary>
    private Statement? ParseStatement()
    {
        var statement = Kind == TokenKind.Identifier ? ParseWordStatement()
            : Kind == TokenKind.DollarName && (string)Current.Value! == "$" ? new WrappedBlockStatement(RangeOf(Take()))
            : IsStartOfExpression ? ParseExpressionStatement()
            : null;
        ExpectEndOfStatement();
        return statement;
    }

    private Statement ParseWordStatement() => (string)Current.Value! switch
    {
        "for" or "while" or "tablerow" when NextKind == TokenKind.Dot => ParseExpressionStatement(),
        "if" => ParseIf(),
        "case" => ParseCase(),
        "for" => ParseFor(),
        "tablerow" => ParseTableRow(),
        "while" => ParseWhile(),
        "capture" => ParseCapture(),
        "with" => ParseWith(),
        "wrap" => ParseWrap(),
        "func" => ParseFunction(),
        "import" => ParseImport(),
        "readonly" => ParseReadOnly(),
        "ret" => ParseReturn(),
        "break" => new BreakStatement(RangeOf(Take())),
        "continue" => new ContinueStatement(RangeOf(Take())),
        _ => ParseExpressionStatement(),
    };

    /// <summary>
    /// Parses an expression to print, an assignment or an inline function: all begin with an expression.
    /// </summary>
    private Statement ParseExpressionStatement()
    {
        var depth = _depth;
        var first = TryEnter() ? ParseOperand(Place.None) : Missing();
        var statement = IsAssignment(Kind)
            ? ParseAssignment(first)
            : ExpressionStatementOf(ParseAfter(first, level: 0, Place.None));
        _depth = depth;
        return statement;
    }

    private static ExpressionStatement ExpressionStatementOf(Expression value) => new(value.Range, value);

    private Statement ParseAssignment(Expression first)
    {
        var @operator = Kind;
        if (@operator == TokenKind.Equal && AsInlineParameters(first) is { } parameters)
        {
            Take();
            var result = ParseExpression();
            return new InlineFunctionStatement(From(first), ((CallExpression)first).Target, parameters, result);
        }

        var target = AsTarget(first);
        Take();
        var value = ParseExpression();
        return new AssignmentStatement(From(first), target, AssignmentOperatorOf(@operator), value);
    }

    private static AssignmentOperator AssignmentOperatorOf(TokenKind kind) => kind switch
    {
        TokenKind.PlusEqual => AssignmentOperator.Add,
        TokenKind.MinusEqual => AssignmentOperator.Subtract,
        TokenKind.StarEqual => AssignmentOperator.Multiply,
        TokenKind.SlashEqual => AssignmentOperator.Divide,
        TokenKind.SlashSlashEqual => AssignmentOperator.IntegerDivide,
        TokenKind.PercentEqual => AssignmentOperator.Modulo,
        _ => AssignmentOperator.Set,
    };

    private ImportStatement ParseImport()
    {
        var start = Take().Start;
        var value = ParseExpression();
        return new ImportStatement(From(start), value);
    }

    private ReadOnlyStatement ParseReadOnly()
    {
        var opening = Take();
        var variable = ParseVariable(opening);
        return new ReadOnlyStatement(From(opening.Start), variable);
    }

    private ReturnStatement ParseReturn()
    {
        var start = Take().Start;
        var value = IsStartOfExpression ? ParseExpression() : null;
        return new ReturnStatement(From(start), value);
    }

    /// <summary>Parses a plain name or a local, as a definition needs it; the definition is what is reported.</summary>
    private Expression ParseVariable(Token opening)
    {
        var isName = (Kind == TokenKind.Identifier && !IsReserved((string)Current.Value!))
            || (Kind == TokenKind.DollarName && IsNameStart((string)Current.Value!));
        if (isName)
            return ParsePrimary();
        FailAt(opening, TemplateDiagnostics.Expected, "名称 (name)", Describe(Current));
        return Missing();
    }

    private static bool IsNameStart(string text) => text.Length > 0 && (text[0] == '_' || char.IsLetter(text[0]));
}
