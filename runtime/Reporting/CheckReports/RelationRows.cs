using Nianbao.Findings;
using Nianbao.Forms;
using Nianbao.Pages;
using Nianbao.Reports;

namespace Nianbao.Reporting.CheckReports;

/// <summary>Lays both sides of a finding out cell by cell, for pages and letters alike.</summary>
internal static class RelationRows
{
    // the kinds of lines, as templates call them
    private const string Part = "part";
    private const string Side = "side";
    private const string Comparison = "comparison";
    private const string Difference = "difference";

    private const int ShownWhole = 6;

    /// <summary>The lines; none for a finding without two sides.</summary>
    public static FindingRowView[] Of(Finding finding)
    {
        if (finding.Left is not { } left || finding.Right is not { } right) return [];
        var isRelation = finding.Relation != null;
        var rows = new List<FindingRowView>();
        var names = NamesOf(finding);
        AddSide(rows, finding.LeftParts, names, left, !isRelation ? "正文所写" : finding.LeftParts.Count == 0 ? "规定的数" : "左边合计");
        if (finding.Relation is { } relation) rows.Add(new(Comparison, Words(relation), "", ""));
        AddSide(rows, finding.RightParts, names, right, !isRelation ? "核对所得" : finding.RightParts.Count == 0 ? "规定的数" : "右边合计");
        if (left != right) rows.Add(new(Difference, "相差", CellText.Of(Math.Abs(left - right)), ""));
        return [.. rows];
    }

    /// <summary>The unit of the figures: 件, 万元; empty where it is not known.</summary>
    public static string UnitOf(Finding finding, FormDefinition? form)
    {
        var path = finding.LeftParts.Concat(finding.RightParts).Select(part => part.Path).FirstOrDefault();
        return form != null && path != null && form.TryFind(path, out var cell) ? form.Cells[cell].Unit : "";
    }

    private static void AddSide(
        List<FindingRowView> rows, IReadOnlyList<FindingPart> parts, Dictionary<FindingPart, string> names, decimal value, string name)
    {
        if (parts is [{ Factor: 1 } only] && only.Value == value)
        {
            rows.Add(new(Side, names[only], CellText.Of(value), FromOf(only)));
            return;
        }

        var shown = parts.Count <= ShownWhole ? parts : [.. parts.Where(part => part.Value != 0)];
        rows.AddRange(shown.Select(part => new FindingRowView(Part, names[part], CellText.Of(part.Value), FromOf(part))));
        if (shown.Count < parts.Count) rows.Add(new(Part, $"另外 {parts.Count - shown.Count} 项", "0", ""));
        var constant = value - parts.Sum(part => part.Factor * part.Value);
        if (parts.Count > 0 && constant != 0) rows.Add(new(Part, "常数", CellText.Of(constant), ""));
        rows.Add(new(Side, name, CellText.Of(value), ""));
    }

    /// <summary>What each figure is called: its labels without the row or column that the subject names already.</summary>
    private static Dictionary<FindingPart, string> NamesOf(Finding finding)
    {
        List<FindingPart> parts = [.. finding.LeftParts.Concat(finding.RightParts).Distinct()];
        var labels = parts.ConvertAll(part => part.Label.Split('·'));
        var shortest = labels.Count < 2 || finding.Subject.Length == 0 ? 0 : labels.Min(label => label.Length) - 1;
        var before = CountShared(labels, shortest, i => i);
        var after = CountShared(labels, shortest - before, i => ^(i + 1));
        var names = new Dictionary<FindingPart, string>();
        for (var i = 0; i < parts.Count; i++)
        {
            names[parts[i]] = NameOf(parts[i], string.Join('·', labels[i][before..^after]), finding.Year);
        }

        return names;
    }

    private static int CountShared(List<string[]> labels, int most, Func<int, Index> at)
    {
        var count = 0;
        while (count < most && labels.TrueForAll(label => label[at(count)] == labels[0][at(count)])) count++;
        return count;
    }

    private static string NameOf(FindingPart part, string label, int year)
    {
        var sign = part.Factor < 0 ? "减：" : "";
        var times = Math.Abs(part.Factor) == 1 ? "" : $"（乘以 {Math.Abs(part.Factor)}）";
        var whose = part.Source switch
        {
            TermSource.LastYear => $"{year - 1}年度·",
            TermSource.Parts => "所属单位合计·",
            _ => "",
        };
        return sign + whose + label + times;
    }

    private static string FromOf(FindingPart part) => part.Source switch
    {
        TermSource.LastYear => "上年报告",
        TermSource.Parts => "所属单位的报告",
        _ when part.IsBlank => "空白，按 0 计",
        _ when part.Span.IsKnown => $"第 {part.Span.Line} 行",
        _ => "由程序算出",
    };

    private static string Words(Relation relation) => Words(relation.Comparison) + relation switch
    {
        { AllowsRounding: true } => "（允许四舍五入的误差）",
        { Tolerance: > 0 } => "（允许少量误差）",
        _ => "",
    };

    private static string Words(Forms.Comparison comparison) => comparison switch
    {
        Forms.Comparison.Equal => "应等于",
        Forms.Comparison.NotEqual => "不应等于",
        Forms.Comparison.Less => "应少于",
        Forms.Comparison.LessOrEqual => "不应多于",
        Forms.Comparison.Greater => "应多于",
        _ => "不应少于",
    };
}
