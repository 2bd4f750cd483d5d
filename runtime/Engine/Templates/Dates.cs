using System.ComponentModel;

namespace Nianbao.Templates;

/// <summary>Dates of the model as templates see them.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Dates
{
    /// <summary>A day as a date at midnight.</summary>
    public static DateTime? Of(DateOnly? day) => day?.ToDateTime(TimeOnly.MinValue);
}
