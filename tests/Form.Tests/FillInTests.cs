using Nianbao.DataFiles.Writing;
using Nianbao.Form.Filling;
using Nianbao.Generated;
using Nianbao.Reports;

namespace Nianbao.Form.Tests;

public sealed class FillInTests
{
    private static readonly FormDocuments s_documents = new(ProjectCatalog.All);

    public static TheoryData<string> Samples => [.. Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "data"), "*.yaml", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(AppContext.BaseDirectory, file)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Samples))]
    public void A_number_typed_again_changes_no_byte(string file)
    {
        var text = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, file));
        var filling = new FillIn(ProjectCatalog.All, text, lastYear: null);
        var report = filling.File.Report!;
        for (var cell = 0; cell < report.Form.CellCount; cell++)
        {
            if (report.States[cell] == CellState.Given) filling.SetCells([new CellEntry(cell, filling.TextOf(cell))]);
        }

        Assert.Equal(text, filling.File.Text);
        Assert.Equal(DataFileTidier.Tidy(System.Text.Encoding.UTF8.GetBytes(text), "", ProjectCatalog.All.Types).Text, filling.SavedText());
        Assert.False(filling.CanUndo);
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void A_changed_number_is_read_and_nothing_else_changes(string file)
    {
        var text = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, file));
        var filling = new FillIn(ProjectCatalog.All, text, lastYear: null);
        var report = filling.File.Report!;
        var cell = Enumerable.Range(0, report.Form.CellCount).First(cell => !Array.Exists(report.Form.Sums, sum => sum.Cell == cell || sum.Parts.Contains(cell)));

        filling.SetCells([new CellEntry(cell, "987")]);

        var changed = filling.File.Report!;
        Assert.Equal("987", CellText.Of(changed.Cell(cell)));
        Assert.All(
            Enumerable.Range(0, report.Form.CellCount).Where(other => other != cell),
            other => Assert.Equal(CellText.Of(report.Cell(other)), CellText.Of(changed.Cell(other))));
        Assert.Equal(text.Split('\n').Count(line => line.TrimStart().StartsWith('#')), filling.File.Text.Split('\n').Count(line => line.TrimStart().StartsWith('#')));
        filling.Undo();
        Assert.Equal(text, filling.File.Text);
        filling.Redo();
        Assert.Equal(changed.Values, filling.File.Report!.Values);
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void A_number_goes_into_a_cell_that_was_left_blank(string file)
    {
        var filling = new FillIn(ProjectCatalog.All, File.ReadAllText(Path.Combine(AppContext.BaseDirectory, file)), lastYear: null);
        var report = filling.File.Report!;
        var blanks = Enumerable.Range(0, report.Form.CellCount).Where(cell => report.States[cell] == CellState.Blank).ToList();
        foreach (var cell in blanks) filling.SetCells([new CellEntry(cell, "0")]);
        Assert.All(blanks, cell => Assert.Equal("0", filling.TextOf(cell)));
        Assert.Equal(report.Form.Sections.Select(section => report.Text(section).ToString()), report.Form.Sections.Select(section => filling.File.Report!.Text(section).ToString()));
    }

    [Fact]
    public void Sums_follow_what_is_typed()
    {
        var filling = Begin("2025");
        var form = filling.File.Report!.Form;
        var entries = Enumerable.Range(0, 6).Select(column => new CellEntry(Index(form, "requests.received.natural_person") + column, $"{column + 1}")).ToList();

        filling.SetCells(entries);

        var total = Index(form, "requests.received.total");
        Assert.Equal("21", filling.TextOf(total));
        Assert.True(filling.IsLocked(total));
        filling.SetCells([entries[0] with { Text = "" }]);
        Assert.Equal("", filling.TextOf(total));
    }

    [Fact]
    public void A_given_sum_that_was_right_follows_its_parts_and_one_that_was_wrong_stays()
    {
        var text = Sample("施秉县人民政府.yaml");
        var filling = new FillIn(ProjectCatalog.All, text, lastYear: null);
        var form = filling.File.Report!.Form;
        var (part, total) = (Index(form, "requests.received.natural_person"), Index(form, "requests.received.total"));

        filling.SetCells([new CellEntry(part, "12")]);
        Assert.Equal("12", filling.TextOf(total));

        var wrong = new FillIn(ProjectCatalog.All, text.Replace("[9, 0, 0, 0, 0, 0, 9]", "[9, 0, 0, 0, 0, 0, 8]", StringComparison.Ordinal), lastYear: null);
        Assert.False(wrong.IsLocked(total));
        wrong.SetCells([new CellEntry(part, "10")]);
        Assert.Equal("8", wrong.TextOf(total));
    }

    [Fact]
    public void What_is_no_number_stays_as_typed_and_is_told_at_its_cell()
    {
        var filling = Begin("2025");
        var cell = Index(filling.File.Report!.Form, "requests.received.natural_person");

        filling.SetCells([new CellEntry(cell, "3个, 'x' # y")]);

        Assert.Equal("3个, 'x' # y", filling.TextOf(cell));
        Assert.Contains(filling.File.Of(cell), finding => finding.IsError && finding.Line > 1);
    }

    [Fact]
    public void Texts_and_header_go_into_the_file_and_come_back()
    {
        var filling = Begin("2025");
        var section = filling.File.Report!.Form.Sections.First(section => section.Text == Forms.SectionText.Required);

        filling.SetText(section, "第一段。\n\n第二段：收到 {{ requests.received.total }} 件。");
        filling.SetHeader("published", "2026-01-20");
        filling.SetHeader("preamble", "开头的话。\n又一段。");

        Assert.Equal("第一段。\n第二段：收到 {{ requests.received.total }} 件。", filling.File.Outline.TextOf(filling.File.Report!.Form, section));
        Assert.Equal(2, filling.File.Report.Text(section).Paragraphs.Length);
        Assert.Equal(new DateOnly(2026, 1, 20), filling.File.Report.Published);
        Assert.Equal(["开头的话。", "又一段。"], filling.File.Report.Preamble.Paragraphs);
        filling.SetHeader("preamble", "");
        Assert.Empty(filling.File.Report.Preamble.Paragraphs);
        Assert.DoesNotContain("preamble", filling.File.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Chapters_of_free_headings_go_into_the_file_and_come_back()
    {
        var filling = Begin("2018");
        var section = filling.File.Report!.Form.Sections.First(section => section.HasFreeHeadings);

        filling.SetChapters(section, [("一、概述", "第一段。"), ("二、主动公开: 情况", "第二段。\n第三段。")]);

        var chapters = filling.File.Report!.Text(section).Chapters;
        Assert.Equal(["一、概述", "二、主动公开: 情况"], chapters.Select(chapter => chapter.Heading));
        Assert.Equal(2, chapters[1].Paragraphs.Length);
        Assert.Equal(2, filling.File.Outline.ChaptersOf(filling.File.Report.Form, section).Count);
    }

    [Fact]
    public void The_button_of_a_hint_mends_what_it_was_about()
    {
        var text = Sample("施秉县人民政府.yaml").Replace("（七）总计:                                                                   [9, 0, 0, 0, 0, 0, 9]", "（七）总计:                                                                   [6, 0, 0, 0, 0, 0, 9]", StringComparison.Ordinal);
        var filling = new FillIn(ProjectCatalog.All, text, lastYear: null);
        Assert.True(filling.File.HasErrors);
        var mend = filling.File.Findings.SelectMany(finding => finding.Mends).First();

        filling.Apply(mend);

        Assert.False(filling.File.HasErrors);
    }

    [Fact]
    public void A_waiver_with_its_reason_is_taken()
    {
        var text = Sample("施秉县人民政府.yaml").Replace("共收到依申请公开9件", "共收到依申请公开8件", StringComparison.Ordinal);
        var filling = new FillIn(ProjectCatalog.All, text, lastYear: null);
        var finding = filling.File.Findings.First(finding => finding.Quote.Length > 0 && finding.Severity != Forms.Severity.Note);

        filling.Waive(finding, "按另一口径统计");

        Assert.Contains(filling.File.Findings, other => other.Rule == finding.Rule && other.Waived == "按另一口径统计");
        Assert.DoesNotContain(filling.File.Findings, other => other.Rule.StartsWith("NB5", StringComparison.Ordinal) && other.IsError);
    }

    [Fact]
    public void Last_years_closing_figures_are_carried_over()
    {
        var last = s_documents.Open("去年.yaml", File.ReadAllBytes(SamplePath("蚌峨乡人民政府.yaml"))).Report!;
        var text = s_documents.New(last.Organ, last.Year + 1, last)!;
        var filling = new FillIn(ProjectCatalog.All, text, last);
        var form = filling.File.Report!.Form;

        Assert.Equal(CellText.Of(last.Cell(Index(last.Form, "requests.carried_out.natural_person"))), filling.TextOf(Index(form, "requests.carried_in.natural_person")));
        Assert.Equal(last.Year, filling.File.Report.LastYear!.Year);
    }

    [Fact]
    public void A_published_page_opens_as_a_report()
    {
        var report = s_documents.Open("今年.yaml", File.ReadAllBytes(SamplePath("施秉县人民政府.yaml"))).Report!;
        var page = ProjectCatalog.All.Render(report, ".html");

        var opened = s_documents.Open("今年.html", page);

        Assert.Equal(report.Values, opened.Report!.Values);
        Assert.Equal(report.Organ, opened.Report.Organ);
        Assert.False(opened.IsDataFile);
    }

    [Theory]
    [InlineData("1\t2\t3\n4\t5\t6\n", true)]
    [InlineData("1\t2\t3\t4\t5\t6\t7\t8", false)]
    [InlineData("自然人\t2\t3", false)]
    public void A_pasted_block_fits_or_is_shown_first(string text, bool fits)
    {
        var filling = Begin("2025");
        var form = filling.File.Report!.Form;
        var block = CellGrid.Lay(form, Index(form, "requests.received.natural_person"), PastedBlock.Parse(text)!);
        Assert.Equal(fits, block.Fits);
    }

    [Fact]
    public void Progress_counts_what_is_left()
    {
        var filling = Begin("2025");
        var before = Progress.Of(filling.File);
        filling.SetCells([new CellEntry(Index(filling.File.Report!.Form, "requests.received.natural_person"), "0")]);
        Assert.Equal(before.BlankCells - 1, Progress.Of(filling.File).BlankCells);
        Assert.True(before.EmptyTexts > 0);
    }

    private static FillIn Begin(string year) =>
        new(ProjectCatalog.All, s_documents.New("示例县人民政府", int.Parse(year, System.Globalization.CultureInfo.InvariantCulture), null)!, null);

    private static int Index(Forms.FormDefinition form, string path) => form.TryFind(path, out var cell) ? cell : throw new ArgumentException(path);

    private static string Sample(string name) => File.ReadAllText(SamplePath(name));

    private static string SamplePath(string name) => Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "data"), name, SearchOption.AllDirectories).Single();
}
