using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Nianbao.Forms;
using Nianbao.Templates;

namespace Nianbao.Reporting.TemplateCatalog;

/// <summary>Writes the names that a template may use as JSON: what an editor needs to complete them.</summary>
internal static class MemberJson
{
    private static readonly JsonWriterOptions Options = new()
    {
        // people read it, too: no \u escapes for Chinese
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Indented = true,
        NewLine = "\n",
    };

    /// <summary>The name of a form's file: <c>members-2021.json</c>.</summary>
    public static string FileNameOf(FormDefinition form) => $"members-{form.Id}.json";

    /// <summary>Writes one object as UTF-8 with a line end behind it.</summary>
    public static ReadOnlyMemory<byte> Write(MemberList list)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            json.WriteString("form", list.Form.Id);
            json.WriteString("title", list.Form.Title);
            WriteMembers(json, "names", list.Root.Members);
            json.WriteStartArray("cells");
            foreach (var name in list.Names) WriteName(json, name);
            json.WriteEndArray();
            WriteGroups(json, "types", list.Types);
            WriteGroups(json, "functions", list.Functions);
            json.WriteEndObject();
        }

        buffer.Write("\n"u8);
        return buffer.WrittenMemory;
    }

    private static void WriteName(Utf8JsonWriter json, FormName name)
    {
        json.WriteStartObject();
        json.WriteString("name", name.Path);
        json.WriteString("type", name.Type);
        json.WriteString("label", name.Label);
        if (name.Unit.Length > 0) json.WriteString("unit", name.Unit);
        json.WriteEndObject();
    }

    private static void WriteGroups(Utf8JsonWriter json, string key, MemberGroup[] groups)
    {
        json.WriteStartArray(key);
        foreach (var group in groups)
        {
            json.WriteStartObject();
            json.WriteString("name", group.Name);
            json.WriteString("zh", group.Meaning);
            json.WriteString("en", group.MeaningEn);
            WriteMembers(json, "members", group.Members);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteMembers(Utf8JsonWriter json, string key, Member[] members)
    {
        json.WriteStartArray(key);
        foreach (var member in members)
        {
            json.WriteStartObject();
            json.WriteString("name", member.Name);
            json.WriteString("type", member.Type);
            if (member.Parameters.Length > 0) json.WriteString("parameters", member.Parameters);
            json.WriteString("zh", member.Meaning);
            json.WriteString("en", member.MeaningEn);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
