using System.Text;

namespace Nianbao.Build.Exchange;

/// <summary>
/// A line of the files through which build and program speak to each other: fields with tabs between. File names may hold
/// any character but NUL, so tabs, line ends and backslashes in a field are escaped.
/// </summary>
internal static class RecordLine
{
    private static readonly char[] s_special = ['\t', '\n', '\r', '\\'];

    /// <summary>The line, without its end.</summary>
    public static string Join(params IEnumerable<string> fields) => string.Join("\t", fields.Select(Escape));

    /// <summary>The fields of a line.</summary>
    public static string[] Split(string line)
    {
        var fields = line.Split('\t');
        if (line.IndexOf('\\') < 0) return fields;
        for (var i = 0; i < fields.Length; i++) fields[i] = Unescape(fields[i]);
        return fields;
    }

    private static string Escape(string field)
    {
        if (field.IndexOfAny(s_special) < 0) return field;
        var escaped = new StringBuilder(field.Length + 8);
        foreach (var c in field)
        {
            _ = c switch
            {
                '\t' => escaped.Append(@"\t"),
                '\n' => escaped.Append(@"\n"),
                '\r' => escaped.Append(@"\r"),
                '\\' => escaped.Append(@"\\"),
                _ => escaped.Append(c),
            };
        }

        return escaped.ToString();
    }

    private static string Unescape(string field)
    {
        if (field.IndexOf('\\') < 0) return field;
        var text = new StringBuilder(field.Length);
        for (var i = 0; i < field.Length; i++)
        {
            if (field[i] != '\\' || i + 1 == field.Length)
            {
                text.Append(field[i]);
                continue;
            }

            i++;
            text.Append(field[i] switch { 't' => '\t', 'n' => '\n', 'r' => '\r', var other => other });
        }

        return text.ToString();
    }
}
