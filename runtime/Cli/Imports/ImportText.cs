using System.Globalization;
using Nianbao.Cli.Terminal;
using Nianbao.Documents.Importing;

namespace Nianbao.Cli.Imports;

/// <summary>What an import says of each document and of all.</summary>
internal sealed class ImportText(Speech speech)
{
    /// <summary>What became of a document.</summary>
    public string Of(ImportResult result) => speech.Say($"{result.Name}：{Chinese(result)}", $"{result.Name}: {English(result)}");

    /// <summary>What a dry run would write.</summary>
    public string OfPlanned(ImportOutcome outcome, string path) =>
        speech.Say($"会写 {path}{ChecksChinese(outcome)}", $"would write {path}{ChecksEnglish(outcome)}");

    /// <summary>What was written.</summary>
    public string OfWritten(ImportOutcome outcome, string path, string page) => speech.Say(
        $"写了 {path}{ChecksChinese(outcome)}；原文与数据的对照在 {Path.GetFileName(page)}",
        $"{path} written{ChecksEnglish(outcome)}; {Path.GetFileName(page)} shows it beside the document");

    /// <summary>What was there before.</summary>
    public string OfExisting(string path) => speech.Say($"已经有 {path}，没有动它", $"{path} is there already and was left as it is");

    /// <summary>How all documents ended.</summary>
    /// <param name="counts">How many, by <see cref="ImportState"/>.</param>
    /// <param name="notWritten">How many reports were not written.</param>
    public string OfAll(int[] counts, int notWritten)
    {
        var (complete, incomplete, none, unreadable) = (counts[0], counts[1], counts[2], counts[3]);
        return speech.Say(
            Say($"共 {counts.Sum()} 个文件：完整 {complete}，不完整 {incomplete}，不是年报 {none}，读不了 {unreadable}；没有写的 {notWritten}"),
            Say($"{counts.Sum()} files: {complete} complete, {incomplete} incomplete, {none} no report, {unreadable} unreadable; {notWritten} not written"));
    }

    private static string Chinese(ImportResult result) => result.State switch
    {
        ImportState.Complete => Say($"完整，{result.Organ} {result.Year} 年度，{result.Type!.Form.Id} 年格式"),
        ImportState.Incomplete => Say($"不完整，有 {result.Findings.Count} 处要对照原文补填"),
        ImportState.NotAReport => "不是年报",
        _ => "读不了",
    };

    private static string English(ImportResult result) => result.State switch
    {
        ImportState.Complete => Say($"complete, {result.Organ} {result.Year}, form {result.Type!.Form.Id}"),
        ImportState.Incomplete => Say($"incomplete, {result.Findings.Count} places to fill in from the document"),
        ImportState.NotAReport => "no report",
        _ => "unreadable",
    };

    private static string ChecksChinese(ImportOutcome outcome)
    {
        var (errors, warnings) = CountsOf(outcome);
        return errors + warnings == 0 ? "，检查没有发现问题" : Say($"，检查有 {errors} 个错误、{warnings} 个警告");
    }

    private static string ChecksEnglish(ImportOutcome outcome)
    {
        var (errors, warnings) = CountsOf(outcome);
        return errors + warnings == 0 ? ", the check found nothing" : Say($", the check found {errors} errors and {warnings} warnings");
    }

    private static (int Errors, int Warnings) CountsOf(ImportOutcome outcome) => (
        outcome.Checks.Count(finding => finding.IsError),
        outcome.Checks.Count(finding => finding.Severity == Forms.Severity.Warning));

    private static string Say(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
