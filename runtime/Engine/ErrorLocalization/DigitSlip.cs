using System.Globalization;

namespace Nianbao.ErrorLocalization;

/// <summary>How a wrong number came out of the right one under somebody's fingers.</summary>
internal static class DigitSlip
{
    /// <summary>The slip in Chinese and English; null where the two numbers look unlike each other.</summary>
    public static (string Zh, string En)? Between(long wrong, long right)
    {
        if (wrong == 0 || right == 0) return null;
        if (wrong == -right) return right < 0 ? ("漏了负号", "a minus sign lost") : ("多了负号", "a minus sign too many");
        if (long.IsNegative(wrong) != long.IsNegative(right)) return null;
        var typed = Digits(wrong);
        var meant = Digits(right);
        if (typed == meant + "0") return ("多了一个 0", "a zero too many");
        if (meant == typed + "0") return ("少了一个 0", "a zero lost");
        if (typed.Length == meant.Length) return IsTransposed(typed, meant) ? ("两位数字颠倒", "two digits transposed") : null;
        if (IsDoubled(typed, meant)) return ("一位数字打了两次", "a digit doubled");
        return HasOneMore(meant, typed) ? ("少打一位数字", "a digit lost") : null;
    }

    private static string Digits(long value) =>
        Int128.Abs(value).ToString(CultureInfo.InvariantCulture);

    private static bool IsTransposed(string typed, string meant)
    {
        var at = typed.AsSpan().CommonPrefixLength(meant);
        return at + 1 < typed.Length
            && typed[at] == meant[at + 1] && typed[at + 1] == meant[at]
            && typed.AsSpan(at + 2).SequenceEqual(meant.AsSpan(at + 2));
    }

    private static bool IsDoubled(string typed, string meant)
    {
        var at = typed.AsSpan().CommonPrefixLength(meant);
        return at > 0 && typed.Length == meant.Length + 1
            && typed[at] == typed[at - 1] && typed.AsSpan(at + 1).SequenceEqual(meant.AsSpan(at));
    }

    private static bool HasOneMore(string longer, string shorter)
    {
        var at = longer.AsSpan().CommonPrefixLength(shorter);
        return longer.Length == shorter.Length + 1 && longer.AsSpan(at + 1).SequenceEqual(shorter.AsSpan(at));
    }
}
