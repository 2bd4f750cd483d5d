using System.Text;
using Nianbao.Forms;
using Nianbao.Reporting.Wording;
using Nianbao.Reports;
using Nianbao.RollUp;

namespace Nianbao.Reporting.RollUpLists;

/// <summary>
/// The list beside a report that was added up, in Markdown: who is counted, who is not and why, and which figures were
/// not added.
/// </summary>
internal sealed class CoverageList
{
    private readonly StringBuilder _text = new();
    private readonly Report _whole;
    private readonly Units _units;
    private readonly string _folder;

    private CoverageList(Report whole, Units units, string folder)
    {
        _whole = whole;
        _units = units;
        _folder = folder;
    }

    /// <summary>Writes the list.</summary>
    /// <param name="whole">The report whose units they are.</param>
    /// <param name="units">The units.</param>
    /// <param name="folder">The full path of the folder that the list lies in: files are named from there.</param>
    public static string Write(Report whole, Units units, string folder)
    {
        var list = new CoverageList(whole, units, folder);
        list.WriteHead();
        list.WriteCounted();
        list.WriteLeftOut();
        list.WriteNotAdded();
        return list._text.ToString();
    }

    private void WriteHead()
    {
        Line($"# {_whole.Organ} {_whole.Year} 年度报告汇总说明 / who is counted");
        Line();
        Line($"按 {_whole.Form.Id} 格式汇总。列出 {_units.Counted.Count + _units.LeftOut.Count} 个单位，计入 {_units.Counted.Count} 个，未计入 {_units.LeftOut.Count} 个"
            + $" / {_units.Counted.Count} units counted, {_units.LeftOut.Count} left out.");
        Line();
        Line("实行垂直管理的部门和按系统汇总的报告不计入本地区，不在 covers 里列出"
            + " / bodies under vertical management and reports of whole systems are outside a region's sum and are not listed.");
    }

    private void WriteCounted()
    {
        Line();
        Line("## 计入的单位 / counted");
        Line();
        _text.Append(MarkdownTable.Head(["单位 unit", "格式 form", "数据文件 data file", "备注 remark"]));
        foreach (var unit in _units.Counted)
        {
            var below = unit.Report.Covers?.Units.Count ?? 0;
            string[] remarks = [unit.Listed.IsOwn ? "本级 own figures" : "", below > 0 ? $"汇总了 {below} 个单位 / covers {below}" : ""];
            _text.Append(MarkdownTable.Row(
                MarkdownTable.Cell(unit.Report.Organ),
                unit.Report.Form.Id,
                MarkdownTable.Cell(FileOf(unit.Report.FilePath)),
                string.Join("；", remarks.Where(remark => remark.Length > 0))));
        }
    }

    private void WriteLeftOut()
    {
        if (_units.LeftOut.Count == 0) return;
        Line();
        Line("## 没有计入的单位 / left out");
        Line();
        _text.Append(MarkdownTable.Head(["单位 unit", "原因 reason"]));
        foreach (var unit in _units.LeftOut)
        {
            var reason = unit.Reason switch
            {
                LeftOutReason.Missing => "没有数据文件 / no data file",
                LeftOutReason.HasErrors => $"{MarkdownTable.Cell(FileOf(unit.File!))} 有错误 / has errors",
                _ => "列入有误：重复、循环或不是本年度的 / listed wrongly: twice, in a circle or of another year",
            };
            _text.Append(MarkdownTable.Row(MarkdownTable.Cell(unit.Listed.Name), reason));
        }
    }

    private void WriteNotAdded()
    {
        var lines = _units.Counted.SelectMany(NotAdded).ToList();
        if (lines.Count == 0) return;
        Line();
        Line("## 没有相加的数 / figures not added");
        Line();
        if (_units.Counted.Any(unit => UnknownTo(unit).Count > 0))
        {
            Line("有单位没有填、或所用格式没有的数，汇总后留空，不当作零 / a figure that a unit left blank or has not in its form stays blank and is no zero:");
            Line();
        }

        foreach (var line in lines) Line("- " + line);
    }

    private IEnumerable<string> NotAdded(CountedUnit unit)
    {
        if (unit.Listed.Without.Count > 0)
        {
            yield return $"{unit.Report.Organ}：{Names(unit.Listed.Without)} 没有计入，由原行为主体计数，依据国办公开办函〔2016〕201号 / counted by the acting body only";
        }

        var asZero = Enumerable.Range(0, unit.Report.Form == _whole.Form ? _whole.Form.CellCount : 0)
            .Where(cell => unit.Report.Cell(cell).IsBlank && unit.Values.IsKnown(cell)).ToList();
        if (asZero.Count > 0) yield return $"{unit.Report.Organ}：没有填，同组有数，按 0 计 / left blank beside others, counted as 0: {Names(asZero)}";
        var unknown = UnknownTo(unit);
        if (unknown.Count == 0) yield break;
        var counterparts = Counterparts(unit.Report);
        var blank = unknown.FindAll(counterparts.Contains);
        var absent = unknown.FindAll(cell => !counterparts.Contains(cell));
        if (blank.Count > 0) yield return $"{unit.Report.Organ}：没有填 / left blank: {Names(blank)}";
        if (absent.Count > 0) yield return $"{unit.Report.Organ}（{unit.Report.Form.Id} 格式）：没有对应项 / no counterpart: {Names(absent)}";
    }

    private List<int> UnknownTo(CountedUnit unit) =>
        [.. Enumerable.Range(0, _whole.Form.CellCount).Where(cell => !unit.Values.IsKnown(cell))];

    /// <summary>The cells of the whole's form that mean the same as one or several of a unit's.</summary>
    private HashSet<int> Counterparts(Report unit)
    {
        if (unit.Form == _whole.Form) return [.. Enumerable.Range(0, _whole.Form.CellCount)];
        return
        [
            .. FormBridge.Between(unit.Form, _whole.Form)
                .Where(match => match.Relation == CellRelation.Same && match.There.Length == 1).Select(match => match.There[0]),
        ];
    }

    /// <summary>Cells by their labels; of a row or table that is there whole the row's or table's.</summary>
    private string Names(IReadOnlyCollection<int> cells)
    {
        var form = _whole.Form;
        var names = new List<string>();
        foreach (var table in form.Tables)
        {
            var rows = table.Blocks.SelectMany(block => block.LeafRows).ToList();
            bool IsWhole(LeafRow row) => Enumerable.Range(row.FirstCell, row.Width).All(cells.Contains);
            if (rows.TrueForAll(IsWhole))
            {
                names.Add($"“{table.Label}”全表");
                continue;
            }

            foreach (var row in rows)
            {
                if (row.FullLabel.Length > 0 && IsWhole(row)) names.Add($"“{OneLine(row.FullLabel)}”");
                else names.AddRange(Enumerable.Range(row.FirstCell, row.Width).Where(cells.Contains).Select(cell => $"“{OneLine(form.LabelOf(cell))}”"));
            }
        }

        return string.Join("、", names);
    }

    private string FileOf(string file) => Path.GetRelativePath(_folder, file).Replace('\\', '/');

    private static string OneLine(string text) => text.ReplaceLineEndings(" ");

    private void Line(string line = "") => _text.Append(line).Append('\n');
}
