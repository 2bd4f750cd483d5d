namespace Nianbao.Generator.Templates.Html;

/// <summary>How much of the URL in an attribute is known; the first four are the runtime's <c>UrlPart</c>.</summary>
internal enum UrlPart
{
    /// <summary>Nothing has been written.</summary>
    Start,

    /// <summary>Something has been printed that may be a scheme, or may be nothing.</summary>
    Undecided,

    /// <summary>There is a scheme, or there can be none any more.</summary>
    Path,

    /// <summary>After <c>?</c> or <c>#</c>.</summary>
    Query,

    /// <summary>Text of the template that may become a scheme.</summary>
    Prefix,

    /// <summary>Branches met of which only some have come to the query.</summary>
    Mixed,

    /// <summary>After <c>javascript:</c> or another scheme whose rest is code.</summary>
    Code,
}
