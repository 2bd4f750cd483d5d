using Nianbao.Forms;
using Nianbao.Text;
using Property = System.Collections.Generic.KeyValuePair<string, System.Text.Json.Nodes.JsonNode?>;

namespace Nianbao.Reporting.JsonSchema;

/// <summary>What a JSON Schema says of a number.</summary>
internal static class NumberSchema
{
    /// <summary>The type of numbers of a kind.</summary>
    public static string TypeOf(CellKind kind) => kind == CellKind.Amount ? "number" : "integer";

    /// <summary>The keywords for a number.</summary>
    /// <param name="kind">What it counts.</param>
    /// <param name="unit">The unit that the form prints; empty where it prints none.</param>
    /// <param name="isOptional">Whether it may be left blank.</param>
    public static IEnumerable<Property> Of(CellKind kind, string unit, bool isOptional)
    {
        var largest = (long)Math.Pow(10, NumberText.MaxDigits) - 1;
        return
        [
            .. kind == CellKind.Amount && unit.Length == 0 ? WithUnit(isOptional) : [new("type", SchemaNodes.Type(TypeOf(kind), isOptional))],
            new("minimum", kind == CellKind.SignedCount ? -largest : 0),
            kind == CellKind.Amount ? new("exclusiveMaximum", largest + 1) : new("maximum", largest),
        ];
    }

    /// <summary>The form prints no unit: it may stand behind the number.</summary>
    private static Property[] WithUnit(bool isOptional) =>
    [
        new("type", isOptional ? SchemaNodes.Words("number", "string", "null") : SchemaNodes.Words("number", "string")),
        new("pattern", "^(0|[1-9][0-9]*)(\\.[0-9]{1,6})? *万?元$"),
    ];
}
