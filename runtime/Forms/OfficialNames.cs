namespace Nianbao.Forms;

/// <summary>What people call the parts of a form.</summary>
internal static class OfficialNames
{
    /// <summary>表三 for the table of section 三; its label where sections have no numbers.</summary>
    public static string TableName(FormDefinition form, TableDefinition table)
    {
        var section = Array.Find(form.Sections, section => section.Table == table);
        var number = section?.Heading.IndexOf('、', StringComparison.Ordinal) ?? -1;
        return number is > 0 and <= 3 ? "表" + section!.Heading[..number] : $"“{table.Label}”";
    }

    /// <summary>表三“收到和处理政府信息公开申请情况”: what it is called with its heading.</summary>
    public static string TableHeading(FormDefinition form, TableDefinition table)
    {
        var (name, heading) = (TableName(form, table), $"“{table.Label}”");
        return name == heading ? name : name + heading;
    }
}
