using AngleSharp.Html.Parser;

namespace Nianbao.Cli.SmokeTests;

/// <summary>What errors of the HTML parser mean to whoever writes templates.</summary>
internal static class HtmlErrorText
{
    /// <summary>The message in Chinese and in English.</summary>
    /// <param name="error">The error.</param>
    /// <param name="message">What the parser says of it, a sentence in English.</param>
    public static (string Zh, string En) Of(HtmlParseError error, string message) => error switch
    {
        HtmlParseError.EOF => ("标签、注释或属性的引号没有结束", "a tag, a comment or an attribute's quote does not end"),
        HtmlParseError.AmbiguousOpenTag => ("文字里的 < 没有转义", "a < that is no tag and not escaped"),
        HtmlParseError.AttributeDuplicateOmitted => ("标签里同一个属性写了两次", "the tag has an attribute twice"),
        HtmlParseError.AttributeNameExpected or HtmlParseError.AttributeNameInvalid or HtmlParseError.AttributeValueInvalid or
            HtmlParseError.DoubleQuotationMarkUnexpected or HtmlParseError.SingleQuotationMarkUnexpected =>
            ("属性写坏了，多半是引号没有转义", "a broken attribute, probably a quote that was not escaped"),
        HtmlParseError.CharacterReferenceNotTerminated => ("字符引用后面缺分号，多半是 & 没有转义", "a character reference without a semicolon, probably an & that was not escaped"),
        _ => ($"不合 HTML 的语法（{error}）", $"no proper HTML: {char.ToLowerInvariant(message[0])}{message[1..].TrimEnd('.')}"),
    };
}
