using System.Globalization;
using Nianbao.Forms;
using Nianbao.Generated;
using Nianbao.Organs;
using Nianbao.Synthetic;

namespace Nianbao.Bench.Imports;

/// <summary>A part of a published report: its heading, its paragraphs, and its table if it has one.</summary>
internal sealed record PublishedSection(SectionDefinition Definition, string Heading, IReadOnlyList<string> Paragraphs, OfficialTable? Table);

/// <summary>A random report with texts, taken apart for printing.</summary>
/// <param name="Report">The report.</param>
/// <param name="Preamble">The paragraphs before the first section.</param>
/// <param name="Sections">Its sections in order, chapters of free headings included.</param>
internal sealed record PublishedReport(Report Report, IReadOnlyList<string> Preamble, IReadOnlyList<PublishedSection> Sections)
{
    private static readonly (string Rank, OrganKind Kind, OrganLevel Level)[] Ranks =
    [
        ("市人民政府", OrganKind.Government, OrganLevel.Prefectural),
        ("县人民政府", OrganKind.Government, OrganLevel.County),
        ("市司法局", OrganKind.Department, OrganLevel.Prefectural),
        ("镇人民政府", OrganKind.Township, OrganLevel.Township),
        ("街道办事处", OrganKind.Street, OrganLevel.Township),
    ];

    private static readonly string[] Names = ["青阳", "黄陂", "户县", "施秉", "昭通", "平桥", "玛曲", "里耶", "石门"];

    /// <summary>A report; equal numbers make equal reports.</summary>
    /// <param name="number">Which one: the forms take turns, and one in four has a slip that the check finds.</param>
    public static PublishedReport Make(int number)
    {
        var types = ProjectCatalog.All.Types;
        var type = types[number % types.Length];
        var year = type.Form.Years[number / types.Length % type.Form.Years.Length];
        var (rank, kind, level) = Ranks[number / 2 % Ranks.Length];
        var report = RandomReport.Make(type, year, number, new SyntheticOrgan(Names[number % Names.Length] + rank, kind, level), last: null);
        if (number % 4 == 3) Slip(report, new Random(number));
        var texts = new PublishedTexts(report, new Random(number));
        var preamble = texts.Preamble();
        report.Preamble = Narrative.Of(string.Join('\n', preamble));
        return new PublishedReport(report, preamble, [.. report.Form.Sections.SelectMany(section => Print(report, section, texts))]);
    }

    /// <summary>The report with its tables changed.</summary>
    public PublishedReport With(Func<OfficialTable, OfficialTable> table) =>
        this with { Sections = [.. Sections.Select(section => section.Table == null ? section : section with { Table = table(section.Table) })] };

    private static IEnumerable<PublishedSection> Print(Report report, SectionDefinition section, PublishedTexts texts)
    {
        if (section.HasFreeHeadings)
        {
            var chapters = texts.Chapters();
            report.SetText(section, Narrative.Of("") with { Chapters = [.. chapters.Select(chapter => new Chapter(chapter.Heading, [.. chapter.Paragraphs]))] });
            return chapters.Select(chapter => new PublishedSection(section, chapter.Heading, chapter.Paragraphs, null));
        }

        IReadOnlyList<string> paragraphs = section.Text == SectionText.Required ? texts.Section(section) : [];
        if (paragraphs.Count > 0) report.SetText(section, Narrative.Of(string.Join('\n', paragraphs)));
        return [new PublishedSection(section, section.Heading, paragraphs, section.Table is { } table ? OfficialTable.Of(report, table) : null)];
    }

    private static void Slip(Report report, Random random)
    {
        var cell = random.Next(report.Form.CellCount);
        var place = report.Form.Cells[cell];
        if (place.Kind == CellKind.Count) report.Set(cell, report.Values[cell] + 1);
    }

    /// <summary>What findings and tables call it.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Report.Organ} {Report.Year}");
}
