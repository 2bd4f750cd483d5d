using Nianbao.Generator.Diagnostics;
using Nianbao.Generator.Inputs;
using Nianbao.Generator.Schemas.Reading;
using Nianbao.Generator.Schemas.Syntax;

namespace Nianbao.Generator.Schemas;

/// <summary>
/// A schema file, read. What was read follows from the file alone, so two documents are equal if their files are: the
/// tree of the schema with all its places need not be compared.
/// </summary>
internal sealed class SchemaDocument : IEquatable<SchemaDocument>
{
    private SchemaDocument(InputFile file, FormSyntax? form, IReadOnlyList<DiagnosticInfo> diagnostics)
    {
        File = file;
        Form = form;
        Diagnostics = diagnostics;
    }

    public InputFile File { get; }

    /// <summary>Null where the file could not be read or does not say which form it is.</summary>
    public FormSyntax? Form { get; }

    public IReadOnlyList<DiagnosticInfo> Diagnostics { get; }

    public static SchemaDocument Read(InputFile file)
    {
        var errors = new SchemaErrors(file.Path);
        var form = errors.Guard(() => SchemaReader.Read(file.Text, errors));
        return new SchemaDocument(file, form is { Id.Value.Length: > 0 } ? form : null, errors.Items);
    }

    public bool Equals(SchemaDocument? other) => other is not null && File == other.File;

    public override bool Equals(object? obj) => Equals(obj as SchemaDocument);

    public override int GetHashCode() => File.GetHashCode();
}
