using Nianbao.Reporting.TemplateCatalog;

namespace Nianbao.Cli.Terminal;

/// <summary>Writes the names that a template may use as lines of text for a terminal.</summary>
internal static class MemberText
{
    /// <summary>Writes all of them.</summary>
    public static void Write(TextWriter output, MemberList list)
    {
        WriteGroup(output, list.Root);
        output.WriteLine($"\n{list.Form.Id} 格式的表、行、列 / tables, rows and columns of the form {list.Form.Id}");
        TextTable.Write(output, [.. list.Names.Select(name => new[] { "  " + name.Path, name.Type, name.Unit, name.Label })]);
        foreach (var group in list.Types.Concat(list.Functions))
        {
            output.WriteLine();
            WriteGroup(output, group);
        }
    }

    private static void WriteGroup(TextWriter output, MemberGroup group)
    {
        output.WriteLine($"{group.Name}：{group.Meaning} / {group.MeaningEn}");
        TextTable.Write(output, [.. group.Members.Select(member => new[]
        {
            $"  {member.Name} {member.Parameters}".TrimEnd(), member.Type, $"{member.Meaning} / {member.MeaningEn}",
        })]);
    }
}
