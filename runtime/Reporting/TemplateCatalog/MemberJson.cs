using System.Text.Json;
using System.Text.Json.Serialization;
using Nianbao.Forms;
using Nianbao.Reporting.Wording;

namespace Nianbao.Reporting.TemplateCatalog;

/// <summary>Writes the names that a template may use as JSON: what an editor needs to complete them.</summary>
internal static partial class MemberJson
{
    private static readonly MemberSerializer Json = new(ReadableJson.MakeOptions());

    /// <summary>The name of a form's file: <c>members-2021.json</c>.</summary>
    public static string FileNameOf(FormDefinition form) => $"members-{form.Id}.json";

    /// <summary>One object with a line end behind it.</summary>
    public static string Write(MemberList list) => JsonSerializer.Serialize(
        new ListObject(
            list.Form.Id,
            list.Form.Title,
            MembersOf(list.Root),
            list.Names.Select(name => new CellObject(name.Path, name.Type, name.Label, NullIfEmpty(name.Unit))),
            list.Types.Select(GroupOf),
            list.Functions.Select(GroupOf)),
        Json.ListObject) + "\n";

    private static GroupObject GroupOf(MemberGroup group) => new(group.Name, group.Meaning, group.MeaningEn, MembersOf(group));

    private static IEnumerable<MemberObject> MembersOf(MemberGroup group) => group.Members.Select(member =>
        new MemberObject(member.Name, member.Type, NullIfEmpty(member.Parameters), member.Meaning, member.MeaningEn));

    private static string? NullIfEmpty(string text) => text.Length == 0 ? null : text;

    private sealed record ListObject(
        string Form,
        string Title,
        IEnumerable<MemberObject> Names,
        IEnumerable<CellObject> Cells,
        IEnumerable<GroupObject> Types,
        IEnumerable<GroupObject> Functions);

    private sealed record CellObject(string Name, string Type, string Label, string? Unit);

    private sealed record GroupObject(string Name, string Zh, string En, IEnumerable<MemberObject> Members);

    private sealed record MemberObject(string Name, string Type, string? Parameters, string Zh, string En);

    [JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
    [JsonSerializable(typeof(ListObject))]
    private sealed partial class MemberSerializer : JsonSerializerContext;
}
