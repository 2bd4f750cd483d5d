using Nianbao.Forms;
using Nianbao.Reports;

namespace Nianbao.Templates;

/// <summary>The kinds and states of the model in the words of templates.</summary>
public static class ModelWords
{
    /// <summary>What a printed cell is.</summary>
    public static string Name(LayoutKind kind) => kind switch
    {
        LayoutKind.Title => "title",
        LayoutKind.Corner => "corner",
        LayoutKind.Column => "column",
        LayoutKind.Row => "row",
        _ => "value",
    };

    /// <summary>What a cell holds.</summary>
    public static string Name(CellKind kind) => kind == CellKind.Count ? "count" : "amount";

    /// <summary>How a cell came by its value.</summary>
    public static string Name(CellState state) => state switch
    {
        CellState.Blank => "blank",
        CellState.Given => "given",
        _ => "computed",
    };
}
