using Nianbao.Fixtures;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Nianbao.Reports;

namespace Nianbao.Runtime.Tests.DataFiles;

/// <summary>The law of places: what stands in the file at the place of a stretch is what the stretch was written as.</summary>
public class NarrativePlacePropertyTests
{
    [Theory]
    [InlineData("|")]
    [InlineData(">")]
    [InlineData("'")]
    [InlineData("\"")]
    [InlineData("")]
    public void The_file_has_at_the_place_of_a_stretch_what_it_was_written_as(string style) =>
        Prop.ForAll<int>(seed =>
        {
            var random = new System.Random(seed);
            var paragraphs = Enumerable.Range(0, random.Next(1, 5)).Select(_ => MakeParagraph(style, random)).ToList();
            var file = ReadFile.Good.Replace("overview: 全年平稳。", "overview: " + Write(style, paragraphs, random), StringComparison.Ordinal);

            var read = ReadFile.Of(file);

            Assert.True(read.Lines().Length == 0, read.Lines() + file);
            var overview = read.Report!.Text(SampleForm.Form.Sections[0]);
            Assert.Equal(paragraphs.Select(Shown), overview.Paragraphs);
            for (var i = 0; i < paragraphs.Count; i++) CheckStretches(file.Split('\n'), overview, i, paragraphs[i], random);
        }).QuickCheckThrowOnFailure();

    private static void CheckStretches(string[] file, Narrative text, int number, List<Token> paragraph, System.Random random)
    {
        var shown = text.Paragraphs[number];
        for (var i = 0; i < 20; i++)
        {
            var offset = random.Next(shown.Length);
            var length = random.Next(1, shown.Length - offset + 1);
            var (line, column, endColumn) = text.SpanOf(number, offset, length);
            Assert.Equal(Written(paragraph, offset, offset + length), file[line - 1][(column - 1)..(endColumn - 1)]);
        }
    }

    /// <summary>What a stretch is written as, up to the end of its first line.</summary>
    private static string Written(List<Token> paragraph, int from, int to)
    {
        var written = new StringBuilder();
        var at = 0;
        foreach (var token in paragraph)
        {
            var isWithin = at < to && at + token.Shown.Length > from;
            if (isWithin && token.IsLineEnd) return written.ToString();
            if (isWithin) written.Append(token.Written);
            if (at > from && token is { IsLineEnd: true, Shown: "" } && at < to) return written.ToString();
            at += token.Shown.Length;
        }

        return written.ToString();
    }

    private static string Shown(List<Token> paragraph) => string.Concat(paragraph.Select(token => token.Shown));

    private static List<Token> MakeParagraph(string style, System.Random random)
    {
        var figure = new Token("{{ requests.received.total }}", "10");
        List<Token> tokens = [style.Length > 0 && random.Next(4) == 0 ? figure : new("首")];
        for (var i = random.Next(12); i > 0; i--)
        {
            switch (random.Next(7))
            {
                case 0:
                    tokens.Add(figure);
                    break;
                case 1:
                    tokens.Add(new(" "));
                    tokens.Add(new("字"));
                    break;
                case 2 when style != "|":
                    tokens.Add(new("行"));
                    tokens.Add(new("\n", " "));
                    break;
                case 3 when style == "\"":
                    tokens.Add(new("\\\n", ""));
                    break;
                case 4:
                    tokens.Add(Special(style, random));
                    break;
                default:
                    tokens.Add(new("文"));
                    break;
            }

            tokens.Add(new("，"));
        }

        tokens.Add(new("尾"));
        return tokens;
    }

    private static Token Special(string style, System.Random random) => (style, random.Next(4)) switch
    {
        ("\"", 0) => new("\\\"", "\""),
        ("\"", 1) => new("\\\\", "\\"),
        ("\"", 2) => new("\\u7533", "申"),
        ("\"", _) => new("\\U00020000", "\U00020000"),
        ("'", 0) => new("''", "'"),
        (_, 0) => new("'"),
        (_, 1) => new("#"),
        (_, 2) => new("\\"),
        _ => new("　"),
    };

    private static string Write(string style, List<List<Token>> paragraphs, System.Random random)
    {
        var text = new StringBuilder(style);
        var indent = new string(' ', random.Next(2, 5));
        var isBlock = style is "|" or ">";
        if (isBlock) text.Append(random.Next(3) switch { 0 => "-", 1 => "  # 说明 {{ x }}", _ => "" });
        for (var i = 0; i < paragraphs.Count; i++)
        {
            if (isBlock || i > 0) text.Append(style == "|" ? "\n" : i == 0 ? "\n" : "\n\n").Append(indent);
            if (isBlock) text.Append('　', random.Next(3));
            foreach (var token in paragraphs[i]) text.Append(token.IsLineEnd ? token.Written + indent : token.Written);
            if (style == "|" && random.Next(2) == 0) text.Append(random.Next(2) == 0 ? "  " : "\n");
        }

        return text.Append(style.Length == 0 || isBlock ? "" : style).ToString();
    }

    /// <summary>One or more characters of the file that stand together for some of the text.</summary>
    private sealed record Token(string Written, string Shown)
    {
        public Token(string text)
            : this(text, text)
        {
        }

        public bool IsLineEnd => Written.EndsWith('\n');
    }
}
