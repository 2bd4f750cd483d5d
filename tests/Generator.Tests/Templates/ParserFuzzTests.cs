using System.Text;
using Nianbao.Generator.Templates.Source;

namespace Nianbao.Generator.Tests.Templates;

/// <summary>Whatever the text: Scriban's parser ends, and what it finds wrong has a place in it.</summary>
public class ParserFuzzTests
{
    private const int Seed = 20260801;

    private static readonly string[] Pieces =
    [
        "{{", "}}", "{{-", "-}}", "{{~", "~}}", "{%{", "}%}", "{%%{", "}%%}", "{", "}", "(", ")", "[", "]", ",", ":", ";",
        "\n", "\r\n", "\r", " ", "\t", "#", "##", "\"", "'", "`", "$\"", "$'", "\\", "\\u12", "$", "$$", "$0", "$x", "@", "^",
        "+", "-", "++", "--", "*", "/", "//", "%", "<<", "..", "..<", "...", ".", "?.", "?", "??", "?!", "|", "|>", "||", "&&",
        "&", "==", "=", "+=", "!=", "!", "<", ">", "1", "1.5", "0x", "0b1", "1e", "1e9", "2f", "a", "b.c", "数", "“", "\0",
        "\ud800", "if", "else", "end", "for", "in", "while", "case", "when", "func", "do", "ret", "capture", "with", "wrap",
        "tablerow", "import", "readonly", "break", "continue", "this", "null", "true", "empty", "limit",
    ];

    [Fact]
    public void Random_pieces_are_parsed()
    {
        var random = new Random(Seed);
        for (var i = 0; i < 3000; i++)
        {
            var text = new StringBuilder(random.Next(2) == 0 ? "{{ " : "");
            for (var length = random.Next(60); length > 0; length--)
                text.Append(Pieces[random.Next(Pieces.Length)]).Append(random.Next(3) == 0 ? " " : "");
            Check(text.ToString());
        }
    }

    [Fact]
    public void Mutated_cases_are_parsed()
    {
        var random = new Random(Seed);
        var cases = Directory.EnumerateFiles(SyntaxErrorTests.Folder(), "*.scriban").Order(StringComparer.Ordinal)
            .Select(File.ReadAllText).ToList();
        foreach (var text in cases)
        {
            for (var i = 0; i < 20; i++)
                Check(Mutate(text, cases[random.Next(cases.Count)], random));
        }
    }

    [Fact]
    public void Every_beginning_of_a_case_is_parsed()
    {
        foreach (var path in Directory.EnumerateFiles(SyntaxErrorTests.Folder(), "*.scriban"))
        {
            var text = File.ReadAllText(path);
            for (var length = 0; length < Math.Min(text.Length, 120); length++)
                Check(text[..length]);
        }
    }

    [Theory]
    [InlineData("(")]
    [InlineData("[")]
    [InlineData("{a:")]
    [InlineData("-")]
    [InlineData("!")]
    [InlineData("a[")]
    [InlineData("f(")]
    [InlineData("f (")]
    [InlineData("1+(")]
    [InlineData("a?")]
    [InlineData("a?b:")]
    [InlineData("a|")]
    [InlineData("a.")]
    [InlineData("a b ")]
    [InlineData("$\"{")]
    [InlineData("do;")]
    [InlineData("f do;")]
    [InlineData("x=[do;")]
    [InlineData("if a;")]
    [InlineData("case a;when 1;")]
    [InlineData("case a;when 1;else if b;")]
    [InlineData("for x in do;")]
    [InlineData("{{")]
    [InlineData("{")]
    [InlineData("}")]
    [InlineData("\"\n")]
    [InlineData("$\"\n")]
    public void Endless_nesting_needs_little_stack(string piece)
    {
        var text = "{{ " + string.Concat(Enumerable.Repeat(piece, 5000));
        var thread = new Thread(() => TemplateParser.Parse(text, "t"), maxStackSize: 512 * 1024);
        thread.Start();
        thread.Join();

        Check(text);
    }

    /// <summary>Deletes, repeats, replaces or inserts a stretch, up to four times.</summary>
    private static string Mutate(string text, string other, Random random)
    {
        for (var count = random.Next(1, 5); count > 0; count--)
        {
            var start = random.Next(text.Length + 1);
            var length = Math.Min(random.Next(8), text.Length - start);
            var stretch = text.Substring(start, length);
            var foreign = random.Next(other.Length + 1);
            text = random.Next(4) switch
            {
                0 => text.Remove(start, length),
                1 => text.Insert(start, stretch),
                2 => text.Remove(start, length).Insert(start, Pieces[random.Next(Pieces.Length)]),
                _ => text.Insert(start, other.Substring(foreign, Math.Min(random.Next(12), other.Length - foreign))),
            };
        }

        return text;
    }

    private static void Check(string text)
    {
        var first = TemplateParser.Parse(text, "t");
        var second = TemplateParser.Parse(text, "t");

        Assert.Equal(first.Errors, second.Errors);
        Assert.NotEqual(first.Page is null, first.Errors.Count == 0);
        foreach (var error in first.Errors)
            Assert.InRange(error.Range.Start + error.Range.Length, 0, text.Length);
    }
}
