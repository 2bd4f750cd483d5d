using Nianbao.Generator.Diagnostics;
using Nianbao.Generator.Schemas.Syntax;
using Nianbao.Generator.Text;
using YamlDotNet.RepresentationModel;

namespace Nianbao.Generator.Schemas.Reading;

/// <summary>An entry of <c>sections</c>.</summary>
internal sealed class SectionReader(SchemaErrors errors)
{
    private readonly NodeReader _nodes = new(errors);

    /// <summary>Null for what is no mapping.</summary>
    public SectionSyntax? Read(Located<string> id, YamlNode node)
    {
        if (Identifiers.IsOfReport(id.Value)) errors.Add(SchemaDiagnostics.NameOfReport, id.Range, id.Value);
        if (_nodes.Mapping(node, id.Value) is not { } mapping) return null;
        var map = new SchemaMap(mapping, errors, "节", "heading", "text", "table", "headings");
        var section = new SectionSyntax(
            id,
            map.Text("heading"),
            map.Find("text") is null ? "none" : map.Choice("text", "required", "optional"),
            map.OptionalLocatedText("table"),
            map.Find("headings") is not null && map.Choice("headings", "free").Length > 0);

        // a mapping in a data file could be headings or rows
        if (!section.HasFreeHeadings || (section.Text != "none" && section.Table is null)) return section;
        errors.Add(SchemaDiagnostics.FreeHeadingsWithoutText, map.Find("headings")!, id.Value);
        return section with { HasFreeHeadings = false };
    }
}
