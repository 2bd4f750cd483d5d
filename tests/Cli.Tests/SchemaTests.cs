using Nianbao.DataFiles;
using Nianbao.DataFiles.Writing;
using Nianbao.Reporting.JsonSchema;
using Nianbao.Cli.Tests.Fixture;

namespace Nianbao.Cli.Tests;

/// <summary>The JSON Schemas for editors: the command, and the spellings of keys.</summary>
public sealed class SchemaTests : IDisposable
{
    private readonly Workspace _work = new();

    public void Dispose() => _work.Dispose();

    [Fact]
    public void The_command_writes_a_schema_for_each_form_and_says_where()
    {
        Assert.Equal(0, _work.Run("schema", "--out", _work.PathOf("schemas")));

        Assert.Contains(" 4 files written, in " + _work.PathOf("schemas"), _work.Output, StringComparison.Ordinal);
        Assert.Equal(4, _work.Files("schemas").Length);
        Assert.Equal(0, _work.Run("schema", "--out", _work.PathOf("schemas")));
        Assert.Contains(" 0 files written", _work.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_that_cannot_be_written_is_wrong_use()
    {
        var file = _work.Add("data/x.yaml");

        Assert.Equal(2, _work.Run("schema", "--out", Path.Combine(file, "schemas")));
        Assert.Contains(" cannot be written: ", _work.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void A_label_is_known_without_its_number_and_its_remark_but_offered_as_it_is()
    {
        var keys = new KeyTable<string>();
        keys.Add("row", ["partly"], ["（二）部分公开（区分处理的）", "部分同意"]);

        Assert.Equal(
            ["（二）部分公开（区分处理的）*", "partly", "部分公开（区分处理的）", "（二）部分公开", "部分公开", "部分同意"],
            Spellings(keys, "row", "partly", "（二）部分公开（区分处理的）", "部分同意"));
    }

    [Fact]
    public void A_spelling_that_fits_two_siblings_belongs_to_neither()
    {
        var keys = new KeyTable<string>();
        keys.Add("first", ["a"], ["1.其他"]);
        keys.Add("second", ["b"], ["2.其他"]);

        Assert.Equal(["1.其他*", "a"], Spellings(keys, "first", "a", "1.其他"));
        Assert.Equal(["2.其他*", "b"], Spellings(keys, "second", "b", "2.其他"));
    }

    private static IEnumerable<string> Spellings(KeyTable<string> keys, string item, string id, params string[] labels) =>
        KeySpellings.Of(keys, item, CanonicalKey.Of(keys, item, labels[0], id), [id], labels).Select(spelling => spelling.Text + (spelling.IsOffered ? "*" : ""));
}
