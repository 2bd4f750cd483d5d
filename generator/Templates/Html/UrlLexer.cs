using Nianbao.Generator.Templates.Places;

namespace Nianbao.Generator.Templates.Html;

/// <summary>Follows the text of a template through the URL in an attribute.</summary>
internal static class UrlLexer
{
    private static readonly string[] CodeSchemes = ["javascript", "vbscript", "data"];

    /// <summary>
    /// The part after one more character of the template's text. <paramref name="pending"/> is the possible scheme, and
    /// an ampersand, for the sign in <c>&amp;#39;</c> begins no fragment.
    /// </summary>
    public static UrlPart Next(UrlPart part, char c, ref string pending, ref PageProblem problem)
    {
        var isEntity = pending.EndsWith("&", StringComparison.Ordinal);
        var scheme = pending;
        pending = part is UrlPart.Start or UrlPart.Prefix ? pending + char.ToLowerInvariant(c) : c == '&' ? "&" : "";
        switch (part)
        {
            case UrlPart.Query or UrlPart.Code:
                pending = "";
                return part;
            case UrlPart.Start when IsIgnored(c):
                pending = "";
                return part;
            case UrlPart.Start or UrlPart.Prefix when c is '\t' or '\n' or '\r':
                pending = scheme;
                return part;

            // a reference may stand for a letter or the colon of a scheme whose rest is code
            case UrlPart.Start or UrlPart.Prefix when c == '&':
                pending = "";
                return UrlPart.Code;
            case UrlPart.Undecided or UrlPart.Mixed when c == ':':
                problem = PageProblem.PrintedScheme;
                return UrlPart.Path;
            case UrlPart.Start or UrlPart.Prefix when c == ':':
                pending = "";
                return CodeSchemes.Contains(scheme, StringComparer.Ordinal) ? UrlPart.Code : UrlPart.Path;
        }

        if (c == '?' || (c == '#' && !isEntity))
        {
            pending = "";
            return UrlPart.Query;
        }

        return part switch
        {
            UrlPart.Mixed => UrlPart.Mixed,
            UrlPart.Start when c is not ('/' or '\\') => UrlPart.Prefix,
            _ when c is '/' or '\\' => Decided(ref pending),
            _ => part,
        };
    }

    /// <summary>The part after something was printed.</summary>
    public static UrlPart AfterPrint(UrlPart part) => part is UrlPart.Start or UrlPart.Prefix ? UrlPart.Undecided : part;

    /// <summary>What is known where ways meet that came to different parts.</summary>
    public static UrlPart Join(UrlPart a, UrlPart b)
    {
        if (a == b) return a;
        if (a == UrlPart.Code || b == UrlPart.Code) return UrlPart.Code;
        return a is UrlPart.Query or UrlPart.Mixed || b is UrlPart.Query or UrlPart.Mixed ? UrlPart.Mixed : UrlPart.Undecided;
    }

    // browsers skip these before a URL
    private static bool IsIgnored(char c) => c <= ' ';

    private static UrlPart Decided(ref string pending)
    {
        pending = "";
        return UrlPart.Path;
    }
}
