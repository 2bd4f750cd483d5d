using System.Text;

namespace Nianbao.Cookbook.Tests;

/// <summary>Reads comma-separated values as RFC 4180 has them.</summary>
internal static class Csv
{
    public static List<string[]> Read(string text)
    {
        var (rows, row, field) = (new List<string[]>(), new List<string>(), new StringBuilder());
        var isQuoted = false;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (isQuoted)
            {
                if (c != '"') field.Append(c);
                else if (i + 1 < text.Length && text[i + 1] == '"') field.Append(text[i++]);
                else isQuoted = false;
            }
            else if (c == '"' && field.Length == 0)
            {
                isQuoted = true;
            }
            else if (c is ',' or '\n')
            {
                row.Add(field.ToString());
                field.Clear();
                if (c == ',') continue;
                rows.Add([.. row]);
                row.Clear();
            }
            else
            {
                Assert.NotEqual('"', c);
                field.Append(c);
            }
        }

        Assert.True(!isQuoted && field.Length == 0 && row.Count == 0, "the last line has no end");
        return rows;
    }
}
