using Nianbao.Documents.Sources;
using Nianbao.Documents.Sources.Workbooks;
using static Nianbao.Documents.Tests.Sources.WorkbookFiles;

namespace Nianbao.Documents.Tests.Sources;

public sealed class WorkbookSourceTests
{
    private static SourceDocument Read(byte[] file) => WorkbookSource.Read(file, "年报.xlsx");

    private static SourceDocument ReadSheet(string content) => Read(Of(("年报", "visible", content)));

    [Fact]
    public void A_sheet_of_title_tables_and_text_gives_them_in_their_order()
    {
        var document = ReadSheet(
            Rows(
                ["某市2023年政府信息公开工作年度报告"],
                ["二、主动公开政府信息情况"],
                ["第二十条第（一）项"],
                ["信息内容", "本年制发件数", "现行有效件数"],
                ["规章", "1", "2"],
                ["行政规范性文件", null, null],
                ["第二十条第（五）项"],
                ["信息内容", "本年处理决定数量"],
                ["行政许可", "3"],
                ["三、收到和处理政府信息公开申请情况"],
                ["（勾稽关系）", "自然人", "总计"],
                ["一、本年新收政府信息公开申请数量"],
                ["二、上年结转政府信息公开申请数量", "4", "5"],
                [],
                ["五、存在的主要问题及改进情况"],
                ["一是不足。"])
            + Merged("A3:C3", "A7:C7", "B8:C8", "B9:C9", "A15:C15"));

        Assert.Equal(
            """
            某市2023年政府信息公开工作年度报告
            二、主动公开政府信息情况
            | 第二十条第（一）项 [1x3] |
            | 信息内容 | 本年制发件数 | 现行有效件数 |
            | 规章 | 1 | 2 |
            | 行政规范性文件 |  |  |
            | 第二十条第（五）项 [1x3] |
            | 信息内容 | 本年处理决定数量 [1x2] |
            | 行政许可 | 3 [1x2] |
            三、收到和处理政府信息公开申请情况
            | （勾稽关系） | 自然人 | 总计 |
            | 一、本年新收政府信息公开申请数量 |  |  |
            | 二、上年结转政府信息公开申请数量 | 4 | 5 |
            五、存在的主要问题及改进情况
            一是不足。
            """,
            DocumentText.Of(document));
        var table = document.Blocks.OfType<SourceTable>().Last();
        Assert.Equal(new SourceLocation { Sheet = "年报", Row = 11, Column = 1, Table = 2 }, table.At);
        Assert.Equal(new SourceLocation { Sheet = "年报", Row = 13, Column = 2, Table = 2 }, table.Cells.Single(cell => cell.Text == "4").At);
    }

    [Fact]
    public void A_heading_between_rows_of_one_table_stays_in_it() =>
        Assert.Equal(
            "| 统计指标 | 单位 | 统计数 |\n| 一、主动公开情况 |  |  |\n| 主动公开政府信息数 | 条 | 7 |",
            DocumentText.Of(ReadSheet(Rows(["统计指标", "单位", "统计数"], ["一、主动公开情况"], ["主动公开政府信息数", "条", "7"]))));

    [Theory]
    [InlineData("<c><v>0.30000000000000004</v></c>", "0.3")]
    [InlineData("<c><v>1.6465E12</v></c>", "1646500000000")]
    [InlineData("<c><v>-35</v></c>", "-35")]
    [InlineData("<c s=\"1\"><v>45306</v></c>", "2024-1-15")]
    [InlineData("<c s=\"2\"><v>0.5</v></c>", "50%")]
    [InlineData("<c s=\"3\"><v>6</v></c>", "6")]
    [InlineData("<c t=\"e\"><f>1/0</f><v>#DIV/0!</v></c>", "#DIV/0!")]
    [InlineData("<c t=\"str\"><f>A1</f><v> 1,234 </v></c>", "1,234")]
    [InlineData("<c t=\"inlineStr\"><is><r><t>予以</t></r><r><t>公开</t></r><rPh><t>yu</t></rPh></is></c>", "予以公开")]
    public void Cells_say_what_is_stored(string cell, string text) =>
        Assert.Equal($"| 规章 | {text} |", DocumentText.Of(ReadSheet(Rows(["规章", cell]))));

    [Fact]
    public void Hidden_rows_columns_and_sheets_are_left_out_and_said()
    {
        var rows = Rows(["甲", "1", "密"], ["乙", "2", "密"], ["丙", "3", "密"]).Replace("<row r=\"2\">", "<row r=\"2\" hidden=\"true\">", StringComparison.Ordinal);
        var document = Read(Of(
            ("年报", "visible", """<cols><col min="3" max="3" hidden="1"/></cols>""" + rows + Merged("A2:A3")),
            ("旧", "veryHidden", Rows(["旧"]))));

        Assert.Equal("| 甲 | 1 |\n| 乙 | 3 |", DocumentText.Of(document));
        Assert.Equal(
            ["hidden row(s) 2 of the sheet '年报' were left out", "hidden column(s) C of the sheet '年报' were left out", "the sheet '旧' is hidden and was left out"],
            document.Remarks.Select(remark => remark.MessageEn));
    }

    [Fact]
    public void A_formula_without_a_stored_result_is_said() =>
        Assert.Contains("B1", Assert.Single(ReadSheet(Rows(["总计", "<c><f>1+1</f></c>"])).Remarks).Message, StringComparison.Ordinal);

    [Fact]
    public void What_is_too_large_is_a_finding()
    {
        var far = """<sheetData><row r="1048576"><c r="C1048576"><v>1</v></c></row></sheetData>""";
        var wide = """<sheetData><row r="1"><c r="XFD1"><v>1</v></c></row></sheetData>""";
        var many = Rows([.. Enumerable.Range(0, 100_000).Select(_ => (string?[])["1"])]);
        foreach (var content in (string[])[far, wide, many]) Assert.Equal("NB6001", Assert.Throws<DocumentException>(() => ReadSheet(content)).Rule);
    }

    [Fact]
    public void Damage_ends_in_a_finding()
    {
        var file = Of(("年报", "visible", Rows(["规章", "1", "2"], ["<c><v>5</v></c>"]) + Merged("A1:B1", "C1:C2")));

        Assert.InRange(DamagedFiles.Read(file, 400, damaged => Read(damaged)), 50, 400);
    }
}
