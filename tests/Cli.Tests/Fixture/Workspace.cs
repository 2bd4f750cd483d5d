using Nianbao.Catalog;
using Nianbao.Fixtures;
using Nianbao.Generator.Templates.Units;
using Nianbao.Pages;
using Nianbao.Reports;
using Nianbao.Templates;

namespace Nianbao.Cli.Tests.Fixture;

/// <summary>A folder with data files in which a test runs the program.</summary>
internal sealed class Workspace : IDisposable
{
    /// <summary>The templates refuse reports of this body.</summary>
    public const string Unfit = "不合县人民政府";

    /// <summary>The templates fall over reports of this body.</summary>
    public const string Unrenderable = "出错县人民政府";

    public string Folder { get; } = Directory.CreateTempSubdirectory("nianbao").FullName;

    public string Output { get; private set; } = "";

    public string Errors { get; private set; } = "";

    public ReportCatalog ReportCatalog { get; } = new(
        SampleForm.All,
        [
            new TemplateDefinition("page.scriban-html", ".html", (report, page) => Render(report, page, "页面"), []),
            new TemplateDefinition("part.scriban-html", ".fragment.html", (report, page) => Render(report, page, "片段"), []),
        ])
    {
        Pages =
        [
            new PageDefinition<CheckReportView>(PageNames.CheckReport, (view, page) => page.Write(view.Verdict)),
            new PageDefinition<ComparisonView>(PageNames.ComparisonHtml, (view, page) => page.Write(view.Organ)),
            new PageDefinition<ComparisonView>(PageNames.ComparisonMarkdown, (view, page) => page.Write(view.Organ)),
            new PageDefinition<ImportView>(PageNames.Import, (view, page) => page.Write(view.Organ)),
            new PageDefinition<ReturnLetterView>(PageNames.ReturnLetter, (view, page) => page.Write(view.Organ)),
        ],
    };

    /// <summary>A catalog that makes a list of all reports, too, or of those in one form.</summary>
    public ReportCatalog WithLists(params CollectionDefinition[] lists) => ReportCatalog with { Collections = lists };

    public string PathOf(string name) => Path.Combine(Folder, name.Replace('/', Path.DirectorySeparatorChar));

    public bool Has(string name) => File.Exists(PathOf(name));

    public string Read(string name) => File.ReadAllText(PathOf(name));

    /// <summary>Writes a data file: the good report, or with a passage replaced.</summary>
    public string Add(string name, string passage = "", string replacement = "")
    {
        var text = passage.Length == 0
            ? ReadFile.Good
            : ReadFile.Good.Replace(passage, replacement, StringComparison.Ordinal);
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(name))!);
        File.WriteAllText(PathOf(name), text);
        return PathOf(name);
    }

    /// <summary>Runs the program; returns its exit code.</summary>
    public int Run(params string[] args) => Run(ReportCatalog, args);

    /// <summary>The same with another catalog.</summary>
    public int Run(ReportCatalog catalog, params string[] args)
    {
        var output = new StringWriter();
        var errors = new StringWriter();
        var exitCode = ReportProgram.Run(args, catalog, output, errors);
        Output = output.ToString();
        Errors = errors.ToString();
        return exitCode;
    }

    /// <summary>Every file below a folder, by its path in it.</summary>
    public string[] Files(string folder) =>
        !Directory.Exists(PathOf(folder))
            ? []
            : [.. Directory.GetFiles(PathOf(folder), "*", SearchOption.AllDirectories)
                .Select(file => Path.GetRelativePath(PathOf(folder), file).Replace('\\', '/'))
                .Order(StringComparer.Ordinal)];

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private static void Render(Report report, Utf8Writer page, string kind)
    {
        if (report.Organ == Unrenderable) throw new InvalidOperationException("程序出错");
        if (report.Organ == Unfit) throw new Position("page.scriban-html", 3, 5).Error("没有这一项", "no such member");
        page.Write($"{kind}：{report.Title} {report.Values[SampleForm.Cell("requests.received.total")]}\n");
    }
}
