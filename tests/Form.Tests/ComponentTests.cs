using Bunit;
using Microsoft.Extensions.DependencyInjection;
using Nianbao.DataFiles.Writing;
using Nianbao.Form.Browser;
using Nianbao.Form.Components;
using Nianbao.Form.Filling;
using Nianbao.Generated;

namespace Nianbao.Form.Tests;

/// <summary>Single parts of the form, without a browser.</summary>
public sealed class ComponentTests : BunitContext
{
    private readonly FormDocuments _documents = new(ProjectCatalog.All);

    public ComponentTests()
    {
        JSInterop.Mode = JSRuntimeMode.Loose;
        Services.AddSingleton<FormBrowser>();
    }

    [Fact]
    public void A_table_has_the_head_of_the_official_one_and_a_box_in_every_cell()
    {
        var filling = Begin();
        var table = filling.File.Report!.Form.Tables[1];
        var view = Render<TableView>(parameters => parameters.Add(view => view.File, filling).Add(view => view.Table, table).AddCascadingValue(Chinese));

        Assert.Equal(table.Blocks.Sum(block => block.LeafRows.Sum(row => row.Width)), view.FindAll("input.cell").Count);
        Assert.Contains(view.FindAll("th[scope=col]"), head => head.TextContent == "自然人");
        Assert.All(view.FindAll("td[headers]"), cell => Assert.All(cell.GetAttribute("headers")!.Split(' '), id => Assert.NotNull(view.Find($"[id='{id}']"))));
    }

    [Fact]
    public void A_sum_is_locked_and_shows_what_is_typed_into_its_parts()
    {
        var filling = Begin();
        filling.File.Report!.Form.TryFind("requests.received.total", out var total);
        var box = Render<CellBox>(parameters => parameters.Add(box => box.File, filling).Add(box => box.Cell, total).AddCascadingValue(Chinese));
        Assert.True(box.Find("input").HasAttribute("readonly"));

        filling.SetCells([.. Enumerable.Range(total - 6, 6).Select(cell => new CellEntry(cell, "2"))]);
        box.Render(parameters => parameters.Add(box => box.Cell, total));

        Assert.Equal("12", box.Find("input").GetAttribute("value"));
    }

    [Fact]
    public void Findings_are_shown_in_both_languages()
    {
        var filling = Begin();
        var zh = Render<FindingPanel>(parameters => parameters.Add(panel => panel.File, filling).AddCascadingValue(Chinese));
        var en = Render<FindingPanel>(parameters => parameters.Add(panel => panel.File, filling).AddCascadingValue(new FormLanguage(IsEnglish: true)));
        var finding = filling.File.Findings[0];
        Assert.Contains(zh.FindAll(".findings p"), line => line.TextContent == finding.Message);
        Assert.Contains(en.FindAll(".findings p"), line => line.TextContent == finding.MessageEn);
        Assert.Equal("检查结果", zh.Find("h3").TextContent);
    }

    [Fact]
    public void A_report_with_errors_is_saved_as_a_draft_and_given_out_as_nothing_else()
    {
        var bar = Render<OutputBar>(parameters => parameters.Add(bar => bar.File, Begin()).AddCascadingValue(_documents).AddCascadingValue(Chinese));
        Assert.False(bar.Find("#save").HasAttribute("disabled"));
        Assert.All(bar.FindAll("button[data-output], #copy, #print"), button => Assert.True(button.HasAttribute("disabled")));
    }

    [Fact]
    public void A_pasted_block_shows_what_is_left_out_before_it_is_put_in()
    {
        var filling = Begin();
        filling.File.Report!.Form.TryFind("requests.received.natural_person", out var first);
        var block = CellGrid.Lay(filling.File.Report.Form, first, PastedBlock.Parse("人数\t3\n")!);
        var dialog = Render<PasteDialog>(parameters => parameters.Add(dialog => dialog.File, filling).Add(dialog => dialog.Block, block).AddCascadingValue(Chinese));
        Assert.Equal("人数", dialog.Find("td.left").TextContent);
        dialog.Find("button.main").Click();
        Assert.Equal("3", filling.TextOf(first));
        Assert.Equal("", filling.TextOf(first + 1));
    }

    private static FormLanguage Chinese { get; } = new(IsEnglish: false);

    private FillIn Begin() => new(ProjectCatalog.All, _documents.New("示例县人民政府", 2025, null)!, null);
}
