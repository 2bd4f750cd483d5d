namespace Nianbao.Templates;

/// <summary>
/// The order of text in a dictionary, the same on every machine: signs, digits, letters without regard to case, then
/// everything else by its code; of texts that differ in case alone the lower-case one comes first. For ASCII this is the
/// root order of the Unicode collation algorithm (UTS #10), for Chinese that of the code points, as there.
/// </summary>
internal static class TextOrder
{
    private const string Signs = "\t\n\v\f\r _-,;:!?.'\"()[]{}@*/\\&#%`^+<=>|~$";
    private const int Digits = 64;
    private const int Letters = 80;
    private const int Others = 128;

    public static int Compare(string a, string b)
    {
        for (var i = 0; i < a.Length && i < b.Length; i++)
        {
            var order = Weight(a[i]).CompareTo(Weight(b[i]));
            if (order != 0) return order;
        }

        return a.Length != b.Length ? a.Length.CompareTo(b.Length) : -string.CompareOrdinal(a, b);
    }

    private static int Weight(char c) => c switch
    {
        _ when char.IsAsciiDigit(c) => Digits + c - '0',
        _ when char.IsAsciiLetter(c) => Letters + char.ToLowerInvariant(c) - 'a',
        < (char)Others => Signs.IndexOf(c, StringComparison.Ordinal),
        _ => Others + c,
    };
}
