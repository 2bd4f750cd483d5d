using Nianbao.Generator.Diagnostics;
using Nianbao.Generator.Model;

namespace Nianbao.Generator.Schemas;

/// <summary>What one schema file gave: its form, as far as it could be read, and its mistakes.</summary>
/// <param name="IdRange">Where the form's id stands, for mistakes between files.</param>
/// <param name="YearRanges">Where each year stands, in the order of the file.</param>
internal sealed record Schema(
    string Path,
    bool IsPackage,
    FormModel? Form,
    SourceRange IdRange,
    EquatableArray<YearRange> YearRanges,
    EquatableArray<DiagnosticInfo> Diagnostics)
{
    public static Schema Read(InputFile file)
    {
        var errors = new SchemaErrors(file.Path);
        FormSyntax? syntax = null;
        FormModel? form = null;
        try
        {
            syntax = SchemaReader.Read(file.Text, errors);
            form = syntax is null or { Id.Value: "" } ? null : FormBuilder.Build(syntax, errors);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            // An exception that left the generator would be a mere warning, and the build would go on without the form.
            errors.Add(SchemaDiagnostics.Internal, default(SourceRange), e.ToString().Replace("\n", " "));
        }

        var years = syntax?.Years.Select(year => new YearRange(year.Value, year.Range)) ?? [];
        return new Schema(
            file.Path, file.IsPackage, form, syntax?.Id.Range ?? default, years.ToEquatableArray(), errors.Items.ToEquatableArray());
    }
}

/// <summary>A year a form serves, and where the schema says so.</summary>
internal readonly record struct YearRange(int Year, SourceRange Range);
