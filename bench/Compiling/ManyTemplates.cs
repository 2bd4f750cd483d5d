using System.Text;

namespace Nianbao.Bench.Compiling;

/// <summary>Templates of some 200 lines, each a page of its own, as an office with many kinds of pages may have them.</summary>
internal static class ManyTemplates
{
    private const string Section = """
        <section id="{0}">
        {{{{~ for section in sections ~}}}}
        <h2>{{{{ section.heading }}}}</h2>
        {{{{~ for paragraph in section.paragraphs ~}}}}
        <p>{{{{ paragraph }}}}</p>
        {{{{~ end ~}}}}
        {{{{~ if section.table ~}}}}
        <p>{{{{ section.table.label }}}} {{{{ section.table.unit }}}}</p>
        {{{{~ for row in section.table.body_rows ~}}}}
        {{{{~ for cell in row.cells ~}}}}
        <span>{{{{ cell.label }}}}{{{{ if cell.is_value }}}}{{{{ cell.value }}}}{{{{ end }}}}</span>
        {{{{~ end ~}}}}
        {{{{~ end ~}}}}
        {{{{~ end ~}}}}
        {{{{~ end ~}}}}
        </section>

        """;

    private static readonly CompositeFormat SectionFormat = CompositeFormat.Parse(Section);

    /// <summary>Writes templates into a folder.</summary>
    public static void Write(string folder, int count)
    {
        Directory.CreateDirectory(folder);
        for (var i = 0; i < count; i++) File.WriteAllText(Path.Combine(folder, $"page{i}.scriban-html"), Page());
    }

    private static string Page()
    {
        var page = new StringBuilder("""
            <!doctype html>
            <html lang="zh-CN">
            <title>{{ title }}</title>
            {{~ func pair(label, value) ~}}
            <p><b>{{ label }}</b> {{ value }}</p>
            {{~ end ~}}
            {{ pair '机关' organ }}{{ pair '年度' year }}

            """);
        for (var i = 0; i < 12; i++) page.AppendFormat(System.Globalization.CultureInfo.InvariantCulture, SectionFormat, i);
        return page.Append("</html>\n").ToString();
    }
}
