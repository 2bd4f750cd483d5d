using System.Text;
using Nianbao.Documents.Importing;

namespace Nianbao.Documents.Tests.Importing;

/// <summary>What tables of published reports have that the form does not: read as printed, or left out and told, never guessed.</summary>
public class TableReadingTests
{
    private const string Head = """
        <tr><td colspan=3 rowspan=3>（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）</td><td colspan=7>申请人情况</td></tr>
        <tr><td rowspan=2>自然人</td><td colspan=5>法人或其他组织</td><td rowspan=2>总计</td></tr>
        <tr><td>商业<br>企业</td><td>科研<br>机构</td><td>社会组织</td><td>法律服务机构</td><td>其他</td></tr>
        """;

    [Fact]
    public void A_row_with_a_number_too_many_is_left_out_with_its_candidate()
    {
        var result = Import(Head + Row("一、本年新收政府信息公开申请数量", "9", "0", "0", "0", "0", "0", "0", "9"));

        Assert.Null(Value(result, "requests.received.total"));
        Assert.Contains(result.Findings, finding => finding.Rule == "NB6104" && finding.Message.Contains("应有 7 个数", StringComparison.Ordinal));
    }

    [Fact]
    public void Columns_in_another_order_are_read_by_their_labels()
    {
        const string swapped = """
            <tr><td colspan=3 rowspan=3>corner</td><td colspan=7>申请人情况</td></tr>
            <tr><td rowspan=2>自然人</td><td colspan=5>法人或其他组织</td><td rowspan=2>总计</td></tr>
            <tr><td>科研机构</td><td>商业企业</td><td>社会公益组织</td><td>法律服务机构</td><td>其他</td></tr>
            """;

        var result = Import(swapped + Row("一、本年新收政府信息公开申请数量", "1", "2", "3", "0", "0", "0", "6"));

        Assert.Equal("2", Value(result, "requests.received.organisations.research"));
        Assert.Equal("3", Value(result, "requests.received.organisations.commercial"));
    }

    [Fact]
    public void Columns_of_other_labels_in_wrong_places_are_left_out()
    {
        const string moved = """
            <tr><td colspan=3>项目</td><td>总计</td><td>自然人</td><td>甲</td><td>乙</td><td>丙</td><td>丁</td><td>戊</td></tr>
            """;

        var result = Import(moved + Row("一、本年新收政府信息公开申请数量", "6", "6", "0", "0", "0", "0", "0"));

        Assert.Null(Value(result, "requests.received.total"));
        Assert.Contains(result.Findings, finding => finding.Message.Contains("列名与格式不符", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("１２", "12")]
    [InlineData("1,234", "1234")]
    [InlineData("12件", "12")]
    [InlineData("—", "0")]
    [InlineData("/", "0")]
    [InlineData("无", "0")]
    [InlineData("12.00", "12")]
    [InlineData(" 3 ", "3")]
    public void Numbers_are_read_as_they_are_printed(string printed, string value)
    {
        var result = Import(Head + Row("一、本年新收政府信息公开申请数量", printed, "0", "0", "0", "0", "0", "12"));

        Assert.Equal(value, Value(result, "requests.received.natural_person"));
    }

    [Theory]
    [InlineData("1 2")]
    [InlineData("1,23")]
    [InlineData("约12")]
    [InlineData("1.5")]
    [InlineData("-3")]
    [InlineData("12万")]
    public void What_is_no_number_for_certain_leaves_the_row_out(string printed)
    {
        var result = Import(Head + Row("一、本年新收政府信息公开申请数量", printed, "0", "0", "0", "0", "0", "12"));

        Assert.Null(Value(result, "requests.received.natural_person"));
        Assert.Null(Value(result, "requests.received.total"));
        Assert.Contains(result.Findings, finding => finding.Rule == "NB6104");
    }

    [Fact]
    public void A_blank_cell_stays_blank()
    {
        var result = Import(Head + Row("一、本年新收政府信息公开申请数量", "9", "", "&nbsp;", "0", "0", "0", "9"));

        Assert.NotNull(Reading(result, "requests.received.organisations.commercial"));
        Assert.Null(Value(result, "requests.received.organisations.commercial"));
        Assert.Equal("9", Value(result, "requests.received.total"));
    }

    [Fact]
    public void Blank_cells_beside_a_label_in_place_of_merged_ones_are_no_numbers()
    {
        const string head = """
            <tr><td>corner</td><td></td><td></td><td>申请人情况</td><td></td><td></td><td></td><td></td><td></td><td></td></tr>
            <tr><td></td><td></td><td></td><td>自然人</td><td>商业企业</td><td>科研机构</td><td>社会公益组织</td><td>法律服务机构</td><td>其他</td><td>总计</td></tr>
            """;
        var result = Import(head + Cells("一、本年新收政府信息公开申请数量", "", "", "1", "2", "", "0", "0", "0", "3"));

        Assert.Equal(("1", "2", null, "3"), (Value(result, "requests.received.natural_person"), Value(result, "requests.received.organisations.commercial"), Value(result, "requests.received.organisations.research"), Value(result, "requests.received.total")));
    }

    [Fact]
    public void Blank_cells_before_numbers_without_a_head_leave_the_row_out()
    {
        var result = Import(Cells("一、本年新收政府信息公开申请数量", "", "1", "2", "0", "0", "0", "0", "3")
            + Cells("二、上年结转政府信息公开申请数量", "", "0", "0", "0", "0", "0", "0", "0"));

        Assert.Null(Value(result, "requests.received.total"));
        Assert.Contains(result.Findings, finding => finding.Rule == "NB6104");
    }

    [Fact]
    public void A_table_whose_rows_are_columns_is_turned()
    {
        var result = Import(
            Cells("申请人", "一、本年新收政府信息公开申请数量", "二、上年结转政府信息公开申请数量", "（一）予以公开", "四、结转下年度继续办理")
            + Cells("自然人", "1", "2", "3", "4") + Cells("商业企业", "5", "0", "0", "0") + Cells("科研机构", "0", "0", "0", "0") + Cells("社会公益组织", "0", "0", "0", "0")
            + Cells("法律服务机构", "0", "0", "0", "0") + Cells("其他", "0", "0", "0", "0") + Cells("总计", "6", "2", "3", "4"));

        Assert.Equal(("1", "5", "6"), (Value(result, "requests.received.natural_person"), Value(result, "requests.received.organisations.commercial"), Value(result, "requests.received.total")));
        Assert.Equal("4", Value(result, "requests.carried_out.natural_person"));
    }

    [Fact]
    public void A_remark_behind_a_number_is_kept()
    {
        var result = Import("<tr><td>信息内容</td><td>本年制发件数</td><td>本年废止件数</td><td>现行有效件数</td></tr>"
            + "<tr><td>行政规范性文件</td><td>3</td><td>0</td><td>22（其中修订16件）</td></tr>");

        Assert.Equal(("22", "（其中修订16件）"), (Value(result, "proactive.normative_documents.in_force"), Reading(result, "proactive.normative_documents.in_force")!.Remark));
        Assert.Contains("22（其中修订16件）", ImportedDataFile.Write(result with { Organ = "甲县人民政府", Year = 2021 }), StringComparison.Ordinal);
    }

    [Fact]
    public void One_row_for_the_other_outcomes_is_kept_as_one()
    {
        var result = Import(Head + Row("（五）不予处理", "5.要求行政机关确认或重新出具已获取信息", "0", "0", "0", "0", "0", "0", "0")
            + Row("（六）其他处理", "1", "0", "0", "0", "0", "0", "1") + Row("（七）总计", "1", "0", "0", "0", "0", "0", "1"), "2021");

        Assert.Equal("requests.outcomes.other", Assert.Single(result.Tables!.Undivided).Group.Above == null ? "" : "requests.outcomes.other");
        Assert.Contains("（六）其他处理", ImportedDataFile.Write(result with { Organ = "甲县人民政府", Year = 2021 }), StringComparison.Ordinal);
    }

    [Fact]
    public void A_row_that_stands_twice_with_different_numbers_is_left_out()
    {
        var result = Import(Head + Row("二、上年结转政府信息公开申请数量", "1", "0", "0", "0", "0", "0", "1") + Row("二、上年结转政府信息公开申请数量", "2", "0", "0", "0", "0", "0", "2"));

        Assert.Null(Value(result, "requests.carried_in.total"));
        Assert.Contains(result.Findings, finding => finding.Message.Contains("出现了两次", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("5.属于三类内容事务信息", "requests.outcomes.refused.internal_affairs.total")]
    [InlineData("5、属于三类内部事务信息", "requests.outcomes.refused.internal_affairs.total")]
    [InlineData("（二）不分公开(区分处理的,只计这一情况,不计其他情形)", "requests.outcomes.partly_granted.total")]
    [InlineData("3.危及\"三安全一稳定\"", "requests.outcomes.refused.security_and_stability.total")]
    public void Labels_drift_within_limits(string label, string path)
    {
        var result = Import(Head + Row(label, "4", "0", "0", "0", "0", "0", "4"));

        Assert.Equal("4", Value(result, path));
    }

    [Fact]
    public void A_row_of_an_unknown_label_in_a_known_group_is_told_by_its_place()
    {
        var result = Import(Head + Grouped("3.危及“三安全一稳定”", "3") + Grouped("4.损害他人", "4") + Grouped("5.属于三类内部事务信息", "5"));

        Assert.Equal("4", Value(result, "requests.outcomes.refused.third_party_rights.total"));
        Assert.Equal(Recognition.MatchKind.Position, Reading(result, "requests.outcomes.refused.third_party_rights.total")!.Row);
        static string Grouped(string label, string number) => Cells("三、本年度办理结果", "（三）不予公开", label, number, "0", "0", "0", "0", "0", number);
    }

    [Fact]
    public void A_label_that_is_far_from_all_is_left_out()
    {
        var result = Import(Head + Row("9.属于其他不予公开的情形", "4", "0", "0", "0", "0", "0", "4"));

        Assert.All(result.Tables!.Cells, Assert.Null);
    }

    private static ImportResult Import(string rows, string form = "2021") => PublishedReports.Importer.Import(
        "page.html", Encoding.UTF8.GetBytes($"<html><body><table>{rows}</table></body></html>"), new ImportOptions { Form = form });

    private static string Row(params string[] cells) =>
        $"<tr><td colspan={(cells.Length > 8 ? 1 : 3)}>{cells[0]}</td>{string.Concat(cells.Skip(1).Select((cell, i) => i == 0 && cells.Length > 8 && !char.IsAsciiDigit(cell[^1]) ? $"<td colspan=2>{cell}</td>" : $"<td>{cell}</td>"))}</tr>";

    private static string Cells(params string[] cells) => $"<tr>{string.Concat(cells.Select(cell => $"<td>{cell}</td>"))}</tr>";

    private static string? Value(ImportResult result, string path) => Reading(result, path)?.Value;

    private static Recognition.CellReading? Reading(ImportResult result, string path)
    {
        Assert.True(result.Type!.Form.TryFind(path, out var cell), path);
        return result.Tables!.Cells[cell];
    }
}
