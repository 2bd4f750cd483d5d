using Nianbao.Documents.Sources;
using Nianbao.Documents.Sources.Word;
using static Nianbao.Documents.Tests.Sources.WordFiles;

namespace Nianbao.Documents.Tests.Sources;

public sealed class WordSourceTests
{
    private static SourceDocument Read(byte[] file) => WordSource.Read(file, "年报.docx");

    private static string TextOf(byte[] file) => DocumentText.Of(Read(file));

    [Fact]
    public void Paragraphs_and_tables_come_in_their_order()
    {
        var file = Of(P("一") + Table(Row(Cell("规章"), Cell("3"))) + "<w:sdt><w:sdtContent>" + P("二") + "</w:sdtContent></w:sdt>");

        Assert.Equal("一\n| 规章 | 3 |\n二", TextOf(file));
        Assert.Equal(SourceKind.Word, Read(file).Kind);
        Assert.Equal([new SourceProperty("title", "某市年报")], Read(file).Properties);
    }

    [Fact]
    public void Cells_that_cover_others_have_their_spans()
    {
        var file = Of(Table(
            Row(Cell("三", """<w:vMerge w:val="restart"/>"""), Cell("申请人", """<w:gridSpan w:val="2"/>""")),
            Row(Cell("不见", "<w:vMerge/>"), Cell("1"), Cell("2")),
            Row(Cell("总计"), Cell("3"), Cell("4"))));

        Assert.Equal("| 三 [2x1] | 申请人 [1x2] |\n| 1 | 2 |\n| 总计 | 3 | 4 |", TextOf(file));
    }

    [Fact]
    public void A_cell_that_continues_one_of_another_width_is_one_of_its_own()
    {
        var file = Of(Table(
            Row(Cell("三", """<w:vMerge w:val="restart"/><w:gridSpan w:val="2"/>"""), Cell("1")),
            Row(Cell("四", "<w:vMerge/>"), Cell("2"), Cell("3"))));

        Assert.Equal("| 三 [1x2] | 1 |\n| 四 | 2 | 3 |", TextOf(file));
    }

    [Fact]
    public void Automatic_numbers_are_text()
    {
        const string Numbering = """
            <w:abstractNum w:abstractNumId="0">
              <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%1、"/></w:lvl>
              <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:pStyle w:val="二级"/><w:lvlText w:val="（%2）"/></w:lvl>
              <w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:isLgl/><w:lvlText w:val="%1.%3"/></w:lvl>
            </w:abstractNum>
            <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
            <w:num w:numId="2"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>
            """;
        const string Styles = """<w:style w:type="paragraph" w:styleId="二级"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>""";
        static string Level(int level, int list = 1) => $"""<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{list}"/></w:numPr>""";
        const string Styled = """<w:pStyle w:val="二级"/>""";
        var file = Of(
            P("总体情况", Level(0)) + P("主动公开", Styled) + P("申请", Styled) + P("2件", Level(2)) + P("下一章", Level(0)) + P("重来", Styled)
            + P("不编号", Styled + """<w:numPr><w:numId w:val="0"/></w:numPr>""") + P("另起", Level(0, list: 2)),
            ("numbering", Numbering), ("styles", Styles));

        Assert.Equal("一、总体情况\n（一）主动公开\n（二）申请\n1.1 2件\n二、下一章\n（一）重来\n不编号\n五、另起", TextOf(file));
    }

    [Fact]
    public void Changes_are_accepted()
    {
        const string DeletedMark = """<w:rPr><w:del w:id="9"/></w:rPr>""";
        var file = Of(
            $"<w:p>{R("公开")}<w:del><w:r><w:delText>10</w:delText></w:r></w:del><w:ins>{R("12")}</w:ins><w:moveFrom>{R("走")}</w:moveFrom><w:moveTo>{R("来")}</w:moveTo></w:p>"
            + P("前", DeletedMark) + P("后")
            + Table(Row(Cell("旧")).Replace("<w:tr>", "<w:tr><w:trPr><w:del w:id=\"1\"/></w:trPr>", StringComparison.Ordinal), Row(Cell("新"), Cell("1"))));

        Assert.Equal("公开12来\n前后\n| 新 | 1 |", TextOf(file));
    }

    [Fact]
    public void What_is_not_shown_is_left_out()
    {
        var file = Of(
            $"<w:p>{R("甲")}{R("密", "<w:vanish/>")}{R("乙", """<w:vanish w:val="0"/>""")}<w:r><w:footnoteReference w:id=\"1\"/></w:r>"
            + """<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>SUM(A1)</w:instrText></w:r><w:r><w:t>码</w:t></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>"""
            + """<w:r><w:t>15</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r><w:r><w:tab/><w:t>丙</w:t><w:br/><w:t>丁</w:t><w:sym w:font="Wingdings" w:char="F0FC"/></w:r></w:p>"""
            + """<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r></w:p>""" + P("后文"));

        Assert.Equal("甲乙15\t丙\n丁✓\n后文", TextOf(file));
    }

    [Fact]
    public void A_text_box_is_read_once_after_its_paragraph()
    {
        var box = $"<w:txbxContent>{P("框内")}</w:txbxContent>";
        var file = Of($"<w:p>{R("正文")}<w:r><mc:AlternateContent><mc:Choice><wps:txbx>{box}</wps:txbx></mc:Choice><mc:Fallback><w:pict><v:textbox>{box}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>");

        Assert.Equal("正文\n框内", TextOf(file));
    }

    [Fact]
    public void A_table_that_places_another_one_gives_its_blocks()
    {
        var inner = Table(Row(Cell("规章"), Cell("3")), Row(Cell("文件"), Cell("4")));
        var file = Of(Table(Row($"<w:tc>{P("题")}{inner}</w:tc>", Cell("旁"))));

        Assert.Equal("题\n| 规章 | 3 |\n| 文件 | 4 |\n旁", TextOf(file));
    }

    [Fact]
    public void A_small_table_within_a_cell_is_its_text()
    {
        var inner = Table(Row(Cell("3"), Cell("5")));
        var file = Of(Table(Row(Cell("规章"), $"<w:tc>{inner}<w:p/></w:tc>"), Row(Cell("文件"), Cell("4"))));

        Assert.Equal("| 规章 | 3\t5 |\n| 文件 | 4 |", TextOf(file));
    }

    [Fact]
    public void The_strict_namespace_is_read_too() =>
        Assert.Equal("一\n| 规章 | 3 |", TextOf(Of(P("一") + Table(Row(Cell("规章"), Cell("3"))), "http://purl.oclc.org/ooxml/wordprocessingml/main")));

    [Fact]
    public void Headings_are_told_by_their_styles_and_levels()
    {
        const string Styles = """<w:style w:styleId="1"><w:name w:val="heading 1"/></w:style><w:style w:styleId="a"><w:name w:val="x"/><w:basedOn w:val="1"/></w:style>""";
        var file = Of(P("甲", """<w:pStyle w:val="a"/>""") + P("乙", """<w:outlineLvl w:val="0"/>""") + P("丙", """<w:outlineLvl w:val="9"/>"""), ("styles", Styles));

        Assert.Equal("# 甲\n# 乙\n丙", TextOf(file));
    }

    [Fact]
    public void Figures_in_a_header_are_said_to_be_left_out()
    {
        var page = """<w:p><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:t>1</w:t></w:r></w:p>""";
        var document = Read(Of(P("正文"), ("header", P("2023年第12号")), ("footer", page)));

        Assert.Equal("页眉、页脚或脚注没有读取：2023年第12号", Assert.Single(document.Remarks).Message);
    }

    [Theory]
    [InlineData("<!DOCTYPE x [<!ENTITY a \"aaaa\">]>", "NB6002")]
    [InlineData("<x><y>", "NB6002")]
    public void A_broken_or_hostile_part_is_a_finding(string start, string rule)
    {
        var file = ZipFiles.Of([("[Content_Types].xml", "<Types/>"), ("word/document.xml", start + "<w:document xmlns:w=\"x\"/>")]);

        Assert.Equal(rule, Assert.Throws<DocumentException>(() => Read(file)).Rule);
    }

    [Fact]
    public void What_is_too_deep_too_wide_or_too_long_is_a_finding()
    {
        var deep = string.Concat(Enumerable.Repeat("<w:ins>", 600)) + P("x") + string.Concat(Enumerable.Repeat("</w:ins>", 600));
        var wide = Table(Row(Cell("x", """<w:gridSpan w:val="2000000000"/>"""), Cell("y")));
        foreach (var body in (string[])[deep, wide, string.Concat(Enumerable.Repeat(P("x"), 20_001)), P(new string('长', 300_000))])
            Assert.Equal("NB6001", Assert.Throws<DocumentException>(() => Read(Of(body))).Rule);
    }

    [Fact]
    public void A_bomb_is_not_unpacked()
    {
        var file = ZipFiles.Of(
            [("[Content_Types].xml", "<Types/>"), ("word/document.xml", new string(' ', 40 * 1024 * 1024))], System.IO.Compression.CompressionLevel.Fastest);

        Assert.Equal("NB6001", Assert.Throws<DocumentException>(() => Read(file)).Rule);
    }

    [Fact]
    public void Damage_ends_in_a_finding()
    {
        var file = Of(P("一", """<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>""") + Table(Row(Cell("规章", """<w:gridSpan w:val="2"/>"""), Cell("3", "<w:vMerge/>"))),
            ("numbering", """<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/><w:lvlText w:val="%1"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>"""));

        Assert.InRange(DamagedFiles.Read(file, 400, damaged => Read(damaged)), 50, 400);
    }
}
