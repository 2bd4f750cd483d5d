using System.Globalization;

namespace Nianbao.Build.Exchange;

/// <summary>What was found, as a build says it.</summary>
/// <param name="Severity"><c>error</c>, <c>warning</c> or <c>note</c>.</param>
/// <param name="Id">The rule's id.</param>
/// <param name="File">The file meant.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="Column">The column, from 1.</param>
/// <param name="EndColumn">The column after the last character meant.</param>
/// <param name="Text">What it is, in both languages.</param>
internal sealed record FindingRecord(string Severity, string Id, string File, int Line, int Column, int EndColumn, string Text)
{
    /// <summary>How many fields of a line it takes.</summary>
    public const int FieldCount = 7;

    /// <summary>The fields of a line.</summary>
    public string[] Fields => [Severity, Id, File, Number(Line), Number(Column), Number(EndColumn), Text];

    /// <summary>Reads the fields of a line.</summary>
    /// <param name="fields">All fields of the line.</param>
    /// <param name="first">Where these begin.</param>
    /// <exception cref="FormatException">They are none.</exception>
    public static FindingRecord Read(string[] fields, int first)
    {
        if (fields.Length != first + FieldCount) throw new FormatException("a finding has seven fields");
        return new FindingRecord(
            fields[first], fields[first + 1], fields[first + 2], NumberIn(fields[first + 3]), NumberIn(fields[first + 4]), NumberIn(fields[first + 5]),
            fields[first + 6]);
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static int NumberIn(string field) =>
        int.TryParse(field, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : throw new FormatException("a place is a number");
}
