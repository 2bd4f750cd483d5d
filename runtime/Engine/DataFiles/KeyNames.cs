using Nianbao.Text;

namespace Nianbao.DataFiles;

/// <summary>What messages call the things that keys stand for.</summary>
internal static class KeyNames
{
    /// <summary>Several siblings: labels for whoever fills in the form, ids for whoever reads English.</summary>
    public static Naming List<T>(IReadOnlyList<T> items)
        where T : class
    {
        var names = items.Select(Of).ToList();
        return new Naming(string.Join("、", names.Select(name => $"“{name.Label}”")), string.Join(", ", names.Select(name => name.Id)));
    }

    /// <summary>Siblings that labels alone may not tell apart.</summary>
    public static Naming ListWithIds<T>(IReadOnlyList<T> items)
        where T : class
    {
        var names = items.Select(Of).ToList();
        return new Naming(
            string.Join("、", names.Select(name => $"“{name.Label}”（{name.Id}）")), string.Join(", ", names.Select(name => name.Id)));
    }

    /// <summary>Columns in order, groups with what lies below them in brackets.</summary>
    public static Naming Tree(KeyTable<ColumnKey> columns)
    {
        var names = columns.Items.Select(WithBelow).ToList();
        return new Naming(
            string.Join("、", names.Select(name => name.Label)), string.Join(", ", names.Select(name => name.Id)));
    }

    private static Naming WithBelow(ColumnKey column)
    {
        var name = Of(column);
        if (column.Columns.Items.Count == 0) return name;
        var below = Tree(column.Columns);
        return new Naming($"{name.Label}（{below.Label}）", $"{name.Id} ({below.Id})");
    }

    private static Naming Of<T>(T item) => item switch
    {
        RowKey row => Of(row.Label, row.Id),
        ColumnKey column => Of(column.Column.Label, column.Column.Id),
        SectionKey section => Of(section.Section.Heading, section.Section.Id),
        _ => default,
    };

    private static Naming Of(string label, string? id) => new(LabelText.Short(label), id ?? label);
}
