namespace Nianbao.Generator.Schemas.Syntax;

/// <summary>A path of a change, taken apart: <c>requests.rows.outcomes.granted</c>.</summary>
/// <param name="Table">The table; null for a section.</param>
/// <param name="Block">The block; null where the path goes straight to the rows or columns of a table with one block.</param>
/// <param name="Kind">What the path names.</param>
/// <param name="Names">The names below <c>sections</c>, <c>rows</c> or <c>columns</c>.</param>
internal sealed record ChangePath(string? Table, string? Block, PartKind Kind, IReadOnlyList<string> Names)
{
    /// <summary>Null for a text that is no path.</summary>
    public static ChangePath? Parse(string text)
    {
        var names = text.Split('.');
        if (names.Any(name => name.Length == 0)) return null;
        if (names[0] == "sections") return names.Length == 2 ? new(null, null, PartKind.Section, [names[1]]) : null;
        if (names.Length == 1) return new(names[0], null, PartKind.Table, []);
        var inBlock = names[1] == "blocks" && names.Length > 2;
        var block = inBlock ? names[2] : null;
        var rest = names.Skip(inBlock ? 3 : 1).ToList();
        if (rest.Count == 0) return new(names[0], block, PartKind.Block, []);
        return (rest[0], rest.Count) switch
        {
            ("column", 1) => new(names[0], block, PartKind.Column, []),
            ("columns", > 1) => new(names[0], block, PartKind.Column, rest.Skip(1).ToList()),
            ("rows", > 1) => new(names[0], block, PartKind.Row, rest.Skip(1).ToList()),
            _ => null,
        };
    }
}

/// <summary>What a path of a change names.</summary>
internal enum PartKind
{
    Section,
    Table,
    Block,
    Row,
    Column,
}
