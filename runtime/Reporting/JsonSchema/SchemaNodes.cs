using System.Text.Json.Nodes;
using Property = System.Collections.Generic.KeyValuePair<string, System.Text.Json.Nodes.JsonNode?>;

namespace Nianbao.Reporting.JsonSchema;

/// <summary>Makes the parts of which JSON Schemas consist. Each call gives new nodes, for a node has only one place.</summary>
internal static class SchemaNodes
{
    /// <summary>An array of strings.</summary>
    public static JsonArray Words(params IEnumerable<string> words) => new([.. words.Select(word => (JsonNode?)word)]);

    /// <summary>The type of a value, which may be left blank if it is optional.</summary>
    public static JsonNode Type(string type, bool isOptional) => isOptional ? Words(type, "null") : type;

    /// <summary>A schema that is a definition's.</summary>
    public static JsonObject Reference(string definition) => new() { ["$ref"] = "#/definitions/" + definition };

    /// <summary>The properties that the spellings of a key are, all with the schema of one definition.</summary>
    public static IEnumerable<Property> References(IEnumerable<KeySpelling> spellings, string definition) => spellings.Select(spelling =>
    {
        var schema = Reference(definition);

        // a word of the YAML language server's own: known, but not in the list of completions
        if (!spelling.IsOffered) schema["doNotSuggest"] = true;
        return new Property(spelling.Text, schema);
    });

    /// <summary>
    /// The keyword, if any, that demands of each key one spelling. A key that no spelling tells from its siblings cannot be
    /// demanded.
    /// </summary>
    public static IEnumerable<Property> Required(IEnumerable<IEnumerable<KeySpelling>> keys)
    {
        JsonNode[] demands = [.. keys.Select(spellings => spellings.ToList()).Where(spellings => spellings.Count > 0).Select(AnyOf)];

        // JSON Schema has no allOf of nothing
        return demands.Length == 0 ? [] : [new("allOf", new JsonArray(demands))];
    }

    private static JsonObject AnyOf(IEnumerable<KeySpelling> spellings) => new()
    {
        ["anyOf"] = new JsonArray([.. spellings.Select(spelling => new JsonObject { ["required"] = Words(spelling.Text) })]),
    };
}
