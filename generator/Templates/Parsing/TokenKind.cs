namespace Nianbao.Generator.Templates.Parsing;

/// <summary>The kinds of tokens. Blanks and comments leave none.</summary>
internal enum TokenKind
{
    EndOfFile,

    /// <summary>Text outside of code, after whitespace control. Never empty.</summary>
    Text,

    /// <summary>The content of an escape block. Never empty.</summary>
    EscapedText,

    /// <summary><c>{{</c>; its value is the auto-indent.</summary>
    CodeOpen,

    /// <summary><c>}}</c></summary>
    CodeClose,

    /// <summary>A newline and all blanks and newlines after it.</summary>
    NewLine,
    Semicolon,

    /// <summary>Something the lexer has already reported; the parser recovers without a word.</summary>
    Invalid,

    /// <summary>A name or a word of the language; its value is the text.</summary>
    Identifier,

    /// <summary>
    /// <c>$</c>, <c>$$</c>, <c>$0</c>, <c>$name</c>; its value is the text without the first dollar sign.
    /// </summary>
    DollarName,

    /// <summary>Its value is the number, of the .NET type the literal has.</summary>
    Number,

    /// <summary>A string without interpolation; its value has the escapes resolved.</summary>
    String,

    /// <summary><c>$"</c> or <c>$'</c>, followed by <see cref="InterpolatedText"/> and braces.</summary>
    InterpolatedStart,
    InterpolatedText,
    InterpolationOpen,
    InterpolationClose,
    InterpolatedEnd,

    OpenParen,
    CloseParen,
    OpenBracket,
    CloseBracket,
    OpenBrace,
    CloseBrace,
    Comma,
    Colon,
    Dot,
    QuestionDot,
    DotDot,
    DotDotLess,
    Ellipsis,
    At,
    Caret,
    Question,
    Pipe,
    Not,
    PlusPlus,
    MinusMinus,
    Plus,
    Minus,
    Star,
    Slash,
    SlashSlash,
    Percent,
    ShiftLeft,
    ShiftRight,
    EqualEqual,
    NotEqual,
    Less,
    LessEqual,
    Greater,
    GreaterEqual,
    AndAnd,
    OrOr,
    QuestionQuestion,
    QuestionNot,
    Equal,
    PlusEqual,
    MinusEqual,
    StarEqual,
    SlashEqual,
    SlashSlashEqual,
    PercentEqual,
}
