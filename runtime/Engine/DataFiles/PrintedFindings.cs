using Nianbao.Forms;

namespace Nianbao.DataFiles;

/// <summary>What is told of a data file that has, as published reports do, something else where the form has a number or a table.</summary>
internal static class PrintedFindings
{
    public static DataFinding NotOneLineOfNumbers(Naming what) => new(
        "NB5322",
        $"“{what.Label}”应是一个数或一行数，写成 {what.Label}: [3, 0, 1] 的样子",
        $"'{what.Id}' must be one number or a list of them, as in [3, 0, 1]");

    public static DataFinding LeftBlank(Naming what) => new(
        "NB5319",
        $"“{what.Label}”照原样留空，网页上也是空的，有关的勾稽关系不作判断。没有发生的应填 0",
        $"'{what.Id}' is left blank on purpose: the page leaves it blank, too, and what it is part of is not checked; what did not happen is 0",
        Severity.Warning);

    public static DataFinding TextForTable(Naming what) => new(
        "NB5320",
        $"“{what.Label}”没有表，只有文字，照印，勾稽关系不作判断。格式要求填表，没有发生的填 0",
        $"'{what.Id}' has a text in place of its table: it is printed as it is, and nothing is checked; the form asks for the table, with 0 for what did not happen",
        Severity.Warning);

    public static DataFinding Undivided(Naming what, Naming row) => new(
        "NB5321",
        $"“{what.Label}”只有一个数，没有分项，记在“{row.Label}”名下，其余各项留空",
        $"'{what.Id}' has one number in place of its rows; it is counted in '{row.Id}', and the others are left blank",
        Severity.Note);
}
