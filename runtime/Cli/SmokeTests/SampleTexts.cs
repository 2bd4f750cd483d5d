namespace Nianbao.Cli.SmokeTests;

/// <summary>The texts of made-up reports.</summary>
internal static class SampleTexts
{
    /// <summary>
    /// An element or attribute of this name on a page was text of the report: the template, or a function it calls, did not
    /// escape it.
    /// </summary>
    public const string Mark = "nianbao-trial";

    private const int Long = 20_000;

    /// <summary>What reports say.</summary>
    public static string[] Plain { get; } = ["本年度按规定主动公开政府信息。", "全年收到申请 3 件，均已按期办结。"];

    /// <summary>What no body is called and a page must print all the same.</summary>
    public static string AwkwardName { get; } = $"甲<{Mark}>&\"'𠮷县人民政府";

    /// <summary>What may stand in a text without being meant as markup, and what breaks lines and tables of other formats.</summary>
    public static string[] Awkward { get; } =
    [
        $"<{Mark}>标签</{Mark}><script>alert(1)</script>",
        $"\" {Mark}=\"1\" ' {Mark}='1' x",
        "</style></script></p></td></table><!-- ]]> &amp; &lt; &nbsp; <",
        "=1+1,\"逗号\";'分号'|竖线\t制表符\\反斜线`反引号`*星*_线_#[x](y){{ organ }}",
        "第一行\n第二行\r\n第三行",
        "𠮷😀👨‍👩‍👧é‏",
        string.Concat(Enumerable.Repeat("长段落𠮷", Long / 5)),
        "",
    ];
}
