using System.Globalization;
using Nianbao.Forms;
using Nianbao.Generated;
using Nianbao.Organs;
using Nianbao.Synthetic;

namespace Nianbao.Bench.Synthetic;

/// <summary>Makes valid data files of the 2021 form, always the same ones.</summary>
internal static class SyntheticReports
{
    private static readonly string[] Provinces = ["黔东", "豫南", "滇北", "浙西", "川中", "冀东", "桂北", "赣西"];

    private static readonly SyntheticOrgan[] Ranks =
    [
        new("市人民政府", OrganKind.Government, OrganLevel.Prefectural),
        new("县人民政府", OrganKind.Government, OrganLevel.County),
        new("区人民政府", OrganKind.Government, OrganLevel.County),
        new("镇人民政府", OrganKind.Township, OrganLevel.Township),
        new("乡人民政府", OrganKind.Township, OrganLevel.Township),
    ];

    public static ReportType Type { get; } = ProjectCatalog.All.Types.Single(type => type.Form.Id == "2021");

    public static FormDefinition Form => Type.Form;

    /// <summary>The text of one data file: every other one names rows by their labels instead of their ids.</summary>
    public static string Text(int number) => new SyntheticFile(useLabels: number % 2 == 1).Write(Make(number));

    /// <summary>Writes data files below a folder as a project keeps them: one folder a year.</summary>
    public static void WriteFiles(string folder, int count)
    {
        foreach (var year in Form.Years) Directory.CreateDirectory(FolderOf(folder, year));
        Parallel.For(0, count, number =>
        {
            var report = Make(number);
            var file = Path.Combine(FolderOf(folder, report.Year), report.Organ + ".yaml");
            File.WriteAllText(file, new SyntheticFile(useLabels: number % 2 == 1).Write(report));
        });
    }

    // every organ reports once: rules that compare with last year's report find none
    private static Report Make(int number)
    {
        var rank = Ranks[number % Ranks.Length];
        var name = Provinces[number % Provinces.Length] + number.ToString("D5", CultureInfo.InvariantCulture) + rank.Name;
        return RandomReport.Make(Type, Form.Years[number % Form.Years.Length], seed: number, rank with { Name = name }, last: null);
    }

    private static string FolderOf(string folder, int year) =>
        Path.Combine(folder, year.ToString(CultureInfo.InvariantCulture));
}
