using Nianbao.Templates;

namespace Nianbao.Reporting.Comparisons.Years;

/// <summary>Writes a comparison of years as a whole page in the style of the reports.</summary>
internal sealed class ComparisonHtml
{
    private const string StyleSheet = "Nianbao.style.css";

    private const string OwnStyle =
        """
        .years thead th { padding-inline: .3em; white-space: nowrap; }
        .years td { text-align: right; }
        .years th.depth-1 { padding-inline-start: 1.9em; }
        .years th.depth-2 { padding-inline-start: 3.1em; }
        .years th.depth-3 { padding-inline-start: 4.3em; }
        .years th.depth-4 { padding-inline-start: 5.5em; }
        .notes { font-size: 1rem; }

        """;

    private readonly YearComparison _comparison;
    private readonly Utf8Writer _page;

    private ComparisonHtml(YearComparison comparison, Utf8Writer page)
    {
        _comparison = comparison;
        _page = page;
    }

    /// <summary>How many columns of values and changes a table has.</summary>
    private int ColumnCount => (_comparison.Years.Length * 3) - 2;

    public static void Write(YearComparison comparison, Utf8Writer page)
    {
        var html = new ComparisonHtml(comparison, page);
        html.WriteHead();
        foreach (var table in comparison.Tables) html.WriteTable(table);
        page.WriteUtf8("</main>\n</body>\n</html>\n"u8);
    }

    private void WriteHead()
    {
        _page.Write(
            """
            <!DOCTYPE html>
            <html lang="zh-CN">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">

            """);
        WriteElement("title", "", _comparison.Title);
        _page.WriteUtf8("<style>\n"u8);
        WriteStyle();
        _page.Write(OwnStyle);
        _page.WriteUtf8("</style>\n</head>\n<body>\n<main>\n<header>\n"u8);
        WriteElement("h1", "", _comparison.Title);
        _page.WriteUtf8("</header>\n"u8);
        if (_comparison.Notes.Count == 0) return;
        _page.WriteUtf8("<ul class=\"notes\">\n"u8);
        foreach (var note in _comparison.Notes) WriteElement("li", "", note);
        _page.WriteUtf8("</ul>\n"u8);
    }

    private void WriteStyle()
    {
        using var stream = typeof(ComparisonHtml).Assembly.GetManifestResourceStream(StyleSheet)!;
        var style = new byte[stream.Length];
        stream.ReadExactly(style);
        _page.WriteUtf8(style);
    }

    private void WriteTable(YearTable table)
    {
        _page.WriteUtf8("<div class=\"table\" tabindex=\"0\" role=\"region\" aria-label=\""u8);
        _page.WriteEscaped(table.Label);
        _page.WriteUtf8("\">\n<table class=\"years\">\n<caption>"u8);
        _page.WriteEscaped(table.Label);
        if (table.Unit.Length > 0)
        {
            _page.WriteUtf8("<span>（单位："u8);
            _page.WriteEscaped(table.Unit);
            _page.WriteUtf8("）</span>"u8);
        }

        _page.WriteUtf8("</caption>\n<thead>\n"u8);
        WriteColumns();
        _page.WriteUtf8("</thead>\n<tbody>\n"u8);
        foreach (var line in table.Lines) WriteLine(line);
        _page.WriteUtf8("</tbody>\n</table>\n</div>\n"u8);
    }

    private void WriteColumns()
    {
        // a single year has nothing below it
        var span = _comparison.Years.Length > 1 ? " rowspan=\"2\"" : "";
        _page.WriteUtf8("<tr>\n"u8);
        WriteElement("th", $" scope=\"col\"{span}", "项目");
        WriteElement("th", $" scope=\"col\"{span}", $"{_comparison.Years[0]}年");
        foreach (var year in _comparison.Years.Skip(1)) WriteElement("th", " scope=\"col\" colspan=\"3\"", $"{year}年");
        _page.WriteUtf8("</tr>\n"u8);
        if (span.Length == 0) return;
        _page.WriteUtf8("<tr>\n"u8);
        foreach (var _ in _comparison.Years.Skip(1))
        {
            foreach (var name in (string[])["数量", "比上年", "增减％"]) WriteElement("th", " scope=\"col\"", name);
        }

        _page.WriteUtf8("</tr>\n"u8);
    }

    private void WriteLine(YearLine line)
    {
        var depth = line.Depth == 0 ? "" : $" class=\"depth-{Math.Min(line.Depth, 4)}\"";
        _page.WriteUtf8("<tr>\n"u8);
        if (line.Values.Length == 0)
        {
            WriteElement("th", $" scope=\"row\"{depth} colspan=\"{ColumnCount + 1}\"", line.Label);
        }
        else
        {
            WriteElement("th", $" scope=\"row\"{depth}", line.Label);
            for (var i = 0; i < line.Values.Length; i++)
            {
                WriteElement("td", "", ComparedValueText.Of(line.Values[i]));
                if (i == 0) continue;
                var change = _comparison.ChangeOf(line, i);
                WriteElement("td", "", ComparedValueText.DifferenceOf(change));
                WriteElement("td", "", ComparedValueText.PercentOf(change));
            }
        }

        _page.WriteUtf8("</tr>\n"u8);
    }

    private void WriteElement(string name, string attributes, string text)
    {
        _page.Write($"<{name}{attributes}>");
        _page.WriteEscaped(text);
        _page.Write($"</{name}>\n");
    }
}
