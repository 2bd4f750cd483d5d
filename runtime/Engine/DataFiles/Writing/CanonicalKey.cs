namespace Nianbao.DataFiles.Writing;

/// <summary>
/// The one spelling of a key that is written and that editors suggest: the official label as printed. Only where a label does not tell
/// an item from its siblings, it is the id.
/// </summary>
internal static class CanonicalKey
{
    /// <summary>The key of an item among its siblings.</summary>
    public static string Of<T>(KeyTable<T> siblings, T item, string label, string? id)
        where T : class
    {
        var key = label.ReplaceLineEndings(" ");
        var isOwn = siblings.TryFind(key, out var found, out _) && found == item && HeaderKeys.Find(key) == null;
        return isOwn || id == null ? key : id;
    }

    /// <summary>The key of a row.</summary>
    public static string Of(KeyTable<RowKey> siblings, RowKey row) => Of(siblings, row, row.Label, row.Id);

    /// <summary>The key of a column or a group of columns.</summary>
    public static string Of(KeyTable<ColumnKey> siblings, ColumnKey column) => Of(siblings, column, column.Column.Label, column.Column.Id);

    /// <summary>The key of a section's text.</summary>
    public static string OfText(KeyTable<SectionKey> siblings, SectionKey section) => Of(siblings, section, section.Section.Heading, section.Section.Id);

    /// <summary>The key of a section's table. In a section that has a text, too, the heading is the text's.</summary>
    public static string OfTable(KeyTable<SectionKey> siblings, SectionKey section) =>
        section.Section.Text == Forms.SectionText.None ? OfText(siblings, section) : section.Table!.Table.Id;
}
