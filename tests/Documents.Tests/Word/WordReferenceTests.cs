using System.Xml.Linq;
using Nianbao.Cli;
using Nianbao.Documents.Sources;
using Nianbao.Documents.Styling;
using Nianbao.Documents.Tests.Importing;
using Nianbao.Generated;
using Nianbao.Templates;

namespace Nianbao.Documents.Tests.Word;

/// <summary>A project's own Word file, whose look reports take.</summary>
public sealed class WordReferenceTests : IDisposable
{
    private static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private readonly string _folder = Directory.CreateTempSubdirectory("nianbao-reference-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_report_in_the_look_of_a_reference_is_a_valid_file()
    {
        foreach (var type in ProjectCatalog.All.Types) Assert.Equal("", WordOutput.Problems(InLook(RandomReport.Make(type, seed: 1), ReferenceFile.Parts())));
    }

    [Fact]
    public void Styles_are_those_of_the_reference_by_name_and_others_are_the_templates_own()
    {
        var styles = XElement.Parse(WordOutput.Part(Sample(ReferenceFile.Parts()), "word/styles.xml")).Elements(W + "style")
            .ToDictionary(style => style.Attribute(W + "styleId")!.Value, style => style);

        Assert.Equal("C00000", styles["Heading1"].Descendants(W + "color").Single().Attribute(W + "val")!.Value);
        Assert.Equal("Normal", styles["Heading1"].Element(W + "basedOn")!.Attribute(W + "val")!.Value);
        Assert.Equal("Title", styles["Title"].Element(W + "name")!.Attribute(W + "val")!.Value);
        Assert.Equal("Other", styles["TitleReference1"].Element(W + "name")!.Attribute(W + "val")!.Value);
        Assert.Contains("TableTextSmall", styles.Keys);
        Assert.DoesNotContain("a", styles.Keys);
    }

    [Fact]
    public void Page_setup_header_and_footer_are_those_of_the_reference()
    {
        var file = Sample(ReferenceFile.Parts());
        var names = WordOutput.Parts(file).Select(part => part.Name).ToList();

        Assert.Contains("w:left=\"1531\"", WordOutput.Part(file, "word/document.xml"), StringComparison.Ordinal);
        Assert.DoesNotContain("nextPage", WordOutput.Part(file, "word/document.xml"), StringComparison.Ordinal);
        Assert.Contains("某某县人民政府", WordOutput.Part(file, "word/reference/header1.xml"), StringComparison.Ordinal);
        Assert.Contains("word/reference/ref1-logo.png", names);
        Assert.DoesNotContain("word/footer1.xml", names);
        Assert.DoesNotContain("evenAndOddHeaders", WordOutput.Part(file, "word/settings.xml"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_report_has_the_same_bytes() => Assert.Equal(Sample(ReferenceFile.Parts()), Sample(ReferenceFile.Parts()));

    [Fact]
    public void A_report_can_be_the_reference_of_another()
    {
        var report = PublishedReports.Read("2021/施秉县人民政府");
        var own = WordOutput.Of(report);
        var writer = new Utf8Writer();
        writer.WriteUtf8(own);
        WordReference.Of(own).Apply(writer);
        var file = writer.Written.ToArray();

        Assert.Equal("", WordOutput.Problems(file));
        Assert.Contains("evenAndOddHeaders", WordOutput.Part(file, "word/settings.xml"), StringComparison.Ordinal);
        Assert.Equal(2, WordOutput.Parts(file).Count(part => part.Name.StartsWith("word/reference/footer", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("word/_rels/header1.xml.rels", "hyperlink", true)]
    [InlineData("word/_rels/header1.xml.rels", "image", true)]
    [InlineData("word/_rels/header1.xml.rels", "oleObject", false)]
    public void A_header_that_leads_out_of_the_file_is_refused(string part, string kind, bool isExternal)
    {
        var parts = ReferenceFile.Parts();
        parts[part] = ReferenceFile.Relationships(("rId1", kind, "media/logo.png", isExternal));

        Assert.Contains("页眉页脚里只能有文字、页码和图片", Refusal(ReferenceFile.Of(parts)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_field_that_leads_out_of_the_file_is_refused()
    {
        var parts = ReferenceFile.Parts();
        parts["word/footer1.xml"] = parts["word/footer1.xml"].Replace("<w:instrText>PAGE<", "<w:instrText>INCLUDE</w:instrText><w:instrText>TEXT \"/etc/passwd\"<", StringComparison.Ordinal);

        Assert.Contains("word/footer1.xml", Refusal(ReferenceFile.Of(parts)), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_no_Word_file_is_told_with_a_way_out()
    {
        var withoutStyles = ReferenceFile.Parts();
        withoutStyles.Remove("word/styles.xml");
        var withEntity = ReferenceFile.Parts();
        withEntity["word/styles.xml"] = "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>";
        var strict = ReferenceFile.Parts();
        strict["word/styles.xml"] = "<w:styles xmlns:w=\"http://purl.oclc.org/ooxml/wordprocessingml/main\"/>";

        Assert.All([[], [1, 2, 3], ReferenceFile.Of(withoutStyles), ReferenceFile.Of(withEntity)], content =>
            Assert.Contains("另存为 .docx", Refusal(content), StringComparison.Ordinal));
        Assert.Contains("Strict", Refusal(ReferenceFile.Of(strict)), StringComparison.Ordinal);
    }

    [Fact]
    public void The_command_takes_a_reference_and_tells_one_that_is_not_there()
    {
        var reference = Path.Combine(_folder, "reference.docx");
        File.WriteAllBytes(reference, ReferenceFile.Of(ReferenceFile.Parts()));
        var data = Path.Combine(AppContext.BaseDirectory, "data", "2021", "施秉县人民政府.yaml");

        var (exitCode, _, error) = Run("render", data, "--to", "docx", "--reference", reference, "--out", _folder);
        Assert.Equal("", error);
        Assert.Equal(0, exitCode);
        Assert.Contains("word/reference/header1.xml", WordOutput.Parts(File.ReadAllBytes(Directory.GetFiles(_folder, "施秉县人民政府.docx", SearchOption.AllDirectories).Single())).Select(part => part.Name));

        (exitCode, _, error) = Run("render", data, "--to", "docx", "--reference", reference + "x", "--out", _folder);
        Assert.Equal(2, exitCode);
        Assert.Contains("--reference：读不了样式参考文件", error, StringComparison.Ordinal);
    }

    [Fact]
    public void The_booklet_takes_all_reports_of_a_folder()
    {
        var file = Path.Combine(_folder, "all.docx");

        var (exitCode, output, error) = Run("booklet", Path.Combine(AppContext.BaseDirectory, "data"), "--out", file);

        Assert.Equal("", error);
        Assert.Equal(0, exitCode);
        Assert.StartsWith("5 份年报，写成", output, StringComparison.Ordinal);
        Assert.Equal("", WordOutput.Problems(File.ReadAllBytes(file)));
        Assert.Equal(2, Run("booklet", Path.Combine(AppContext.BaseDirectory, "data"), "--out", Path.Combine(_folder, "all.pdf")).ExitCode);
    }

    private static byte[] Sample(Dictionary<string, string> parts) => InLook(PublishedReports.Read("2021/施秉县人民政府"), parts);

    private static byte[] InLook(Reports.Report report, Dictionary<string, string> parts)
    {
        var writer = new Utf8Writer();
        writer.WriteUtf8(WordOutput.Of(report));
        WordReference.Of(ReferenceFile.Of(parts)).Apply(writer);
        return writer.Written.ToArray();
    }

    private static string Refusal(byte[] content)
    {
        var refusal = Assert.Throws<DocumentException>(() => WordReference.Of(content));
        Assert.Equal("NB6020", refusal.Rule);
        return refusal.Chinese;
    }

    private static (int ExitCode, string Output, string Error) Run(params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var exitCode = ReportProgram.Run(arguments, ProjectCatalog.All, output, error);
        return (exitCode, output.ToString(), error.ToString());
    }
}
