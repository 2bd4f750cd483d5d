namespace Nianbao.Reporting.Comparisons.Forms;

/// <summary>One difference between two forms.</summary>
/// <param name="Kind">What happened.</param>
/// <param name="Part">To what kind of part.</param>
/// <param name="Path">Which one, as a change of a schema names it: <c>requests.rows.outcomes.other</c>; a rule by its id.</param>
/// <param name="Label">Its official label, of the newer form where both have it.</param>
/// <param name="Detail">What was and what is, or what a part that came or went holds; may be empty.</param>
internal sealed record Difference(ChangeKind Kind, PartKind Part, string Path, string Label, string Detail);

/// <summary>What happened to a part of a form.</summary>
internal enum ChangeKind
{
    /// <summary>The newer form has it.</summary>
    Added,

    /// <summary>The older form had it.</summary>
    Removed,

    /// <summary>Both have it, not alike.</summary>
    Changed,
}

/// <summary>The kinds of parts that make up a form.</summary>
internal enum PartKind
{
    /// <summary>The form itself.</summary>
    Form,

    /// <summary>A section.</summary>
    Section,

    /// <summary>A table.</summary>
    Table,

    /// <summary>A block of a table.</summary>
    Block,

    /// <summary>A row.</summary>
    Row,

    /// <summary>A column.</summary>
    Column,

    /// <summary>A rule.</summary>
    Rule,
}
