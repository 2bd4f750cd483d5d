using System.Collections.Immutable;
using Nianbao.Generator.Diagnostics;
using Nianbao.Generator.Model;

namespace Nianbao.Generator.Schemas;

/// <summary>All forms of a project, by id, and every mistake in and between their schemas.</summary>
internal sealed record FormSet(EquatableArray<FormModel> Forms, EquatableArray<DiagnosticInfo> Diagnostics)
{
    /// <summary>
    /// A project's schema replaces the package's of the same form; years it serves are taken from the package's other
    /// forms. Two schemas of the same origin that claim one form or one year are a mistake.
    /// </summary>
    public static FormSet Resolve(ImmutableArray<Schema> schemas)
    {
        var chosen = InputFiles.ProjectOverPackage(schemas, schema => schema.Form?.Id ?? schema.Path, schema => schema.IsPackage).ToList();
        var diagnostics = chosen.SelectMany(schema => schema.Diagnostics).ToList();
        var ids = new Dictionary<string, Schema>(StringComparer.Ordinal);
        var years = new Dictionary<int, Schema>();
        var forms = new List<FormModel>();
        foreach (var schema in chosen.Where(schema => schema.Form is not null).OrderBy(schema => schema.IsPackage))
        {
            if (ids.TryGetValue(schema.Form!.Id, out var first))
            {
                diagnostics.Add(DiagnosticInfo.Create(
                    SchemaDiagnostics.DuplicateForm, schema.Path, schema.IdRange, schema.Form.Id, FileName(first)));
                continue;
            }

            ids.Add(schema.Form.Id, schema);
            forms.Add(schema.Form with { Years = ClaimYears(schema, years, diagnostics) });
        }

        return new FormSet(
            forms.OrderBy(form => form.Id, StringComparer.Ordinal).ToEquatableArray(), diagnostics.ToEquatableArray());
    }

    private static EquatableArray<int> ClaimYears(
        Schema schema, Dictionary<int, Schema> claimed, List<DiagnosticInfo> diagnostics)
    {
        var years = new List<int>();
        foreach (var (year, range) in schema.YearRanges.Select(entry => (entry.Year, entry.Range)))
        {
            if (!claimed.TryGetValue(year, out var other))
            {
                claimed.Add(year, schema);
                years.Add(year);
            }
            else if (other.IsPackage == schema.IsPackage)
            {
                diagnostics.Add(DiagnosticInfo.Create(
                    SchemaDiagnostics.DuplicateYear, schema.Path, range, $"{year}", other.Form!.Id, FileName(other)));
            }
        }

        return years.OrderBy(year => year).ToEquatableArray();
    }

    private static string FileName(Schema schema) => Path.GetFileName(schema.Path);
}
