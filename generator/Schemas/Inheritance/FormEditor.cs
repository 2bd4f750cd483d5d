using Nianbao.Generator.Diagnostics;
using Nianbao.Generator.Schemas.Syntax;
using Nianbao.Generator.Text;

namespace Nianbao.Generator.Schemas.Inheritance;

/// <summary>Applies the changes of a form to the form it extends.</summary>
internal sealed class FormEditor
{
    private readonly SchemaErrors _errors;
    private readonly HashSet<string> _edited = new(StringComparer.Ordinal);
    private FormSyntax _form;

    private FormEditor(FormSyntax form, SchemaErrors errors)
    {
        _form = form;
        _errors = errors;
    }

    /// <summary>
    /// The child with everything it does not state taken over from its parent. Inherited parts take the place of
    /// <c>extends</c>: a mistake that a change brings about elsewhere is then reported in the file that made it.
    /// </summary>
    public static FormSyntax Apply(FormSyntax parent, FormSyntax child, SchemaErrors errors)
    {
        var inherited = Relocation.MoveTo(parent, child.Extends!.Value.Range);
        var editor = new FormEditor(
            inherited with
            {
                Id = child.Id,
                Extends = child.Extends,
                Title = child.Title.Length > 0 ? child.Title : inherited.Title,
                BasisNumber = child.BasisNumber.Length > 0 ? child.BasisNumber : inherited.BasisNumber,
                BasisIssued = child.BasisIssued.Length > 0 ? child.BasisIssued : inherited.BasisIssued,
                Years = child.Years,
                Blank = child.Blank ?? inherited.Blank,
                Crosswalks = child.Crosswalks,
                Narrative = NarrativeInheritance.Merge(parent.Narrative, child.Narrative, child.Extends!.Value.Range, errors),
                Rules = [.. inherited.Rules, .. child.Rules],
                Sections = child.Sections.Count > 0 ? child.Sections : inherited.Sections,
                Tables = [.. inherited.Tables.Where(table => child.Tables.All(own => own.Id.Value != table.Id.Value)), .. child.Tables],
            },
            errors);
        foreach (var change in child.Changes)
        {
            editor.Apply(change);
        }

        return editor._form;
    }

    private void Apply(Change change)
    {
        // Several things may be put beside one; but of two that alter the same thing one would be lost.
        if (change is not Insert and not AddRule && !_edited.Add(change.Target.Value))
        {
            _errors.Add(SchemaDiagnostics.EditedTwice, change.Target.Range, change.Target.Value);
            return;
        }

        switch (change)
        {
            case DropRule drop:
                Drop(drop);
                break;
            case AddRule add:
                Add(add);
                break;
            default:
                ApplyAt(change, ChangePath.Parse(change.Target.Value)!);
                break;
        }
    }

    private void ApplyAt(Change change, ChangePath path)
    {
        if (path.Kind == PartKind.Section)
        {
            _form = _form with { Sections = PartList.Sections.Edit(_form.Sections, path.Names[0], change, Unknown) };
            return;
        }

        if (path.Kind == PartKind.Table)
        {
            if (change is Remove) RemoveTable(change.Target);
            else _errors.Add(SchemaDiagnostics.BadChange, change.Target.Range, "remove");
            return;
        }

        EditTable(path.Table!, change, table => path.Kind == PartKind.Block
            ? table with { Blocks = PartList.Blocks.Edit(table.Blocks, path.Block!, change, Unknown) }
            : table with { Blocks = EditBlocks(table, path, change) });
    }

    // A section that only printed the table goes with it.
    private void RemoveTable(Located<string> target)
    {
        if (IndexOf(target, target.Value) < 0) return;
        _form = _form with
        {
            Tables = _form.Tables.Where(table => table.Id.Value != target.Value).ToList(),
            Sections = _form.Sections
                .Where(section => section.Table?.Value != target.Value || section.Text != "none")
                .Select(section => section.Table?.Value == target.Value ? section with { Table = null } : section)
                .ToList(),
        };
    }

    private List<BlockSyntax> EditBlocks(TableSyntax table, ChangePath path, Change change)
    {
        var blocks = table.Blocks.ToList();
        var at = path.Block is null && blocks.Count == 1 ? 0 : blocks.FindIndex(block => block.Id?.Value == path.Block);
        if (at < 0)
        {
            Unknown(change.Target, path.Block ?? "", blocks.Select(block => $"{table.Id.Value}.blocks.{block.Id?.Value}"));
            return blocks;
        }

        var names = path.Names.Count == 0 ? [""] : path.Names;
        blocks[at] = path.Kind == PartKind.Row
            ? blocks[at] with { Rows = EditNodes(blocks[at].Rows, names, change) }
            : blocks[at] with { Columns = EditNodes(blocks[at].Columns, names, change) };
        return blocks;
    }

    private List<NodeSyntax> EditNodes(IReadOnlyList<NodeSyntax> nodes, IReadOnlyList<string> names, Change change)
    {
        if (names.Count == 1) return PartList.Nodes.Edit(nodes, names[0], change, Unknown);
        var edited = nodes.ToList();
        var at = edited.FindIndex(node => node.Id?.Value == names[0]);
        if (at < 0) Unknown(change.Target, names[0], nodes.Select(node => node.Id?.Value ?? ""));
        else edited[at] = edited[at] with { Children = EditNodes(edited[at].Children, names.Skip(1).ToList(), change) };
        return edited;
    }

    private void Drop(DropRule drop)
    {
        List<RuleSyntax> Without(IReadOnlyList<RuleSyntax> rules) => rules.Where(rule => rule.Id.Value != drop.Target.Value).ToList();

        var all = _form.Tables.SelectMany(table => table.Rules.Concat(table.Blocks.SelectMany(block => block.Rules))).Concat(_form.Rules)
            .Select(rule => rule.Id.Value).ToList();
        if (!all.Contains(drop.Target.Value)) Unknown(drop.Target, drop.Target.Value, all);
        _form = _form with
        {
            Tables = _form.Tables.Select(table => table with
            {
                Rules = Without(table.Rules),
                Blocks = table.Blocks.Select(block => block with { Rules = Without(block.Rules) }).ToList(),
            }).ToList(),
            Rules = Without(_form.Rules),
        };
    }

    private void Add(AddRule add)
    {
        if (ChangePath.Parse(add.Target.Value) is not { Kind: PartKind.Table or PartKind.Block } path)
        {
            _errors.Add(SchemaDiagnostics.BadPath, add.Target.Range, add.Target.Value);
            return;
        }

        EditTable(path.Table!, add, table => path.Block is null
            ? table with { Rules = [.. table.Rules, add.Rule] }
            : table with { Blocks = PartList.Blocks.Edit(table.Blocks, path.Block, add, Unknown) });
    }

    private void EditTable(string name, Change change, Func<TableSyntax, TableSyntax> edit)
    {
        var at = IndexOf(change.Target, name);
        if (at < 0) return;
        var tables = _form.Tables.ToList();
        tables[at] = edit(tables[at]);
        _form = _form with { Tables = tables };
    }

    private int IndexOf(Located<string> target, string name)
    {
        var names = _form.Tables.Select(table => table.Id.Value).ToList();
        if (!names.Contains(name)) Unknown(target, name, names);
        return names.IndexOf(name);
    }

    private void Unknown(Located<string> target, string name, IEnumerable<string> candidates)
    {
        var valid = candidates.Where(candidate => candidate.Length > 0).ToList();
        _errors.Add(SchemaDiagnostics.UnknownTarget, target.Range, target.Value, name, Suggestion.Zh(name, valid), Suggestion.En(name, valid));
    }
}
