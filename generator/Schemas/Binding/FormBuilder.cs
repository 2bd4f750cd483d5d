using Nianbao.Generator.Diagnostics;
using Nianbao.Generator.Schemas.Binding.Narratives;
using Nianbao.Generator.Schemas.Binding.Rules;
using Nianbao.Generator.Schemas.Model;
using Nianbao.Generator.Schemas.Syntax;
using Nianbao.Generator.Text;

namespace Nianbao.Generator.Schemas.Binding;

/// <summary>Turns a schema as written into a form: tables laid out, cells numbered, names of rules resolved.</summary>
internal static class FormBuilder
{
    public static FormModel Build(FormSyntax syntax, SchemaErrors errors)
    {
        var carries = new List<CarryForwardModel>();
        var tables = new List<(TableSyntax Syntax, TableModel Model)>();
        var nextCell = 0;
        foreach (var table in OrderBySections(syntax, errors))
        {
            var numbering = new TableNumbering(errors, nextCell);
            var blocks = numbering.Number(table);
            nextCell = numbering.NextCell;
            var model = new TableModel(
                table.Id.Value,
                LabelOf(table, syntax),
                table.Unit,
                (table.Blank ?? syntax.Blank) == "allowed",
                blocks,
                table.UnitHead is null ? LayoutBuilder.Build(table, blocks, errors) : ListLayoutBuilder.Build(table, blocks[0]))
            {
                IsOptional = table.IsOptional,
            };
            tables.Add((table, model));
            carries.AddRange(CarryForwardBinder.Bind(table, model, errors));
        }

        var (rules, sums) = new FormRules(errors).Bind(syntax, tables);
        return new FormModel(
            syntax.Id.Value,
            syntax.Title,
            syntax.BasisNumber,
            syntax.BasisIssued,
            syntax.Years.Select(year => year.Value).Distinct().OrderBy(year => year).ToEquatableArray(),
            syntax.Sections.Select(section => ToModel(section, syntax)).ToEquatableArray(),
            tables.Select(table => table.Model).ToEquatableArray(),
            rules,
            sums,
            nextCell)
        {
            CarryForward = carries.ToEquatableArray(),
            Narrative = new NarrativeBinder(
                syntax.Narrative, tables.Select(table => table.Model), [.. syntax.Sections.Select(section => section.Id.Value)], errors)
                .Bind(rules.Select(rule => rule.Id)),
        };
    }

    /// <summary>The tables in the order of the sections that print them; a table of no section is a mistake.</summary>
    private static List<TableSyntax> OrderBySections(FormSyntax syntax, SchemaErrors errors)
    {
        var ordered = new List<TableSyntax>();
        var names = syntax.Tables.Select(table => table.Id.Value).ToList();
        foreach (var section in syntax.Sections)
        {
            if (section.Table is not { } name) continue;
            var table = syntax.Tables.FirstOrDefault(candidate => candidate.Id.Value == name.Value);
            if (table is null)
            {
                errors.Add(
                    SchemaDiagnostics.UnknownTable, name.Range, name.Value,
                    Suggestion.Zh(name.Value, names), Suggestion.En(name.Value, names));
            }
            else if (ordered.Contains(table))
            {
                errors.Add(SchemaDiagnostics.DuplicateName, name.Range, name.Value);
            }
            else
            {
                ordered.Add(table);
            }
        }

        foreach (var table in syntax.Tables.Except(ordered))
        {
            errors.Add(SchemaDiagnostics.TableWithoutSection, table.Id.Range, table.Id.Value);
            ordered.Add(table);
        }

        return ordered;
    }

    // A section names a table that could not be read: the section stays, without it.
    private static SectionModel ToModel(SectionSyntax section, FormSyntax syntax)
    {
        var table = section.Table?.Value;
        return new SectionModel(
            section.Id.Value,
            section.Heading,
            section.Text,
            syntax.Tables.Any(candidate => candidate.Id.Value == table) ? table : null,
            section.HasFreeHeadings);
    }

    // 三、收到和处理政府信息公开申请情况 without its number, 附件：政府信息公开情况统计表 without 附件; pages add 表 again.
    private static string LabelOf(TableSyntax table, FormSyntax syntax)
    {
        var heading = syntax.Sections.FirstOrDefault(section => section.Table?.Value == table.Id.Value)?.Heading ?? table.Id.Value;
        return heading.Substring(heading.IndexOfAny(['、', '：']) + 1).TrimEnd('表');
    }
}
