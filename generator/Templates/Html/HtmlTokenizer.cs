using Nianbao.Generator.Templates.Places;

namespace Nianbao.Generator.Templates.Html;

/// <summary>Follows the text of a template through the states of the HTML tokenizer.</summary>
internal sealed class HtmlTokenizer
{
    /// <summary>What is pending at the start of a comment, where <c>&gt;</c> ends it.</summary>
    public const string CommentStart = "<!--";

    private HtmlState _state;
    private string _element;
    private string _attribute;
    private UrlPart _url;
    private ScriptPart _script;
    private string _pending;
    private PageProblem _problem;

    private HtmlTokenizer(HtmlContext start) =>
        (_state, _element, _attribute, _url, _script, _pending) = (start.State, start.Element, start.Attribute, start.Url, start.Script, start.Pending);

    /// <summary>The context after a text, and the last thing about the text that keeps it from being known.</summary>
    public static HtmlContext Read(HtmlContext start, string text, out PageProblem problem)
    {
        var tokenizer = new HtmlTokenizer(start);
        foreach (var c in text) tokenizer.Next(c);
        problem = tokenizer._problem;
        return new HtmlContext(
            tokenizer._state, tokenizer._element, tokenizer._attribute, tokenizer._url, tokenizer._script, tokenizer._pending);
    }

    private void Next(char c)
    {
        switch (_state)
        {
            case HtmlState.Text:
                if (c == '<') _state = HtmlState.TagOpen;
                break;
            case HtmlState.TagOpen: AfterAngle(c); break;
            case HtmlState.TagName: InTagName(c); break;
            case HtmlState.TagGap: InGap(c); break;
            case HtmlState.BeforeAttribute or HtmlState.AfterValue: BeforeAttribute(c); break;
            case HtmlState.AttributeName: InAttributeName(c); break;
            case HtmlState.AfterAttributeName: AfterAttributeName(c); break;
            case HtmlState.BeforeValue: BeforeValue(c); break;
            case HtmlState.DoubleQuoted: InValue(c, '"'); break;
            case HtmlState.SingleQuoted: InValue(c, '\''); break;
            case HtmlState.Unquoted: InUnquoted(c); break;
            case HtmlState.Declaration: InDeclaration(c); break;
            case HtmlState.Comment: InComment(c); break;
            case HtmlState.RawText: InRawText(c); break;
        }
    }

    private void AfterAngle(char c)
    {
        if (c is '!' or '?')
        {
            Enter(HtmlState.Declaration, c.ToString());
        }
        else if (c == '/' || IsLetter(c))
        {
            Enter(HtmlState.TagName, char.ToLowerInvariant(c).ToString());
        }
        else if (c != '<')
        {
            _state = HtmlState.Text;
        }
    }

    // the name of an end tag begins with its slash
    private void InTagName(char c)
    {
        if (_pending == "/" && !IsLetter(c))
        {
            Enter(c == '>' ? HtmlState.Text : HtmlState.Declaration);
        }
        else if (IsBlank(c) || c is '/' or '>')
        {
            _element = HtmlNames.IsRawText(_pending) ? _pending : "";
            Enter(HtmlState.BeforeAttribute);
            BeforeAttribute(c);
        }
        else
        {
            _pending += char.ToLowerInvariant(c);
        }
    }

    private void InGap(char c)
    {
        if (!IsBlank(c) && c is not ('/' or '>')) _problem = PageProblem.SplitName;
        BeforeAttribute(c);
    }

    private void BeforeAttribute(char c)
    {
        if (c == '>')
        {
            CloseTag();
        }
        else if (IsBlank(c) || c == '/')
        {
            Enter(HtmlState.BeforeAttribute);
        }
        else
        {
            if (c == '=') _problem = PageProblem.SplitName;
            Enter(HtmlState.AttributeName, char.ToLowerInvariant(c).ToString());
        }
    }

    private void InAttributeName(char c)
    {
        if (IsBlank(c)) _state = HtmlState.AfterAttributeName;
        else if (c is '=' or '/' or '>') AfterAttributeName(c);
        else _pending += char.ToLowerInvariant(c);
    }

    private void AfterAttributeName(char c)
    {
        if (IsBlank(c)) return;
        if (c == '=')
        {
            _attribute = _pending;
            Enter(HtmlState.BeforeValue);
        }
        else
        {
            BeforeAttribute(c);
        }
    }

    private void BeforeValue(char c)
    {
        if (IsBlank(c)) return;
        _url = UrlPart.Start;
        _state = c == '"' ? HtmlState.DoubleQuoted : c == '\'' ? HtmlState.SingleQuoted : HtmlState.Unquoted;
        if (_state == HtmlState.Unquoted) InUnquoted(c);
    }

    private void InValue(char c, char quote)
    {
        if (c == quote)
        {
            (_attribute, _url) = ("", UrlPart.Start);
            Enter(HtmlState.AfterValue);
        }
        else if (HtmlNames.KindOf(_attribute) == HtmlValueKind.Url)
        {
            _url = UrlLexer.Next(_url, c, ref _pending, ref _problem);
        }
    }

    private void InUnquoted(char c)
    {
        if (!IsBlank(c) && c != '>') return;
        _attribute = "";
        BeforeAttribute(c);
    }

    private void InDeclaration(char c)
    {
        if (c == '>') Enter(HtmlState.Text);
        else if (_pending == "!-" && c == '-') Enter(HtmlState.Comment, CommentStart);
        else _pending = _pending == "!" && c == '-' ? "!-" : "";
    }

    private void InComment(char c)
    {
        var isEnd = c == '>' && _pending is "--" or "--!" or CommentStart or CommentStart + "-";
        if (isEnd) Enter(HtmlState.Text);
        else if (c == '-') _pending = _pending switch { CommentStart => CommentStart + "-", "-" or "--" or CommentStart + "-" => "--", _ => "-" };
        else _pending = c == '!' && _pending == "--" ? "--!" : "";
    }

    private void InRawText(char c)
    {
        var endTag = "</" + _element;
        if (_pending == endTag && (IsBlank(c) || c is '/' or '>'))
        {
            (_element, _script) = ("", ScriptPart.Code);
            BeforeAttribute(c);
            return;
        }

        var read = _pending + char.ToLowerInvariant(c);
        var isScript = _element == "script";
        if (isScript && read == CommentStart) _problem = PageProblem.CommentInScript;
        var isOpen = endTag.StartsWith(read, StringComparison.Ordinal) || (isScript && CommentStart.StartsWith(read, StringComparison.Ordinal));
        _pending = isOpen ? read : c == '<' ? "<" : "";
        if (isScript) _script = ScriptLexer.Next(_script, c);
    }

    private void CloseTag()
    {
        _attribute = "";
        Enter(_element.Length > 0 ? HtmlState.RawText : HtmlState.Text);
    }

    private void Enter(HtmlState state, string pending = "") => (_state, _pending) = (state, pending);

    private static bool IsLetter(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z');

    private static bool IsBlank(char c) => c is ' ' or '\t' or '\n' or '\r' or '\f';
}
