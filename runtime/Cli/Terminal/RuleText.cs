using Nianbao.Reporting.RuleReference;
using Nianbao.Reporting.Wording;

namespace Nianbao.Cli.Terminal;

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
            Write(output, variant.Description);
        }
    }

    private static void Write(TextWriter output, RuleDescription description)
    {
        TextTable.Write(output, [.. description.Fields.SelectMany(Rows)]);
        if (description.Example.Length > 0)
        {
            output.WriteLine();
            TextTable.Write(output, description.Example);
        }

        if (description.Message.Length > 0)
        {
            output.WriteLine();
            output.WriteLine(description.Message);
        }
    }

    private static IEnumerable<string[]> Rows(RuleField field) => field.Style == FieldStyle.Rules
        ? [[field.Name, string.Join(' ', field.Lines)]]
        : field.Lines.Select((line, i) => new[] { i == 0 ? field.Name : "", line });
}
