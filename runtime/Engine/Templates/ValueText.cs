using System.Globalization;
using System.Text;

namespace Nianbao.Templates;

/// <summary>Values as text, by the printing rules of the template language.</summary>
internal static class ValueText
{
    public static string Of(Value value, Position position = default) => value.Kind switch
    {
        ValueKind.Null or ValueKind.Empty => "",
        ValueKind.Bool => value.AsBool ? "true" : "false",
        ValueKind.Integer => value.AsInteger.ToString(CultureInfo.InvariantCulture),
        ValueKind.BigInteger => value.AsBigInteger.ToString(CultureInfo.InvariantCulture),
        ValueKind.Float => value.AsFloat.ToString(CultureInfo.InvariantCulture),
        ValueKind.Double => value.AsDouble.ToString(CultureInfo.InvariantCulture),
        ValueKind.Decimal => value.AsDecimal.ToString(CultureInfo.InvariantCulture),
        ValueKind.Text or ValueKind.SafeText or ValueKind.Char => value.AsText,
        ValueKind.Date => value.AsDate.ToString("dd MMM yyyy", CultureInfo.InvariantCulture),
        ValueKind.Function => "<function>",
        ValueKind.Model => value.AsModel.Kind,
        ValueKind.TimeSpan => value.AsTimeSpan.ToString("c", CultureInfo.InvariantCulture),
        _ => OfCollection(value, position),
    };

    /// <summary>Text in quotes as a literal of the template language.</summary>
    public static string Quote(string text) => Scriban.Functions.StringFunctions.Literal(text)!;

    /// <summary>What .NET makes of a value in <c>$"…"</c>; an error for what has no text there.</summary>
    public static string Interpolated(Value value, Position position, int depth = 1) => value.Kind switch
    {
        ValueKind.Bool => value.AsBool ? "True" : "False",
        ValueKind.Date => value.AsDate.ToString(CultureInfo.InvariantCulture),
        ValueKind.Function => throw position.Error("函数不能写进 $\"…\"", "functions cannot stand in $\"…\""),
        ValueKind.Object when depth > Limits.MaxDepth => throw Limits.TooDeep(position),
        ValueKind.Object => "{" + string.Join(", ", value.AsObject.Select(
            pair => $"{Key(pair.Key)}: {Interpolated(pair.Value, position, depth + 1)}")) + "}",
        _ when value.IsIterator => "Scriban.Runtime.ScriptRange",
        ValueKind.List => "Scriban.Runtime.ScriptArray",
        _ => Of(value),
    };

    private static string OfCollection(Value value, Position position)
    {
        var text = new StringBuilder();
        Append(text, value, 1, position);
        return text.ToString();
    }

    private static void Append(StringBuilder text, Value value, int depth, Position position)
    {
        if (depth > Limits.MaxDepth)
        {
            if (position != default) throw Limits.TooDeep(position);
            text.Append('…');
            return;
        }

        switch (value.Kind)
        {
            case ValueKind.List or ValueKind.Range:
                AppendItems(text, value, depth, position);
                break;
            case ValueKind.Object:
                AppendMembers(text, value.AsObject, depth, position);
                break;
            case ValueKind.Null or ValueKind.Empty:
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

    private static void AppendItems(StringBuilder text, Value list, int depth, Position position)
    {
        var separator = "[";
        foreach (var item in Sequences.ItemsOf(list) ?? [])
        {
            text.Append(separator);
            Append(text, item, depth + 1, position);
            separator = ", ";
        }

        text.Append(separator == "[" ? "[]" : "]");
    }

    private static void AppendMembers(StringBuilder text, TemplateObject content, int depth, Position position)
    {
        var separator = "{";
        foreach (var (name, member) in content)
        {
            text.Append(separator).Append(Key(name)).Append(": ");
            Append(text, member, depth + 1, position);
            separator = ", ";
        }

        text.Append(separator == "{" ? "{}" : "}");
    }

    private static string Key(string name) => IsPlain(name) ? name : Quote(name);

    private static bool IsPlain(string name) => name.Length > 0
        && (char.IsLetter(name[0]) || name[0] == '_')
        && name.All(c => c == '_' || char.IsLetterOrDigit(c));
}
