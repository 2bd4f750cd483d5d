using Nianbao.Generator.Templates.Places;

namespace Nianbao.Generator.Templates.Pages;

/// <summary>What the text of a template leads into in XML.</summary>
internal enum XmlState
{
    /// <summary>Between tags.</summary>
    Text,

    /// <summary>After <c>&lt;</c>.</summary>
    Open,

    /// <summary>In a tag and not in a value.</summary>
    Tag,
    DoubleQuoted,
    SingleQuoted,

    /// <summary>In <c>&lt;!-- --&gt;</c>.</summary>
    Comment,

    /// <summary>In <c>&lt;![CDATA[ ]]&gt;</c>.</summary>
    CData,

    /// <summary>In <c>&lt;? ?&gt;</c>.</summary>
    Instruction,

    /// <summary>In <c>&lt;!DOCTYPE</c> and other declarations.</summary>
    Declaration,
}

/// <summary>A place in a page of XML.</summary>
/// <param name="State">Where it is.</param>
/// <param name="Pending">What has been read of a delimiter that is not complete.</param>
internal sealed record XmlPage(XmlState State, string Pending = "") : PageContext
{
    private const string CommentStart = "!--";
    private const string CDataStart = "![CDATA[";

    public static readonly XmlPage Text = new(XmlState.Text);

    public override PageContext Beginning => Text;

    public override PagePlace Place => State switch
    {
        XmlState.Text => PagePlace.Text,
        XmlState.DoubleQuoted or XmlState.SingleQuoted => PagePlace.Quoted,
        XmlState.Comment or XmlState.CData => PagePlace.CertainNumber,
        XmlState.Tag when Pending.Length > 0 => PagePlace.CertainNumber,
        _ => PagePlace.Nothing,
    };

    public override string Display => State switch
    {
        XmlState.Text => "正文 (text)",
        XmlState.DoubleQuoted or XmlState.SingleQuoted => "属性值 (an attribute's value)",
        XmlState.Comment => "注释 (a comment)",
        XmlState.CData => "CDATA 段 (a CDATA section)",
        XmlState.Instruction => "处理指令 (a processing instruction)",
        XmlState.Declaration => "声明 (a declaration)",
        _ => "标签内 (inside a tag)",
    };

    public override (string Chinese, string English) Advice => State switch
    {
        XmlState.Open or XmlState.Tag => ("请用 if 写出各种情况，或放进带引号的属性值", "write the cases out with if, or put it into an attribute's value in quotes"),
        XmlState.CData => ("请去掉 CDATA，直接写在元素里，特殊字符会自动转义", "write it into the element without CDATA: what means something in XML is escaped"),
        _ => ("请移出此处", "move it out of there"),
    };

    public override PageContext After(string text, out PageProblem problem)
    {
        problem = PageProblem.None;
        return text.Aggregate(this, (page, c) => page.After(c));
    }

    public override PageContext AfterPrint() => this with { Pending = State == XmlState.Tag ? Pending : "" };

    public override PageContext? Join(PageContext other)
    {
        if (other is not XmlPage page) return null;
        if (this == page) return this;
        return State == page.State && State is XmlState.Tag or XmlState.Comment or XmlState.CData && IsInside && page.IsInside ? this with { Pending = "" } : null;
    }

    public override PageContext Settled() => State == XmlState.Tag ? this with { Pending = "" } : this;

    public override string? Escaped(string text) => Place is PagePlace.Text or PagePlace.Quoted && text.All(IsPlain) ? HtmlPage.WithReferences(text) : null;

    // nothing has been read of what may end the place
    private bool IsInside => State == XmlState.Tag || Pending.Length == 0;

    // control characters are looked at when the template runs
    private static bool IsPlain(char c) => c >= ' ' && !char.IsSurrogate(c) && c < '\uFFFE';

    private XmlPage After(char c) => State switch
    {
        XmlState.Text => c == '<' ? new XmlPage(XmlState.Open) : this,
        XmlState.Open => Opened(Pending + c),
        XmlState.Tag => c switch
        {
            '>' => Text,
            '"' => new XmlPage(XmlState.DoubleQuoted),
            '\'' => new XmlPage(XmlState.SingleQuoted),
            ' ' or '\t' or '\r' or '\n' or '=' or '/' => new XmlPage(XmlState.Tag),
            _ => new XmlPage(XmlState.Tag, "n"),
        },
        XmlState.DoubleQuoted => c == '"' ? new XmlPage(XmlState.Tag) : this,
        XmlState.SingleQuoted => c == '\'' ? new XmlPage(XmlState.Tag) : this,
        XmlState.Comment => Until("-->", c),
        XmlState.CData => Until("]]>", c),
        XmlState.Instruction => Until("?>", c),
        _ => c == '>' ? Text : this,
    };

    private static XmlPage Opened(string read) => read[0] switch
    {
        '?' => new XmlPage(XmlState.Instruction),
        '!' when read == CommentStart => new XmlPage(XmlState.Comment),
        '!' when read == CDataStart => new XmlPage(XmlState.CData),
        '!' when CommentStart.StartsWith(read, StringComparison.Ordinal) || CDataStart.StartsWith(read, StringComparison.Ordinal) => new XmlPage(XmlState.Open, read),
        '!' => new XmlPage(XmlState.Declaration),
        _ => new XmlPage(XmlState.Tag, read == "/" ? "" : "n"),
    };

    private XmlPage Until(string end, char c)
    {
        var read = Pending + c;
        while (!end.StartsWith(read, StringComparison.Ordinal)) read = read.Substring(1);
        return read == end ? Text : new XmlPage(State, read);
    }
}
