namespace Nianbao.Generator.Templates.Html;

/// <summary>What to do instead of printing a value where it cannot be escaped, in Chinese and in English.</summary>
internal static class HtmlAdvice
{
    public static (string Chinese, string English) For(HtmlContext context) => context.State switch
    {
        HtmlState.BeforeValue or HtmlState.Unquoted => ("请给属性值加上引号", "put the value in quotes"),
        HtmlState.DoubleQuoted or HtmlState.SingleQuoted => ForValue(context),
        HtmlState.RawText when context.Element == "script" => (
            "请在字符串、注释和正则表达式之外写 object.to_json 的结果，或放进 data-* 属性",
            "print the result of object.to_json outside of strings, comments and regular expressions, or put it into a data-* attribute"),
        HtmlState.RawText when HtmlNames.HasReferences(context.Element) => ("请不要紧接在 < 之后", "do not print right after <"),
        HtmlState.RawText => Numbers,
        HtmlState.Comment or HtmlState.Declaration => ("请移出此处", "move it out of there"),
        _ => ("请用 if 写出各种情况，或放进带引号的属性值", "write the cases out with if, or put it into an attribute's value in quotes"),
    };

    private static (string, string) Numbers =>
        ("此处只能是数字；文字请写出并用 if 选择", "only numbers can stand there; write words out and choose by if");

    private static (string, string) ForValue(HtmlContext context) => HtmlNames.KindOf(context.Attribute) switch
    {
        HtmlValueKind.Url when context.Url == UrlPart.Mixed =>
            ("请让各分支都到 ? 或 # 之后，或都不到", "let all branches come to the part after ? or #, or none"),
        HtmlValueKind.Url => ("请使用 http、https、mailto 或 tel 网址", "use an http, https, mailto or tel URL"),
        HtmlValueKind.Script => ("请放进 data-* 属性，由脚本读取", "put it into a data-* attribute and let the script read it"),
        HtmlValueKind.Other => ("请改用 src 等单个网址的属性", "use an attribute that holds one URL, like src"),
        _ => Numbers,
    };
}
