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

/// <summary>Severities as text.</summary>
internal static class SeverityWord
{
    /// <summary>The word of builds and formats for a severity.</summary>
    public static string Word(this Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "note",
    };
}
