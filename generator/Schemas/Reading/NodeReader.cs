using System.Globalization;
using Nianbao.Generator.Diagnostics;
using Nianbao.Generator.Text;
using YamlDotNet.RepresentationModel;

namespace Nianbao.Generator.Schemas.Reading;

/// <summary>Single YAML nodes of a schema; one of the wrong shape is reported and left out.</summary>
internal sealed class NodeReader(SchemaErrors errors)
{
    /// <summary>A mapping of its own kind of keys; null for anything else.</summary>
    public YamlMappingNode? Mapping(YamlNode node, string name)
    {
        if (node is YamlMappingNode mapping) return mapping;
        errors.Add(SchemaDiagnostics.WrongShape, node, name, "“键: 值”的映射", "a mapping of keys to values");
        return null;
    }

    /// <summary>A text that is not empty; null for anything else.</summary>
    public Located<string>? Text(YamlNode node, string key)
    {
        if (node is YamlScalarNode { Value: { Length: > 0 } text }) return new Located<string>(text, SchemaErrors.RangeOf(node));
        errors.Add(SchemaDiagnostics.WrongShape, node, key, "一段文字，或几段文字的列表", "a text or a list of texts");
        return null;
    }

    /// <summary>A text, or a list of texts.</summary>
    public List<Located<string>> OneOrMore(YamlNode node, string key)
    {
        var items = node is YamlSequenceNode list ? list.Children.ToList() : [node];
        return items.Select(item => Text(item, key)).OfType<Located<string>>().ToList();
    }

    /// <summary>A text or a list of texts under a key that may be absent.</summary>
    public List<Located<string>> OneOrMore(SchemaMap map, string key) => map.Find(key) is { } node ? OneOrMore(node, key) : [];

    /// <summary>A whole number; 0 for anything else.</summary>
    public int Number(YamlNode node, string key)
    {
        if (node is YamlScalarNode { Value: { } text } && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return number;
        errors.Add(SchemaDiagnostics.WrongShape, node, key, "一个整数", "a whole number");
        return 0;
    }
}
