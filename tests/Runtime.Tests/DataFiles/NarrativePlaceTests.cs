using Nianbao.Sources;
using Nianbao.Fixtures;
using Nianbao.Reports;

namespace Nianbao.Runtime.Tests.DataFiles;

/// <summary>Where a stretch of a paragraph stands in the data file.</summary>
public class NarrativePlaceTests
{
    // the overview's key stands on line 3; the text begins in column 11
    [Theory]
    [InlineData("收到申请3件。", "3件", 3, 15, 17)]
    [InlineData("'收到申请3件。'", "3件", 3, 16, 18)]
    [InlineData("'收到''申请''3件。'", "3件", 3, 20, 22)]
    [InlineData("'收到''申请''3件。'", "'申请'", 3, 14, 20)]
    [InlineData("\"收到\\\"申请\\\"3件。\"", "3件", 3, 20, 22)]
    [InlineData("\"收到\\u7533\\U00008bf73件。\"", "3件", 3, 30, 32)]
    [InlineData("\"收到\\u7533\\U00008bf73件。\"", "申", 3, 14, 20)]
    [InlineData("\"一段。\\n收到3件。\"", "3件", 3, 19, 21)]
    [InlineData("\"全年\\\n  收到\\\n\n  \\n3件。\"", "3件", 6, 5, 7)]
    [InlineData("|\n  一段。\n\n  　　收到3件。", "3件", 6, 7, 9)]
    [InlineData("|2- # 3件\n    收到3件。", "3件", 4, 7, 9)]
    [InlineData("|\n\n  一段。\n   收到3件。", "3件", 6, 6, 8)]
    [InlineData(">\n  一段，\n  收到3件。", "3件", 5, 5, 7)]
    [InlineData("> # 3件\n\n  一段。\n\n    更深\n\n\n  收到3件。", "3件", 10, 5, 7)]
    [InlineData(">\n  一段\\\n  \\收到3件。", "3件", 5, 6, 8)]
    [InlineData("一段，\n    收到3件。", "3件", 4, 7, 9)]
    [InlineData("'一段，\n\n\n    收到3件。'", "3件", 6, 7, 9)]
    [InlineData("\" 一段，\n    收到3件。\"", "3件", 4, 7, 9)]
    [InlineData(">\n  今年收到，\n  3件。", "到， 3件", 4, 6, 8)]
    public void A_stretch_is_found_in_any_style(string value, string stretch, int line, int column, int endColumn)
    {
        var read = ReadFile.With("overview: 全年平稳。", "overview: " + value);

        Assert.Equal("", read.Lines());
        Assert.Equal(new SourceSpan(line, column, endColumn), SpanOf(Overview(read), stretch));
    }

    [Fact]
    public void Lines_that_end_in_two_characters_change_nothing()
    {
        var text = ReadFile.Good.Replace("全年平稳。", "|\n  一段。\n  收到3件。", StringComparison.Ordinal);

        var read = ReadFile.Of(text.ReplaceLineEndings("\r\n"));

        Assert.Equal(new SourceSpan(5, 5, 7), SpanOf(Overview(read), "3件"));
    }

    // {{ requests.received.total }} has 29 characters and is 10
    [Theory]
    [InlineData("收到", 5, 7)]
    [InlineData("到10", 6, 36)]
    [InlineData("1", 7, 36)]
    [InlineData("0件", 7, 37)]
    [InlineData("件，结转", 36, 40)]
    [InlineData("转3", 39, 41)]
    public void What_overlaps_a_figure_has_the_place_of_its_braces(string stretch, int column, int endColumn)
    {
        var read = ReadFile.With("overview: 全年平稳。", "overview: |\n  　　收到{{ requests.received.total }}件，结转3件。");

        Assert.Equal(new SourceSpan(4, column, endColumn), SpanOf(Overview(read), stretch));
    }

    [Fact]
    public void Paragraphs_under_headings_have_their_places_too()
    {
        var read = ListForm.With("第二段。", "　第二段3件。", ListForm.WithBlanks);

        Assert.Equal(new SourceSpan(7, 9, 11), SpanOf(read.Report!.Text(read.Report.Form.Sections[0]), "3件"));
    }

    [Fact]
    public void Text_without_a_file_begins_in_the_first_column() =>
        Assert.Equal(new SourceSpan(0, 3, 5), new Narrative(["收到3件。"], [0]).SpanOf(0, 2, 2));

    private static Narrative Overview(ReadFile read) => read.Report!.Text(SampleForm.Form.Sections[0]);

    private static SourceSpan SpanOf(Narrative narrative, string stretch)
    {
        var paragraph = Array.FindIndex(narrative.Paragraphs, text => text.Contains(stretch, StringComparison.Ordinal));
        var offset = narrative.Paragraphs[paragraph].IndexOf(stretch, StringComparison.Ordinal);
        return narrative.SpanOf(paragraph, offset, stretch.Length);
    }
}
