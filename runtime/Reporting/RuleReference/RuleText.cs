using Nianbao.Reporting.Wording;

namespace Nianbao.Reporting.RuleReference;

/// <summary>Writes a rule as lines of text for a terminal.</summary>
internal static class RuleText
{
    /// <summary>Writes a rule in one language.</summary>
    public static void Write(TextWriter output, RuleEntry entry, Language language)
    {
        output.WriteLine($"{entry.Id} {entry.Title(language)}");
        foreach (var variant in entry.Variants(language))
        {
            output.WriteLine();
            output.WriteLine(variant.FormsText(language));
            output.Write(Of(variant.Description));
        }
    }

    /// <summary>What is told of a rule.</summary>
    public static string Of(RuleDescription description)
    {
        var text = new StringWriter { NewLine = "\n" };
        TextTable.Write(text, [.. description.Fields.SelectMany(Rows)]);
        if (description.Example.Length > 0)
        {
            text.WriteLine();
            TextTable.Write(text, description.Example);
        }

        if (description.Message.Length > 0)
        {
            text.WriteLine();
            text.WriteLine(description.Message);
        }

        return text.ToString();
    }

    private static IEnumerable<string[]> Rows(RuleField field) => field.Style == FieldStyle.Rules
        ? [[field.Name, string.Join(' ', field.Lines)]]
        : field.Lines.Select((line, i) => new[] { i == 0 ? field.Name : "", line });
}
