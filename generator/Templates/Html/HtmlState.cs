namespace Nianbao.Generator.Templates.Html;

/// <summary>The states of the HTML tokenizer (WHATWG HTML, 13.2.5) as far as it matters what is printed there.</summary>
internal enum HtmlState
{
    /// <summary>Between tags.</summary>
    Text,

    /// <summary>After <c>&lt;</c>.</summary>
    TagOpen,

    /// <summary>In the name of a tag.</summary>
    TagName,

    /// <summary>After a name or value that may not go on: only a blank, <c>/</c> or <c>&gt;</c> can follow.</summary>
    TagGap,

    /// <summary>In a tag, before an attribute.</summary>
    BeforeAttribute,

    /// <summary>In the name of an attribute.</summary>
    AttributeName,

    /// <summary>After blanks that followed the name of an attribute.</summary>
    AfterAttributeName,

    /// <summary>After <c>=</c>.</summary>
    BeforeValue,

    /// <summary>In a value in double quotes.</summary>
    DoubleQuoted,

    /// <summary>In a value in single quotes.</summary>
    SingleQuoted,

    /// <summary>In a value without quotes.</summary>
    Unquoted,

    /// <summary>After the closing quote of a value.</summary>
    AfterValue,

    /// <summary>In <c>&lt;!DOCTYPE</c>, <c>&lt;?</c> and whatever else ends at the next <c>&gt;</c>.</summary>
    Declaration,

    /// <summary>In a comment.</summary>
    Comment,

    /// <summary>In an element whose content has no tags: script, style, title, textarea and the like.</summary>
    RawText,
}
