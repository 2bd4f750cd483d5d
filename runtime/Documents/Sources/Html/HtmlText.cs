using System.Text;
using AngleSharp.Dom;

namespace Nianbao.Documents.Sources.Html;

/// <summary>The text of elements as a reader sees it.</summary>
internal static class HtmlText
{
    /// <summary>White space of any kind as one blank, none at the ends; what cannot be seen is left out.</summary>
    public static string Collapse(string text)
    {
        var plain = new StringBuilder(text.Length);
        var isPending = false;
        foreach (var c in text)
        {
            if (c is '\u200B' or '\u200C' or '\u200D' or '\uFEFF' or '\u00AD') continue;
            if (char.IsWhiteSpace(c))
            {
                isPending = plain.Length > 0;
                continue;
            }

            if (isPending) plain.Append(' ');
            isPending = false;
            plain.Append(c);
        }

        return plain.ToString();
    }

    /// <summary>The text of a cell: its lines joined by line ends.</summary>
    public static string OfCell(IElement cell)
    {
        var lines = new List<string>();
        var line = new StringBuilder();
        AddLines(cell, lines, line, depth: 0);
        lines.Add(Collapse(line.ToString()));
        return string.Join('\n', lines.Where(text => text.Length > 0));
    }

    /// <summary>True for what a page hides.</summary>
    public static bool IsHidden(IElement element)
    {
        if (element.HasAttribute("hidden")) return true;
        if (element.GetAttribute("style") is not { } style) return false;
        var plain = style.Replace(" ", "", StringComparison.Ordinal);
        return plain.Contains("display:none", StringComparison.OrdinalIgnoreCase)
            || plain.Contains("visibility:hidden", StringComparison.OrdinalIgnoreCase);
    }

    private static void AddLines(INode node, List<string> lines, StringBuilder line, int depth)
    {
        if (depth > DocumentLimits.Depth) return;
        foreach (var child in node.ChildNodes)
        {
            if (child is IText text)
            {
                if (line.Length < DocumentLimits.TextLength) line.Append(text.Data);
            }
            else if (child is IElement element && element.LocalName is not ("script" or "style" or "template") && !IsHidden(element))
            {
                var isBreak = element.LocalName is "br" or "p" or "div" or "li";
                if (isBreak) EndLine(lines, line);
                AddLines(element, lines, line, depth + 1);
                if (isBreak) EndLine(lines, line);
            }
        }
    }

    private static void EndLine(List<string> lines, StringBuilder line)
    {
        lines.Add(Collapse(line.ToString()));
        line.Clear();
    }
}
