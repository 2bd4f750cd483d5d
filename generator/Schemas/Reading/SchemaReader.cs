using System.Globalization;
using Nianbao.Generator.Diagnostics;
using Nianbao.Generator.Schemas.Syntax;
using Nianbao.Generator.Text;
using YamlDotNet.RepresentationModel;

namespace Nianbao.Generator.Schemas.Reading;

/// <summary>Reads a schema file into <see cref="FormSyntax"/>: shapes and keys are checked here, names are not.</summary>
internal sealed class SchemaReader(SchemaErrors errors)
{
    private readonly SectionReader _sections = new(errors);
    private readonly TableReader _tables = new(errors);
    private readonly RuleReader _rules = new(errors);
    private readonly ChangeReader _changes = new(errors);
    private readonly CrosswalkReader _crosswalks = new(errors);
    private readonly NarrativeReader _narrative = new(errors);

    /// <summary>Null where the file is no YAML or lacks what a form cannot be without.</summary>
    public static FormSyntax? Read(string text, SchemaErrors errors) =>
        PlainYaml.Load(text, errors) is { } root ? new SchemaReader(errors).ReadForm(root) : null;

    private FormSyntax ReadForm(YamlMappingNode root)
    {
        var map = new SchemaMap(
            root, errors, "格式文件", "form", "extends", "title", "basis", "years", "blank", "sections", "tables", "rules", "changes",
            "crosswalk", "narrative");
        var extends = map.OptionalLocatedText("extends");
        var basis = map.Mapping("basis") ?? (extends is null ? map.Missing("basis", new YamlMappingNode()) : null);
        var basisMap = basis is null ? null : new SchemaMap(basis, errors, "basis", "number", "issued");
        return new FormSyntax(
            ReadFormId(map),
            extends,
            extends is null ? map.Text("title") : map.OptionalText("title") ?? "",
            basisMap?.Text("number") ?? "",
            basisMap is null ? "" : ReadDate(basisMap, "issued"),
            ReadYears(map),
            map.Entries("sections").Select(entry => _sections.Read(entry.Id, entry.Value)).OfType<SectionSyntax>().ToList(),
            map.Entries("tables").Select(entry => _tables.Read(entry.Id, entry.Value)).OfType<TableSyntax>().ToList(),
            _changes.Read(map),
            map.OptionalChoice("blank", "refused", "allowed"))
        {
            Crosswalks = _crosswalks.Read(map),
            Narrative = _narrative.Read(map),
            Rules = _rules.ReadAll(map),
        };
    }

    private Located<string> ReadFormId(SchemaMap map)
    {
        var id = map.LocatedText("form");
        if (id.Value.Length == 0 || id.Value.All(c => c is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '_')) return id;
        errors.Add(SchemaDiagnostics.BadId, id.Range, id.Value);
        return id with { Value = "" };
    }

    private string ReadDate(SchemaMap map, string key)
    {
        var text = map.LocatedText(key);
        if (text.Value.Length == 0
            || DateTime.TryParseExact(text.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
        {
            return text.Value;
        }

        errors.Add(SchemaDiagnostics.BadDate, text.Range, text.Value);
        return "";
    }

    private List<Located<int>> ReadYears(SchemaMap map)
    {
        var years = new List<Located<int>>();
        foreach (var node in map.Find("years") is null ? map.Missing<IReadOnlyList<YamlNode>>("years", []) : map.List("years"))
        {
            var text = (node as YamlScalarNode)?.Value ?? "";
            if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= 1000 and <= 9999)
            {
                years.Add(new Located<int>(year, SchemaErrors.RangeOf(node)));
            }
            else
            {
                errors.Add(SchemaDiagnostics.BadYear, node, text);
            }
        }

        return years;
    }
}
