using Nianbao.Forms;

namespace Nianbao.Reporting.RuleReference;

/// <summary>What a table is called together with its official heading: 表三“收到和处理政府信息公开申请情况”.</summary>
internal static class TableHeading
{
    public static string Of(FormDefinition form, TableDefinition table)
    {
        var (name, heading) = (TableName.Of(form, table), $"“{table.Label}”");
        return name == heading ? name : name + heading;
    }
}
