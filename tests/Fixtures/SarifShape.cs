using System.Text.Json;

namespace Nianbao.Fixtures;

/// <summary>
/// What the published schema of SARIF 2.1.0 asks of the parts that are written: which properties an object may have, which it
/// must have, and which words they take. Anything else is refused, as the schema does.
/// </summary>
internal static class SarifShape
{
    private static readonly string[] Levels = ["none", "note", "warning", "error"];

    public static void Check(JsonElement log)
    {
        Members(log, ["$schema", "version", "runs"], "version", "runs");
        Assert.Equal("2.1.0", Text(log, "version"));
        foreach (var run in Items(log, "runs")) CheckRun(run);
    }

    private static void CheckRun(JsonElement run)
    {
        Members(run, ["tool", "invocations", "originalUriBaseIds", "columnKind", "language", "results"], "tool");
        OneOf(Text(run, "columnKind"), "utf16CodeUnits", "unicodeCodePoints");
        Assert.Matches("^[a-zA-Z]{2}(-[a-zA-Z]{2})?$", Text(run, "language"));
        foreach (var invocation in Items(run, "invocations"))
        {
            Members(invocation, ["executionSuccessful"], "executionSuccessful");
            Assert.True(invocation.GetProperty("executionSuccessful").ValueKind is JsonValueKind.True or JsonValueKind.False);
        }

        foreach (var place in run.GetProperty("originalUriBaseIds").EnumerateObject()) Members(place.Value, ["uri", "description"]);
        var tool = run.GetProperty("tool");
        Members(tool, ["driver"], "driver");
        var rules = CheckDriver(tool.GetProperty("driver"));
        foreach (var result in Items(run, "results")) CheckResult(result, rules);
    }

    private static List<string> CheckDriver(JsonElement driver)
    {
        Members(driver, ["name", "semanticVersion", "rules"], "name");
        var ids = new List<string>();
        foreach (var rule in Items(driver, "rules"))
        {
            Members(rule, ["id", "shortDescription", "messageStrings", "defaultConfiguration", "help", "properties"], "id");
            ids.Add(Text(rule, "id"));
            CheckText(rule.GetProperty("shortDescription"));
            CheckText(rule.GetProperty("help"));
            foreach (var message in rule.GetProperty("messageStrings").EnumerateObject()) CheckText(message.Value);
            if (!rule.TryGetProperty("defaultConfiguration", out var configuration)) continue;
            Members(configuration, ["level"]);
            OneOf(Text(configuration, "level"), Levels);
        }

        Assert.Equal(ids.Distinct(), ids);
        return ids;
    }

    private static void CheckResult(JsonElement result, List<string> rules)
    {
        Members(
            result,
            ["ruleId", "ruleIndex", "kind", "level", "message", "locations", "relatedLocations", "fingerprints", "suppressions"],
            "message");
        Assert.Equal(Text(result, "ruleId"), rules[result.GetProperty("ruleIndex").GetInt32()]);
        OneOf(Text(result, "kind"), "notApplicable", "pass", "fail", "review", "open", "informational");
        OneOf(Text(result, "level"), Levels);
        Assert.True(Text(result, "kind") == "fail" || Text(result, "level") == "none");
        CheckText(result.GetProperty("message"));
        foreach (var location in Items(result, "locations").Concat(Items(result, "relatedLocations"))) CheckLocation(location);
        foreach (var print in result.GetProperty("fingerprints").EnumerateObject()) Assert.Equal(JsonValueKind.String, print.Value.ValueKind);
        foreach (var suppression in Items(result, "suppressions"))
        {
            Members(suppression, ["kind", "status", "justification"], "kind");
            OneOf(Text(suppression, "kind"), "inSource", "external");
            OneOf(Text(suppression, "status"), "accepted", "underReview", "rejected");
        }
    }

    private static void CheckLocation(JsonElement location)
    {
        Members(location, ["id", "physicalLocation", "logicalLocations", "message"]);
        var place = location.GetProperty("physicalLocation");
        Members(place, ["artifactLocation", "region"], "artifactLocation");
        var file = place.GetProperty("artifactLocation");
        Members(file, ["uri", "uriBaseId"]);
        Assert.True(Uri.TryCreate(Text(file, "uri"), UriKind.RelativeOrAbsolute, out _));
        Assert.All(Text(file, "uri"), c => Assert.True(char.IsAscii(c) && c is not (' ' or '\\')));
        var region = place.GetProperty("region");
        Members(region, ["startLine", "startColumn", "endColumn"]);
        Assert.All(region.EnumerateObject(), number => Assert.True(number.Value.GetInt32() >= 1));
        if (region.TryGetProperty("endColumn", out var end)) Assert.True(end.GetInt32() >= region.GetProperty("startColumn").GetInt32());
        foreach (var cell in Items(location, "logicalLocations")) Members(cell, ["fullyQualifiedName", "kind"]);
        if (location.TryGetProperty("message", out var message)) CheckText(message);
    }

    private static void CheckText(JsonElement message)
    {
        Members(message, ["text"], "text");
        Assert.NotEqual("", Text(message, "text"));
    }

    private static void Members(JsonElement element, string[] allowed, params string[] required)
    {
        var names = element.EnumerateObject().Select(member => member.Name).ToList();
        Assert.All(names, name => Assert.Contains(name, allowed));
        Assert.All(required, name => Assert.Contains(name, names));
    }

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString()!;

    private static JsonElement[] Items(JsonElement element, string name) =>
        element.TryGetProperty(name, out var items) ? [.. items.EnumerateArray()] : [];

    private static void OneOf(string word, params string[] words) => Assert.Contains(word, words);
}
