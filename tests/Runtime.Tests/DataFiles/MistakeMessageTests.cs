using System.Text;
using Nianbao.Catalog;
using Nianbao.Findings;
using Nianbao.Fixtures;
using Nianbao.Loading;
using Nianbao.Snapshots;

namespace Nianbao.Runtime.Tests.DataFiles;

/// <summary>What an author is told of each mistake, in both languages, to be read as a whole.</summary>
public class MistakeMessageTests
{
    private const string Organ = "organ: 某某县人民政府";
    private const string Overview = "overview: 全年平稳。";
    private const string Year = "year: 2021";
    private const string Received = "received: [9, 1, 0, 0]";
    private const string Licences = "licences: 2272";
    private const string Other = "other: 无\n";
    private const string Waiver = "waive:\n- { rule: NB3005, cell: proactive.regulations.issued, because: x";

    /// <summary>A passage of the good report and what somebody wrote instead.</summary>
    private static readonly (string Passage, string Written)[] Mistakes =
    [
        (Organ, "organ"),
        (Organ, "organ：某某县人民政府"),
        (Organ, "organ: \"某某县"),
        (Organ, "organ: &a 某某县"),
        (Organ, "organ: 某\u0001县"),
        (Organ, "organ: 某某县/某某局"),
        (Organ, "organ: 某某县<b>"),
        (Organ, "organ: \"某某\\n县\""),
        (Organ + "\n", ""),
        (Organ, "[a]: 1\n" + Organ),
        (Organ, Organ + "\n" + Organ),
        (Organ, "oragn: 某某县人民政府"),
        (Organ, "别的: 1\n" + Organ),
        (Year + "\n", ""),
        (Year, "year: 21"),
        (Year, "year: 2018"),
        (Year, "year: 2031"),
        (Year, "year: 2021\nform: 2020"),
        (Year, "year: 2021\nform: 2019"),
        (Year, "year: 2018\nform: 2021"),
        (Year, "year: 2021\npublished: 2022年28日"),
        (Year, "year: 2021\ntitle: [a]"),
        (Year, "year: 2021\nkind: 县政府"),
        (Year, "year: 2021\nlevel: city"),
        (Year, "year: 2021\nlevel: 市级"),
        (Year, "year: 2021\nkind: 部门"),
        (Overview, "overview: [平稳]"),
        (Overview, "overview: 收到{{ requests.received.totl }}件。"),
        (Overview, "overview: 收到{{ x.y }}件。"),
        (Overview, "overview: 收到{{ proactive.regulations }}件。"),
        (Overview, "overview: 收到{{ requests.received.total + 1 }}件。"),
        (Overview, "overview: 上年{{ previous.requests.received.total }}件。"),
        (Other, ""),
        (Other, "other:\n"),
        (Other, "other: 无\nform: 2021\n"),
        (Other, "other: 无\n---\norgan: 另一个县\n"),
        ("proactive:\n", "proactive:\n\tlicences: 1\n"),
        (Licences, "licences:"),
        (Licences, "licences: -1"),
        (Licences, "licences: 1.5"),
        (Licences, "licences: 12件"),
        (Licences, "licences: 很多"),
        (Licences, "licences: 1234567890123"),
        (Licences, "licences: [1, 2]"),
        ("fees: 2.02", "fees: 2.1234567"),
        ("  " + Licences + "\n", ""),
        (Licences, "licenses: 2272"),
        (Licences, "许可: 2272"),
        (Received, "received: 9"),
        (Received, "received: [9, 1, 0]"),
        (Received, "received: [9, 1, 0, 10]"),
        (Received, "received: {natural_person: 9}"),
        (Received, "received: [1,234, 1, 0, 0]"),
        (Received, "received\t9\t1\t0\t0"),
        (Licences, "licences: -"),
        (Licences, "licences: 5万"),
        ("  " + Licences, "\u00A0\u00A0" + Licences),
        (Overview, "overview: |\n全年平稳：收到申请9件。"),
        (Received, "received: {natural_person: {x: 1}, organisations: [1, 0, 0]}"),
        (Received, "received: {自然人: 9, organisations: {commercial: 1}}"),
        (Received, Received + "\n  " + Received),
        ("      state_secret: [0, 0, 0, 0]\n", ""),
        ("review: [1, 0, 0, 1, 0, 0, 0, 0, 0, 1, 0, 1]\n", ""),
        ("review: [1, 0, 0, 1, 0, 0, 0, 0, 0, 1, 0, 1]", "review: {其他: 1}"),
        (Other, "waive: 全部\n" + Other),
        (Other, "waive: [{ because: x }]\n" + Other),
        (Other, "waive:\n- { rule: NB3005, cell: proactive.regulations.issued }\n" + Other),
        (Other, "waive:\n- { rule: NB3005, because: x }\n" + Other),
        (Other, Waiver + ", values: 3 }\n" + Other),
        (Other, Waiver + ", until: 明年 }\n" + Other),
        (Other, Waiver + ", quote: [x] }\n" + Other),
        (Other, Waiver + ", until: 2020 }\n" + Other),
        (Other, Waiver + " }\n" + Other),
        (Other, Waiver.Replace("NB3005", "NB3006", StringComparison.Ordinal) + " }\n" + Other),
        (Other, Waiver.Replace("NB3005", "别的", StringComparison.Ordinal) + " }\n" + Other),
        (Other, Waiver.Replace("NB3005", "NB5311", StringComparison.Ordinal) + " }\n" + Other),
        (Other, Waiver.Replace("issued", "isued", StringComparison.Ordinal) + " }\n" + Other),
        (Other, Waiver.Replace("proactive.regulations.issued", "规章", StringComparison.Ordinal) + " }\n" + Other),
    ];

    /// <summary>The header of a whole that covers the bodies 甲局 and 乙局, or of a report after another.</summary>
    private static readonly string[] Headers =
    [
        "previous: ../2020/没有.yaml\n",
        "previous: 甲局.yaml\n",
        "covers: 甲局\n",
        "covers:\n  units: [甲居]\n",
        "covers:\n  units: [完全不同的名称]\n",
        "covers:\n  units: [县]\n",
        "covers:\n  units: [甲局, 乙局, 甲局]\n",
        "covers:\n  units: [市]\n",
        "covers:\n  units: [甲局, 区]\n",
        "covers:\n  units: [../2020/旧局.yaml]\n",
        "covers:\n  units: [错局]\n",
        "covers:\n  units: [甲局]\n  without: [{ unit: 甲居, cells: [review] }]\n",
        "covers:\n  units: [甲局]\n  without: [{ unit: 甲局, cells: [reviews] }]\n",
        "covers:\n  units: [甲局]\n  without: [{ unit: 甲局, cells: [完全不同的名称] }]\n",
        "covers:\n  units: [甲局]\n  complete: 是\n",
    ];

    [Fact]
    public void What_is_said_of_a_mistake_in_a_data_file()
    {
        var text = new StringBuilder();
        foreach (var (passage, written) in Mistakes)
        {
            text.Append("==== ").Append(written.Trim().ReplaceLineEndings(" ⏎ ")).Append(written.Length == 0 ? "without " + passage.Trim() : "").Append('\n');
            text.Append(ReadFile.With(passage, written).Lines());
        }

        Snapshot.Verify(text.ToString());
    }

    [Fact]
    public void What_is_said_of_a_mistake_in_a_list()
    {
        var text = new StringBuilder();
        foreach (var written in new[] { "received: 3", "received: { value: 3, in_person: 1 }", "received: { value: , in_person: 1, online: 2 }", "received: { valu: 3, in_person: 1, online: 2 }" })
        {
            text.Append("==== ").Append(written).Append('\n');
            text.Append(ListForm.With("received:\n    value: 3\n    in_person: 1\n    online: 2", written, ListForm.Full).Lines());
        }

        text.Append(ListForm.With("fees: 1.50", "fees:", ListForm.Full).Lines());
        text.Append(ListForm.With("一、概述: 全年平稳。", "一、概述:", ListForm.Full).Lines());
        text.Append(ListForm.With("  training:\n    courses: 2\n", "", ListForm.WithBlanks).Lines());
        Snapshot.Verify(text.ToString());
    }

    [Fact]
    public void What_is_said_of_other_reports()
    {
        var folder = Directory.CreateTempSubdirectory("nianbao").FullName;
        try
        {
            Write("2020/旧局", UnitText.Of("旧局", 1, "", "year: 2021", "year: 2020"));
            Write("2021/甲局", UnitText.Of("甲局", 1));
            Write("2021/乙局", UnitText.Of("乙局", 1));
            Write("2021/错局", UnitText.Of("错局", 1, "", "licences: 2272", "licences: 很多"));
            Write("2021/市", UnitText.Of("市", 6, "covers:\n  units: [县]\n"));
            Write("2021/区", UnitText.Of("区", 2, "covers:\n  units: [甲局]\n"));
            var text = new StringBuilder();
            foreach (var header in Headers)
            {
                var findings = new FindingList();
                new ReportLoader(new ReportCatalog(SampleForm.All, [])).Load(Write("2021/县", UnitText.Of("县", 9, header)), findings);
                text.Append("==== ").Append(header.Trim().ReplaceLineEndings(" ⏎ ")).Append('\n').Append(new ReadFile(null, findings.Items).Lines());
            }

            Snapshot.Verify(text.ToString().Replace(folder, "…", StringComparison.Ordinal));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }

        string Write(string name, string text)
        {
            var path = Path.Combine(folder, name + ".yaml");
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, text);
            return path;
        }
    }
}
