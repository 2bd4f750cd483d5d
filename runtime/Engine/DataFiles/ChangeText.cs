using System.Globalization;

namespace Nianbao.DataFiles;

/// <summary>A change against last year in per cent, as reports write it.</summary>
internal static class ChangeText
{
    private const int MaxDecimals = 6;

    /// <summary>With the word: 增长12.5%, 下降3.2%. For two figures that differ.</summary>
    public static string InWords(long value, long last) => (value > last ? "增长" : "下降") + Percent(Math.Abs(Rounded(value, last)));

    /// <summary>With a sign where it is less: 12.5%, -3.2%.</summary>
    public static string Percent(long value, long last) => Percent(Rounded(value, last));

    private static string Percent(decimal percent) =>
        percent.ToString("0.0#####", CultureInfo.InvariantCulture) + "%";

    // one decimal; more where one would say that there is no change
    private static decimal Rounded(long value, long last)
    {
        var percent = ((decimal)value - last) * 100 / Math.Abs(last);
        var decimals = 1;
        while (percent != 0 && Round(percent, decimals) == 0 && decimals < MaxDecimals) decimals++;
        return Round(percent, decimals);
    }

    private static decimal Round(decimal percent, int decimals) => Math.Round(percent, decimals, MidpointRounding.AwayFromZero);
}
