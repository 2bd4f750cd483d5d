using System.Globalization;

namespace Nianbao.Documents.Sources;

/// <summary>Places in documents as messages tell them.</summary>
internal static class LocationText
{
    /// <summary>In Chinese: 第 2 个表第 5 行; empty where nothing is known.</summary>
    public static string Chinese(SourceLocation at)
    {
        if (at.Sheet != null) return Say($"工作表“{at.Sheet}”第 {at.Row} 行");
        var page = at.Page > 0 ? Say($"第 {at.Page} 页") : "";
        if (at.Table > 0) return at.Row > 0 ? page + Say($"第 {at.Table} 个表第 {at.Row} 行") : page + Say($"第 {at.Table} 个表");
        return at.Line > 0 ? page + Say($"第 {at.Line} 行") : page;
    }

    /// <summary>In English: table 2, row 5; empty where nothing is known.</summary>
    public static string English(SourceLocation at)
    {
        if (at.Sheet != null) return Say($"sheet '{at.Sheet}', row {at.Row}");
        List<string> parts = [];
        if (at.Page > 0) parts.Add(Say($"page {at.Page}"));
        if (at.Table > 0) parts.Add(Say($"table {at.Table}"));
        if (at.Table > 0 && at.Row > 0) parts.Add(Say($"row {at.Row}"));
        if (at.Table == 0 && at.Line > 0) parts.Add(Say($"line {at.Line}"));
        return string.Join(", ", parts);
    }

    private static string Say(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
