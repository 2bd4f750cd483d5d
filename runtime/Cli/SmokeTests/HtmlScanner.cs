using System.Buffers;

namespace Nianbao.Cli.SmokeTests;

/// <summary>A start or end tag.</summary>
/// <param name="Name">The element in lower case.</param>
/// <param name="Offset">Where the tag begins.</param>
/// <param name="IsEnd">An end tag.</param>
internal sealed record HtmlTag(string Name, int Offset, bool IsEnd)
{
    /// <summary>Ends in <c>/&gt;</c>.</summary>
    public bool IsSelfClosing { get; set; }

    /// <summary>The attributes, their names in lower case, their values as written.</summary>
    public List<(string Name, string Value)> Attributes { get; } = [];
}

/// <summary>Goes from tag to tag of a page, past text, comments and the document type.</summary>
/// <param name="html">The page.</param>
/// <param name="report">Takes what is wrong: the id of the finding, the place, Chinese, English.</param>
internal sealed class HtmlScanner(string html, Action<string, int, string, string> report)
{
    private static readonly SearchValues<char> NameEnd = SearchValues.Create(" \t\n\r\f/>=");
    private static readonly SearchValues<char> ValueEnd = SearchValues.Create(" \t\n\r\f>");
    private static readonly SearchValues<char> NotInNames = SearchValues.Create("\"'<");

    private int _at;

    /// <summary>The next tag; null at the end of the page.</summary>
    public HtmlTag? Next()
    {
        while (_at < html.Length)
        {
            var start = html.IndexOf('<', _at);
            if (start < 0) break;
            _at = start + 1;
            if (Peek() == '!') SkipDeclaration(start);
            else if (char.IsAsciiLetter(Peek()) || (Peek() == '/' && _at + 1 < html.Length && char.IsAsciiLetter(html[_at + 1]))) return ReadTag(start);
            else report(SmokeTestFindings.BadHtml, start, "文字里的 < 没有转义", "a < that is no tag and not escaped");
        }

        _at = html.Length;
        return null;
    }

    /// <summary>Goes past text that holds no tags, to the end tag of its element.</summary>
    public void SkipTo(string endTag)
    {
        var end = html.IndexOf("</" + endTag, _at, StringComparison.OrdinalIgnoreCase);
        _at = end < 0 ? html.Length : end;
    }

    private char Peek() => _at < html.Length ? html[_at] : '\0';

    private void SkipDeclaration(int start)
    {
        var isComment = html.AsSpan(_at).StartsWith("!--");
        var end = isComment ? html.IndexOf("-->", _at, StringComparison.Ordinal) : html.IndexOf('>', _at);
        if (end < 0) report(SmokeTestFindings.BadHtml, start, "注释没有结束", "a comment that does not end");
        _at = end < 0 ? html.Length : end + 1;
    }

    private HtmlTag? ReadTag(int start)
    {
        var isEnd = Peek() == '/';
        if (isEnd) _at++;
        var tag = new HtmlTag(ReadName(), start, isEnd);
        while (true)
        {
            while (char.IsWhiteSpace(Peek())) _at++;
            switch (Peek())
            {
                case '\0':
                    report(SmokeTestFindings.BadHtml, start, $"标签 <{tag.Name} 没有结束", $"the tag <{tag.Name} does not end");
                    return null;
                case '>':
                    _at++;
                    return tag;
                case '/':
                    _at++;
                    tag.IsSelfClosing = Peek() == '>';
                    break;
                default:
                    ReadAttribute(tag);
                    break;
            }
        }
    }

    private void ReadAttribute(HtmlTag tag)
    {
        var start = _at;
        var name = ReadName();
        if (name.Length == 0) _at++;
        if (name.Length == 0 || name.AsSpan().ContainsAny(NotInNames))
        {
            report(SmokeTestFindings.BadHtml, start, $"<{tag.Name}> 的属性写坏了，多半是引号没有转义", $"<{tag.Name}> has a broken attribute, probably a quote that was not escaped");
        }

        while (char.IsWhiteSpace(Peek())) _at++;
        if (Peek() != '=')
        {
            tag.Attributes.Add((name, ""));
            return;
        }

        _at++;
        while (char.IsWhiteSpace(Peek())) _at++;
        tag.Attributes.Add((name, ReadValue()));
    }

    private string ReadValue()
    {
        if (Peek() is not ('"' or '\'')) return ReadUntil(ValueEnd);
        var end = html.IndexOf(Peek(), _at + 1);
        var value = html[(_at + 1)..(end < 0 ? html.Length : end)];
        _at = end < 0 ? html.Length : end + 1;
        return value;
    }

    private string ReadName() => ReadUntil(NameEnd).ToLowerInvariant();

    private string ReadUntil(SearchValues<char> ends)
    {
        var length = html.AsSpan(_at).IndexOfAny(ends);
        var text = length < 0 ? html[_at..] : html.Substring(_at, length);
        _at += text.Length;
        return text;
    }
}
