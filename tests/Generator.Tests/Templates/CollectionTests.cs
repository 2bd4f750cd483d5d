using Nianbao.Templates;

namespace Nianbao.Generator.Tests.Templates;

/// <summary>
/// Templates for many reports. A case lies in <c>Emit/collection</c> and is rendered for three reports: 乙镇 and 甲县 on
/// 2024, 甲县 on 2023.
/// </summary>
public class CollectionTests
{
    public static TheoryData<string> Cases => new(Directory.EnumerateFiles(Path.Combine(EmitCaseTests.Folder(), "collection"))
        .Select(path => Path.GetFileName(path)).Where(name => !name.EndsWith(".txt", StringComparison.Ordinal)).Order());

    [Theory]
    [MemberData(nameof(Cases))]
    public void Template_writes_its_output_or_has_its_errors(string name)
    {
        var unit = EmitCaseTests.Unit("collection/" + name);
        var errors = TemplateHost.Errors(unit);
        var expectedErrors = Path.Combine(EmitCaseTests.Folder(), "collection", name + ".errors.txt");
        if (File.Exists(expectedErrors))
        {
            Assert.Equal(File.ReadAllText(expectedErrors), errors);
            return;
        }

        Assert.Equal("", errors);
        Assert.Equal(
            File.ReadAllText(Path.Combine(EmitCaseTests.Folder(), "collection", name + ".out.txt")),
            TemplateHost.Render(TemplateHost.CompileCollection(unit), Reports()));
    }

    [Fact]
    public void Rendering_many_reports_allocates_nothing()
    {
        var render = TemplateHost.CompileCollection(EmitCaseTests.Unit("collection/01-cells.scriban"));
        var (reports, output) = (Reports(), new Utf8Writer());
        for (var i = 0; i < 3; i++) Render();
        var before = GC.GetAllocatedBytesForCurrentThread();
        Render();

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);

        void Render()
        {
            output.Clear();
            render(reports, output);
        }
    }

    internal static CollectedReports Reports()
    {
        var (county, before, town) = (TemplateHost.Sample(), TemplateHost.Sample(), TemplateHost.Sample());
        before.Year = 2023;
        before.Set(9, 1_000_000);
        town.Organ = "乙镇人民政府";
        town.LeaveBlank(1, default);
        county.PageFile = "2024/甲县";
        before.PageFile = "2023/甲县";
        town.PageFile = "2024/乙镇";
        return new CollectedReports([before, town, county], [new MissingReport("2021/坏.yaml", "坏局", 2021)]);
    }
}
