using System.Globalization;
using System.Text.RegularExpressions;
using Nianbao.Generator.Diagnostics;
using Nianbao.Generator.Rules;
using YamlDotNet.RepresentationModel;

namespace Nianbao.Generator.Schemas;

/// <summary>The lists <c>rules</c> of a form, its tables and their blocks.</summary>
internal sealed partial class SchemaReader
{
    private const string CommonYear = "2001-";

    private static readonly Regex RuleId = new("^[A-Z]{2,}[0-9]{3,5}$", RegexOptions.CultureInvariant);

    private List<RuleSyntax> ReadRules(SchemaMap map)
    {
        var rules = new List<RuleSyntax>();
        foreach (var node in map.List("rules"))
        {
            if (AsMapping(node, "rules") is { } mapping) rules.Add(ReadRule(mapping));
        }

        return rules;
    }

    private RuleSyntax ReadRule(YamlMappingNode node)
    {
        var map = new SchemaMap(
            node, _errors, "规则", "id", "each", "except", "when", "check", "tolerance", "missing", "unless_broken", "repeats", "published",
            "severity", "message", "message_en", "source", "good", "bad");
        var (left, right) = ReadMissing(map);
        return new RuleSyntax(
            ReadRuleId(map.LocatedText("id")),
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
        var repeats = new SchemaMap(mapping, _errors, "repeats", "rows", "at_least", "times");
        return new RepeatSyntax(repeats.LocatedText("rows"), ReadNumber(repeats, "at_least"), ReadNumber(repeats, "times"));
    }

    private int ReadNumber(SchemaMap map, string key)
    {
        var text = map.LocatedText(key);
        if (int.TryParse(text.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return number;
        _errors.Add(SchemaDiagnostics.BadValue, text.Range, text.Value, key, "1, 2, 3 …");
        return 0;
    }

    private DeadlineSyntax? ReadDeadline(SchemaMap map)
    {
        if (map.Mapping("published") is not { } mapping) return null;
        var published = new SchemaMap(mapping, _errors, "published", "by", "from");
        var isLatest = published.Find("from") is null;
        var day = published.LocatedText(isLatest ? "by" : "from");

        // a day that every year has
        if (DateTime.TryParseExact(CommonYear + day.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            return new DeadlineSyntax(date.Month, date.Day, isLatest);
        }

        _errors.Add(SchemaDiagnostics.BadValue, day.Range, day.Value, isLatest ? "by" : "from", "01-31");
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

        var sideMap = new SchemaMap(sides, _errors, "missing", "left", "right");
        return (ReadPolicy(sideMap, "left"), ReadPolicy(sideMap, "right"));
    }

    private static string ReadPolicy(SchemaMap map, string key) =>
        Model.Identifiers.Pascal(map.Choice(key, "not_assessable", "zero", "zero_beside_others", "skip"));

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
                _errors.Add(SchemaDiagnostics.WrongShape, pair.Value, key, "“名称: 数字”", "names and numbers");
            }
        }

        return new ExampleSyntax(figures);
    }

    private Located<string> ReadRuleId(Located<string> id)
    {
        if (id.Value.Length > 0 && !RuleId.IsMatch(id.Value)) _errors.Add(SchemaDiagnostics.BadRuleId, id.Range, id.Value);
        return id;
    }
}
