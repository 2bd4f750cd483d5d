using static System.FormattableString;

namespace Nianbao.Judge;

/// <summary>How a template ended.</summary>
public enum OutcomeKind
{
    /// <summary>It wrote its output.</summary>
    Written,

    /// <summary>It stopped with an error at a place.</summary>
    Stopped,

    /// <summary>It was not accepted; the place is that of the first error.</summary>
    Refused,

    /// <summary>It failed with what is no error of a template: a bug.</summary>
    Failed,
}

/// <summary>What became of a template: its output, or the place and message of an error.</summary>
public sealed record Outcome(OutcomeKind Kind, string Text, string File = "", int Line = 0, int Column = 0)
{
    /// <summary>The id of the diagnostic with which our compiler refuses the template; empty for all else.</summary>
    public string Id { get; init; } = "";

    /// <summary>Whether both wrote the same or ended at the same place.</summary>
    public bool IsSameAs(Outcome other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Kind == OutcomeKind.Written
            ? other.Kind == OutcomeKind.Written && Text == other.Text
            : IsError && other.IsError && IsAt(other);
    }

    /// <summary>Whether an error is at the same place as another.</summary>
    public bool IsAt(Outcome other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return File == other.File && Line == other.Line && Column == other.Column;
    }

    private bool IsError => Kind is OutcomeKind.Stopped or OutcomeKind.Refused;

    /// <inheritdoc/>
    public override string ToString() => Kind == OutcomeKind.Written
        ? $"wrote “{Text}”"
        : Invariant($"{Kind} at {File}({Line},{Column}): {Id} {Text}");
}
