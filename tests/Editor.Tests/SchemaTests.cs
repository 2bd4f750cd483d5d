using System.Runtime.CompilerServices;
using System.Text.Json;
using Nianbao.Cli;
using Nianbao.Generated;
using Nianbao.Snapshots;

namespace Nianbao.Editor.Tests;

/// <summary>The JSON Schemas as files.</summary>
public sealed class SchemaTests(EditorFolder folder) : IClassFixture<EditorFolder>
{
    [Fact]
    public void The_form_in_force_is_as_accepted() => Snapshot.Verify(folder.Read(".nianbao/2021.schema.json"), "json");

    [Fact]
    public void Every_form_has_one_and_every_reference_in_it_leads_somewhere()
    {
        foreach (var form in ProjectCatalog.All.Forms)
        {
            using var schema = JsonDocument.Parse(folder.Read($".nianbao/{form.Id}.schema.json"));
            var definitions = schema.RootElement.GetProperty("definitions");
            var references = References(schema.RootElement).ToList();

            Assert.True(references.Count > 100);
            Assert.All(references, name => Assert.True(definitions.TryGetProperty(name["#/definitions/".Length..], out _), name));
        }
    }

    [Fact]
    public void What_lies_beside_the_samples_is_what_the_program_writes()
    {
        foreach (var name in ProjectCatalog.All.Forms.SelectMany(form => new[] { $"{form.Id}.schema.json", $"members-{form.Id}.json" }))
        {
            var kept = File.ReadAllBytes(Path.Combine(Root(), "reports", ".nianbao", name));

            Assert.Equal(File.ReadAllBytes(folder.PathOf(".nianbao/" + name)), kept);
            Assert.Equal((byte)'{', kept[0]);
            Assert.DoesNotContain((byte)'\r', kept);
        }
    }

    [Fact]
    public void A_file_that_is_right_is_not_written_again()
    {
        var file = folder.PathOf(".nianbao/2019.schema.json");
        var longAgo = new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        File.SetLastWriteTimeUtc(file, longAgo);

        Assert.Equal(0, ReportProgram.Run(["schema", "--out", folder.PathOf(".nianbao")], ProjectCatalog.All));

        Assert.Equal(longAgo, File.GetLastWriteTimeUtc(file));
    }

    private static IEnumerable<string> References(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(property =>
            property.NameEquals("$ref") ? [property.Value.GetString()!] : References(property.Value)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(References),
        _ => [],
    };

    private static string Root([CallerFilePath] string file = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file)!, "..", ".."));
}
