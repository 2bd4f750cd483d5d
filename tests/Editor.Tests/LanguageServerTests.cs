namespace Nianbao.Editor.Tests;

/// <summary>What somebody sees who opens a data file in an editor with the YAML language server.</summary>
public sealed class LanguageServerTests : IClassFixture<EditorFolder>, IDisposable
{
    private const string Sample = "data/2021/平桥区人民政府.yaml";

    private readonly EditorFolder _folder;
    private readonly Lazy<LanguageServer> _server;

    public LanguageServerTests(EditorFolder folder)
    {
        _folder = folder;
        _server = new Lazy<LanguageServer>(() => new LanguageServer(folder.PathOf("")));
    }

    public void Dispose()
    {
        if (_server.IsValueCreated) _server.Value.Dispose();
    }

    [LanguageServerFact]
    public async Task In_a_table_the_missing_rows_are_offered_by_their_official_labels()
    {
        var lines = _folder.Read(Sample).Split('\n').ToList();
        var received = lines.FindIndex(line => line.TrimStart().StartsWith("received:", StringComparison.Ordinal));
        lines[received] = "  ";

        var uri = _server.Value.Open(_folder.PathOf(Sample), string.Join('\n', lines));
        var offered = await _server.Value.Complete(uri, received, 2);

        Assert.Equal("一、本年新收政府信息公开申请数量: [$1]", offered["一、本年新收政府信息公开申请数量"]);
        Assert.All(
            ["本年新收政府信息公开申请数量", "received", "carried_in", "organ"],
            other => Assert.False(offered.ContainsKey(other), other));
    }

    [LanguageServerTheory]
    [InlineData("    granted", "granted", "（一）予以公开", "单位：件", "自然人、商业企业", "《条例》第三十六条")]
    [InlineData("  licences", "licences", "行政许可", "本年处理决定数量", "单位：件", "《条例》第二十条第（五）项")]
    [InlineData("  received", "[18", "自然人", "单位：件")]
    public async Task A_key_and_a_number_tell_what_they_mean(string line, string at, params string[] shown)
    {
        var text = _folder.Read(Sample);
        var lines = text.Split('\n').ToList();
        var row = lines.FindIndex(candidate => candidate.StartsWith(line + ":", StringComparison.Ordinal));

        var uri = _server.Value.Open(_folder.PathOf(Sample), text);
        var hover = await _server.Value.Hover(uri, row, lines[row].IndexOf(at, StringComparison.Ordinal) + 1);

        Assert.All(shown, part => Assert.Contains(part, hover, StringComparison.Ordinal));
    }

    [LanguageServerTheory]
    [InlineData("  received:", "  recieved:", "recieved")]
    [InlineData("    granted:", "    given:", "given")]
    [InlineData("licences:            12124", "licences:            -1", "0")]
    [InlineData("year: 2021", "year: 2020", "2021")]
    [InlineData("[18, 0, 0, 0, 0, 0, 18]", "[18, 0, 0, 0, 18]", "6")]
    [InlineData("[18, 0, 0, 0, 0, 0, 18]", "{ natural_person: 18, organisation: [0, 0, 0, 0, 0] }", "organisation")]
    public async Task A_mistake_is_underlined_at_its_line(string right, string wrong, string told)
    {
        var text = _folder.Read(Sample);
        Assert.Contains(right, text, StringComparison.Ordinal);
        var mistaken = text.Replace(right, wrong, StringComparison.Ordinal);
        var line = mistaken[..mistaken.IndexOf(wrong, StringComparison.Ordinal)].Split('\n').Length;

        var uri = _server.Value.Open(_folder.PathOf(Sample), mistaken);
        var found = await _server.Value.Diagnostics(uri);

        Assert.Contains(found, item => item.Line == line && item.Message.Contains(told, StringComparison.Ordinal));
    }

    [LanguageServerTheory]
    [MemberData(nameof(EditorFolder.Samples), MemberType = typeof(EditorFolder))]
    public async Task In_a_sample_nothing_is_underlined_but_what_a_test_puts_in(string sample)
    {
        var text = _folder.Read(sample);

        // a mistake is waited for, so that silence is not taken for approval
        var uri = _server.Value.Open(_folder.PathOf(sample), text + "\nmistake: 1\n");
        var found = await _server.Value.Diagnostics(uri);

        var (line, message) = Assert.Single(found);
        Assert.Equal(text.Split('\n').Length + 1, line);
        Assert.Contains("mistake", message, StringComparison.Ordinal);
    }
}
