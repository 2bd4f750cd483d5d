using System.Text;

namespace Nianbao.Generator.Text;

/// <summary>Names in schemas are <c>lower_snake</c>; the same names in C# are <c>PascalCase</c>.</summary>
internal static class Identifiers
{
    private static readonly HashSet<string> Reserved = new(StringComparer.Ordinal)
    {
        "label", "path", "unit", "value", "state", "cell", "cells", "rows", "columns", "size", "paths",
    };

    /// <summary>True for a name that a schema may give: lower-case letters, digits and _, beginning with a letter.</summary>
    public static bool IsId(string text) =>
        text.Length > 0 && text[0] is >= 'a' and <= 'z' && text.All(c => c is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '_');

    /// <summary>
    /// True for names that every row, column or cell has beside its parts; a part of that name could not be reached.
    /// </summary>
    public static bool IsReserved(string id) => Reserved.Contains(id);

    /// <summary><c>natural_person</c> becomes <c>NaturalPerson</c>; anything that cannot stand in a name becomes _.</summary>
    public static string Pascal(string id)
    {
        var text = new StringBuilder(id.Length);
        var upper = true;
        foreach (var c in id)
        {
            if (c == '_')
            {
                upper = true;
                continue;
            }

            var safe = char.IsLetterOrDigit(c) ? c : '_';
            text.Append(upper ? char.ToUpperInvariant(safe) : safe);
            upper = false;
        }

        return text.ToString();
    }
}
