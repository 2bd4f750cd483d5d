using AngleSharp.Html.Parser;
using Nianbao.Cli;
using Nianbao.Generated;

namespace Nianbao.Cookbook.Tests;

/// <summary>Names of files and bodies that mean something else to a browser or a spreadsheet.</summary>
public sealed class OddNameTests : IDisposable
{
    private const string Name = "a b#c%20d";

    private readonly string _folder = Directory.CreateTempSubdirectory("nianbao").FullName;

    public OddNameTests()
    {
        Directory.CreateDirectory(Path.Combine(_folder, "data", "2021"));
        var text = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "data", "2021", "施秉县人民政府.yaml"));
        File.WriteAllText(
            Path.Combine(_folder, "data", "2021", Name + ".yaml"),
            text.Replace("organ: 施秉县人民政府", "organ: '=1+1县人民政府'", StringComparison.Ordinal));
        Assert.Equal(0, ReportProgram.Run(["render", Path.Combine(_folder, "data"), "--out", Path.Combine(_folder, "out")], ProjectCatalog.All));
    }

    [Fact]
    public void Links_lead_to_the_pages()
    {
        var page = new HtmlParser().ParseDocument(File.ReadAllText(Path.Combine(_folder, "out", "index.html")));
        var links = page.QuerySelectorAll("a").Select(link => link.GetAttribute("href")).ToList();

        Assert.Equal(2, links.Count);
        Assert.All(links, link => Assert.Equal("2021/a%20b%23c%2520d.html", link));
        Assert.Contains("/2021/a%20b%23c%2520d.html\"", File.ReadAllText(Path.Combine(_folder, "out", "feed.json")), StringComparison.Ordinal);
    }

    [Fact]
    public void No_text_in_a_table_of_figures_is_a_formula()
    {
        var rows = Csv.Read(File.ReadAllText(Path.Combine(_folder, "out", "2021", Name + ".figures.csv")));

        Assert.All(rows.Skip(1), row => Assert.Equal("'=1+1县人民政府", row[0]));
        Assert.All(rows.Skip(1).Where(row => row[6].Length > 0), row => Assert.True(decimal.TryParse(row[6], out _), row[6]));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
