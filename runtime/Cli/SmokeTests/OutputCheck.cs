using System.Text;
using System.Text.Json;
using System.Xml;

namespace Nianbao.Cli.SmokeTests;

/// <summary>Looks for what is wrong in a file that a template wrote, whatever it is meant to say.</summary>
internal static class OutputCheck
{
    /// <summary>The problems, the first of each kind.</summary>
    /// <param name="suffix">The end of the file's name, which tells what it ought to be.</param>
    /// <param name="utf8">What was written.</param>
    public static IEnumerable<OutputProblem> Find(string suffix, ReadOnlyMemory<byte> utf8)
    {
        var text = Encoding.UTF8.GetString(utf8.Span);
        var problems = FindCharacters(text).Concat(Path.GetExtension(suffix).ToUpperInvariant() switch
        {
            ".HTML" or ".HTM" => HtmlCheck.Find(text),
            ".JSON" => FindJson(text, utf8.Span),
            ".XML" or ".RELS" or ".SVG" => FindXml(text),
            _ => [],
        });
        var found = problems.DistinctBy(problem => problem.Rule).ToArray();

        // tags that do not pair are then the same mistake once more
        return Array.Exists(found, problem => problem.Rule == SmokeTestFindings.NotEscaped)
            ? Array.FindAll(found, problem => problem.Rule != SmokeTestFindings.BadHtml)
            : found;
    }

    private static IEnumerable<OutputProblem> FindCharacters(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c == '\uFFFD') yield return new OutputProblem(SmokeTestFindings.BadCharacter, i, "有半个字符，多半是从中间截断的；请少截或多截一个", "half a character, probably cut in two; cut before or after it");
            if (char.IsControl(c) && c is not ('\t' or '\n' or '\r'))
            {
                yield return new OutputProblem(SmokeTestFindings.BadCharacter, i, $"有控制字符 U+{(int)c:X4}，请从模板里去掉", $"the control character U+{(int)c:X4}; take it out of the template");
            }
        }
    }

    private static IEnumerable<OutputProblem> FindXml(string text)
    {
        using var reader = XmlReader.Create(new StringReader(text), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
        try
        {
            while (reader.Read())
            {
            }

            return [];
        }
        catch (XmlException e)
        {
            return [new OutputProblem(SmokeTestFindings.BadXml, OffsetOf(e, text), "不合 XML 的语法", "no XML")];
        }
    }

    private static int OffsetOf(XmlException e, string text)
    {
        var line = 0;
        for (var number = 1; number < e.LineNumber; number++) line = text.IndexOf('\n', line) + 1;
        return Math.Clamp(line + e.LinePosition - 1, 0, text.Length);
    }

    private static IEnumerable<OutputProblem> FindJson(string text, ReadOnlySpan<byte> utf8)
    {
        var reader = new Utf8JsonReader(utf8);
        try
        {
            while (reader.Read())
            {
            }

            return [];
        }
        catch (JsonException)
        {
            var offset = Encoding.UTF8.GetCharCount(utf8[..(int)reader.BytesConsumed]);
            return [new OutputProblem(SmokeTestFindings.BadJson, Math.Min(offset, text.Length), "不是 JSON（文字请用 object.to_json 写出）", "no JSON; write texts with object.to_json")];
        }
    }
}
