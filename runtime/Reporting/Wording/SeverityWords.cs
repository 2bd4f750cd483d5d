using Nianbao.Forms;

namespace Nianbao.Reporting.Wording;

/// <summary>What people call severities.</summary>
internal static class SeverityWords
{
    public static string NameOf(Severity severity, Language language) => severity switch
    {
        Severity.Error => language.Of("错误", "error"),
        Severity.Warning => language.Of("警告", "warning"),
        _ => language.Of("提示", "note"),
    };

    /// <summary>The name with what it means for publishing.</summary>
    public static string Describe(Severity severity, Language language) => NameOf(severity, language) + severity switch
    {
        Severity.Error => language.Of("（一定有错，改好以前不生成页面）", " (certainly wrong: no page is made until it is mended)"),
        Severity.Warning => language.Of("（没有正当理由就是错，页面照常生成）", " (wrong unless there is a reason: pages are made all the same)"),
        _ => language.Of("（值得核对，页面照常生成）", " (worth a look: pages are made all the same)"),
    };
}
