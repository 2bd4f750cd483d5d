using System.Text;
using Nianbao.DataFiles;
using Nianbao.Findings;
using Nianbao.Forms;
using Nianbao.Generated;
using Nianbao.Validation;

namespace Nianbao.Reports.Tests;

/// <summary>The real reports of the repository, and reports that tests make of the official forms.</summary>
internal static class SampleReports
{
    /// <summary>Data files below the data folder, without extension.</summary>
    public static readonly string[] Names = ["2021/施秉县人民政府", "2021/平桥区人民政府", "2023/蚌峨乡人民政府", "2020/昭通市政务服务管理局", "2018/玛曲县人民政府"];

    public static ReportType[] Types => ProjectCatalog.All.Types;

    public static FormDefinition[] Forms => ProjectCatalog.All.Forms;

    public static ReportType Type(string form) => Types.Single(type => type.Form.Id == form);

    public static FormDefinition Form(string id) => Type(id).Form;

    public static string PathOf(string name) => Path.Combine(AppContext.BaseDirectory, "data", name + ".yaml");

    public static string TextOf(string name) => File.ReadAllText(PathOf(name));

    /// <summary>Reads a sample report, which must have no findings at all.</summary>
    public static Report Read(string name)
    {
        var findings = new FindingList();
        var report = new ReportReader().Read(PathOf(name), Types, findings);
        Assert.Empty(findings.Items);
        Assert.NotNull(report);
        return report;
    }

    /// <summary>Reads and checks a data file's text.</summary>
    public static (Report? Report, FindingList Findings) ReadText(string yaml)
    {
        var findings = new FindingList();
        var report = new ReportReader().Read(Encoding.UTF8.GetBytes(yaml), "test.yaml", Types, findings);
        if (report != null) new ReportValidator().Check(report, findings);
        return (report, findings);
    }

    /// <summary>The text with one line in place of another that stands in it once.</summary>
    public static string Change(string yaml, string before, string after)
    {
        Assert.Equal(2, yaml.Split(before).Length);
        return yaml.Replace(before, after, StringComparison.Ordinal);
    }
}
