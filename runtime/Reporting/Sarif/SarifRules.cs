using System.Text.Json;
using Nianbao.Forms;

namespace Nianbao.Reporting.Sarif;

/// <summary>Writes the tool with its rules (SARIF 3.18, 3.19): those of all forms and whatever else was found.</summary>
internal sealed class SarifRules
{
    private readonly SortedDictionary<string, RuleDefinition> _known;
    private readonly List<string> _ids;

    /// <param name="known">The rules of the forms, by id.</param>
    /// <param name="found">The ids of what was found.</param>
    public SarifRules(SortedDictionary<string, RuleDefinition> known, IEnumerable<string> found)
    {
        _known = known;
        _ids = [.. known.Keys.Concat(found).Distinct().Order(StringComparer.Ordinal)];
    }

    /// <summary>The number of a rule in the list.</summary>
    public int IndexOf(string id) => _ids.BinarySearch(id, StringComparer.Ordinal);

    /// <summary>Writes the property <c>tool</c>.</summary>
    public void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "Nianbao");
        json.WriteString("semanticVersion", typeof(SarifRules).Assembly.GetName().Version!.ToString(3));
        json.WriteStartArray("rules");
        foreach (var id in _ids) WriteRule(json, id);
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private void WriteRule(Utf8JsonWriter json, string id)
    {
        var rule = _known.GetValueOrDefault(id);
        var (zh, en) = rule == null ? About(id) : (rule.Message, rule.MessageEn);
        json.WriteStartObject();
        json.WriteString("id", id);
        json.WriteStartObject("shortDescription");
        json.WriteString("text", $"{zh} / {en}");
        json.WriteEndObject();
        json.WriteStartObject("messageStrings");
        WriteText(json, "zh", zh);
        WriteText(json, "en", en);
        json.WriteEndObject();
        if (rule != null)
        {
            json.WriteStartObject("defaultConfiguration");
            json.WriteString("level", rule.Severity.Word());
            json.WriteEndObject();
        }

        // 3.49.12: a helpUri must be absolute, and the page has no address that holds everywhere
        json.WriteStartObject("help");
        json.WriteString("text", rule == null
            ? $"见 docs/diagnostics.md#{id} / see docs/diagnostics.md#{id}"
            : $"见 docs/rules.zh-CN.md#{id} / see docs/rules.md#{id}");
        json.WriteEndObject();
        if (rule != null)
        {
            json.WriteStartObject("properties");
            json.WriteString("source", rule.Source);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void WriteText(Utf8JsonWriter json, string name, string text)
    {
        json.WriteStartObject(name);
        json.WriteString("text", text);
        json.WriteEndObject();
    }

    /// <summary>What is no rule of a form has words for each case only; this is its family.</summary>
    private static (string Zh, string En) About(string id) => id.AsSpan(0, 3) switch
    {
        "NB4" => ("正文有误", "a mistake in the text"),
        "NB5" => ("数据文件有误", "a mistake in the data file"),
        "NB9" => ("程序没有做完", "the program could not finish"),
        _ => ("数据不合规则", "figures against a rule"),
    };
}
