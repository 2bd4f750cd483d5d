using System.Text;
using System.Xml.Linq;

namespace Nianbao.Documents.Sources.Word;

/// <summary>
/// The automatic numbers of paragraphs: no text of the file, but what a reader sees in front of a heading (一、 or （二）).
/// Paragraphs are asked about in their order.
/// </summary>
internal sealed class WordNumbering
{
    private const int Levels = 9;

    private readonly WordStyles _styles;
    private readonly Dictionary<int, XElement> _definitions = [];
    private readonly Dictionary<int, XElement> _lists = [];
    private readonly Dictionary<int, int?[]> _counters = [];
    private readonly HashSet<int> _begun = [];

    /// <summary>Reads the definitions.</summary>
    /// <param name="numbering">The root of the part; null where the file has none.</param>
    /// <param name="styles">The file's styles.</param>
    public WordNumbering(XElement? numbering, WordStyles styles)
    {
        _styles = styles;
        foreach (var definition in WordXml.Children(numbering, "abstractNum"))
        {
            if (WordXml.Number(WordXml.Attribute(definition, "abstractNumId")) is { } id) _definitions.TryAdd(id, definition);
        }

        foreach (var list in WordXml.Children(numbering, "num"))
        {
            if (WordXml.Number(WordXml.Attribute(list, "numId")) is { } id) _lists.TryAdd(id, list);
        }
    }

    /// <summary>Counts a paragraph and tells its number as it is shown; empty where it has none.</summary>
    /// <param name="properties">The paragraph's properties; null where it has none.</param>
    public string Next(XElement? properties)
    {
        var own = WordXml.Child(properties, "numPr");
        var styled = _styles.NumberingOf(properties);
        var listId = WordXml.NumberOf(own, "numId") ?? WordXml.NumberOf(styled?.Numbering, "numId");
        if (listId is not { } id || !_lists.TryGetValue(id, out var list) || DefinitionOf(list) is not { } definition) return "";
        var level = WordXml.NumberOf(own, "ilvl") ?? LevelOf(definition.Element, styled) ?? 0;
        if (level is < 0 or >= Levels) return "";

        if (!_counters.TryGetValue(definition.Id, out var counters)) _counters.Add(definition.Id, counters = new int?[Levels]);
        if (_begun.Add(id)) Restart(counters, list);
        Count(counters, list, definition.Element, level);
        return Shown(counters, list, definition.Element, level);
    }

    private (int Id, XElement Element)? DefinitionOf(XElement list)
    {
        // a definition may refer to a style, the style to a list, the list to another definition
        for (var i = 0; i < Levels; i++)
        {
            if (WordXml.NumberOf(list, "abstractNumId") is not { } id || !_definitions.TryGetValue(id, out var definition)) return null;
            if (WordXml.ValueOf(definition, "numStyleLink") is not { } style) return (id, definition);
            if (_styles.ListOf(style) is not { } next || !_lists.TryGetValue(next, out var linked)) return null;
            list = linked;
        }

        return null;
    }

    private static int? LevelOf(XElement definition, (XElement Numbering, string Style)? styled)
    {
        if (styled is not { } found) return null;
        var linked = WordXml.Children(definition, "lvl").FirstOrDefault(level => WordXml.ValueOf(level, "pStyle") == found.Style);
        return WordXml.Number(WordXml.Attribute(linked, "ilvl")) ?? WordXml.NumberOf(found.Numbering, "ilvl");
    }

    // lists of one definition count on, unless the second says where it starts
    private static void Restart(int?[] counters, XElement list)
    {
        foreach (var change in WordXml.Children(list, "lvlOverride"))
        {
            var starts = WordXml.Child(change, "startOverride") != null;
            if (starts && WordXml.Number(WordXml.Attribute(change, "ilvl")) is >= 0 and < Levels and var level) counters[level] = null;
        }
    }

    private static void Count(int?[] counters, XElement list, XElement definition, int level)
    {
        counters[level] = counters[level] + 1 ?? StartOf(list, definition, level);
        for (var deeper = level + 1; deeper < Levels; deeper++)
        {
            // 0: never; n: only after a paragraph of the n-th level or one above it
            var restart = WordXml.NumberOf(LevelIn(list, definition, deeper), "lvlRestart") ?? deeper;
            if (level < restart) counters[deeper] = null;
        }
    }

    private static string Shown(int?[] counters, XElement list, XElement definition, int level)
    {
        var shown = LevelIn(list, definition, level);
        if (WordXml.ValueOf(shown, "numFmt") == "bullet") return "";
        var pattern = WordXml.ValueOf(shown, "lvlText") ?? "";
        var inDigits = WordXml.Switch(shown, "isLgl") == true;
        var text = new StringBuilder();
        for (var i = 0; i < pattern.Length; i++)
        {
            if (pattern[i] == '%' && i + 1 < pattern.Length && pattern[i + 1] is >= '1' and <= '9')
            {
                var part = pattern[++i] - '1';
                var format = inDigits ? "decimal" : WordXml.ValueOf(LevelIn(list, definition, part), "numFmt");
                text.Append(ListNumber.Text(counters[part] ??= StartOf(list, definition, part), format));
            }
            else
            {
                text.Append(pattern[i]);
            }
        }

        // "1" before "2件" must not become 12
        if (text.Length > 0 && char.IsAsciiLetterOrDigit(text[^1])) text.Append(' ');
        return text.ToString();
    }

    private static int StartOf(XElement list, XElement definition, int level) =>
        WordXml.NumberOf(ChangeOf(list, level), "startOverride") ?? WordXml.NumberOf(LevelIn(list, definition, level), "start") ?? 1;

    private static XElement? LevelIn(XElement list, XElement definition, int level) =>
        WordXml.Child(ChangeOf(list, level), "lvl") ?? OfLevel(WordXml.Children(definition, "lvl"), level);

    private static XElement? ChangeOf(XElement list, int level) => OfLevel(WordXml.Children(list, "lvlOverride"), level);

    private static XElement? OfLevel(IEnumerable<XElement> elements, int level) =>
        elements.FirstOrDefault(element => WordXml.Number(WordXml.Attribute(element, "ilvl")) == level);
}
