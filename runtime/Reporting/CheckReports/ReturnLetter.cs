using System.Globalization;
using System.Text;
using Nianbao.Findings;
using Nianbao.Generator.Severities;
using Nianbao.Reports;

namespace Nianbao.Reporting.CheckReports;

/// <summary>
/// Writes the letter (退回修改意见) with which an office returns a report to the body that sent it: what is wrong, where, why,
/// what stands there now and what is likely meant. Day and signature are left blank.
/// </summary>
internal sealed class ReturnLetter
{
    private const string Blank = "＿＿＿＿";

    private readonly StringBuilder _text = new();
    private readonly OrganFiles _organ;
    private readonly IReadOnlyList<CheckedFile> _files;

    private ReturnLetter(OrganFiles organ)
    {
        _organ = organ;
        _files = [.. organ.Files.Where(file => Tally.Of([file]).NeedsWork)];
    }

    /// <summary>The name of a body's letter.</summary>
    public static string FileNameOf(OrganFiles organ) => organ.Name + "退回修改意见.md";

    /// <summary>The letter as UTF-8.</summary>
    public static byte[] Write(OrganFiles organ)
    {
        var letter = new ReturnLetter(organ);
        letter.WriteLetter();
        return Encoding.UTF8.GetBytes(letter._text.ToString());
    }

    private void WriteLetter()
    {
        var years = string.Join("、", _files.Where(file => file.Year > 0).Select(file => Text(file.Year)).Distinct());
        if (years.Length > 0) years += "年度";
        Line($"# 关于退回修改{years}政府信息公开工作年度报告的意见").Line();
        Line($"{Escape(_organ.Name)}：").Line();
        Line($"你单位报送的{years}政府信息公开工作年度报告收悉。经校验，有 {Counts()}，现予退回。"
            + $"请按以下意见逐项核对修改，于{Blank}年{Blank}月{Blank}日前重新报送。").Line();
        var number = 0;
        WriteKind(FindingKind.Error, "须改正的问题", "以下各处与表内勾稽关系或填报要求不符，须改正后才能发布。", ref number);
        WriteKind(
            FindingKind.Warning, "须核实的问题",
            "以下各处请对照台账核实。确属填报有误的，请改正；数据无误的，请在数据文件的 waive 中写明理由。", ref number);
        Line("修改时请以本单位台账为准，不要只为两边相等而调整数字。改后请重新校验，没有错误再报送。").Line();
        Line($"联系人：{Blank}　　联系电话：{Blank}").Line();
        Line($"　　　　　　　　　　　　　　　　　　　　　　　　{Blank}（盖章）").Line();
        Line($"　　　　　　　　　　　　　　　　　　　　　　　　{Blank}年{Blank}月{Blank}日");
    }

    private string Counts() => string.Join("、", new[]
    {
        (Kind: FindingKind.Error, Words: "处须改正"), (Kind: FindingKind.Warning, Words: "处须核实"),
    }.Where(count => _organ.Tally[count.Kind] > 0).Select(count => $"{_organ.Tally[count.Kind]} {count.Words}"));

    private void WriteKind(FindingKind kind, string heading, string lead, ref int number)
    {
        if (_organ.Tally[kind] == 0) return;
        Line($"## {heading}").Line().Line(lead).Line();
        foreach (var file in _files)
        {
            foreach (var finding in file.Findings.Where(finding => finding.KindOf() == kind)) Write(finding, file, ++number);
        }
    }

    private void Write(Finding finding, CheckedFile file, int number)
    {
        var where = FindingSubject.Of(finding, file.Form);
        var year = _files.Count > 1 && file.Year > 0 ? $"{file.Year}年度" : "";
        Line($"### {number}. {year}{Escape(where)}（第 {finding.Line} 行）").Line();
        if (finding.Quote.Length > 0) Line($"> {Escape(finding.Quote)}").Line();
        WriteWhy(finding, file);
        WriteSides(finding, file);
        if (finding.Hint is { } hint) Line($"**修改建议**：{Escape(hint)}。以上为推算，请以台账为准。").Line();
        if (finding.KindOf() == FindingKind.Warning && WaiverLine(finding) is { } waiver)
        {
            Line("数据无误的，可在数据文件末尾写明：").Line();
            Line("```yaml").Line("waive:").Line(waiver).Line("```").Line();
        }
    }

    private void WriteWhy(Finding finding, CheckedFile file)
    {
        if (finding.Relation is not { } relation)
        {
            Line($"{Escape(finding.Message)}（{Escape(Path.GetFileName(file.Path))} 第 {finding.Line} 行第 {finding.Column} 列，{finding.Rule}）").Line();
            return;
        }

        Line($"**要求**：{Escape(relation.Rule.Message)}（依据：{Escape(relation.Rule.Source)}；规则 {finding.Rule}）。").Line();
    }

    private void WriteSides(Finding finding, CheckedFile file)
    {
        var rows = RelationRows.Of(finding);
        if (rows.Count == 0) return;
        var unit = RelationRows.UnitOf(finding, file.Form);
        Line("**现在填报**：").Line();
        Line($"| 项目 | 数值{(unit.Length > 0 ? $"（{unit}）" : "")} | 出处 |").Line("| --- | ---: | --- |");
        foreach (var row in rows)
        {
            var mark = row.Kind == RelationRowKind.Part ? "" : "**";
            var value = row.Value.Length > 0 ? mark + row.Value + mark : "";
            Line($"| {mark}{Escape(row.Label)}{mark} | {value} | {row.From} |");
        }

        Line();
    }

    /// <summary>What whoever keeps the numbers would write; null for what cannot be waived.</summary>
    private static string? WaiverLine(Finding finding)
    {
        if (RuleFamily.IsOfDataFile(finding.Rule)) return null;
        var about = finding.Cells.Count > 0 ? $", cell: {finding.Cells[0]}" : "";
        var values = finding is { Left: { } left, Right: { } right }
            ? $", values: [{CellText.Of(left)}, {CellText.Of(right)}]"
            : "";
        var quote = finding.Quote.Length > 0 ? $", quote: '{finding.Quote.Replace("'", "''", StringComparison.Ordinal)}'" : "";
        return $"  - {{ rule: {finding.Rule}{about}{quote}{values}, because: 在此写明理由 }}";
    }

    private ReturnLetter Line(string text = "")
    {
        _text.Append(text).Append('\n');
        return this;
    }

    /// <summary>Text of data files with the characters that mean something in Markdown made harmless.</summary>
    private static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (@"\`*_[]<>|#".Contains(c, StringComparison.Ordinal)) escaped.Append('\\');
            escaped.Append(c is '\n' or '\r' ? ' ' : c);
        }

        return escaped.ToString();
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
