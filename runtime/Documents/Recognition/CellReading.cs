using Nianbao.Documents.Sources;

namespace Nianbao.Documents.Recognition;

/// <summary>A number taken out of a document.</summary>
/// <param name="Cell">The cell of the form.</param>
/// <param name="Label">The label of its row as printed; empty where there is none.</param>
/// <param name="Printed">What is printed.</param>
/// <param name="Value">The number as the data file writes it; null for a blank cell.</param>
/// <param name="Remark">What is printed in brackets behind it.</param>
/// <param name="At">Where it stands.</param>
/// <param name="Row">How its row was recognised.</param>
/// <param name="Column">How its column was recognised.</param>
internal sealed record CellReading(int Cell, string Label, string Printed, string? Value, string Remark, SourceLocation At, MatchKind Row, MatchKind Column)
{
    /// <summary>True where two readings say the same.</summary>
    public bool AgreesWith(CellReading other) => Value == other.Value && Remark == other.Remark;
}

/// <summary>The numbers of a group of rows that is printed as one row.</summary>
/// <param name="Group">The group.</param>
/// <param name="Label">Its label as printed.</param>
/// <param name="Values">A number for each column, as the data file writes it; null for a blank cell.</param>
/// <param name="At">Where it stands.</param>
internal sealed record UndividedReading(FormRow Group, string Label, IReadOnlyList<string?> Values, SourceLocation At);

/// <summary>A row with numbers that was not taken.</summary>
/// <param name="Row">What is printed.</param>
/// <param name="Reason">Why it was left out.</param>
/// <param name="Candidates">The rows of the form that it may be.</param>
internal sealed record RowLeftOut(PrintedRow Row, LeftOutReason Reason, IReadOnlyList<FormRow> Candidates);

/// <summary>Why a row with numbers was not taken.</summary>
internal enum LeftOutReason
{
    /// <summary>No row of the form has its label.</summary>
    UnknownLabel,

    /// <summary>Several rows of the form have its label.</summary>
    SeveralRows,

    /// <summary>It has more or fewer numbers than the form has columns.</summary>
    WrongCount,

    /// <summary>The labels of its columns are others than those of the form.</summary>
    UnknownColumns,

    /// <summary>The row of the form is a heading and has no numbers.</summary>
    Heading,

    /// <summary>A cell holds no number that the form takes.</summary>
    NotANumber,

    /// <summary>The document has the row twice with different numbers.</summary>
    TwoValues,
}
