namespace Nianbao.Reports;

/// <summary>Breaks a title where its sense does: 某某县人民政府2021年 / 政府信息公开工作年度报告.</summary>
internal static class TitleLines
{
    private const int DigitsOfYear = 4;

    /// <summary>The lines: two, or one where the title has no place to break it.</summary>
    public static string[] Of(string title)
    {
        for (var at = title.IndexOf('年', StringComparison.Ordinal); at >= 0; at = title.IndexOf('年', at + 1))
        {
            if (at < DigitsOfYear || title.AsSpan(at - DigitsOfYear, DigitsOfYear).ContainsAnyExceptInRange('0', '9')) continue;
            var end = title.AsSpan(at + 1).StartsWith("度") ? at + 2 : at + 1;
            if (end < title.Length && char.IsLetter(title[end])) return [title[..end], title[end..]];
        }

        return [title];
    }
}
