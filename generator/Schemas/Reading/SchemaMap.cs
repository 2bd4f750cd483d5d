using System.Globalization;
using Nianbao.Generator.Diagnostics;
using Nianbao.Generator.Text;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Nianbao.Generator.Schemas.Reading;

/// <summary>
/// A YAML mapping with a fixed set of keys. Making one reports every key that is not in the set; the getters report
/// what is missing or of the wrong shape, and give a stand-in, so that one mistake does not hide the others.
/// </summary>
internal sealed class SchemaMap
{
    private readonly YamlMappingNode _node;
    private readonly SchemaErrors _errors;
    private readonly string _place;

    /// <param name="node">The mapping.</param>
    /// <param name="errors">Where mistakes go.</param>
    /// <param name="place">What the mapping is, for messages: 表 / table.</param>
    /// <param name="keys">The keys it may have.</param>
    public SchemaMap(YamlMappingNode node, SchemaErrors errors, string place, params string[] keys)
    {
        _node = node;
        _errors = errors;
        _place = place;
        foreach (var key in node.Children.Keys)
        {
            var name = (key as YamlScalarNode)?.Value ?? "";
            if (!keys.Contains(name))
            {
                errors.Add(SchemaDiagnostics.UnknownKey, key, name, place, Suggestion.Zh(name, keys), Suggestion.En(name, keys));
            }
        }
    }

    public YamlNode? Find(string key) =>
        _node.Children.FirstOrDefault(pair => pair.Key is YamlScalarNode scalar && scalar.Value == key).Value;

    public string Text(string key) => OptionalText(key) ?? Missing(key, "");

    public string? OptionalText(string key) => OptionalLocatedText(key)?.Value;

    public Located<string> LocatedText(string key) =>
        OptionalLocatedText(key) ?? new Located<string>(Missing(key, ""), SchemaErrors.RangeOf(_node));

    public Located<string>? OptionalLocatedText(string key)
    {
        switch (Find(key))
        {
            case null:
                return null;
            case YamlScalarNode { Value: not null } scalar:
                return LocatedTextOf(scalar);
            case var other:
                WrongShape(other, key, "一段文字", "a text");
                return new Located<string>("", SchemaErrors.RangeOf(other));
        }
    }

    /// <summary>One of a few words; the first of them where the key is absent.</summary>
    public string Choice(string key, params string[] words)
    {
        if (OptionalLocatedText(key) is not { } text) return words[0];
        if (words.Contains(text.Value)) return text.Value;
        _errors.Add(SchemaDiagnostics.BadValue, text.Range, text.Value, key, string.Join(", ", words.Where(w => w.Length > 0)));
        return words[0];
    }

    /// <summary>One of a few words; null where the key is absent.</summary>
    public string? OptionalChoice(string key, params string[] words) => Find(key) is null ? null : Choice(key, words);

    /// <summary>A whole number that is not negative; 0 where there is none, which has then been reported.</summary>
    public int Number(string key)
    {
        var text = LocatedText(key);
        if (int.TryParse(text.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return number;
        _errors.Add(SchemaDiagnostics.BadValue, text.Range, text.Value, key, "1, 2, 3 …");
        return 0;
    }

    public YamlMappingNode? Mapping(string key)
    {
        switch (Find(key))
        {
            case null:
                return null;
            case YamlMappingNode mapping:
                return mapping;
            case var other:
                WrongShape(other, key, "“键: 值”的映射", "a mapping of keys to values");
                return null;
        }
    }

    public IReadOnlyList<YamlNode> List(string key)
    {
        switch (Find(key))
        {
            case null:
                return [];
            case YamlSequenceNode list:
                return list.Children.ToList();
            case var other:
                WrongShape(other, key, "列表", "a list");
                return [];
        }
    }

    /// <summary>The entries of a mapping whose keys are ids, each checked; a bad id is reported and left out.</summary>
    public IEnumerable<(Located<string> Id, YamlNode Value)> Entries(string key)
    {
        foreach (var pair in (Mapping(key) ?? new YamlMappingNode()).Children)
        {
            var id = (pair.Key as YamlScalarNode)?.Value ?? "";
            if (Identifiers.IsId(id) && !Identifiers.IsReserved(id))
            {
                yield return (new Located<string>(id, SchemaErrors.RangeOf(pair.Key)), pair.Value);
            }
            else
            {
                _errors.Add(SchemaDiagnostics.BadId, pair.Key, id);
            }
        }
    }

    /// <summary>Reports the absence of a key that the mapping must have.</summary>
    public T Missing<T>(string key, T standIn)
    {
        _errors.Add(SchemaDiagnostics.MissingKey, _node, _place, key);
        return standIn;
    }

    private void WrongShape(YamlNode node, string key, string zh, string en) =>
        _errors.Add(SchemaDiagnostics.WrongShape, node, key, zh, en);

    /// <summary>A text with its place.</summary>
    public static Located<string> LocatedTextOf(YamlScalarNode scalar) => new(scalar.Value ?? "", TextRange(scalar));

    // The text of a quoted scalar begins after the quote: rule errors count columns from there.
    private static SourceRange TextRange(YamlScalarNode scalar)
    {
        var range = SchemaErrors.RangeOf(scalar);
        return scalar.Style is ScalarStyle.SingleQuoted or ScalarStyle.DoubleQuoted
            ? range with { Start = range.Start + 1, Length = range.Length - 2, Column = range.Column + 1, EndColumn = range.EndColumn - 1 }
            : range;
    }
}
