using System.Text;
using System.Text.RegularExpressions;
using Nianbao.Forms;
using Nianbao.Text;

namespace Nianbao.Documents.Recognition;

/// <summary>What a cell of a published table says.</summary>
internal enum PrintedKind
{
    /// <summary>Nothing.</summary>
    Blank,

    /// <summary>A number.</summary>
    Number,

    /// <summary>A sign that there is none: —, /, 无.</summary>
    None,

    /// <summary>Words, or what could be more than one number.</summary>
    Other,
}

/// <summary>A number as published tables print it.</summary>
/// <param name="Kind">What the cell says.</param>
/// <param name="Number">The number as data files write it, its unit behind it where one is printed; empty where there is none.</param>
/// <param name="Remark">What is printed in brackets behind the number, with them; empty where nothing is.</param>
internal readonly partial record struct PrintedNumber(PrintedKind Kind, string Number, string Remark)
{
    private const int Longest = 60;

    /// <summary>True for what may stand in a cell for numbers.</summary>
    public bool IsValue => Kind != PrintedKind.Other;

    /// <summary>Reads what is printed.</summary>
    public static PrintedNumber Read(string text)
    {
        var plain = Plain(text);
        if (plain.Length == 0) return new PrintedNumber(PrintedKind.Blank, "", "");
        if (plain.Length > Longest) return new PrintedNumber(PrintedKind.Other, "", "");
        if (plain is "-" or "--" or "---" or "/" or "\\" or "无" or "没有" or "N/A" or "n/a" or "不适用") return new PrintedNumber(PrintedKind.None, "0", "");
        if (NumberShape().Match(plain) is not { Success: true } match) return new PrintedNumber(PrintedKind.Other, "", "");

        var digits = match.Groups["number"].Value;
        if (digits.Contains(',', StringComparison.Ordinal))
        {
            if (!TypedNumber.HasSeparators(digits.TrimStart('+', '-'))) return new PrintedNumber(PrintedKind.Other, "", "");
            digits = digits.Replace(",", "", StringComparison.Ordinal);
        }

        var unit = match.Groups["unit"].Value is "元" or "万元" ? match.Groups["unit"].Value : "";
        return new PrintedNumber(PrintedKind.Number, digits + unit, match.Groups["remark"].Value);
    }

    /// <summary>The number as the data file writes it for a cell; null where the cell takes no such number.</summary>
    /// <param name="kind">What the cell holds.</param>
    /// <param name="unit">The unit that the form prints for it.</param>
    public string? For(CellKind kind, string unit)
    {
        if (Kind is PrintedKind.Blank or PrintedKind.Other) return null;
        var isAmount = kind == CellKind.Amount;
        var number = !isAmount || Number.EndsWith(unit, StringComparison.Ordinal) ? WithoutUnit(unit) : Number;
        if (number == null) return null;
        if (!isAmount) number = WholeNumber(number);
        var problem = isAmount && unit.Length == 0
            ? NumberText.ParseWithUnit(number, out _, out _, out _)
            : NumberText.Parse(number, kind, out _, out _);
        return problem == NumberProblem.None ? number : null;
    }

    private string? WithoutUnit(string unit)
    {
        if (!Number.EndsWith('元')) return Number;
        return unit.Length > 0 && Number.EndsWith(unit, StringComparison.Ordinal) && char.IsAsciiDigit(Number[^(unit.Length + 1)]) ? Number[..^unit.Length] : null;
    }

    // spreadsheets print a count as 12.00
    private static string WholeNumber(string number)
    {
        var point = number.IndexOf('.', StringComparison.Ordinal);
        return point > 0 && !number.AsSpan(point + 1).ContainsAnyExcept('0') ? number[..point] : number;
    }

    private static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var given in text)
        {
            var c = LabelText.HalfWidth(given);
            if (char.IsWhiteSpace(c) && plain.Length > 0 && char.IsAsciiDigit(plain[^1])) plain.Append(' ');
            else if (!char.IsWhiteSpace(c)) plain.Append(Dash(c));
        }

        return plain.ToString().Trim();
    }

    private static char Dash(char c) => c is '—' or '–' or '−' or '─' or '﹣' ? '-' : c;

    [GeneratedRegex(@"^(?<number>[+-]?[0-9][0-9,]*(\.[0-9]+)?) ?(?<unit>万元|元|件|条|个|项|次|人次|人|篇|份|处|起|宗|期)? ?(?<remark>\(.{1,40}\))?$")]
    private static partial Regex NumberShape();
}
