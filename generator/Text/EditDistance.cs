namespace Nianbao.Generator.Text;

/// <summary>How far two names are apart. The runtime compiles this file, too: both answer a misspelt name with the nearest.</summary>
internal static class EditDistance
{
    private const int Longest = 200;

    /// <summary>
    /// How many characters to insert, delete, replace or swap with their neighbour; of names longer than any real one just
    /// that they are far apart.
    /// </summary>
    public static int Between(string a, string b)
    {
        if (a.Length > Longest || b.Length > Longest) return Longest;
        var beforeLast = new int[b.Length + 1];
        var last = new int[b.Length + 1];
        var row = new int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++) last[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var replaced = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                row[j] = Math.Min(replaced, Math.Min(last[j], row[j - 1]) + 1);
                var swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
                if (swapped) row[j] = Math.Min(row[j], beforeLast[j - 2] + 1);
            }

            (beforeLast, last, row) = (last, row, beforeLast);
        }

        return last[b.Length];
    }
}
