using System.Globalization;
using System.Text;

namespace Nianbao.Templates;

/// <summary>Values as text, by the printing rules of the template language.</summary>
internal static class ValueText
{
    // an object that holds itself would never end
    private const int MaxDepth = 20;

    public static string Of(Value value) => value.Kind switch
    {
        ValueKind.Null or ValueKind.Empty => "",
        ValueKind.Bool => value.AsBool ? "true" : "false",
        ValueKind.Integer => value.AsInteger.ToString(CultureInfo.InvariantCulture),
        ValueKind.BigInteger => value.AsBigInteger.ToString(CultureInfo.InvariantCulture),
        ValueKind.Float => value.AsFloat.ToString(CultureInfo.InvariantCulture),
        ValueKind.Double => value.AsDouble.ToString(CultureInfo.InvariantCulture),
        ValueKind.Decimal => value.AsDecimal.ToString(CultureInfo.InvariantCulture),
        ValueKind.Text or ValueKind.SafeText => value.AsText,
        ValueKind.Date => value.AsDate.ToString("dd MMM yyyy", CultureInfo.InvariantCulture),
        ValueKind.Function => "<function>",
        ValueKind.Model => value.AsModel.Kind,
        ValueKind.TimeSpan => value.AsTimeSpan.ToString("c", CultureInfo.InvariantCulture),
        _ => OfCollection(value),
    };

    /// <summary>Text in quotes as a literal of the template language.</summary>
    public static string Quote(string text)
    {
        var quoted = new StringBuilder(text.Length + 2).Append('"');
        foreach (var c in text)
        {
            quoted.Append(c switch
            {
                '"' => "\\\"",
                '\\' => "\\\\",
                '\n' => "\\n",
                '\r' => "\\r",
                '\t' => "\\t",
                '\b' => "\\b",
                '\f' => "\\f",
                '\v' => "\\v",
                '\0' => "\\0",
                < ' ' => $"\\x{(int)c:x2}",
                _ => c.ToString(),
            });
        }

        return quoted.Append('"').ToString();
    }

    /// <summary>The name of a member, in quotes where it is no plain name.</summary>
    public static string OfKey(string name) => IsPlain(name) ? name : Quote(name);

    private static string OfCollection(Value value)
    {
        var text = new StringBuilder();
        Append(text, value, 0);
        return text.ToString();
    }

    private static void Append(StringBuilder text, Value value, int depth)
    {
        if (depth > MaxDepth)
        {
            text.Append("...");
            return;
        }

        switch (value.Kind)
        {
            case ValueKind.List or ValueKind.Range:
                AppendItems(text, value, depth);
                break;
            case ValueKind.Object:
                AppendMembers(text, value.AsObject, depth);
                break;
            case ValueKind.Null:
                text.Append("null");
                break;
            case ValueKind.Text or ValueKind.SafeText:
                text.Append(Quote(value.AsText));
                break;
            default:
                text.Append(Of(value));
                break;
        }
    }

    private static void AppendItems(StringBuilder text, Value list, int depth)
    {
        var separator = "[";
        foreach (var item in Sequences.ItemsOf(list) ?? [])
        {
            text.Append(separator);
            Append(text, item, depth + 1);
            separator = ", ";
        }

        text.Append(separator == "[" ? "[]" : "]");
    }

    private static void AppendMembers(StringBuilder text, TemplateObject content, int depth)
    {
        var separator = "{";
        foreach (var (name, member) in content)
        {
            text.Append(separator).Append(OfKey(name)).Append(": ");
            Append(text, member, depth + 1);
            separator = ", ";
        }

        text.Append(separator == "{" ? "{}" : "}");
    }

    private static bool IsPlain(string name) =>
        name.Length > 0 && !char.IsDigit(name[0]) && name.All(c => c == '_' || char.IsLetterOrDigit(c));
}
