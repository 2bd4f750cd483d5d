namespace Nianbao.Generator.Templates.Types;

/// <summary>The groups of <see cref="BuiltInTable"/>.</summary>
internal static class BuiltInGroups
{
    // as Scriban lists them
    private static readonly Dictionary<string, string> Members = new(StringComparer.Ordinal)
    {
        ["array"] = "add add_range compact concat cycle any each filter first insert_at join last limit map offset remove_at reverse size sort uniq contains",
        ["date"] = "now utc_now add_days add_months add_years add_hours add_minutes add_seconds add_milliseconds parse parse_to_string default_format format to_string",
        ["html"] = "strip escape newline_to_br url_encode url_escape",
        ["math"] = "abs ceil divided_by floor format is_number minus modulo plus round times uuid random",
        ["object"] = "default eval eval_template format has_key has_value keys size typeof kind values from_json to_json",
        ["regex"] = "escape match matches replace split unescape",
        ["string"] =
            "escape append capitalize capitalizewords contains empty whitespace downcase ends_with equals_ignore_case handleize literal lstrip pluralize prepend remove "
            + "remove_first remove_last replace replace_first rstrip size slice slice1 split starts_with strip strip_newlines to_int to_long to_float to_double truncate "
            + "truncatewords upcase md5 sha1 sha256 sha512 hmac_sha1 hmac_sha256 hmac_sha512 pad_left pad_right base64_encode base64_decode index_of",
        ["timespan"] = "zero from_days from_hours from_minutes from_seconds from_milliseconds parse",
    };

    private static readonly IReadOnlyDictionary<string, BuiltInGroup> Groups = BuiltInTable.Text
        .Split('\n')
        .Select(Parse)
        .GroupBy(function => function.Group, StringComparer.Ordinal)
        .ToDictionary(
            group => group.Key,
            group => new BuiltInGroup(group.Key, group.ToDictionary(function => function.Name, StringComparer.Ordinal), Members[group.Key].Split(' ')),
            StringComparer.Ordinal);

    public static IEnumerable<string> Names => Groups.Keys;

    public static BuiltInGroup? Find(string name) => Groups.TryGetValue(name, out var group) ? group : null;

    /// <summary>The functions of a name, with their groups: <c>string.size</c>, <c>array.size</c>.</summary>
    public static IReadOnlyList<string> WithFunction(string name) =>
        [.. Groups.Values.Where(group => group.Find(name) is not null).Select(group => $"{group.Name}.{name}").OrderBy(function => function, StringComparer.Ordinal)];

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
