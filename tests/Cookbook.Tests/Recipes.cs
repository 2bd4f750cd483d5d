using System.Text;
using Nianbao.Cli;
using Nianbao.Generated;

namespace Nianbao.Cookbook.Tests;

/// <summary>The recipes of the cookbook, rendered as a project would for the five sample reports and two years of a body made up.</summary>
public sealed class Recipes : IDisposable
{
    private readonly string _out = Directory.CreateTempSubdirectory("nianbao").FullName;

    public Recipes() =>
        ExitCode = ReportProgram.Run(["render", Path.Combine(AppContext.BaseDirectory, "data"), "--out", _out], ProjectCatalog.All);

    /// <summary>The reports, by the paths of their data files without extension.</summary>
    public static IReadOnlyList<string> Reports { get; } =
    [
        "2018/玛曲县人民政府", "2020/昭通市政务服务管理局", "2021/平桥区人民政府", "2021/施秉县人民政府", "2023/蚌峨乡人民政府",
        "2022/示例县人民政府", "2023/示例县人民政府",
    ];

    public int ExitCode { get; }

    public string Read(string page) => new UTF8Encoding().GetString(Bytes(page));

    public byte[] Bytes(string page) => File.ReadAllBytes(Path.Combine(_out, page));

    public void Dispose() => Directory.Delete(_out, recursive: true);
}
