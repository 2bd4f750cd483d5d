
namespace Nianbao.Build.Tests;

/// <summary>
/// A project as an office has it: three reports, pages beside the project, no C#. Built once; the tests that share it
/// begin by putting back what others changed.
/// </summary>
public sealed class Office : IDisposable
{
    /// <summary>The report that tests change.</summary>
    public const string Report = "data/2021/施秉县人民政府.yaml";

    private static readonly Dictionary<string, string> s_files = new()
    {
        [Report] = Repository.Read("reports/data/2021/施秉县人民政府.yaml"),
        ["data/2023/蚌峨乡人民政府.yaml"] = Repository.Read("reports/data/2023/蚌峨乡人民政府.yaml"),
        ["data/子 目录/四 月(1).yaml"] = Repository.Read("reports/data/2021/平桥区人民政府.yaml"),
    };

    public Office()
        : this(new Dictionary<string, string>())
    {
    }

    /// <param name="files">Further files, by their place in the project.</param>
    internal Office(IReadOnlyDictionary<string, string> files)
    {
        Project = new Consumer("Office", Consumer.ProjectFile("""
            <OutputType>Exe</OutputType>
            <NianbaoReportDir Condition="'$(BelowOutDir)' != 'true'">out</NianbaoReportDir>
            """))
        {
            CommonArguments = Consumer.WithoutReferences,
        };
        foreach (var (path, text) in s_files.Concat(files)) Project.Write(path, text);
        FirstBuild = Project.Build();
        Project.Keep();
    }

    /// <summary>The three reports.</summary>
    public static IReadOnlyList<string> Reports { get; } = ["2021/施秉县人民政府", "2023/蚌峨乡人民政府", "子 目录/四 月(1)"];

    /// <summary>Their pages.</summary>
    public static IReadOnlyList<string> Pages => PagesOf(Reports);

    internal Consumer Project { get; }

    internal BuildResult FirstBuild { get; }

    /// <summary>What follows a report's name in the files that are made of it where the project does not say which.</summary>
    public static IReadOnlyList<string> Suffixes { get; } = [".docx", ".fragment.html", ".html"];

    /// <summary>The pages that the official templates make of some reports.</summary>
    public static IReadOnlyList<string> PagesOf(params IEnumerable<string> reports) => FilesOf(Suffixes, reports);

    /// <summary>The files of some kinds.</summary>
    public static IReadOnlyList<string> FilesOf(IReadOnlyList<string> suffixes, params IEnumerable<string> reports) =>
        [.. reports.SelectMany(report => suffixes.Select(suffix => report + suffix)).Order(StringComparer.Ordinal)];

    /// <summary>The project with its own files and pages up to date.</summary>
    internal Consumer Settled()
    {
        FirstBuild.Succeeded();
        Project.PutBack();
        return Project;
    }

    public void Dispose() => Project.Dispose();
}

/// <summary>The tests that share the office.</summary>
[CollectionDefinition(Name)]
public sealed class OfficeTests : ICollectionFixture<Office>
{
    public const string Name = "office";
}

/// <summary>The tests of the office's own templates: they share another one, so that both run at once.</summary>
[CollectionDefinition(Name)]
public sealed class OfficeTemplateTests : ICollectionFixture<Office>
{
    public const string Name = "office with templates";
}
