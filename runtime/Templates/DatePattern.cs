using System.Text;

namespace Nianbao.Templates;

/// <summary>Patterns of <c>%</c> and letters as .NET's, for reading dates.</summary>
internal static class DatePattern
{
    /// <summary>The pattern of .NET; an error for a letter that only writing knows.</summary>
    public static string ToNet(string pattern, Position position)
    {
        var net = new StringBuilder();
        for (var i = 0; i < pattern.Length; i++)
        {
            if (pattern[i] != '%' || i + 1 == pattern.Length) net.Append(pattern[i]);
            else net.Append(Field(pattern[++i], position));
        }

        return net.ToString();
    }

    private static string Field(char letter, Position position) => letter switch
    {
        'a' => "ddd",
        'A' => "dddd",
        'b' or 'h' => "MMM",
        'B' => "MMMM",
        'c' => "ddd MMM dd HH:mm:ss yyyy",
        'd' => "dd",
        'D' or 'x' => "MM/dd/yy",
        'e' => "d",
        'F' => "yyyy-MM-dd",
        'g' => "",
        'H' => "HH",
        'I' => "hh",
        'k' => "H",
        'l' => "h",
        'L' => "fff",
        'm' => "MM",
        'M' => "mm",
        'n' => "\n",
        'p' or 'P' => "tt",
        'r' => "hh:mm:ss tt",
        'R' => "HH:mm",
        'S' => "ss",
        't' => "\t",
        'T' or 'X' => "HH:mm:ss",
        'y' => "yy",
        'Y' => "yyyy",
        '%' => "\\%",
        _ => throw position.Error($"%{letter} 不能用于读取日期", $"%{letter} is of no use to read a date"),
    };
}
