using Nianbao.DataFiles;
using Nianbao.Forms;
using Nianbao.Text;
using Property = System.Collections.Generic.KeyValuePair<string, System.Text.Json.Nodes.JsonNode?>;

namespace Nianbao.Reporting.JsonSchema;

/// <summary>What a JSON Schema says of a number.</summary>
internal static class NumberSchema
{
    // where the form prints no unit, it may stand behind the number
    private const string Amount = "(0|[1-9][0-9]*)(\\.[0-9]{1,6})? *万?元";

    // a number with what is printed behind it in brackets
    private const string Remark = "[-+]?[0-9][0-9.]* *(万?元)? *[（(].+[）)]";

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
            new("type", isOptional ? SchemaNodes.Words(TypeOf(kind), "string", "null") : SchemaNodes.Words(TypeOf(kind), "string")),
            new("pattern", $"^({(kind == CellKind.Amount && unit.Length == 0 ? Amount + "|" : "")}{Remark}|{PrintedText.LeftBlank})$"),
            new("minimum", kind == CellKind.SignedCount ? -largest : 0),
            kind == CellKind.Amount ? new("exclusiveMaximum", largest + 1) : new("maximum", largest),
        ];
    }
}
