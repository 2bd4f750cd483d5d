using Nianbao.Bench.HandWritten;
using Nianbao.Bench.Micro;
using Nianbao.Cli;
using Nianbao.DataFiles;
using Nianbao.Findings;
using Nianbao.Templates;
using Nianbao.Validation;

namespace Nianbao.Bench.EndToEnd;

/// <summary>What can be measured, each in a process of its own.</summary>
internal static class Phases
{
    /// <summary>Reports kept in memory for a phase that does not read: few, so that many reports need no more memory.</summary>
    private const int Batch = 500;

    /// <summary>Runs a phase.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="work">The folders it works in.</param>
    public static Figures Run(string name, WorkFolder work) => name switch
    {
        "drain" => OverBatches<string>(work, () => File.ReadAllText, () => text => YamlDrain.Count(text)),
        "read" => OverFiles(work, MakeReader),
        "check" => OverBatches(work, MakeLoader, () =>
        {
            var checker = new ReportValidator();
            var findings = new FindingList();
            return report => checker.Check(report, findings);
        }),
        "render" => OverBatches(work, MakeLoader, () => MakeRenderer(OfficialTemplates.ReportCatalog.Templates)),
        "by-hand" => OverBatches(work, MakeLoader, MakeHandWritten),
        "together" => OverFiles(work, MakeReaderAndRenderer),
        "plain" => Figures.Measure(() => PlainProgram.Run(work)),
        "program" => Figures.Measure(() => RunProgram(work)),
        "check-program" => Figures.Measure(() => ReportProgram.Run(["check", work.Data], OfficialTemplates.ReportCatalog)),
        _ when OfficialTemplates.ReportCatalog.Templates.SingleOrDefault(template => template.Suffix == name) is { } template =>
            OverBatches(work, MakeLoader, () => MakeRenderer([template])),
        _ => throw new ArgumentException(name),
    };

    private static Figures OverFiles(WorkFolder work, Func<Action<string>> makeWorker)
    {
        var files = work.DataFiles();
        return Figures.Measure(() => Workers.Run(files.Length, () =>
        {
            var worker = makeWorker();
            return i => worker(files[i]);
        }));
    }

    /// <summary>Loads some files, then measures the work on what was loaded, and so on.</summary>
    private static Figures OverBatches<T>(WorkFolder work, Func<Func<string, T>> makeLoader, Func<Action<T>> makeWorker) =>
        Figures.Sum([.. work.DataFiles().Chunk(Batch).Select(files =>
        {
            var loaded = new T[files.Length];
            Workers.Run(files.Length, () =>
            {
                var load = makeLoader();
                return i => loaded[i] = load(files[i]);
            });
            return Figures.Measure(() => Workers.Run(files.Length, () =>
            {
                var worker = makeWorker();
                return i => worker(loaded[i]);
            }));
        })]);

    private static Func<string, Report> MakeLoader()
    {
        var reader = new ReportReader();
        var findings = new FindingList();
        return file => reader.Read(file, OfficialTemplates.ReportCatalog.Types, findings)!;
    }

    private static Action<string> MakeReader()
    {
        var load = MakeLoader();
        return file => load(file);
    }

    private static Action<Report> MakeRenderer(TemplateDefinition[] templates)
    {
        var writer = new Utf8Writer();
        return report =>
        {
            foreach (var template in templates)
            {
                writer.Clear();
                template.Render(report, writer);
            }
        };
    }

    private static Action<Report> MakeHandWritten()
    {
        var page = new PageBuffer();
        return report =>
        {
            foreach (var renderer in HandWrittenPages.All)
            {
                page.Clear();
                renderer.Render(report, page);
            }
        };
    }

    private static Action<string> MakeReaderAndRenderer()
    {
        var load = MakeLoader();
        var checker = new ReportValidator();
        var findings = new FindingList();
        var render = MakeRenderer(OfficialTemplates.ReportCatalog.Templates);
        return file =>
        {
            var report = load(file);
            checker.Check(report, findings);
            render(report);
        };
    }

    private static void RunProgram(WorkFolder work)
    {
        var exitCode = ReportProgram.Run(["render", work.Data, "--out", work.Pages, "--to", "html,fragment,md"], OfficialTemplates.ReportCatalog);
        if (exitCode != 0) throw new InvalidOperationException($"the program failed with {exitCode}");
    }
}
