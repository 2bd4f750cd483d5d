namespace Nianbao.Findings;

/// <summary>The message of a finding with its hint.</summary>
internal static class FindingMessage
{
    /// <summary>Chinese, then English, as builds and editors show it.</summary>
    public static string Of(Finding finding) => $"{Chinese(finding)} / {English(finding)}";

    public static string Chinese(Finding finding) => finding.Message + Hint("。提示：", finding.Hint);

    public static string English(Finding finding) => finding.MessageEn + Hint(". Hint: ", finding.HintEn);

    private static string Hint(string before, string? hint) => hint == null ? "" : before + hint;
}
