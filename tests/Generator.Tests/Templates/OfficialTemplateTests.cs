using System.Runtime.CompilerServices;
using Nianbao.Generator.Templates.Units;
using Nianbao.Templates;

namespace Nianbao.Generator.Tests.Templates;

/// <summary>The templates that come with Nianbao.</summary>
public class OfficialTemplateTests
{
    // pages that commands write are made of other things than a report
    public static TheoryData<string> Names =>
        new(Units().Select(unit => unit.Main.Name).Where(name => !name.StartsWith("pages/", StringComparison.Ordinal)));

    [Theory]
    [MemberData(nameof(Names))]
    public void A_template_renders_without_allocating(string name)
    {
        var unit = Units().Single(unit => unit.Main.Name == name);
        Assert.Equal("", TemplateHost.Errors(unit));
        var render = TemplateHost.Compile(unit);
        var report = TemplateHost.Sample();
        var output = new Utf8Writer();
        render(report, output);

        output.Clear();
        var before = GC.GetAllocatedBytesForCurrentThread();
        render(report, output);
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        Assert.Equal(0, allocated);

        // the other parts of a Word file are about its look
        if (name.Contains(".docx/", StringComparison.Ordinal) && !name.EndsWith("/document.scriban-xml", StringComparison.Ordinal)) return;
        Assert.Contains("一、总体情况", System.Text.Encoding.UTF8.GetString(output.Written), StringComparison.Ordinal);
    }

    internal static IEnumerable<TemplateUnit> Units() => TemplateUnits.Gather(Sources()).Units;

    /// <summary>The files, in the order of their names.</summary>
    internal static IEnumerable<TemplateSource> Sources([CallerFilePath] string file = "")
    {
        var folder = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file)!, "../../../templates"));
        return Directory.EnumerateFiles(folder, "*.scriban*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(path =>
        {
            var name = Path.GetRelativePath(folder, path).Replace('\\', '/');
            return new TemplateSource(name, name, File.ReadAllText(path));
        });
    }
}
