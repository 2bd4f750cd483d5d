namespace Nianbao.Reporting.TemplateCatalog;

/// <summary>Writes the names that a template may use as a page of Markdown.</summary>
internal static class MemberPage
{
    private const string Special = "\\|<*_`[";

    /// <summary>Writes the page.</summary>
    public static void Write(TextWriter page, MemberList list)
    {
        var id = list.Form.Id;
        page.WriteLine($"# 模板可用的名称：{id} 格式 / Names a template may use: form {id}");
        page.WriteLine();
        page.WriteLine($"本页由 `templates list-members {id}` 写成，请勿手改；用法见 [templates.md](../templates.md)。`?` 表示可能为空，`[…]` 表示可以不写。");
        page.WriteLine();
        page.WriteLine($"Written by `templates list-members {id}`; do not edit it by hand. See [templates.md](../templates.md) for how to use it. A type with `?` may be null, a parameter in `[…]` may be left out.");
        WriteGroup(page, list.Root);
        WriteNames(page, list);
        foreach (var group in list.Types) WriteGroup(page, group);
        page.WriteLine();
        page.WriteLine("## 内置函数 / Built-in functions");
        foreach (var group in list.Functions) WriteFunctions(page, group);
    }

    private static void WriteGroup(TextWriter page, MemberGroup group)
    {
        page.WriteLine();
        page.WriteLine($"## {group.Name}");
        page.WriteLine();
        page.WriteLine($"{Escape(group.Meaning)}。/ {Escape(group.MeaningEn)}.");
        page.WriteLine();
        WriteRow(page, "名称 / name", "类型 / type", "意思", "meaning");
        WriteRow(page, "---", "---", "---", "---");
        foreach (var member in group.Members)
        {
            WriteRow(page, Code(member.Name), member.Type, Escape(member.Meaning), Escape(member.MeaningEn));
        }
    }

    private static void WriteNames(TextWriter page, MemberList list)
    {
        page.WriteLine();
        page.WriteLine("## 表、行、列 / Tables, rows and columns");
        page.WriteLine();
        WriteRow(page, "名称 / name", "类型 / type", "单位 / unit", "官方名称 / official label");
        WriteRow(page, "---", "---", "---", "---");
        foreach (var name in list.Names) WriteRow(page, Code(name.Path), name.Type, name.Unit, Escape(name.Label));
    }

    private static void WriteFunctions(TextWriter page, MemberGroup group)
    {
        page.WriteLine();
        page.WriteLine($"### {group.Name}");
        page.WriteLine();
        WriteRow(page, "函数 / function", "结果 / result", "意思", "meaning");
        WriteRow(page, "---", "---", "---", "---");
        foreach (var function in group.Members)
        {
            var signature = $"{function.Name} {function.Parameters}".TrimEnd();
            WriteRow(page, Code(signature), function.Type, Escape(function.Meaning), Escape(function.MeaningEn));
        }
    }

    private static void WriteRow(TextWriter page, params string[] cells) => page.WriteLine($"| {string.Join(" | ", cells)} |");

    private static string Code(string text) => $"`{text}`";

    private static string Escape(string text) =>
        string.Concat(text.Select(c => Special.Contains(c, StringComparison.Ordinal) ? $"\\{c}" : $"{c}"));
}
