using Nianbao.Forms;
using Nianbao.Sources;
using Nianbao.Text;

namespace Nianbao.DataFiles;

/// <summary>What can be wrong with what a data file says of other reports: NB5250 to NB5269.</summary>
internal static class CoverageFindings
{
    // ---- last year's report ----

    public static DataFinding NoPrevious(string file) => new(
        "NB5250",
        $"没有 previous 所指的文件“{file}”。路径从本文件所在的文件夹算起；上年没有报告的写 previous: none",
        $"there is no file '{file}' that previous names; the path begins at this file's folder, and where there was no report write previous: none");

    public static DataFinding PreviousOfAnotherOrgan(string file, string organ) => new(
        "NB5251",
        $"上年的 {file} 是“{organ}”的报告，没有拿来对照。机构改名或合并的，请写明 previous: {file}",
        $"{file} is a report of '{organ}', so nothing was compared with it; if the body was renamed or merged, write previous: {file}",
        Severity.Note);

    public static DataFinding PreviousOfAnotherYear(string file, int year, int wanted) => new(
        "NB5252",
        $"{file} 是 {year} 年度的报告，不是上一年（{wanted}）的，没有拿来对照。请改文件里的 year，或用 previous 指明上年的报告",
        $"{file} is a report on {year}, not on {wanted}, so nothing was compared with it; mend its year, or name last year's report with previous",
        Severity.Note);

    public static DataFinding PreviousHasErrors(string file) => new(
        "NB5253",
        $"上年的 {file} 有读不出的地方，与上年的关系没有检查。请先检查那一份",
        $"{file} could not be read without errors, so nothing was compared with last year; check that file first",
        Severity.Note);

    public static DataFinding PreviousInTwoFiles(string one, string other) => new(
        "NB5264",
        $"上年的报告有 {one} 和 {other} 两份，不知道以哪一份为准，与上年的关系没有检查。请移走一份，或用 previous 写明",
        $"there are two files of last year's report, {one} and {other}, so nothing was compared with last year; take one away, or name the right one with previous",
        Severity.Warning);

    public static DataFinding PreviousUnderAnotherName(string file) => new(
        "NB5266",
        $"上年的报告 {file} 与本文件不同名，是按机关和年度对上的；只检查本文件或者构建时就不会对照。请改成同名，或写明 previous: {file}",
        $"last year's report {file} has another name and was found by organ and year; where this file is checked alone, or built, nothing is compared with it: give both one name, or write previous: {file}",
        Severity.Note);

    public static DataFinding SameBodyAndYear(string file, int year) => new(
        "NB5267",
        $"{file} 也是这个机关 {year} 年度的报告。请核对机关名称和年度，或移走一份",
        $"{file} is a report of this body on {year}, too; see to organ and year, or take one away",
        Severity.Warning);

    public static DataFinding AnotherYearThanFolder(int folder, int year) => new(
        "NB5268",
        $"文件在 {folder} 的文件夹里，year 写的是 {year}。请改 year，或把文件移到 {year} 的文件夹",
        $"the file lies in the folder of {folder}, while year says {year}; mend the year, or move the file to the folder of {year}",
        Severity.Warning);

    // ---- units ----

    public static DataFinding NotACoverage() => new(
        "NB5254",
        "covers 之下应有 units: [单位, …]；另可写 own: 本级、complete: true 和 without: [{ unit: 单位, cells: [路径, …] }]",
        "covers must hold units: [unit, …], and may hold own: unit, complete: true and without: [{ unit: unit, cells: [path, …] }]");

    public static DataFinding NoUnit(string unit, string? nearest) => new(
        "NB5255",
        $"没有“{unit}”的数据文件，没有计入。{(nearest == null ? "名称应是同一年度文件夹里的文件名，或写相对路径" : $"是不是“{nearest}”？")}",
        $"there is no data file of '{unit}', so it was not counted{(nearest == null ? "; write the name of a file in the folder of this year, or a relative path" : $"; did you mean '{nearest}'?")}",
        Severity.Warning);

    public static DataFinding UnitInTwoFiles(string unit, string one, string other) => new(
        "NB5265",
        $"“{unit}”有 {one} 和 {other} 两份数据文件，不知道以哪一份为准，没有计入。请移走一份，或写明文件名",
        $"'{unit}' has two data files, {one} and {other}, so it was not counted; take one away, or write the name of the right one",
        Severity.Warning);

    public static DataFinding CoversItself(string unit) => new(
        "NB5256",
        $"“{unit}”就是本文件。汇总报告不能包含自己；本级自己的数请另立一个文件，写在 own",
        $"'{unit}' is this very file; a whole cannot cover itself: put the body's own figures into a file of their own and name it as own");

    public static DataFinding UnitTwice(string unit, SourceSpan first) => new(
        "NB5257",
        $"“{unit}”重复了，第 {first.Line} 行第 {first.Column} 列已经列出，只计一次。请删去一处",
        $"'{unit}' is listed twice, first at line {first.Line}, column {first.Column}, and was counted once; delete one");

    public static DataFinding Circle(string unit) => new(
        "NB5258",
        $"“{unit}”又包含本报告，成了循环，没有计入。请在其中一份的 covers 里删去另一份",
        $"'{unit}' covers this report in turn, so it was not counted; take one out of the other's covers");

    public static DataFinding UnitReachedTwice(string unit, string one, string other) => new(
        "NB5259",
        $"“{unit}”会计两次：“{one}”和“{other}”都包含它。请只留一处",
        $"'{unit}' would be counted twice, within '{one}' and within '{other}'; leave it in one of them");

    public static DataFinding UnitOfAnotherYear(string unit, int year, int wanted) => new(
        "NB5260",
        $"“{unit}”是 {year} 年度的报告，本报告是 {wanted} 年度的，没有计入",
        $"'{unit}' is a report on {year} while this one is on {wanted}, so it was not counted");

    public static DataFinding UnitHasErrors(string unit) => new(
        "NB5261",
        $"“{unit}”的报告有错误，没有计入。请先检查那一份",
        $"the report of '{unit}' has errors, so it was not counted; check that file first",
        Severity.Warning);

    public const string WithoutOfNoUnitId = "NB5262";

    public static DataFinding WithoutOfNoUnit(string unit, Suggestion suggestion) => new(
        WithoutOfNoUnitId,
        $"without 里的“{unit}”不在 own 和 units 里。{suggestion.Message}",
        $"'{unit}' in without is neither own nor one of the units{suggestion.MessageEn}");

    public const string WithoutOfNoCellId = "NB5263";

    public static DataFinding WithoutOfNoCell(string path, string? nearest) => new(
        WithoutOfNoCellId,
        $"表中没有“{path}”这一行、组或格。{(nearest == null ? "路径由各级 id 组成，如 review.litigation.after_reconsideration" : $"是不是“{nearest}”？")}",
        $"there is no row, group or cell '{path}'{(nearest == null ? "; a path is made of ids: review.litigation.after_reconsideration" : $"; did you mean '{nearest}'?")}");
}
