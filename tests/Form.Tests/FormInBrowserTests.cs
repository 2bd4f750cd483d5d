using System.Text;
using Microsoft.Playwright;
using Nianbao.DataFiles.Writing;
using Nianbao.Form.Filling;
using Nianbao.FormFiles;
using Nianbao.Generated;
using Nianbao.Reports;
using Nianbao.Synthetic;

namespace Nianbao.Form.Tests;

/// <summary>The one file, opened from a folder in a real browser.</summary>
[Collection(FormBrowserFixture.Collection)]
public sealed class FormInBrowserTests(FormBrowserFixture browser)
{
    public static TheoryData<string> Samples => FillInTests.Samples;

    [BrowserFact]
    public async Task It_opens_without_a_connection_and_fills_in_sums()
    {
        var form = await browser.OpenAsync();
        await form.BeginAsync("示例县人民政府", 2025);
        var definition = FormChoiceOf(2025);
        var first = Index(definition, "requests.received.natural_person");
        await form.Page.FocusAsync($"#c{first}");
        foreach (var number in (string[])["1", "2", "3", "4", "5", "6"])
        {
            await form.Page.Keyboard.TypeAsync(number);
            await form.Page.Keyboard.PressAsync("ArrowRight");
        }

        Assert.Equal("21", await form.CellAsync(first + 6));
        Assert.Empty(form.Connections);
        Assert.Empty(form.Problems);
    }

    [BrowserFact]
    public async Task Enter_and_arrows_go_where_a_spreadsheet_goes()
    {
        var form = await browser.OpenAsync();
        await form.BeginAsync("示例县人民政府", 2025);
        var first = Index(FormChoiceOf(2025), "requests.received.natural_person");
        await form.Page.FocusAsync($"#c{first}");
        await form.Page.Keyboard.PressAsync("Enter");
        Assert.Equal($"c{Index(FormChoiceOf(2025), "requests.carried_in.natural_person")}", await FocusAsync(form));
        await form.Page.Keyboard.PressAsync("ArrowUp");
        await form.Page.Keyboard.PressAsync("ArrowRight");
        Assert.Equal($"c{first + 1}", await FocusAsync(form));
    }

    [BrowserTheory]
    [MemberData(nameof(Samples))]
    public async Task Findings_page_and_fragment_are_those_of_the_command_line(string file)
    {
        var content = await File.ReadAllBytesAsync(Path.Combine(AppContext.BaseDirectory, file));
        var here = new FillIn(ProjectCatalog.All, Encoding.UTF8.GetString(content), lastYear: null);
        var form = await browser.OpenAsync();
        await form.OpenAsync(Path.GetFileName(file), content);

        Assert.Equal(
            here.File.Findings.Select(finding => $"{finding.Rule} {finding.Message}").Order(StringComparer.Ordinal),
            (await form.FindingsAsync()).Order(StringComparer.Ordinal));
        Assert.Equal(here.SavedText(), Encoding.UTF8.GetString(await form.DownloadAsync("#save")));
        foreach (var suffix in (string[])[".html", ".fragment.html"])
        {
            Assert.Equal(ProjectCatalog.All.Render(here.File.Report!, suffix), await form.DownloadAsync($"[data-output='{suffix}']"));
        }

        Assert.Empty(form.Connections);
        Assert.Empty(form.Problems);
    }

    [BrowserTheory]
    [InlineData("2014", 3)]
    [InlineData("2019", 4)]
    [InlineData("2021", 5)]
    public async Task A_random_report_has_the_findings_of_the_command_line(string id, int seed)
    {
        var type = ProjectCatalog.All.Types.Single(type => type.Form.Id == id);
        var text = DataFileWriter.Write(DataFileDraft.Of(RandomReport.Make(type, seed)));
        var here = new FillIn(ProjectCatalog.All, text, lastYear: null);
        var form = await browser.OpenAsync();
        await form.OpenAsync("随机.yaml", Encoding.UTF8.GetBytes(text));

        Assert.Equal(
            here.File.Findings.Select(finding => $"{finding.Rule} {finding.Message}").Order(StringComparer.Ordinal),
            (await form.FindingsAsync()).Order(StringComparer.Ordinal));
        for (var cell = 0; cell < type.Form.CellCount; cell++) Assert.Equal(here.TextOf(cell), await form.CellAsync(cell));
    }

    [BrowserFact]
    public async Task A_broken_sum_is_told_at_its_cell_and_mended_by_its_hint()
    {
        var form = await browser.OpenAsync();
        await form.OpenAsync("报告.yaml", Sample().Replace("（七）总计:                                                                   [9,", "（七）总计:                                                                   [6,"));
        Assert.True(await form.Page.IsDisabledAsync("[data-output='.html']"));
        Assert.True(await form.Page.Locator(".cell.wrong").CountAsync() > 0);

        await form.Page.ClickAsync(".findings li.wrong > button:not(.quiet)");

        await form.Page.WaitForFunctionAsync("() => document.querySelectorAll('.findings li.wrong').length === 0");
        Assert.True(await form.Page.IsEnabledAsync("[data-output='.html']"));
        await form.Page.Keyboard.PressAsync("Control+z");
        await form.Page.WaitForSelectorAsync(".findings li.wrong");
    }

    [BrowserFact]
    public async Task A_block_out_of_a_spreadsheet_is_pasted_and_one_that_does_not_fit_is_shown_first()
    {
        var form = await browser.OpenAsync();
        await form.BeginAsync("示例县人民政府", 2025);
        var first = Index(FormChoiceOf(2025), "requests.received.natural_person");
        await form.PasteAsync(first, "9\t0\t0\t0\t0\t0\t9\n1\t0\t0\t0\t0\t0\t1\n");
        await form.Page.WaitForFunctionAsync($"() => document.getElementById('c{first + 7}').value === '1'");
        Assert.Equal("9", await form.CellAsync(first + 6));

        await form.PasteAsync(first, "自然人\t企业\n7\t8\n");
        await form.Page.WaitForSelectorAsync(".dialog");
        Assert.Equal("9", await form.CellAsync(first));
        await form.Page.ClickAsync(".dialog .main");
        await form.Page.WaitForFunctionAsync($"() => document.getElementById('c{first}').value === '7'");
        Assert.Equal("1", await form.CellAsync(first + 7));
    }

    [BrowserFact]
    public async Task A_reload_brings_back_what_was_typed_and_another_tab_is_noticed()
    {
        var form = await browser.OpenAsync();
        await form.BeginAsync("示例县人民政府", 2025);
        await form.Page.FillAsync("#c0", "12");
        await form.Page.FillAsync("textarea[id^='t-']", "今年的情况。");
        await form.LoadAsync();
        await form.Page.ClickAsync(".drafts button");
        await form.Page.WaitForSelectorAsync("#c0");
        Assert.Equal("12", await form.CellAsync(0));
        Assert.Equal("今年的情况。", await form.Page.InputValueAsync("textarea[id^='t-']"));

        var other = new FormInBrowser(await form.Page.Context.NewPageAsync());
        await other.LoadAsync();
        await other.Page.ClickAsync(".drafts button");
        await other.Page.FillAsync("#c0", "13");
        await form.Page.WaitForSelectorAsync(".notice");
    }

    [BrowserFact]
    public async Task A_saved_file_and_a_published_page_open_again()
    {
        var form = await browser.OpenAsync();
        await form.OpenAsync("报告.yaml", Sample());
        var saved = await form.DownloadAsync("#save");
        var page = await form.DownloadAsync("[data-output='.html']");
        foreach (var (name, content) in new[] { ("报告.yaml", saved), ("报告.html", page) })
        {
            var again = await browser.OpenAsync();
            await again.OpenAsync(name, content);
            Assert.Equal("9", await again.CellAsync(Index(FormChoiceOf(2021), "requests.received.total")));
            Assert.Empty(again.Problems);
        }
    }

    [BrowserFact]
    public async Task A_projects_own_form_is_filled_in_without_a_build_for_browsers()
    {
        var data = FormFile.Write([ProjectCatalog.All.Types.Single(type => type.Form.Id == "2021").Form])
            .Replace("\"Id\":\"2021\"", "\"Id\":\"2031\"", StringComparison.Ordinal)
            .Replace("\"Years\":[2021", "\"Years\":[2031,2021", StringComparison.Ordinal)
            .Replace("一、总体情况", "一、本县情况", StringComparison.Ordinal);
        var shell = await File.ReadAllTextAsync(FormBrowserFixture.FormFile, Encoding.Unicode);
        var file = Path.Combine(Path.GetTempPath(), $"nianbao-own-form-{Environment.ProcessId}.html");
        await File.WriteAllTextAsync(file, shell.Replace("<!--forms-->", $"<script type=\"application/json\" id=\"forms\">{data}</script>", StringComparison.Ordinal), Encoding.Unicode);
        try
        {
            var form = await browser.OpenAsync(file: file);
            await form.BeginAsync("示例县人民政府", 2031);
            await form.Page.GetByRole(AriaRole.Heading, new PageGetByRoleOptions { Name = "一、本县情况" }).WaitForAsync();
            await form.Page.FillAsync("#c10", "3");
            Assert.Contains(await form.FindingsAsync(), finding => finding.StartsWith("NB5308", StringComparison.Ordinal));
            Assert.Empty(form.Problems);
        }
        finally
        {
            File.Delete(file);
        }
    }

    [BrowserFact]
    public async Task A_folder_of_units_is_listed_with_the_state_of_each()
    {
        var form = await browser.OpenAsync();
        var folder = Directory.CreateTempSubdirectory("nianbao-units-");
        try
        {
            await File.WriteAllTextAsync(Path.Combine(folder.FullName, "施秉县.yaml"), Sample());
            await File.WriteAllTextAsync(Path.Combine(folder.FullName, "别的.txt"), "不是年报");
            await form.Page.SetInputFilesAsync("#units", folder.FullName);
            await form.Page.WaitForSelectorAsync(".units tbody tr:nth-child(2)");
            Assert.Contains("施秉县人民政府", await form.Page.InnerTextAsync(".units"), StringComparison.Ordinal);
            Assert.Contains("没有认出年度报告", await form.Page.InnerTextAsync(".units"), StringComparison.Ordinal);
            await form.Page.ClickAsync(".units button");
            await form.Page.WaitForSelectorAsync("#c0");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [BrowserFact]
    public async Task Hostile_names_and_texts_do_not_run()
    {
        const string Evil = "<img src=x onerror=alert(1)><script>alert(2)</script>";
        var form = await browser.OpenAsync();
        var text = Sample();
        text = text.Replace("无其他需要报告事项。", Evil).Replace("preamble: |", $"title: '{Evil}'\npreamble: |");
        await form.OpenAsync("报告.yaml", text);
        await form.Page.FillAsync("#c0", Evil);
        await form.PasteAsync(1, $"{Evil}\t1");
        await form.Page.WaitForTimeoutAsync(300);
        Assert.Equal(0, await form.Page.Locator("main img, .dialog img, aside img").CountAsync());
        Assert.DoesNotContain(form.Problems, problem => problem.StartsWith("dialog", StringComparison.Ordinal));
        Assert.Empty(form.Connections);
    }

    [BrowserTheory]
    [InlineData(1280)]
    [InlineData(390)]
    public async Task Nothing_but_tables_is_wider_than_the_screen(int width)
    {
        var form = await browser.OpenAsync(width);
        await form.BeginAsync("示例县人民政府", 2025);
        Assert.True(await form.Page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= window.innerWidth"));
    }

    [BrowserFact]
    public async Task Every_cell_has_a_name_and_the_form_speaks_english()
    {
        var form = await browser.OpenAsync();
        await form.BeginAsync("示例县人民政府", 2025);
        Assert.Equal(0, await form.Page.Locator("input.cell:not([aria-label])").CountAsync());
        Assert.Equal(0, await form.Page.Locator("input.cell[aria-label='']").CountAsync());
        await form.Page.ClickAsync(".bar button");
        await form.Page.GetByText("Save data file").WaitForAsync();
    }

    private static async Task<string> FocusAsync(FormInBrowser form) => await form.Page.EvaluateAsync<string>("() => document.activeElement.id");

    private static Forms.FormDefinition FormChoiceOf(int year) => FormChoice.OfYear(ProjectCatalog.All.Forms, year)!;

    private static int Index(Forms.FormDefinition form, string path) => form.TryFind(path, out var cell) ? cell : throw new ArgumentException(path);

    private static string Sample() => File.ReadAllText(Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "data"), "施秉县人民政府.yaml", SearchOption.AllDirectories).Single());
}

internal static class FormOpening
{
    public static Task OpenAsync(this FormInBrowser form, string name, string text) => form.OpenAsync(name, Encoding.UTF8.GetBytes(text));
}
