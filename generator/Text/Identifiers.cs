using System.Text;

namespace Nianbao.Generator.Text;

/// <summary>Names in schemas are <c>lower_snake</c>; the same names in C# are <c>PascalCase</c>.</summary>
internal static class Identifiers
{
    /// <summary>Names that every row, column or cell has beside its parts; a part of that name could not be reached.</summary>
    public static readonly string[] Reserved =
    [
        "label", "path", "unit", "value", "state", "cell", "cells", "rows", "columns", "size", "paths",
        "to_string", "equals", "get_hash_code", "get_type",
    ];

    private static readonly HashSet<string> OfReport = new(StringComparer.Ordinal)
    {
        "organ", "year", "form", "title", "published", "index", "publisher", "source", "signatory", "signed", "kind", "level", "preamble", "previous", "covers", "waive",
        "type", "report_type", "imprint", "title_lines", "published_at", "waivers", "last_year", "file_path", "page_file", "values", "states", "spans",
        "notations", "try_get_cell", "text", "set_text", "printed_sections", "table_of", "compute_sums",
        "notes", "notes_on", "local_rows",
    };

    /// <summary>True for a name that a schema may give: lower-case letters, digits and _, beginning with a letter.</summary>
    public static bool IsId(string text) =>
        text.Length > 0 && text[0] is >= 'a' and <= 'z' && text.All(c => c is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '_');

    /// <summary>True for a name of <see cref="Reserved"/>.</summary>
    public static bool IsReserved(string id) => Reserved.Contains(id);

    /// <summary>
    /// True for names that a report itself has: the keys at the top of a data file and the members of every report class.
    /// A section or table of that name could not be written or reached.
    /// </summary>
    public static bool IsOfReport(string id) => OfReport.Contains(id);

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
