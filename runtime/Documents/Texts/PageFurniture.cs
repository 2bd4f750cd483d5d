using System.Text.RegularExpressions;

namespace Nianbao.Documents.Texts;

/// <summary>What stands around the text on a page and is no part of the report.</summary>
internal static partial class PageFurniture
{
    private const int LongestEnd = 80;

    /// <summary>True for a line with which the page begins again behind the report: nothing after it is of the report.</summary>
    public static bool IsEnd(string text) => text.Length <= LongestEnd && (EndShape().IsMatch(text) || FileShape().IsMatch(text));

    /// <summary>True for a line above or below a table: its title, its year, its unit, who filled it in.</summary>
    public static bool IsCaption(string text) => text.Length <= 60 && CaptionShape().IsMatch(text);

    /// <summary>True for a line of data about the page: when it was published, how often it was read.</summary>
    public static bool IsPageData(string text) => text.Length <= 120 && PageDataShape().IsMatch(text);

    [GeneratedRegex(@"^[\s【\[（(]*(打印本页|打印|关闭窗口|关闭|扫一扫|分享到|分享|上一篇|下一篇|责任编辑|编辑[:：]|相关附件|附件下载|相关链接|相关阅读|返回顶部|网站地图|版权所有|主办单位|主办[:：]|承办|技术支持|网站标识码|ICP备|联系我们|【?字体)")]
    private static partial Regex EndShape();

    // a file to download: 附件：1.某某县人民政府2021年政府信息公开工作年度报告.docx
    [GeneratedRegex(@"\.(docx?|wps|pdf|xlsx?|et|zip|rar|ofd|txt)\s*([（(][^（）()]{1,12}[）)])?$", RegexOptions.IgnoreCase)]
    private static partial Regex FileShape();

    [GeneratedRegex(@"^[\s（(]*(单位[:：]|计量单位|政府信息公开情况统计表|填报单位|单位负责人|审核人|填报人|填报日期|联系电话[:：].*填报日期|统\s*计\s*指\s*标|单位$|统计数$|(20[0-9]{2}|二[〇○零][一二][〇○零一二三四五六七八九])\s*年度?\s*[）)]?\s*$|表\s*[一二三四五六1-6]\s*[：:]?\s*$|续表|此表无数据)")]
    private static partial Regex CaptionShape();

    [GeneratedRegex(@"(发布时间|发布日期|发布机构|发文日期|成文日期|公开日期|索\s*引\s*号|信息来源|来\s*源|浏览次数|阅读次数|点击数|字体|字号|发文字号|发文机关|信息分类|主题分类|有效性|公开方式|当前位置|您的位置|首页\s*[>》])\s*[:：>》]?")]
    private static partial Regex PageDataShape();
}
