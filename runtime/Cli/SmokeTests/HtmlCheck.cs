namespace Nianbao.Cli.SmokeTests;

/// <summary>
/// Finds what is certainly wrong with a page: tags that do not pair, attributes that do not end, an id given twice, text
/// of the report that became markup. It is no parser of HTML: where the language lets an end tag be left out, nothing
/// is said.
/// </summary>
internal sealed class HtmlCheck
{
    private static readonly HashSet<string> Void = Names("area base br col embed hr img input link meta param source track wbr");

    private static readonly HashSet<string> MayStayOpen = Names(
        "html head body p li dt dd tr td th thead tbody tfoot colgroup caption option optgroup rt rp");

    private static readonly HashSet<string> Raw = Names("script style textarea title");

    private readonly HtmlScanner _scanner;
    private readonly List<OutputProblem> _problems = [];
    private readonly List<HtmlTag> _open = [];
    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);

    public HtmlCheck(string html) => _scanner = new HtmlScanner(html, Add);

    /// <summary>The problems in the order of the page; one may be the cause of the next.</summary>
    public IReadOnlyList<OutputProblem> Find()
    {
        while (_scanner.Next() is { } tag)
        {
            CheckAttributes(tag);
            if (tag.IsEnd) Close(tag);
            else Open(tag);
        }

        foreach (var tag in _open.Where(tag => !MayStayOpen.Contains(tag.Name))) AddUnclosed(tag);
        return _problems;
    }

    private void Open(HtmlTag tag)
    {
        if (Void.Contains(tag.Name) || (tag.IsSelfClosing && IsForeign)) return;
        _open.Add(tag);
        if (Raw.Contains(tag.Name) && !IsForeign) _scanner.SkipTo(tag.Name);
    }

    private void Close(HtmlTag tag)
    {
        var at = _open.FindLastIndex(open => open.Name == tag.Name);
        if (at < 0)
        {
            Add(SmokeTestFindings.BadHtml, tag.Offset, $"</{tag.Name}> 没有对应的 <{tag.Name}>", $"</{tag.Name}> closes nothing");
            return;
        }

        foreach (var inner in _open.Skip(at + 1).Where(inner => !MayStayOpen.Contains(inner.Name))) AddUnclosed(inner);
        _open.RemoveRange(at, _open.Count - at);
    }

    private void CheckAttributes(HtmlTag tag)
    {
        if (tag.Name == SampleTexts.Mark || tag.Attributes.Any(attribute => attribute.Name == SampleTexts.Mark))
        {
            Add(SmokeTestFindings.NotEscaped, tag.Offset, "报告里的文字没有转义，成了网页的标签（html.safe 不能用于报告的文字）", "text of the report was not escaped and became markup of the page; html.safe is not for text of a report");
        }

        foreach (var twice in tag.Attributes.GroupBy(attribute => attribute.Name, StringComparer.Ordinal).Where(group => group.Count() > 1))
        {
            Add(SmokeTestFindings.BadHtml, tag.Offset, $"<{tag.Name}> 的属性 {twice.Key} 写了两次", $"<{tag.Name}> has the attribute {twice.Key} twice");
        }

        foreach (var id in tag.Attributes.Where(attribute => attribute.Name == "id" && !_ids.Add(attribute.Value)))
        {
            Add(SmokeTestFindings.BadHtml, tag.Offset, $"id “{id.Value}”出现了两次", $"the id '{id.Value}' is given twice");
        }
    }

    // drawings and formulas follow the rules of XML
    private bool IsForeign => _open.Exists(tag => tag.Name is "svg" or "math");

    private void AddUnclosed(HtmlTag tag) =>
        Add(SmokeTestFindings.BadHtml, tag.Offset, $"<{tag.Name}> 没有关闭", $"<{tag.Name}> is not closed");

    private void Add(string rule, int offset, string message, string messageEn) =>
        _problems.Add(new OutputProblem(rule, offset, message, messageEn));

    private static HashSet<string> Names(string names) => new(names.Split(' '), StringComparer.Ordinal);
}
