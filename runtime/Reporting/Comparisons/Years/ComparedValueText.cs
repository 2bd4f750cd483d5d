using System.Globalization;

namespace Nianbao.Reporting.Comparisons.Years;

/// <summary>Figures and changes as they are printed.</summary>
internal static class ComparedValueText
{
    /// <summary>Printed where a year's form does not ask for a figure.</summary>
    public const string NotCollected = "未收集";

    /// <summary>Printed where a cell is blank.</summary>
    public const string Blank = "未填";

    /// <summary>Printed where there is nothing to compare with.</summary>
    public const string Nothing = "—";

    /// <summary>Printed before what means only roughly the same.</summary>
    public const string Similar = "约";

    public static string Of(ComparedValue figure) => figure.Kind switch
    {
        ComparedValueKind.NotCollected => NotCollected,
        ComparedValueKind.Blank => Blank,
        _ => Marked(figure.Value, "0.######", figure.IsSimilar),
    };

    public static string DifferenceOf(YearChange change) => Marked(change.Difference, "+0.######;-0.######;0", change.IsSimilar);

    public static string PercentOf(YearChange change) =>
        Marked(change.Percent is { } percent ? Math.Round(percent, 1, MidpointRounding.AwayFromZero) : null, "+0.0'%';-0.0'%';0.0'%'", change.IsSimilar);

    private static string Marked(decimal? number, string format, bool isSimilar)
    {
        if (number is not { } value) return Nothing;
        var text = value.ToString(format, CultureInfo.InvariantCulture);
        return isSimilar ? $"{Similar} {text}" : text;
    }
}
