using System.ComponentModel;

namespace Nianbao.Templates;

/// <summary>Where in the URL of an attribute a value is printed.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public enum UrlPart
{
    /// <summary>It begins the URL.</summary>
    Start,

    /// <summary>It follows something that may be a scheme, or may be nothing.</summary>
    Undecided,

    /// <summary>It follows the scheme, or something that cannot be one.</summary>
    Path,

    /// <summary>It follows <c>?</c> or <c>#</c>.</summary>
    Query,
}
