using System.Globalization;
using Microsoft.CodeAnalysis.CSharp;

namespace Nianbao.Generator.CSharp;

/// <summary>Values as C# literals.</summary>
internal static class CSharpLiteral
{
    /// <summary>A string literal, quoted and escaped; <c>null</c> for null.</summary>
    public static string Of(string? text) => text is null ? "null" : SymbolDisplay.FormatLiteral(text, quote: true);

    /// <summary><c>true</c> or <c>false</c>.</summary>
    public static string Of(bool value) => value ? "true" : "false";

    /// <summary>A number of double precision.</summary>
    public static string Of(double value) => double.IsInfinity(value) ? (value > 0 ? "double.PositiveInfinity" : "double.NegativeInfinity") : value.ToString("R", CultureInfo.InvariantCulture) + "d";

    /// <summary>A number of single precision.</summary>
    public static string Of(float value) => float.IsInfinity(value) ? (value > 0 ? "float.PositiveInfinity" : "float.NegativeInfinity") : value.ToString("R", CultureInfo.InvariantCulture) + "f";

    /// <summary>A whole number.</summary>
    public static string Of(long value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>A collection expression: <c>[1, 2, 3]</c>.</summary>
    public static string Of(IEnumerable<int> numbers) => "[" + string.Join(", ", numbers.Select(number => Of(number))) + "]";

    /// <summary>A collection expression of strings.</summary>
    public static string Of(IEnumerable<string> texts) => "[" + string.Join(", ", texts.Select(Of)) + "]";
}
