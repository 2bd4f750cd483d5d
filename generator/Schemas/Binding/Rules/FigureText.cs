using System.Globalization;
using Nianbao.Generator.Diagnostics;
using Nianbao.Generator.Schemas.Model;
using Nianbao.Generator.Text;

namespace Nianbao.Generator.Schemas.Binding.Rules;

/// <summary>Numbers in rules.</summary>
internal static class FigureText
{
    // as the runtime reads them: up to twelve digits before the point
    private const decimal Limit = 1_000_000_000_000;

    /// <summary>A number, scaled as the cells are; null where the text is none, which has then been reported.</summary>
    public static long? Scaled(Located<string> text, bool isAmount, SchemaErrors errors)
    {
        const NumberStyles Styles = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;
        if (decimal.TryParse(text.Value, Styles, CultureInfo.InvariantCulture, out var number) && Math.Abs(number) < Limit)
        {
            var scaled = isAmount ? number * CellPaths.AmountScale : number;
            if (scaled == decimal.Truncate(scaled)) return (long)scaled;
        }

        errors.Add(SchemaDiagnostics.BadValue, text.Range, text.Value, "check", isAmount ? "12.5" : "12");
        return null;
    }
}
