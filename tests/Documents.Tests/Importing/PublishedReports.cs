using Nianbao.DataFiles;
using Nianbao.Documents.Importing;
using Nianbao.Findings;
using Nianbao.Generated;
using Nianbao.Reports;

namespace Nianbao.Documents.Tests.Importing;

/// <summary>The five real reports: as crawled, and as data files that were made from the pages by hand.</summary>
internal static class PublishedReports
{
    public static readonly ReportImporter Importer = new(ProjectCatalog.All);

    /// <summary>The crawled text, the data file, and what the crawled text does not say.</summary>
    public static readonly (string Crawled, string Data, ImportOptions Options)[] All =
    [
        ("施秉县2021.txt", "2021/施秉县人民政府", new ImportOptions { Organ = "施秉县人民政府" }),
        ("昭通市政务服务管理局2020.txt", "2020/昭通市政务服务管理局", new ImportOptions { Organ = "昭通市政务服务管理局", Year = 2020 }),
        ("平桥区2021.txt", "2021/平桥区人民政府", new ImportOptions()),
        ("蚌峨乡2023.txt", "2023/蚌峨乡人民政府", new ImportOptions()),
        ("玛曲县2018.txt", "2018/玛曲县人民政府", new ImportOptions()),
    ];

    public static ImportResult Import(string crawled) =>
        Importer.Import(crawled, File.ReadAllBytes(PathOf(crawled)), All.Single(one => one.Crawled == crawled).Options);

    public static string PathOf(string crawled) => Path.Combine(AppContext.BaseDirectory, "Published", crawled);

    public static Report Read(string data)
    {
        var report = new ReportReader().Read(Path.Combine(AppContext.BaseDirectory, "data", data + ".yaml"), ProjectCatalog.All.Types, new FindingList());
        return report ?? throw new InvalidOperationException(data);
    }
}
