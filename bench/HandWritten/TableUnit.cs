using Nianbao.Forms;

namespace Nianbao.Bench.HandWritten;

/// <summary>The unit in a table's caption.</summary>
internal static class TableUnit
{
    public static void Add(PageBuffer page, TableDefinition table)
    {
        if (table.Unit.Length == 0) return;
        page.Add("（单位："u8);
        page.Add(table.Unit);
        if (HasOtherUnits(table)) page.Add("，另有注明的除外"u8);
        page.Add("）"u8);
    }

    private static bool HasOtherUnits(TableDefinition table)
    {
        foreach (var block in table.Blocks)
        {
            foreach (var column in block.LeafColumns)
            {
                if (column.Unit != table.Unit) return true;
            }
        }

        return false;
    }
}
