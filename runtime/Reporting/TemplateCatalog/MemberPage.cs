using Nianbao.Reporting.Wording;

namespace Nianbao.Reporting.TemplateCatalog;

/// <summary>Writes the names that a template may use as a page of Markdown.</summary>
internal static class MemberPage
{
    /// <summary>Writes the page.</summary>
    public static void Write(TextWriter page, MemberList list)
    {
        var id = list.Form.Id;
        page.Write($"# 模板可用的名称：{id} 格式 / Names a template may use: form {id}\n\n");
        page.Write($"本页由 `templates list-members {id}` 写成，请勿手改；用法见 [templates.md](../templates.md)。`?` 表示可能为空，`[…]` 表示可以不写。\n\n");
        page.Write($"Written by `templates list-members {id}`; do not edit it by hand. See [templates.md](../templates.md) for how to use it. A type with `?` may be null, a parameter in `[…]` may be left out.\n");
        WriteGroup(page, list.Root);
        WriteNames(page, list);
        foreach (var group in list.Types) WriteGroup(page, group);
        page.Write("\n## 内置函数 / Built-in functions\n");
        foreach (var group in list.Functions) WriteFunctions(page, group);
    }

    private static void WriteGroup(TextWriter page, MemberGroup group)
    {
        page.Write($"\n## {group.Name}\n\n{MarkdownTable.Text(group.Meaning)}。/ {MarkdownTable.Text(group.MeaningEn)}.\n\n");
        page.Write(MarkdownTable.Head(["名称 / name", "类型 / type", "意思", "meaning"]));
        foreach (var member in group.Members)
        {
            page.Write(MarkdownTable.Row(Code(member.Name), member.Type, MarkdownTable.Text(member.Meaning), MarkdownTable.Text(member.MeaningEn)));
        }
    }

    private static void WriteNames(TextWriter page, MemberList list)
    {
        page.Write("\n## 表、行、列 / Tables, rows and columns\n\n");
        page.Write(MarkdownTable.Head(["名称 / name", "类型 / type", "单位 / unit", "官方名称 / official label"]));
        foreach (var name in list.Names) page.Write(MarkdownTable.Row(Code(name.Path), name.Type, name.Unit, MarkdownTable.Text(name.Label)));
    }

    private static void WriteFunctions(TextWriter page, MemberGroup group)
    {
        page.Write($"\n### {group.Name}\n\n");
        page.Write(MarkdownTable.Head(["函数 / function", "结果 / result", "意思", "meaning"]));
        foreach (var function in group.Members)
        {
            var signature = $"{function.Name} {function.Parameters}".TrimEnd();
            page.Write(MarkdownTable.Row(Code(signature), function.Type, MarkdownTable.Text(function.Meaning), MarkdownTable.Text(function.MeaningEn)));
        }
    }

    private static string Code(string text) => $"`{text}`";
}
