using System.Runtime.CompilerServices;
using System.Text;
using DiffPlex;
using DiffPlex.DiffBuilder;
using DiffPlex.DiffBuilder.Model;
using Xunit;

namespace Nianbao.Snapshots;

/// <summary>
/// Compares text with an accepted file beside the test, by Verify's conventions: what was accepted lies in
/// <c>Class.Method.verified.txt</c>; on a difference what came out is written to <c>.received.txt</c>, to be looked at
/// and renamed.
/// </summary>
public static class Snapshot
{
    private const int Context = 3;

    /// <summary>Fails with a diff unless the text is the accepted one.</summary>
    /// <param name="text">What came out.</param>
    /// <param name="extension">The kind of text: txt, html, md, cs.</param>
    /// <param name="parameter">Tells several snapshots of one test apart.</param>
    /// <param name="testFile">Filled in by the compiler.</param>
    /// <param name="method">Filled in by the compiler.</param>
    public static void Verify(
        string text,
        string extension = "txt",
        string parameter = "",
        [CallerFilePath] string testFile = "",
        [CallerMemberName] string method = "")
    {
        var name = $"{Path.GetFileNameWithoutExtension(testFile)}.{method}{(parameter.Length > 0 ? "_" + parameter : "")}";
        var path = Path.Combine(Path.GetDirectoryName(testFile)!, name);
        var received = $"{path}.received.{extension}";
        var verified = $"{path}.verified.{extension}";
        var accepted = File.Exists(verified) ? Normalize(Read(verified)) : "";
        text = Normalize(text);
        if (text == accepted && File.Exists(verified))
        {
            File.Delete(received);
            return;
        }

        File.WriteAllText(received, text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        Assert.Fail($"{name} differs from what was accepted; if it is right, rename {received}\n{Diff(accepted, text)}");
    }

    // with the byte order mark that a CSV begins with: ReadAllText takes it away
    private static string Read(string file) => Encoding.UTF8.GetString(File.ReadAllBytes(file));

    private static string Normalize(string text) => text.ReplaceLineEndings("\n").TrimEnd('\n') + "\n";

    /// <summary>The changed lines with a few around them.</summary>
    private static string Diff(string accepted, string received)
    {
        var lines = new InlineDiffBuilder(new Differ()).BuildDiffModel(accepted, received).Lines;
        var shown = new StringBuilder();
        for (var i = 0; i < lines.Count; i++)
        {
            var from = Math.Max(0, i - Context);
            var around = lines.GetRange(from, Math.Min(lines.Count, i + Context + 1) - from);
            if (around.TrueForAll(line => line.Type == ChangeType.Unchanged)) continue;
            var mark = lines[i].Type switch
            {
                ChangeType.Inserted => "+ ",
                ChangeType.Deleted => "- ",
                _ => "  ",
            };
            shown.Append(mark).Append(lines[i].Text).Append('\n');
        }

        return shown.ToString();
    }
}
