using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Nianbao.Forms;
using Nianbao.Reports;

namespace Nianbao.FormFiles;

/// <summary>Forms as a file in JSON, so that a program that was made without a project can have the project's own.</summary>
internal static class FormFile
{
    private static readonly JsonSerializerOptions s_options = new()
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
        TypeInfoResolver = FormFileContext.Default.WithAddedModifier(NameConditions),

        // may stand in a page: quotation marks and < are escaped all the same
        Encoder = JavaScriptEncoder.Create(System.Text.Unicode.UnicodeRanges.All),
    };

    /// <summary>Writes forms.</summary>
    public static string Write(IEnumerable<FormDefinition> forms) =>
        JsonSerializer.Serialize(forms.Select(FormData.Of).ToArray(), TypeInfo);

    /// <summary>Reads forms.</summary>
    /// <exception cref="JsonException">The text is none of ours.</exception>
    public static ReportType[] Read(string json)
    {
        var forms = JsonSerializer.Deserialize(json, TypeInfo) ?? [];
        return Array.ConvertAll(forms, form => InterpretedForm.TypeOf(form.ToForm()));
    }

    private static JsonTypeInfo<FormData[]> TypeInfo => (JsonTypeInfo<FormData[]>)s_options.GetTypeInfo(typeof(FormData[]));

    private static void NameConditions(JsonTypeInfo info)
    {
        if (info.Type != typeof(Condition)) return;
        info.PolymorphismOptions = new JsonPolymorphismOptions { TypeDiscriminatorPropertyName = "is" };
        info.PolymorphismOptions.DerivedTypes.Add(new JsonDerivedType(typeof(CellCondition), "cells"));
        info.PolymorphismOptions.DerivedTypes.Add(new JsonDerivedType(typeof(KindCondition), "kind"));
        info.PolymorphismOptions.DerivedTypes.Add(new JsonDerivedType(typeof(LevelCondition), "level"));
        info.PolymorphismOptions.DerivedTypes.Add(new JsonDerivedType(typeof(JointCondition), "joint"));
    }
}

[JsonSerializable(typeof(FormData[]))]
[JsonSerializable(typeof(CellCondition))]
[JsonSerializable(typeof(KindCondition))]
[JsonSerializable(typeof(LevelCondition))]
[JsonSerializable(typeof(JointCondition))]
internal sealed partial class FormFileContext : JsonSerializerContext;
