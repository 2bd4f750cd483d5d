namespace Nianbao.Generator.Templates.Types;

/// <summary>The groups of <see cref="BuiltInTable"/>.</summary>
internal static class BuiltInGroups
{
    private static readonly IReadOnlyDictionary<string, BuiltInGroup> Groups = BuiltInTable.Text
        .Split('\n')
        .Select(Parse)
        .GroupBy(function => function.Group, StringComparer.Ordinal)
        .ToDictionary(
            group => group.Key,
            group => new BuiltInGroup(group.Key, group.ToDictionary(function => function.Name, StringComparer.Ordinal)),
            StringComparer.Ordinal);

    public static IEnumerable<string> Names => Groups.Keys;

    public static BuiltInGroup? Find(string name) => Groups.TryGetValue(name, out var group) ? group : null;

    private static BuiltIn Parse(string line)
    {
        var parts = line.Split([" -> "], StringSplitOptions.None);
        var words = parts[0].Split(' ');
        var name = words[0].TrimEnd('!', '*').Split('.');
        return new BuiltIn(
            name[0], name[1], ResultOf(parts[1]), words[0].Contains('!'), words[0].Contains('*'), words.Skip(1).Select(ParseParameter).ToArray());
    }

    private static BuiltInParameter ParseParameter(string word)
    {
        var parts = word.Split(':', '=');
        return new BuiltInParameter(
            parts[0].TrimEnd('@'), parts[1], parts.Length > 2 ? parts[2] : null, parts[0].EndsWith("@", StringComparison.Ordinal));
    }

    private static StaticType ResultOf(string word) => word switch
    {
        "text" => StaticType.OptionalText,
        "safe" => StaticType.SafeText.OrNull,
        "bool" => StaticType.Bool,
        "int" => StaticType.Int,
        "date" => StaticType.Date,
        _ => StaticType.Dynamic,
    };
}
