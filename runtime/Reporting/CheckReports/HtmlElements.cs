using Nianbao.Templates;

namespace Nianbao.Reporting.CheckReports;

/// <summary>Writes elements of a page.</summary>
internal static class HtmlElements
{
    /// <summary>An element with text, which is escaped; the attributes are markup already.</summary>
    public static void WriteElement(this Utf8Writer page, string name, string attributes, string text)
    {
        page.Write($"<{name}{attributes}>");
        page.WriteEscaped(text);
        page.Write($"</{name}>\n");
    }
}
