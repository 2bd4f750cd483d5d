using System.Globalization;
using Nianbao.Generator.Diagnostics;
using Nianbao.Generator.Templates.Syntax;
using Nianbao.Generator.Text;
using DiagnosticDescriptor = Microsoft.CodeAnalysis.DiagnosticDescriptor;

namespace Nianbao.Generator.Templates.Parsing;

/// <summary>
/// Builds the tree by recursive descent. This part moves over the tokens and keeps the books on errors; the others know
/// statements, expressions, calls and terminals.
/// <para>
/// After an error nothing more is reported until the statement is over (<see cref="_isRecovering"/>): what follows the
/// first mistake of a statement is seldom a second one.
/// </para>
/// </summary>
internal sealed partial class Parser(TemplateText source, List<Token> tokens, ErrorList errors)
{
    /// <summary>
    /// Scriban's own limit. Nodes nest a small multiple of this at most, so a walk over them is safe.
    /// </summary>
    private const int MaxDepth = 250;

    /// <summary>How many tokens away a closing bracket on a later line is looked for.</summary>
    private const int MaxLookAhead = 500;

    private int _index;
    private int _depth;
    private int _ignoresNewLines;
    private bool _isRecovering;
    private bool _hasGivenUp;

    /// <summary>The end of the last token taken: where a node that is complete ends.</summary>
    private int _lastEnd;

    private Token Current => tokens[_index];

    private TokenKind Kind => tokens[_index].Kind;

    private TokenKind NextKind => tokens[Math.Min(_index + 1, tokens.Count - 1)].Kind;

    public TemplateSyntax ParseTemplate()
    {
        var body = ParseBlock(BlockEnd.File);
        return new TemplateSyntax(source.Range(0, source.Length), body);
    }

    /// <summary>Takes the current token and moves on, past newlines too where they mean nothing.</summary>
    private Token Take()
    {
        var token = Current;
        _lastEnd = token.End;
        if (token.Kind != TokenKind.EndOfFile)
            _index++;
        while (_ignoresNewLines > 0 && Kind == TokenKind.NewLine)
            _index++;
        return token;
    }

    private bool TryTake(TokenKind kind)
    {
        if (Kind != kind)
            return false;
        Take();
        return true;
    }

    private bool IsWord(string word) => Kind == TokenKind.Identifier && (string)Current.Value! == word;

    /// <summary>Whether a blank, a newline or the start of the file is right before the current token.</summary>
    private bool IsAfterBlank => Current.Start == 0 || char.IsWhiteSpace(source.At(Current.Start - 1));

    private SourceRange RangeOf(Token token) => source.Range(token.Start, token.End);

    /// <summary>From an offset to the end of what has been taken.</summary>
    private SourceRange From(int start) => source.Range(start, Math.Max(start, _lastEnd));

    private SourceRange From(SyntaxNode first) => From(first.Range.Start);

    private MissingExpression Missing() => new(source.Range(_lastEnd, _lastEnd));

    /// <summary>Reports a mistake that does not keep the rest of the statement from making sense.</summary>
    private void Report(DiagnosticDescriptor descriptor, SourceRange range, params string[] arguments)
    {
        if (!_isRecovering && !_hasGivenUp)
            errors.Add(descriptor, range, arguments);
    }

    /// <summary>Reports that the current token does not fit; the rest of the statement is not trusted.</summary>
    private void Fail(DiagnosticDescriptor descriptor, params string[] arguments)
    {
        if (Kind != TokenKind.Invalid)
            Report(descriptor, RangeOf(Current), arguments);
        _isRecovering = true;
    }

    /// <summary>As <see cref="Fail"/>, where the statement is what is reported.</summary>
    private void FailAt(Token place, DiagnosticDescriptor descriptor, params string[] arguments)
    {
        if (Kind != TokenKind.Invalid)
            Report(descriptor, RangeOf(place), arguments);
        _isRecovering = true;
    }

    private void Expect(TokenKind kind, string text)
    {
        if (!TryTake(kind))
            Fail(TemplateDiagnostics.Expected, text, Describe(Current));
    }

    /// <summary>
    /// Takes a closing bracket, or reports what stands in its place. If the closing one comes on a later line, what is
    /// between belongs to the same mistake.
    /// </summary>
    private void ExpectClosing(TokenKind kind, Token opening, string text, string? expected = null)
    {
        if (TryTake(kind))
            return;
        if (IsEndOfStatement)
            Report(TemplateDiagnostics.NotClosed, RangeOf(Current), source.Place(opening.Start, Describe(opening)), text);
        else
            Fail(TemplateDiagnostics.Expected, expected ?? text, Describe(Current));
        _isRecovering = true;
        if (Kind is TokenKind.NewLine or TokenKind.Semicolon)
            SkipToClosing(kind, opening.Kind);
    }

    private void SkipToClosing(TokenKind closing, TokenKind opening)
    {
        var open = 1;
        var last = Math.Min(_index + MaxLookAhead, tokens.Count);
        for (var i = _index; i < last && tokens[i].Kind != TokenKind.CodeClose; i++)
        {
            if (tokens[i].Kind == opening)
                open++;
            if (tokens[i].Kind != closing || --open > 0)
                continue;
            _index = i;
            Take();
            return;
        }
    }

    private bool IsEndOfStatement =>
        Kind is TokenKind.NewLine or TokenKind.Semicolon or TokenKind.CodeClose or TokenKind.EndOfFile;

    /// <summary>Takes what ends a statement. Anything else is reported and skipped.</summary>
    private void ExpectEndOfStatement()
    {
        if (!IsEndOfStatement)
        {
            Fail(TemplateDiagnostics.Unexpected, Describe(Current));
            SkipStatement();
        }

        if (Kind is TokenKind.NewLine or TokenKind.Semicolon)
            Take();
        _isRecovering = false;
    }

    /// <summary>
    /// Skips what is left of a statement. An anonymous function in it may have statements of its own.
    /// </summary>
    private void SkipStatement()
    {
        while (!IsEndOfStatement)
        {
            if (IsWord("do"))
                ParseAnonymousFunction();
            else
                Take();
        }
    }

    /// <summary>
    /// Goes one level deeper; false if that is too deep. Then everything up to the end of the file is given up, as
    /// reading on would make little sense of it.
    /// </summary>
    private bool TryEnter()
    {
        if (++_depth <= MaxDepth)
            return true;
        Report(TemplateDiagnostics.TooDeep, RangeOf(Current), MaxDepth.ToString(CultureInfo.InvariantCulture));
        _index = tokens.Count - 1;
        _hasGivenUp = true;
        return false;
    }

    /// <summary>A token as messages show it.</summary>
    private string Describe(Token token) => token.Kind switch
    {
        TokenKind.EndOfFile => "文件末尾 (end of file)",
        TokenKind.NewLine => "换行 (newline)",
        TokenKind.CodeClose => "}}",
        _ => source.Text.Substring(token.Start, Math.Min(token.End - token.Start, 40)),
    };
}
