namespace Nianbao.Findings;

/// <summary>The message of a finding with its hint, in both languages, as builds and editors show it.</summary>
internal static class FindingMessage
{
    /// <summary>Chinese, then English.</summary>
    public static string Of(Finding finding) =>
        $"{finding.Message}{Hint("。提示：", finding.Hint)} / {finding.MessageEn}{Hint(". Hint: ", finding.HintEn)}";

    private static string Hint(string before, string? hint) => hint == null ? "" : before + hint;
}
