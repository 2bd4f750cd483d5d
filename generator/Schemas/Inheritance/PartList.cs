using Nianbao.Generator.Schemas.Syntax;
using Nianbao.Generator.Text;

namespace Nianbao.Generator.Schemas.Inheritance;

/// <summary>How a change alters a list of siblings: the same for rows, columns, blocks and sections.</summary>
internal sealed class PartList<T>(
    Func<T, string> idOf, Func<T, string, T> relabel, Func<Parts, IReadOnlyList<T>> newParts, Func<T, RuleSyntax, T> addRule)
{
    /// <param name="parts">The siblings.</param>
    /// <param name="name">The one that the change is about.</param>
    /// <param name="change">The change.</param>
    /// <param name="unknown">Called with the names that exist where there is none of that name.</param>
    public List<T> Edit(
        IReadOnlyList<T> parts, string name, Change change, Action<Located<string>, string, IEnumerable<string>> unknown)
    {
        var edited = parts.ToList();
        var at = edited.FindIndex(part => idOf(part) == name);
        if (at < 0)
        {
            unknown(change.Target, name, parts.Select(idOf));
            return edited;
        }

        switch (change)
        {
            case Relabel label:
                edited[at] = relabel(edited[at], label.Label);
                break;
            case Remove:
                edited.RemoveAt(at);
                break;
            case Insert insert:
                edited.InsertRange(insert.After ? at + 1 : at, newParts(insert.Parts));
                break;
            case Replace replace:
                edited.RemoveAt(at);
                edited.InsertRange(at, newParts(replace.Parts));
                break;
            case AddRule add:
                edited[at] = addRule(edited[at], add.Rule);
                break;
        }

        return edited;
    }
}

/// <summary>The kinds of lists that a change can alter.</summary>
internal static class PartList
{
    public static readonly PartList<NodeSyntax> Nodes = new(
        node => node.Id?.Value ?? "", (node, label) => node with { Label = label }, parts => parts.Nodes, (node, _) => node);

    public static readonly PartList<BlockSyntax> Blocks = new(
        block => block.Id?.Value ?? "",
        (block, heading) => block with { Heading = heading },
        parts => parts.Blocks,
        (block, rule) => block with { Rules = [.. block.Rules, rule] });

    public static readonly PartList<SectionSyntax> Sections = new(
        section => section.Id.Value,
        (section, heading) => section with { Heading = heading },
        parts => parts.Sections,
        (section, _) => section);
}
