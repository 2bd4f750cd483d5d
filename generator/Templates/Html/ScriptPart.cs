namespace Nianbao.Generator.Templates.Html;

/// <summary>Where in a script a place is; only as much as is needed to know that JSON may stand there.</summary>
internal enum ScriptPart
{
    Code,

    /// <summary>After a <c>/</c> in code.</summary>
    Slash,
    DoubleQuoted,
    DoubleQuotedEscape,
    SingleQuoted,
    SingleQuotedEscape,
    LineComment,
    BlockComment,

    /// <summary>After a <c>*</c> in a block comment.</summary>
    BlockCommentStar,

    /// <summary>After something that would take a whole parser of scripts: a regular expression or a division, a template string.</summary>
    Unclear,
}

/// <summary>Follows the text of a template through a script.</summary>
internal static class ScriptLexer
{
    public static ScriptPart Next(ScriptPart part, char c) => part switch
    {
        ScriptPart.Code => InCode(c),
        ScriptPart.Slash => c == '/' ? ScriptPart.LineComment : c == '*' ? ScriptPart.BlockComment : ScriptPart.Unclear,
        ScriptPart.DoubleQuoted => c == '"' ? ScriptPart.Code : c == '\\' ? ScriptPart.DoubleQuotedEscape : part,
        ScriptPart.SingleQuoted => c == '\'' ? ScriptPart.Code : c == '\\' ? ScriptPart.SingleQuotedEscape : part,
        ScriptPart.DoubleQuotedEscape => ScriptPart.DoubleQuoted,
        ScriptPart.SingleQuotedEscape => ScriptPart.SingleQuoted,
        ScriptPart.LineComment => c is '\n' or '\r' or '\u2028' or '\u2029' ? ScriptPart.Code : part,
        ScriptPart.BlockComment => c == '*' ? ScriptPart.BlockCommentStar : part,
        ScriptPart.BlockCommentStar => c == '/' ? ScriptPart.Code : c == '*' ? part : ScriptPart.BlockComment,
        _ => part,
    };

    private static ScriptPart InCode(char c) => c switch
    {
        '"' => ScriptPart.DoubleQuoted,
        '\'' => ScriptPart.SingleQuoted,
        '/' => ScriptPart.Slash,
        '`' => ScriptPart.Unclear,
        _ => ScriptPart.Code,
    };
}
