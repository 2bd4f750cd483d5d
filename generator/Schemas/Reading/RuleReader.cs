using System.Globalization;
using System.Text.RegularExpressions;
using Nianbao.Generator.Diagnostics;
using Nianbao.Generator.Schemas.Syntax;
using Nianbao.Generator.Text;
using YamlDotNet.RepresentationModel;

namespace Nianbao.Generator.Schemas.Reading;

/// <summary>Rules: the lists <c>rules</c> of a form, its tables and their blocks, and what a change adds.</summary>
internal sealed class RuleReader(SchemaErrors errors)
{
    private const string CommonYear = "2001-";

    private static readonly Regex RuleId = new("^[A-Z]{2,}[0-9]{3,5}$", RegexOptions.CultureInvariant);

    private readonly NodeReader _nodes = new(errors);

    /// <summary>The list <c>rules</c> of a mapping.</summary>
    public List<RuleSyntax> ReadAll(SchemaMap map)
    {
        var rules = new List<RuleSyntax>();
        foreach (var node in map.List("rules"))
        {
            if (_nodes.Mapping(node, "rules") is { } mapping) rules.Add(Read(mapping));
        }

        return rules;
    }

    /// <summary>One rule.</summary>
    public RuleSyntax Read(YamlMappingNode node)
    {
        var map = new SchemaMap(
            node, errors, "规则", "id", "each", "except", "when", "check", "tolerance", "missing", "unless_broken", "repeats", "published",
            "severity", "message", "message_en", "source", "good", "bad");
        var (left, right) = ReadMissing(map);
        return new RuleSyntax(
            ReadId(map, "id"),
            map.Choice("each", "", "row", "column", "cell"),
            ReadChecks(map),
            map.Choice("severity", "error", "warning", "note"),
            map.Text("message"),
            map.Text("message_en"),
            map.Text("source"))
        {
            When = map.OptionalLocatedText("when"),
            Except = ReadTexts(map, "except"),
            Tolerance = map.OptionalLocatedText("tolerance"),
            LeftMissing = left,
            RightMissing = right,
            UnlessBroken = ReadTexts(map, "unless_broken"),
            Repeats = ReadRepeats(map),
            Published = ReadDeadline(map),
            Good = ReadExample(map, "good"),
            Bad = ReadExample(map, "bad"),
        };
    }

    private static List<Located<string>> ReadChecks(SchemaMap map)
    {
        if (map.Find("check") is YamlSequenceNode) return ReadTexts(map, "check");
        var isOther = map.Find("repeats") is not null || map.Find("published") is not null;
        return isOther && map.Find("check") is null ? [] : [map.LocatedText("check")];
    }

    private RepeatSyntax? ReadRepeats(SchemaMap map)
    {
        if (map.Mapping("repeats") is not { } mapping) return null;
        var repeats = new SchemaMap(mapping, errors, "repeats", "rows", "at_least", "times");
        return new RepeatSyntax(repeats.LocatedText("rows"), repeats.Number("at_least"), repeats.Number("times"));
    }

    private DeadlineSyntax? ReadDeadline(SchemaMap map)
    {
        if (map.Mapping("published") is not { } mapping) return null;
        var published = new SchemaMap(mapping, errors, "published", "by", "from");
        var isLatest = published.Find("from") is null;
        var day = published.LocatedText(isLatest ? "by" : "from");

        // a day that every year has
        if (DateTime.TryParseExact(CommonYear + day.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            return new DeadlineSyntax(date.Month, date.Day, isLatest);
        }

        errors.Add(SchemaDiagnostics.BadValue, day.Range, day.Value, isLatest ? "by" : "from", "01-31");
        return null;
    }

    private static List<Located<string>> ReadTexts(SchemaMap map, string key) =>
        map.List(key).OfType<YamlScalarNode>().Select(SchemaMap.LocatedTextOf).ToList();

    private (string Left, string Right) ReadMissing(SchemaMap map)
    {
        if (map.Find("missing") is not YamlMappingNode sides)
        {
            var both = ReadPolicy(map, "missing");
            return (both, both);
        }

        var sideMap = new SchemaMap(sides, errors, "missing", "left", "right");
        return (ReadPolicy(sideMap, "left"), ReadPolicy(sideMap, "right"));
    }

    private static string ReadPolicy(SchemaMap map, string key) =>
        Identifiers.Pascal(map.Choice(key, "not_assessable", "zero", "zero_beside_others", "skip"));

    private ExampleSyntax? ReadExample(SchemaMap map, string key)
    {
        if (map.Mapping(key) is not { } mapping) return null;
        var figures = new List<(Located<string>, Located<string>)>();
        foreach (var pair in mapping.Children)
        {
            if (pair is { Key: YamlScalarNode name, Value: YamlScalarNode value })
            {
                figures.Add((SchemaMap.LocatedTextOf(name), SchemaMap.LocatedTextOf(value)));
            }
            else
            {
                errors.Add(SchemaDiagnostics.WrongShape, pair.Value, key, "“名称: 数字”", "names and numbers");
            }
        }

        return new ExampleSyntax(figures);
    }

    /// <summary>The id of a rule; one that is no id is reported and kept.</summary>
    public Located<string> ReadId(SchemaMap map, string key)
    {
        var id = map.LocatedText(key);
        if (id.Value.Length > 0 && !RuleId.IsMatch(id.Value)) errors.Add(SchemaDiagnostics.BadRuleId, id.Range, id.Value);
        return id;
    }
}
