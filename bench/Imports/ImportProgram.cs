using System.Diagnostics;
using System.Globalization;
using System.Text;
using Nianbao.Documents.Importing;
using Nianbao.Generated;

namespace Nianbao.Bench.Imports;

/// <summary>Prints random reports in the styles of published ones, imports them, and compares.</summary>
internal static class ImportProgram
{
    /// <summary>Measures all styles.</summary>
    /// <param name="count">How many documents altogether.</param>
    /// <param name="seed">The number of the first report.</param>
    /// <param name="folder">Where the documents are kept; null to keep none.</param>
    public static void Run(int count, int seed, string? folder)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var importer = new ReportImporter(ProjectCatalog.All);
        var styles = ImportStyle.All;
        var reports = Enumerable.Range(seed, Math.Max(1, count / styles.Count)).Select(PublishedReport.Make).ToList();
        using var office = new ConvertedStyles();
        var corpus = styles.Select(style => (Style: style, Documents: reports.Select((report, i) => Make(style, report, seed + i)).ToList()))
            .Concat(office.Make(reports));
        ScoreTable.Head();
        foreach (var (style, documents) in corpus)
        {
            var score = new ImportScore();
            var watch = Stopwatch.StartNew();
            foreach (var (report, file, content) in documents) score.Add(report, importer.Import(file, content), style.HasBlankZeros);
            ScoreTable.Add(style.Name, score, watch.Elapsed / Math.Max(1, documents.Count));
            if (!style.IsDamaged || score.Wrong + score.False > 0) foreach (var note in score.Notes) Console.Error.WriteLine($"{style.Name}: {note}");
            if (folder != null) Keep(folder, style, documents.Select(document => document.Content));
        }
    }

    /// <summary>Imports one page many times on all processors.</summary>
    /// <param name="count">How many times.</param>
    public static void Time(int count)
    {
        var importer = new ReportImporter(ProjectCatalog.All);
        var pages = Enumerable.Range(0, 6).Select(number => Encoding.UTF8.GetBytes(HtmlStyles.Pasted(PublishedReport.Make(number)))).ToList();
        foreach (var page in pages) importer.Import("page.html", page);
        var watch = Stopwatch.StartNew();
        var (processor, allocated) = (Process.GetCurrentProcess().TotalProcessorTime, GC.GetTotalAllocatedBytes());
        Parallel.For(0, count, number => importer.Import("page.html", pages[number % pages.Count]));
        var spent = Process.GetCurrentProcess().TotalProcessorTime - processor;
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{count} pages in {watch.Elapsed.TotalSeconds:0.0} s, {spent.TotalSeconds:0.0} s of processor time on {Environment.ProcessorCount}; {(GC.GetTotalAllocatedBytes() - allocated) / 1024 / count} KB allocated each, {GC.GetTotalMemory(true) / 1024 / 1024} MB kept"));
    }

    private static void Keep(string folder, ImportStyle style, IEnumerable<byte[]> documents)
    {
        var name = string.Concat(style.Name.Select(c => char.IsAsciiLetterOrDigit(c) ? c : '-'));
        Directory.CreateDirectory(folder);
        foreach (var (i, content) in documents.Index()) File.WriteAllBytes(Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"{name}-{i:000}{style.Ending}")), content);
    }

    private static (PublishedReport Report, string Name, byte[] Content) Make(ImportStyle style, PublishedReport report, int seed) =>
        (report, "document" + style.Ending, style.Make(report, new Random(seed)));
}
