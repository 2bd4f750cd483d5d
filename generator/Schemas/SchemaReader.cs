using System.Globalization;
using Nianbao.Generator.Diagnostics;
using Nianbao.Generator.Model;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Nianbao.Generator.Schemas;

/// <summary>Reads a schema file into <see cref="FormSyntax"/>: shapes and keys are checked here, names are not.</summary>
internal sealed partial class SchemaReader
{
    private readonly SchemaErrors _errors;

    private SchemaReader(SchemaErrors errors) => _errors = errors;

    /// <summary>Null where the file is no YAML or lacks what a form cannot be without.</summary>
    public static FormSyntax? Read(string text, SchemaErrors errors)
    {
        if (Load(text, errors) is not { } root) return null;
        return new SchemaReader(errors).ReadForm(root);
    }

    private static YamlMappingNode? Load(string text, SchemaErrors errors)
    {
        if (!IsPlainYaml(text, errors)) return null;
        try
        {
            var yaml = new YamlStream();
            yaml.Load(new StringReader(text));
            if (yaml.Documents.Count == 1 && yaml.Documents[0].RootNode is YamlMappingNode root) return root;
            errors.Add(SchemaDiagnostics.MissingKey, default(SourceRange), "格式文件", "form");
        }
        catch (YamlException e)
        {
            // well-formed, so it can only be a key that stands twice
            errors.Add(
                SchemaDiagnostics.DuplicateName,
                SourceRange.FromMarks(e.Start, e.End),
                e.Message.Replace("Duplicate key ", ""));
        }

        return null;
    }

    /// <summary>Well-formed YAML without anchors: an alias can make a tree that contains itself, and no form needs one.</summary>
    private static bool IsPlainYaml(string text, SchemaErrors errors)
    {
        var parser = new Parser(new StringReader(text));
        try
        {
            while (parser.MoveNext())
            {
                if (parser.Current is not (YamlDotNet.Core.Events.AnchorAlias or YamlDotNet.Core.Events.NodeEvent { Anchor.IsEmpty: false })) continue;
                errors.Add(SchemaDiagnostics.AnchorNotAllowed, SourceRange.FromMarks(parser.Current.Start, parser.Current.End));
                return false;
            }

            return true;
        }
        catch (YamlException e)
        {
            errors.Add(SchemaDiagnostics.Syntax, SourceRange.FromMarks(e.Start, e.End), e.Message);
        }
        catch (InvalidOperationException)
        {
            // YamlDotNet's scanner loses its state where a line is less indented than the brace it stands in
            var end = parser.Current?.End ?? default;
            errors.Add(SchemaDiagnostics.Syntax, SourceRange.FromMarks(end, end), "括号没有配对 / a bracket or brace is not closed");
        }

        return false;
    }

    private FormSyntax ReadForm(YamlMappingNode root)
    {
        var map = new SchemaMap(
            root, _errors, "格式文件", "form", "extends", "title", "basis", "years", "blank", "sections", "tables", "rules", "changes",
            "crosswalk", "narrative");
        var extends = map.OptionalLocatedText("extends");
        var basis = map.Mapping("basis") ?? (extends is null ? map.Missing("basis", new YamlMappingNode()) : null);
        var basisMap = basis is null ? null : new SchemaMap(basis, _errors, "basis", "number", "issued");
        return new FormSyntax(
            ReadFormId(map),
            extends,
            extends is null ? map.Text("title") : map.OptionalText("title") ?? "",
            basisMap?.Text("number") ?? "",
            basisMap is null ? "" : ReadDate(basisMap, "issued"),
            ReadYears(map),
            map.Entries("sections").Select(entry => ReadSection(entry.Id, entry.Value)).OfType<SectionSyntax>().ToList(),
            map.Entries("tables").Select(entry => ReadTable(entry.Id, entry.Value)).OfType<TableSyntax>().ToList(),
            ReadChanges(map),
            ReadBlank(map))
        {
            Crosswalks = ReadCrosswalks(map),
            Narrative = ReadNarrative(map),
            Rules = ReadRules(map),
        };
    }

    private Located<string> ReadFormId(SchemaMap map)
    {
        var id = map.LocatedText("form");
        if (id.Value.Length == 0 || id.Value.All(c => c is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '_')) return id;
        _errors.Add(SchemaDiagnostics.BadId, id.Range, id.Value);
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

        _errors.Add(SchemaDiagnostics.BadDate, text.Range, text.Value);
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
                _errors.Add(SchemaDiagnostics.BadYear, node, text);
            }
        }

        return years;
    }

    private SectionSyntax? ReadSection(Located<string> id, YamlNode node)
    {
        if (AsMapping(node, id.Value) is not { } mapping) return null;
        var map = new SchemaMap(mapping, _errors, "节", "heading", "text", "table", "headings");
        var section = new SectionSyntax(
            id,
            map.Text("heading"),
            map.Find("text") is null ? "none" : map.Choice("text", "required", "optional"),
            map.OptionalLocatedText("table"),
            map.Find("headings") is not null && map.Choice("headings", "free").Length > 0);

        // a mapping in a data file could be headings or rows
        if (!section.HasFreeHeadings || (section.Text != "none" && section.Table is null)) return section;
        _errors.Add(SchemaDiagnostics.FreeHeadingsWithoutText, map.Find("headings")!, id.Value);
        return section with { HasFreeHeadings = false };
    }

    private static string? ReadBlank(SchemaMap map) => map.Find("blank") is null ? null : map.Choice("blank", "refused", "allowed");

    private YamlMappingNode? AsMapping(YamlNode node, string name)
    {
        if (node is YamlMappingNode mapping) return mapping;
        _errors.Add(SchemaDiagnostics.WrongShape, node, name, "“键: 值”的映射", "a mapping of keys to values");
        return null;
    }
}
