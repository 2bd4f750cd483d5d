using System.Globalization;
using Nianbao.Forms;
using Nianbao.Reports;
using Nianbao.Text;

namespace Nianbao.DataFiles;

/// <summary>What can be wrong with a waiver: NB523x. Its place in the file is that of the waiver.</summary>
internal static class WaiverFindings
{
    private const int MostValues = 10;
    private const string Example = "{ rule: NB3005, cell: proactive.normative_documents.in_force, because: … }";

    public static DataFinding NotAList() => new(
        "NB5230",
        $"waive 之下应是一项项豁免，每项一行，如 - {Example}",
        $"waive must be a list with a line for each waiver, as in - {Example}");

    public static DataFinding Missing(string key, string what) => new(
        "NB5231",
        $"这项豁免缺少 {key}（{what}）。请写成 - {Example}",
        $"this waiver lacks {key}; write it as - {Example}");

    public static DataFinding BadValue(string key, string wanted, string wantedEn) => new(
        "NB5232",
        $"豁免里的 {key} 应是{wanted}",
        $"{key} of a waiver must be {wantedEn}");

    public const string UnknownRuleId = "NB5233";

    public static DataFinding UnknownRule(string rule, Suggestion suggestion) => new(
        UnknownRuleId,
        $"没有“{rule}”这条规则。{suggestion.Message}",
        $"there is no rule '{rule}'{suggestion.MessageEn}");

    public static DataFinding NotWaivable(string rule) => new(
        "NB5234",
        $"{rule} 是数据文件本身的错误，不能豁免，只能改正；能豁免的是表间和文字的勾稽规则（NB3…、NB4…）",
        $"{rule} is a mistake of the data file itself and can only be mended; what can be waived are rules about figures and text (NB3…, NB4…)");

    public const string UnknownCellId = "NB5235";

    public static DataFinding UnknownCell(string cell, string? nearest) => new(
        UnknownCellId,
        $"表中没有“{cell}”这一格。{(nearest == null ? "请写各级 id，如 requests.received.total，或各级官方名称，中间用“·”隔开" : $"是不是“{nearest}”？")}",
        $"there is no cell '{cell}'{(nearest == null ? "; write ids, as in requests.received.total, or official labels joined by ·" : $"; did you mean '{nearest}'?")}");

    public static DataFinding MatchesNothing(Waiver waiver, string label) => new(
        "NB5236",
        $"这项豁免已经对不上任何问题：{waiver.Rule}{label}现在没有问题。请删去，或核对规则编号和单元格",
        $"this waiver matches nothing: {waiver.Rule}{(waiver.Cell.Length > 0 ? $" at {waiver.Cell}" : "")} finds nothing now; delete it, or see to its rule and cell",
        Severity.Warning);

    public static DataFinding ValuesChanged(Waiver waiver, IReadOnlyCollection<(decimal Left, decimal Right)> present) => new(
        "NB5237",
        $"豁免时两边是 {Text(waiver.Values!.Value)}，现在是 {Alternatives(present, " 或 ")}，豁免不再有效。请重新核实；仍要豁免的，把 values 改成现在的数",
        $"both sides were {Text(waiver.Values!.Value)} when this was waived and are {Alternatives(present, " or ")} now, so it no longer holds; look again, and if it is still to be waived, put the present values",
        Severity.Warning);

    public static DataFinding ValuesMissing(IReadOnlyCollection<(decimal Left, decimal Right)> present) => new(
        "NB5238",
        $"豁免没有写明当时的数，以后数变了也看不出来。请加上 values: {Alternatives(present, " 或 ")}",
        $"the waiver does not say the values at the time, so a later change would go unnoticed; add values: {Alternatives(present, " or ")}",
        Severity.Note);

    public static DataFinding Expired(int until) => new(
        "NB5239",
        $"这项豁免只用到 {until} 年度，已经过期，不再有效。请改正数据，或重新核实后改写 until",
        $"this waiver was for reports up to {until} and no longer holds; mend the data, or look again and change until",
        Severity.Warning);

    // a waiver without a cell or a quote may be about any number of findings
    private static string Alternatives(IReadOnlyCollection<(decimal Left, decimal Right)> values, string or) =>
        string.Join(or, values.Take(MostValues).Select(Text)) + (values.Count > MostValues ? "……" : "");

    private static string Text((decimal Left, decimal Right) values) => string.Create(
        CultureInfo.InvariantCulture, $"[{values.Left:0.######}, {values.Right:0.######}]");
}
