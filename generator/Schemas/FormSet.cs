using System.Collections.Immutable;
using Nianbao.Generator.Diagnostics;
using Nianbao.Generator.Inputs;
using Nianbao.Generator.Schemas.Binding;
using Nianbao.Generator.Schemas.Binding.Crosswalks;
using Nianbao.Generator.Schemas.Inheritance;
using Nianbao.Generator.Schemas.Model;
using Nianbao.Generator.Schemas.Syntax;
using Nianbao.Generator.Text;

namespace Nianbao.Generator.Schemas;

/// <summary>All forms of a project, by id, and every mistake in and between their schemas.</summary>
internal sealed record FormSet(EquatableArray<FormModel> Forms, EquatableArray<DiagnosticInfo> Diagnostics)
{
    /// <summary>
    /// A project's schema replaces the package's of the same form; years it serves are taken from the package's other
    /// forms. Two schemas of the same origin that claim one form or one year are a mistake.
    /// </summary>
    public static FormSet Resolve(ImmutableArray<SchemaDocument> documents) => new FormSetBuilder(documents).Build();

    private sealed class FormSetBuilder
    {
        private readonly List<SchemaDocument> _documents;
        private readonly Dictionary<string, SchemaDocument> _byId = new(StringComparer.Ordinal);
        private readonly Dictionary<string, SchemaDocument> _official = new(StringComparer.Ordinal);
        private readonly Dictionary<SchemaDocument, FormSyntax?> _merged = [];
        private readonly Dictionary<int, SchemaDocument> _byYear = [];
        private readonly List<DiagnosticInfo> _diagnostics = [];

        public FormSetBuilder(ImmutableArray<SchemaDocument> documents)
        {
            _documents = InputFiles
                .ProjectOverPackage(documents, document => document.Form?.Id.Value ?? document.File.Path, document => document.File.IsPackage)
                .OrderBy(document => document.File.IsPackage)
                .ToList();
            foreach (var document in documents.Where(document => document.File.IsPackage && document.Form is not null))
            {
                _official[document.Form!.Id.Value] = document;
            }
        }

        public FormSet Build()
        {
            _diagnostics.AddRange(_documents.SelectMany(document => document.Diagnostics));
            foreach (var document in _documents.Where(document => document.Form is not null))
            {
                var id = document.Form!.Id;
                if (_byId.TryGetValue(id.Value, out var first)) Report(document, SchemaDiagnostics.DuplicateForm, id.Range, id.Value, FileName(first));
                else _byId.Add(id.Value, document);
            }

            var forms = _byId.Values.Select(BuildForm).OfType<FormModel>().ToDictionary(form => form.Id, StringComparer.Ordinal);
            var linked = forms.Values.OrderBy(form => form.Id, StringComparer.Ordinal).Select(form => Link(form, forms)).ToEquatableArray();
            return new FormSet(linked, _diagnostics.ToEquatableArray());
        }

        /// <summary>The form with its crosswalks: they need the cells of the other forms.</summary>
        private FormModel Link(FormModel form, Dictionary<string, FormModel> forms)
        {
            var document = _byId[form.Id];
            var errors = new SchemaErrors(document.File.Path);
            var crosswalks = new List<CrosswalkModel>();
            foreach (var group in document.Form!.Crosswalks.GroupBy(crosswalk => crosswalk.To.Value, StringComparer.Ordinal))
            {
                if (group.Key == form.Id || !_byId.TryGetValue(group.Key, out var otherDocument))
                {
                    var ids = _byId.Keys.Where(id => id != form.Id).ToList();
                    errors.Add(
                        SchemaDiagnostics.UnknownCrosswalk, group.First().To.Range, group.Key,
                        Suggestion.Zh(group.Key, ids), Suggestion.En(group.Key, ids));
                }
                else if (forms.TryGetValue(group.Key, out var other))
                {
                    var binder = new CrosswalkBinder(form, other, errors, isOwn: otherDocument.File.IsPackage || !document.File.IsPackage);
                    if (errors.Guard(() => binder.Bind(group.SelectMany(crosswalk => crosswalk.Cells))) is { } bound) crosswalks.Add(bound);
                }
            }

            _diagnostics.AddRange(errors.Items);
            return form with { Crosswalks = crosswalks.ToEquatableArray() };
        }

        private FormModel? BuildForm(SchemaDocument document)
        {
            if (Merge(document, []) is not { } merged) return null;
            var syntax = merged with { Narrative = WithWords(document, merged.Narrative) };
            var errors = new SchemaErrors(document.File.Path);
            var form = errors.Guard(() => FormBuilder.Build(syntax, errors));
            _diagnostics.AddRange(errors.Items);
            return form is null ? null : form with { Years = ClaimYears(document) };
        }

        /// <summary>The rules about the text with the words of the form from which they are taken.</summary>
        private NarrativeSyntax WithWords(SchemaDocument document, NarrativeSyntax narrative)
        {
            if (narrative.WordsFrom is not { } from) return narrative;
            if (ParentOf(document, from.Value) is { } other && other != document && Merge(other, [document]) is { } form)
            {
                return narrative.WithWordsOf(form.Narrative);
            }

            Report(
                document, SchemaDiagnostics.UnknownForm, from.Range, from.Value,
                Suggestion.Zh(from.Value, _byId.Keys), Suggestion.En(from.Value, _byId.Keys));
            return narrative;
        }

        /// <summary>The form with what it inherits; null where what it extends is not to be had.</summary>
        private FormSyntax? Merge(SchemaDocument document, IReadOnlyList<SchemaDocument> path)
        {
            var form = document.Form!;
            if (form.Extends is not { } parent) return form;
            if (_merged.TryGetValue(document, out var merged)) return merged;
            if (path.Contains(document))
            {
                var circle = path.Append(document).Select(other => other.Form!.Id.Value);
                Report(document, SchemaDiagnostics.ExtendsCycle, parent.Range, string.Join(" → ", circle));
                return null;
            }

            if (ParentOf(document, parent.Value) is not { } parentDocument)
            {
                Report(
                    document, SchemaDiagnostics.UnknownForm, parent.Range, parent.Value,
                    Suggestion.Zh(parent.Value, _byId.Keys), Suggestion.En(parent.Value, _byId.Keys));
            }
            else if (Merge(parentDocument, [.. path, document]) is { } parentForm)
            {
                var errors = new SchemaErrors(document.File.Path);
                merged = errors.Guard(() => FormEditor.Apply(parentForm, form, errors));
                _diagnostics.AddRange(errors.Items);
            }

            return _merged[document] = merged;
        }

        // An official form extends an official one, whatever a project puts in that one's place; and a project's form may
        // extend the official form that it replaces.
        private SchemaDocument? ParentOf(SchemaDocument document, string id)
        {
            var toOfficial = document.File.IsPackage || document.Form!.Id.Value == id;
            if (toOfficial && _official.TryGetValue(id, out var official)) return official;
            return _byId.TryGetValue(id, out var own) ? own : null;
        }

        private EquatableArray<int> ClaimYears(SchemaDocument document)
        {
            var years = new List<int>();
            foreach (var year in document.Form!.Years)
            {
                if (!_byYear.TryGetValue(year.Value, out var other))
                {
                    _byYear.Add(year.Value, document);
                    years.Add(year.Value);
                }
                else if (other.File.IsPackage == document.File.IsPackage)
                {
                    Report(document, SchemaDiagnostics.DuplicateYear, year.Range, $"{year.Value}", other.Form!.Id.Value, FileName(other));
                }
            }

            return years.OrderBy(year => year).ToEquatableArray();
        }

        private void Report(
            SchemaDocument document, Microsoft.CodeAnalysis.DiagnosticDescriptor descriptor, SourceRange range, params string[] arguments) =>
            _diagnostics.Add(DiagnosticInfo.Create(descriptor, document.File.Path, range, arguments));

        private static string FileName(SchemaDocument document) => Path.GetFileName(document.File.Path);
    }
}
