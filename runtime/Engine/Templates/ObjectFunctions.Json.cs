using System.Buffers;
using System.Text;
using System.Text.Json;

namespace Nianbao.Templates;

/// <content>JSON.</content>
public static partial class ObjectFunctions
{
    private const int MaxJsonDepth = 64;

    /// <summary>The value as JSON that is ASCII: other characters, and those that mean something in HTML, are escaped.</summary>
    public static string ToJson(Value value, Position position, Position valuePosition)
    {
        if (value.Kind == ValueKind.Function) throw valuePosition.Error("函数不能写成 JSON", "a function has no JSON");
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            Write(writer, value, 0, position);
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <summary>A value from JSON; numbers are decimals.</summary>
    public static Value FromJson(string? json, Position position, Position jsonPosition)
    {
        if (json is null) throw jsonPosition.Error("JSON 文本为空", "the JSON text is null");
        try
        {
            using var document = JsonDocument.Parse(json);
            return Read(document.RootElement);
        }
        catch (FormatException)
        {
            throw position.Error("JSON 中的数字超出范围", "a number in the JSON is out of range");
        }
        catch (JsonException e)
        {
            throw position.Error(
                $"不是有效的 JSON（第 {e.LineNumber + 1} 行第 {e.BytePositionInLine + 1} 字节）", $"this is not JSON (line {e.LineNumber + 1}, byte {e.BytePositionInLine + 1})");
        }
    }

    private static Value Read(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.True => Value.From(true),
        JsonValueKind.False => Value.From(false),
        JsonValueKind.String => Value.From(element.GetString()),
        JsonValueKind.Number => Value.From(element.GetDecimal()),
        JsonValueKind.Array => Value.List([.. element.EnumerateArray().Select(Read)]),
        JsonValueKind.Object => ReadObject(element),
        _ => Value.Null,
    };

    private static Value ReadObject(JsonElement element)
    {
        var content = new TemplateObject();
        foreach (var member in element.EnumerateObject()) content[member.Name] = Read(member.Value);
        return Value.From(content);
    }

    private static void Write(Utf8JsonWriter writer, Value value, int depth, Position position)
    {
        if (depth > MaxJsonDepth) throw position.Error("对象嵌套过深或包含自身", "the object nests too deep or holds itself");
        switch (value.Kind)
        {
            case ValueKind.Null:
                writer.WriteNullValue();
                break;
            case ValueKind.Empty:
                WriteMembers(writer, [], depth, position);
                break;
            case ValueKind.Bool:
                writer.WriteBooleanValue(value.AsBool);
                break;
            case ValueKind.Float or ValueKind.Double when !double.IsFinite(value.AsDouble):
                throw position.Error($"JSON 中没有 {value.ToText()}", $"JSON has no {value.ToText()}");
            case ValueKind.Integer or ValueKind.BigInteger or ValueKind.Float or ValueKind.Double or ValueKind.Decimal:
                writer.WriteRawValue(value.ToText(), skipInputValidation: true);
                break;
            case ValueKind.Date:
                writer.WriteStringValue(value.AsDate);
                break;
            case ValueKind.List or ValueKind.Range:
                WriteItems(writer, Sequences.ItemsOf(value)!, depth, position);
                break;
            case ValueKind.Object:
                WriteMembers(writer, value.AsObject, depth, position);
                break;
            case ValueKind.Function:
                throw position.Error("函数不能写成 JSON", "a function has no JSON");
            default:
                writer.WriteStringValue(value.ToText());
                break;
        }
    }

    private static void WriteItems(Utf8JsonWriter writer, Value[] items, int depth, Position position)
    {
        writer.WriteStartArray();
        foreach (var item in items) Write(writer, item, depth + 1, position);
        writer.WriteEndArray();
    }

    private static void WriteMembers(Utf8JsonWriter writer, TemplateObject content, int depth, Position position)
    {
        writer.WriteStartObject();
        foreach (var (name, value) in content)
        {
            writer.WritePropertyName(name);
            Write(writer, value, depth + 1, position);
        }

        writer.WriteEndObject();
    }
}
