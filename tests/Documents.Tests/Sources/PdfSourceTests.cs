using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using Nianbao.Documents.Sources;
using Nianbao.Documents.Sources.Pdf;

namespace Nianbao.Documents.Tests.Sources;

public sealed class PdfSourceTests
{
    private static SourceDocument Read(byte[] file) => PdfSource.Read(file, "report.pdf");

    private static string TextOf(params Action<PdfSheet>[] pages) => DocumentText.Of(Read(PdfFiles.Of(pages)));

    // three columns at 100, 200, 300 and 400, rows of 20 points down from a height
    private static void DrawTable(PdfSheet page, double top, params string[][] rows)
    {
        var bottom = top - (20 * rows.Length);
        page.Level(100, 400, [.. Enumerable.Range(0, rows.Length + 1).Select(i => top - (20 * i))]).Upright(bottom, top, 100, 200, 300, 400);
        for (var row = 0; row < rows.Length; row++)
        {
            for (var column = 0; column < rows[row].Length; column++)
            {
                if (rows[row][column].Length > 0) page.Text(rows[row][column], 105 + (100 * column), top - 14 - (20 * row));
            }
        }
    }

    [Fact]
    public void Lines_make_cells_with_their_spans() =>
        Assert.Equal(
            "title\n| label [2x1] | head [1x2] |\n| 12 |  |\n| more | 3 | 1,234 |\nend",
            TextOf(page => page.Text("title", 100, 750).Text("end", 100, 600)
                .Level(100, 400, 700, 660, 640).Level(200, 400, 680).Upright(640, 700, 100, 200, 400).Upright(640, 680, 300)
                .Text("label", 105, 676).Text("head", 250, 686).Text("12", 205, 666).Text("more", 105, 646).Text("3", 205, 646).Text("1,234", 305, 646)));

    [Fact]
    public void Thin_rectangles_are_lines_and_backgrounds_are_not() =>
        Assert.Equal(
            "| a | 1 |\n| b | 2 |",
            TextOf(page =>
            {
                foreach (var y in (double[])[700, 680, 660]) page.Fill(100, y, 200, 0.7);
                foreach (var x in (double[])[100, 200, 300]) page.Fill(x, 660, 0.7, 40);
                page.Fill(101, 681, 98, 18).Text("a", 105, 686).Text("1", 205, 686).Text("b", 105, 666).Text("2", 205, 666);
            }));

    [Fact]
    public void A_table_that_goes_on_over_the_page_is_one_and_its_head_stands_once() =>
        Assert.Equal(
            "intro\n| item | x | y |\n| a | 1 | 2 |\n| b | 3 | 4 |\nend",
            TextOf(
                page => DrawTable(page.Text("intro", 100, 780).Text("- 1 -", 280, 30), 200, ["item", "x", "y"], ["a", "1", "2"]),
                page => DrawTable(page.Text("end", 100, 600).Text("- 2 -", 280, 30), 750, ["item", "x", "y"], ["b", "3", "4"])));

    [Fact]
    public void A_row_that_the_end_of_the_page_cuts_is_one() =>
        Assert.Equal(
            "| 1.first part | 1 | 2 |\n| 2.next↵goes on | 3 | 4 |\n| 3.last | 5 | 6 |",
            TextOf(
                page => DrawTable(page, 100, ["1.first part", "1", "2"], ["2.next", "3", "4"]),
                page => DrawTable(page, 750, ["goes on", "", ""], ["3.last", "5", "6"])));

    [Fact]
    public void A_row_of_blanks_at_the_top_of_a_page_stays_a_row() =>
        Assert.Equal(
            "| 1.first | 1 | 2 |\n| 2.next |  |  |",
            TextOf(page => DrawTable(page, 100, ["1.first", "1", "2"]), page => DrawTable(page, 750, ["2.next", "", ""])));

    // rows of figures at 200, 250, 300 and 350, labels before them
    private static PdfSheet Rows(PdfSheet page, params (double Y, string[] Values)[] rows)
    {
        foreach (var (y, values) in rows)
        {
            for (var i = 0; i < values.Length; i++)
            {
                if (values[i].Length > 0) page.Text(values[i], 200 + (50 * i), y);
            }
        }

        return page;
    }

    [Fact]
    public void Figures_below_each_other_make_a_table_without_lines() =>
        Assert.Equal(
            "| item | total |\n| first | 1 | 2 | 3 | 4 |\n| next↵goes on↵to here | 5 | 6 | 7 | 8 |\n| third | 9 |  | 10 | 11 |",
            TextOf(page => Rows(page.Text("item", 100, 720).Text("total", 195, 720).Text("first", 100, 700).Text("next", 100, 682).Text("goes on", 100, 670).Text("to here", 100, 658).Text("third", 100, 640),
                (700, ["1", "2", "3", "4"]), (670, ["5", "6", "7", "8"]), (640, ["9", "", "10", "11"]))));

    [Fact]
    public void A_label_may_have_its_figures_beside_its_first_line() =>
        Assert.Equal(
            "| first | 1 | 2 |\n| next↵goes on | 3 | 4 |\n| third↵goes on | 5 | 6 |\n| last | 7 | 8 |",
            TextOf(page => Rows(page.Text("first", 100, 700).Text("next", 100, 680).Text("goes on", 100, 668).Text("third", 100, 648).Text("goes on", 100, 636).Text("last", 100, 616),
                (700, ["1", "2"]), (680, ["3", "4"]), (648, ["5", "6"]), (616, ["7", "8"]))));

    [Fact]
    public void Figures_of_a_row_that_lie_between_columns_make_no_table() =>
        Assert.DoesNotContain("|", TextOf(page => Rows(page, (700, ["1", "2", "3", "4"]), (680, ["1", "2", "3", "4"])).Text("5", 225, 660).Text("6", 275, 660)), StringComparison.Ordinal);

    [Fact]
    public void A_number_wider_than_its_cell_leaves_the_table_as_lines()
    {
        var text = TextOf(page => DrawTable(page, 700, ["a", "1", "2"], ["b", "123456789012345678", ""]));

        Assert.Equal("~ a\t1\t2\n~ b\t123456789012345678", text);
    }

    [Fact]
    public void Numbers_that_lie_over_each_other_are_none() =>
        Assert.Equal("1239\uFFFD456", TextOf(page => page.Text("123456", 100, 700).Text("9", 115, 700)));

    [Fact]
    public void A_frame_around_text_is_no_table() =>
        Assert.Equal("text", TextOf(page => page.Level(50, 500, 100, 800).Upright(100, 800, 50, 500).Text("text", 100, 700)));

    [Fact]
    public void Lines_are_joined_to_paragraphs_until_one_ends() =>
        Assert.Equal(
            "# Big title\nfirst line of a text that is long enough and goes on, ends here.\nanother paragraph that is indented and also long and goes on too\nfar below",
            TextOf(page => page.Text("Big title", 250, 780, size: 20)
                .Text("first line of a text that is long enough and", 120, 700).Text(" goes on,", 302, 700).Text("ends here.", 100, 684)
                .Text("another paragraph that is indented and also long", 120, 668).Text("and goes on too", 100, 652)
                .Text("far below", 100, 600)));

    [Fact]
    public void Turned_pages_are_read_upright()
    {
        var text = TextOf(page => DrawTable(page.Turned(90), 700, ["a", "1", "2"], ["b", "3", "4"]));

        Assert.Equal("| a | 1 | 2 |\n| b | 3 | 4 |", text);
    }

    [Fact]
    public void Running_heads_are_left_out_and_said()
    {
        var document = Read(PdfFiles.Of([.. Enumerable.Range(1, 3).Select(number => (Action<PdfSheet>)(page =>
            page.Text("Report 2023", 100, 810).Text($"text {(char)('a' + number)}", 100, 700).Text($"{number}/3", 300, 20)))]));

        Assert.Equal("text b\ntext c\ntext d", DocumentText.Of(document));
        Assert.Equal("a page header, footer or footnote was left out: Report 2023", Assert.Single(document.Remarks).MessageEn);
    }

    [Fact]
    public void Cells_and_paragraphs_have_their_boxes()
    {
        var document = Read(PdfFiles.Of(page => DrawTable(page.Text("text", 100, 750), 700, ["a", "1", "2"])));

        Assert.Equal(100, document.Blocks[0].At.Box!.Value.Left, 0.5);
        var cell = ((SourceTable)document.Blocks[1]).Cells[1];
        Assert.Equal((1, 1), (cell.At.Page, cell.At.Table));
        Assert.Equal(new SourceBox(200, 680, 300, 700), cell.At.Box);
    }

    [Fact]
    public void A_file_without_text_is_a_finding() =>
        Assert.Equal("NB6004", Assert.Throws<DocumentException>(() => TextOf(page => page.Level(0, 100, 50))).Rule);

    [Fact]
    public void A_stream_that_unpacks_to_too_much_is_a_finding()
    {
        var packed = new MemoryStream();
        using (var zip = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            var zeros = new byte[1024 * 1024];
            for (var i = 0; i < 300; i++) zip.Write(zeros);
        }

        AssertTooLarge(PageWith(Stream("/Filter/FlateDecode", packed.ToArray())));
    }

    [Fact]
    public void Drawings_within_drawings_come_to_an_end()
    {
        byte[][] forms = [.. Enumerable.Range(0, 12).Select(level =>
        {
            var next = string.Create(CultureInfo.InvariantCulture, $"/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X {level + 6} 0 R>>>>");
            return Stream(next, Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat("/X Do ", 10))));
        })];
        var time = Stopwatch.StartNew();

        AssertTooLarge(PageWith([Stream("", "/X Do"u8.ToArray()), .. forms, Stream("/Type/XObject/Subtype/Form/BBox[0 0 9 9]", [])]));
        Assert.InRange(time.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(30));
    }

    [Fact]
    public void Damage_ends_in_a_finding()
    {
        var file = PdfFiles.Of(page => DrawTable(page.Text("text", 100, 750), 700, ["a", "1", "2"]));

        Assert.InRange(DamagedFiles.Read(file, 300, damaged => Read(damaged)), 20, 300);
    }

    [BrowserFact]
    public void What_a_browser_prints_is_read_with_the_characters_that_are_meant()
    {
        const string Page = """
            <meta charset="utf-8"><h1>人民政府年报</h1><p>长期用户致力于民生。</p>
            <table border="1"><tr><td rowspan="2">三、申请</td><td>自然人</td><td>12</td></tr><tr><td>总计</td><td>1234</td></tr></table>
            """;
        var text = DocumentText.Of(Read(Printed.ByBrowser(Page)));

        Assert.Equal("# 人民政府年报\n长期用户致力于民生。\n| 三、申请 [2x1] | 自然人 | 12 |\n| 总计 | 1234 |", text);
    }

    // a catalog, a list of pages, one page; the page draws the first stream
    private static byte[] PageWith(params byte[][] streams) => PdfFiles.OfObjects(
    [
        "<</Type/Catalog/Pages 2 0 R>>"u8.ToArray(),
        "<</Type/Pages/Kids[3 0 R]/Count 1>>"u8.ToArray(),
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 100 100]/Contents 4 0 R/Resources<</XObject<</X 5 0 R>>>>>>"u8.ToArray(),
        .. streams,
    ]);

    private static byte[] Stream(string dictionary, byte[] content) =>
    [
        .. Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"<<{dictionary}/Length {content.Length}>>stream\n")),
        .. content,
        .. "\nendstream"u8,
    ];

    private static void AssertTooLarge(byte[] file) => Assert.Equal("NB6001", Assert.Throws<DocumentException>(() => Read(file)).Rule);

    [Fact]
    public void A_line_that_is_short_because_an_address_had_no_room_goes_on() =>
        Assert.Equal(
            "a line of a text that is long enough to reach the margin of it\n"
                + "this one is long as well but ends before http://www.example.gov.cn/index/page.html is printed\nnext",
            TextOf(page => page.Text("a line of a text that is long enough to reach the margin of it", 120, 700)
                .Text("this one is long as well but ends before", 120, 684).Text("http://www.example.gov.cn/index/page.html is printed", 100, 668)
                .Text("next", 120, 652)));
}
