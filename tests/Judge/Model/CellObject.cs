using Nianbao.Forms;
using Nianbao.Reports;
using Nianbao.Templates;
using Scriban.Runtime;

namespace Nianbao.Judge.Model;

/// <summary>A cell as an object of Scriban: see <see cref="ReportContext"/> for when it is its number.</summary>
internal sealed class CellObject : ScriptObject
{
    public CellObject(Cell cell)
    {
        Number = cell.IsBlank ? null : cell.Kind == CellKind.Amount ? Amount(cell) : cell.Raw;
        this["value"] = Number;
        this["state"] = ModelWords.Name(cell.State);
        this["is_blank"] = cell.IsBlank;
        this["label"] = cell.Label;
        this["path"] = cell.Path;
        this["unit"] = cell.Unit;
    }

    /// <summary>A cell that knows last year's.</summary>
    public static CellObject WithLastYear(Cell cell) => new(cell)
    {
        ["previous"] = new CellObject(ModelWords.Previous(cell)),
        ["change"] = new CellObject(ModelWords.Change(cell)),
    };

    /// <summary>What it counts as, null if blank.</summary>
    public object? Number { get; }

    // with as many decimals as were written
    private static decimal Amount(Cell cell)
    {
        var isAsWritten = cell.State == CellState.Given && cell.Notation.Unit != AmountUnit.TenThousandYuan;
        return cell.Value!.Value + new decimal(0, 0, 0, isNegative: false, isAsWritten ? cell.Notation.Decimals : (byte)0);
    }
}
