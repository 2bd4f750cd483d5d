using Nianbao.Sources;
using System.Text;
using Nianbao.DataFiles;
using Nianbao.Findings;
using Nianbao.Fixtures;
using Nianbao.Forms;
using Nianbao.Reporting.CheckReports;
using Nianbao.Validation;

namespace Nianbao.Reporting.Tests.CheckReports;

/// <summary>Data files with every kind of finding, for pages, letters and logs.</summary>
internal static class CheckedFiles
{
    /// <summary>Two errors with a hint, and one that is waived.</summary>
    public static CheckedFile Wrong { get; } = Check("data/2021/乙县.yaml", "乙县人民政府", text => text
        .Replace("received: [9, 1, 0, 0]", "received: [9, 1, 0, 0, 12]", StringComparison.Ordinal)
        .Replace("normative_documents: [2, 1, 8]", "normative_documents: [5, 1, 3]", StringComparison.Ordinal)
        + "waive:\n  - { rule: NB3005, cell: 行政规范性文件·现行有效件数, values: [3, 4], because: 清理时<重新>认定口径, by: 法规科 }\n");

    /// <summary>Findings about text: a warning with a quotation and both sides, a note, one that could not be decided.</summary>
    public static CheckedFile Doubtful { get; } = Check("data/2022/甲县.yaml", "甲县人民政府", text => text.Replace("year: 2021", "year: 2022", StringComparison.Ordinal)) with
    {
        Findings =
        [
            Text("NB4101", Severity.Warning, "正文收到申请件数与表三不符") with { Quote = "收到政府信息公开申请12件", Left = 12, Right = 10 },
            Text("NB4102", Severity.Note, "正文没有提到 | 收费"),
            Text("NB3104", Severity.Note, "“结转”有 1 处无法判断：没有上年报告") with { IsNotAssessable = true },
        ],
    };

    /// <summary>Nothing to find fault with.</summary>
    public static CheckedFile Right { get; } = Check("data/2021/甲县.yaml", "甲县人民政府", text => text);

    /// <summary>A file that cannot be read.</summary>
    public static CheckedFile Unreadable { get; } = new(
        "data/丙县.yaml", "", 0, null,
        [new("NB5004", Severity.Error, "data/丙县.yaml", SourceSpan.Start, "文件是空的", "the file is empty")]);

    public static CheckedFile[] All => [Wrong, Doubtful, Right, Unreadable];

    private static Finding Text(string rule, Severity severity, string message) =>
        new(rule, severity, "data/2022/甲县.yaml", new SourceSpan(3, 11, 25), message, "in English") { Organ = "甲县人民政府", Year = 2022 };

    private static CheckedFile Check(string path, string organ, Func<string, string> change)
    {
        var findings = new FindingList();
        var text = change(ReadFile.Good.Replace("某某县人民政府", organ, StringComparison.Ordinal));
        var report = new ReportReader().Read(Encoding.UTF8.GetBytes(text), path, SampleForm.All, findings)!;
        new ReportValidator().Check(report, findings);
        return new CheckedFile(path, report.Organ, report.Year, report.Form, [.. findings.Items]);
    }
}
