using AngleSharp.Html.Dom.Events;
using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens;
using AngleSharp.Text;

namespace Nianbao.Cli.SmokeTests;

/// <summary>
/// Finds what is certainly wrong with a page: what a parser of HTML calls an error, tags that do not pair, an id given
/// twice, text of the report that became markup. Where the language lets an end tag be left out, nothing is said, nor of
/// a missing document type: pages may be parts of others.
/// </summary>
internal sealed class HtmlCheck
{
    private static readonly HashSet<string> Void = Names("area base br col embed hr img input link meta param source track wbr");

    private static readonly HashSet<string> MayStayOpen = Names(
        "html head body p li dt dd tr td th thead tbody tfoot colgroup caption option optgroup rt rp");

    private readonly List<OutputProblem> _problems = [];
    private readonly List<HtmlTagToken> _open = [];
    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);

    /// <summary>The end of the last token, where something that does not end begins.</summary>
    private int _end;

    private HtmlCheck()
    {
    }

    /// <summary>The problems in the order of the page; one may be the cause of the next.</summary>
    public static IEnumerable<OutputProblem> Find(string html) => new HtmlCheck().Read(html);

    private IOrderedEnumerable<OutputProblem> Read(string html)
    {
        var parser = new HtmlParser(new HtmlParserOptions { OnToken = Read });
        parser.Error += (_, e) => Add((HtmlErrorEvent)e);
        parser.ParseDocument(html).Dispose();
        foreach (var tag in _open.Where(tag => !MayStayOpen.Contains(tag.Name))) AddUnclosed(tag);
        return _problems.OrderBy(problem => problem.Offset);
    }

    private void Read(HtmlToken token, TextRange range)
    {
        if (token.Type != HtmlTokenType.EndOfFile) _end = range.End.Index;
        if (token is not HtmlTagToken tag) return;
        CheckAttributes(tag);
        if (tag.Type == HtmlTokenType.EndTag) Close(tag);
        else if (!Void.Contains(tag.Name) && !(tag.IsSelfClosing && IsForeign)) _open.Add(tag);
    }

    // the parser closes what is open and goes on; which tag is to blame only pairs tell
    private void Close(HtmlTagToken tag)
    {
        var at = _open.FindLastIndex(open => open.Name == tag.Name);
        if (at < 0)
        {
            Add(SmokeTestFindings.BadHtml, tag.Position.Index, $"</{tag.Name}> 没有对应的 <{tag.Name}>", $"</{tag.Name}> closes nothing");
            return;
        }

        foreach (var inner in _open.Skip(at + 1).Where(inner => !MayStayOpen.Contains(inner.Name))) AddUnclosed(inner);
        _open.RemoveRange(at, _open.Count - at);
    }

    private void CheckAttributes(HtmlTagToken tag)
    {
        if (tag.Name == SampleTexts.Mark || tag.Attributes.Exists(attribute => attribute.Name == SampleTexts.Mark))
        {
            Add(SmokeTestFindings.NotEscaped, tag.Position.Index, "报告里的文字没有转义，成了网页的标签（html.safe 不能用于报告的文字）", "text of the report was not escaped and became markup of the page; html.safe is not for text of a report");
        }

        var id = tag.Attributes.Find(attribute => attribute.Name == "id").Value;
        if (id != null && !_ids.Add(id)) Add(SmokeTestFindings.BadHtml, tag.Position.Index, $"id “{id}”出现了两次", $"the id '{id}' is given twice");
    }

    // drawings and formulas follow the rules of XML
    private bool IsForeign => _open.Exists(tag => tag.Name is "svg" or "math");

    private void AddUnclosed(HtmlTagToken tag) =>
        Add(SmokeTestFindings.BadHtml, tag.Position.Index, $"<{tag.Name}> 没有关闭", $"<{tag.Name}> is not closed");

    private void Add(HtmlErrorEvent error)
    {
        var code = (HtmlParseError)error.Code;
        if (code == HtmlParseError.DoctypeMissing) return;
        var (message, messageEn) = HtmlErrorText.Of(code, error.Message);
        Add(SmokeTestFindings.BadHtml, OffsetOf(error, code), message, messageEn);
    }

    private void Add(string rule, int offset, string message, string messageEn) =>
        _problems.Add(new OutputProblem(rule, offset, message, messageEn));

    // the parser names the character at which it notices, not that at which the mistake begins
    private int OffsetOf(HtmlErrorEvent error, HtmlParseError code) => code switch
    {
        HtmlParseError.EOF => _end,
        HtmlParseError.AmbiguousOpenTag => error.Position.Index - 1,
        _ => error.Position.Index,
    };

    private static HashSet<string> Names(string names) => new(names.Split(' '), StringComparer.Ordinal);
}
