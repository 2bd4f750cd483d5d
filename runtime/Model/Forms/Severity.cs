namespace Nianbao.Forms;

/// <summary>How bad it is to break a rule.</summary>
public enum Severity
{
    /// <summary>Worth a look.</summary>
    Note,

    /// <summary>Wrong unless there is a reason.</summary>
    Warning,

    /// <summary>Certainly wrong: the report is not rendered.</summary>
    Error,
}
