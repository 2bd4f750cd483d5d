using Nianbao.Generator.Templates.Types;

namespace Nianbao.Reporting.TemplateCatalog;

/// <summary>All names that a template may use whatever the form.</summary>
internal static class MemberCatalog
{
    /// <summary>The class whose members are the names at the top.</summary>
    public const string Root = "report";

    /// <summary>The group of names that are no part of the model.</summary>
    public const string Language = "language";

    /// <summary>The classes of the model, the loops and the language.</summary>
    public static MemberGroup[] Model { get; } = Parse(ModelMembers.Text, (name, meaning) => new Member(name[0], name[1], meaning[0], meaning[1]));

    /// <summary>The groups of built-in functions.</summary>
    public static MemberGroup[] BuiltIns { get; } = Parse(BuiltInMembers.Text, (name, meaning) => new Member(name[0], "", meaning[0], meaning[1]));

    /// <summary>The built-in functions with their parameters and results; a function without a meaning has an empty one.</summary>
    public static MemberGroup[] Functions { get; } =
    [
        .. BuiltInTable.Text.Split('\n').Select(ParseSignature).GroupBy(function => function.Name.Split('.')[0], StringComparer.Ordinal).Select(WithMeanings),
    ];

    private static MemberGroup WithMeanings(IGrouping<string, Member> functions)
    {
        var group = Array.Find(BuiltIns, group => group.Name == functions.Key) ?? new MemberGroup(functions.Key, "", "", []);
        return group with
        {
            Members = [.. functions.Select(function => Array.Find(group.Members, member => $"{group.Name}.{member.Name}" == function.Name) is { } member
                ? function with { Meaning = member.Meaning, MeaningEn = member.MeaningEn }
                : function)],
        };
    }

    /// <summary>Of <c>array.sort! list:value member:text=null -> value</c> what concerns who calls it.</summary>
    private static Member ParseSignature(string line)
    {
        var (signature, result) = Split(line, " -> ");
        var words = signature.Replace("@", "", StringComparison.Ordinal).Split(' ');
        var parameters = words.Skip(1).Select(word => word.Contains('=', StringComparison.Ordinal) ? $"[{word.Split('=')[0]}]" : word);
        return new Member(words[0].TrimEnd('!', '*'), result == "safe" ? "html" : result, "", "") { Parameters = string.Join(' ', parameters) };
    }

    /// <summary>
    /// Reads groups: <c>[name] Chinese | English</c>, or <c>[name &lt; other]</c> where all members of another come first, then
    /// members: <c>name: type = Chinese | English</c>.
    /// </summary>
    private static MemberGroup[] Parse(string text, Func<string[], string[], Member> makeMember)
    {
        var groups = new List<MemberGroup>();
        foreach (var block in text.Trim().Split("\n\n"))
        {
            var lines = block.Split('\n');
            var (name, meaning) = Split(lines[0], "] ");
            var meanings = meaning.Split(" | ");
            var names = name[1..].Split(" < ");
            var inherited = names.Length > 1 ? groups.Find(group => group.Name == names[1])!.Members : [];
            groups.Add(new MemberGroup(names[0], meanings[0], meanings[1], [.. inherited, .. lines[1..].Select(ParseMember)]));
        }

        return [.. groups];

        Member ParseMember(string line)
        {
            var (name, meaning) = Split(line, " = ");
            return makeMember(name.Split(": "), meaning.Split(" | "));
        }
    }

    private static (string Before, string After) Split(string line, string separator)
    {
        var at = line.IndexOf(separator, StringComparison.Ordinal);
        return (line[..at], line[(at + separator.Length)..]);
    }
}
