using System.Text;
using Microsoft.CodeAnalysis.CSharp;

namespace Nianbao.Generator.CSharp;

/// <summary>C# names for the names of templates; gives each one out once.</summary>
internal sealed class CSharpNames
{
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal) { "report", "collection", "output", "variables" };

    /// <summary>A name like the given one that nothing else in the scope has.</summary>
    public string Unique(string name)
    {
        var candidate = name;
        for (var i = 2; IsKeyword(candidate) || !_taken.Add(candidate); i++)
        {
            candidate = name + i;
        }

        return candidate;
    }

    /// <summary><c>natural_person</c> becomes <c>naturalPerson</c>.</summary>
    public static string Of(string name)
    {
        var pascal = Pascal(name);
        return char.ToLowerInvariant(pascal[0]) + pascal.Substring(1);
    }

    /// <summary><c>natural_person</c> becomes <c>NaturalPerson</c>; what cannot stand in a name parts its words.</summary>
    public static string Pascal(string name)
    {
        var text = new StringBuilder(name.Length);
        var upper = true;
        foreach (var c in name)
        {
            if (!char.IsLetterOrDigit(c))
            {
                upper = true;
                continue;
            }

            text.Append(upper ? char.ToUpperInvariant(c) : c);
            upper = false;
        }

        return text.Length == 0 || char.IsDigit(text[0]) ? "N" + text : text.ToString();
    }

    private static bool IsKeyword(string name) =>
        SyntaxFacts.GetKeywordKind(name) != SyntaxKind.None || SyntaxFacts.GetContextualKeywordKind(name) != SyntaxKind.None;
}
