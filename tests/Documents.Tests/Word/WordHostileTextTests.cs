using FsCheck;
using FsCheck.Fluent;
using Nianbao.Generated;
using Nianbao.Generator.Templates.Units;
using Nianbao.Pages;
using Nianbao.Templates;

namespace Nianbao.Documents.Tests.Word;

/// <summary>The law of Word files: whatever the data say, the elements of all parts are those of a harmless report.</summary>
public class WordHostileTextTests
{
    private static readonly string[] Fragments =
    [
        "<", ">", "&", "\"", "'", "&amp;", "&#60;", "]]>", "-->", "<!--", "<?x", "</w:t>", "</w:p></w:body>", "<w:br/>", "<w:instrText>INCLUDETEXT \"/etc/passwd\"</w:instrText>",
        "<Relationship Id=\"rId9\" Type=\"x\" Target=\"http://example.com/\" TargetMode=\"External\"/>", "\\\\server\\share", "{{ organ }}", " HYPERLINK http://example.com ",
        "\0", "\u0001", "\u000b", "\t", "\n", "\r", "\u0085", "\u2028", "\uFFFE", "\uFFFF", "\uD800", "\uDC00", "😀", "\u202e", "甲", "a", " ",
    ];

    private static readonly Arbitrary<string> Texts = Gen.Elements(Fragments).NonEmptyListOf().Select(string.Concat).ToArbitrary();

    [Fact]
    public void Hostile_text_in_every_field_leaves_a_report_its_elements()
    {
        foreach (var type in ProjectCatalog.All.Types)
        {
            var harmless = WordOutput.Shape(WordOutput.Of(WordTexts.Fill(type, "本")));

            Prop.ForAll(Texts, text => Assert.Equal(harmless, WordOutput.Shape(WordOutput.Of(WordTexts.Fill(type, text)))))
                .Check(Config.QuickThrowOnFailure.WithMaxTest(100));
        }
    }

    [Fact]
    public void Hostile_text_leaves_a_booklet_its_elements()
    {
        string Shape(string text) => WordOutput.Shape(WordOutput.Of(
            PageNames.Booklet, new CollectedReports(ProjectCatalog.All.Types.Select(type => WordTexts.Fill(type, text)), [])));
        var harmless = Shape("本");

        Prop.ForAll(Texts, text => Assert.Equal(harmless, Shape(text))).Check(Config.QuickThrowOnFailure.WithMaxTest(30));
    }

    [Fact]
    public void Hostile_text_leaves_a_letter_its_elements()
    {
        var harmless = WordOutput.Shape(Letter("本"));

        Prop.ForAll(Texts, text => Assert.Equal(harmless, WordOutput.Shape(Letter(text)))).Check(Config.QuickThrowOnFailure.WithMaxTest(100));
    }

    [Fact]
    public void No_part_refers_to_anything_outside_the_file()
    {
        const string Hostile = "<Relationship Id=\"rId9\" Type=\"x\" Target=\"http://example.com/\" TargetMode=\"External\"/>";
        byte[][] files =
        [
            Letter(Hostile), .. ProjectCatalog.All.Types.Select(type => WordOutput.Of(WordTexts.Fill(type, Hostile))),
        ];

        Assert.All(files.SelectMany(WordOutput.Parts).Where(part => part.Name.EndsWith(".rels", StringComparison.Ordinal)), part =>
            Assert.DoesNotContain("External", part.Text, StringComparison.Ordinal));
    }

    [Fact]
    public void Letters_and_booklets_are_valid_files()
    {
        Assert.Equal("", WordOutput.Problems(Letter("本")));
        Assert.Equal("", WordOutput.Problems(WordOutput.Of(
            PageNames.Booklet, new CollectedReports(ProjectCatalog.All.Types.Select(type => RandomReport.Make(type, seed: 2)), []))));
    }

    private static byte[] Letter(string text)
    {
        var one = $"文{text}字";
        FindingView bare = new("NB3001", "warning", "警告", 2021, one, one, 1, 1, one, one);
        var full = bare with
        {
            Requirement = one, Source = one, Quote = one, Hint = one, Unit = one, Rows = [new FindingRowView("part", one, one, one), new FindingRowView("side", one, one, one)],
        };
        return WordOutput.Of(PageNames.ReturnLetterWord, new ReturnLetterView(one, one, 2, [full, bare], [bare, full]));
    }
}
