namespace Nianbao.Forms;

/// <summary>What messages call a table.</summary>
internal static class TableName
{
    /// <summary>表三 for the table of section 三; its label where sections have no numbers.</summary>
    public static string Of(FormDefinition form, TableDefinition table)
    {
        var section = Array.Find(form.Sections, section => section.Table == table);
        var number = section?.Heading.IndexOf('、', StringComparison.Ordinal) ?? -1;
        return number is > 0 and <= 3 ? "表" + section!.Heading[..number] : $"“{table.Label}”";
    }
}
