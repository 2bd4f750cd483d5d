using Nianbao.Reporting.Wording;
using Nianbao.Reports;
using Nianbao.Templates;

namespace Nianbao.Reporting.RuleReference;

/// <summary>Writes the reference of all rules as a page of Markdown in one language.</summary>
internal sealed class RuleReferencePage(Utf8Writer page, Language language)
{
    /// <summary>Writes the page.</summary>
    public void Write(ReportType[] types)
    {
        var entries = RuleEntry.AllOf(types);
        page.Write($"# {language.Of("规则手册", "The rules")}\n\n");
        page.Write(language.Of(
            "本页由命令 `rules` 按各年格式（`schemas/*.yaml`）写成，请勿手改。[English](rules.md)\n",
            "Written by the command `rules` from the forms (`schemas/*.yaml`); do not edit it by hand. [中文](rules.zh-CN.md)\n"));
        WriteNotes();
        WriteContents(entries);
        foreach (var chapter in entries.GroupBy(entry => entry.Chapter))
        {
            page.Write($"\n## {Title(chapter.Key)}\n");
            foreach (var entry in chapter) WriteRule(entry);
        }
    }

    private void WriteNotes() => page.Write(language.Of(
        """

        怎样读：引号里是官方表格的名称，各处共同的行、列只在公式前面说一次。“缺数”指空着的格，或者上年的格式没有的格；不允许空白的表，有空格的报告先改空格，不再说缺数。
        “已报则免”指同一格已报所列规则的，不再报这一条。“对”“错”两栏是同一处的两个例子，没有列出的格都空着。数据文件可以豁免一处，项目可以改级别（见 [checking.md](checking.md)）。命令 `rules 编号` 在屏幕上列出一条规则。

        """,
        """

        How to read it: what stands in quotes is printed in the official tables; a row or column that all have in common is told once, before
        the formula. A missing figure is a blank cell, or one that last year's form does not have; where a table allows no blanks they are an
        error of their own. The columns right and wrong are two examples of one place; cells not listed are blank. Figures have the units that
        the tables print. A rule is silent after another that was broken in one of its cells. A data
        file may waive a finding and a project may set severities ([checking.md](checking.md)). The command `rules ID` prints one rule in both languages.

        """));

    private void WriteContents(RuleEntry[] entries)
    {
        page.Write("\n");
        page.Write(MarkdownTable.Head(
            [language.Of("编号", "Id"), language.Of("要求", "What must hold"), language.Of("级别", "Severity"), language.Of("格式", "Forms")]));
        foreach (var entry in entries)
        {
            var forms = string.Join(' ', entry.InForms.Select(item => item.Type.Form.Id));
            page.Write(MarkdownTable.Row(LinkTo(entry.Id), MarkdownTable.Text(entry.Title(language)), entry.Severity(language), forms));
        }
    }

    private void WriteRule(RuleEntry entry)
    {
        page.Write($"\n### <a id=\"{entry.Id}\"></a>{entry.Id} {MarkdownTable.Text(entry.Title(language))}\n");
        var variants = entry.Variants(language);
        foreach (var variant in variants)
        {
            page.Write("\n");
            if (variants.Length > 1) page.Write($"**{variant.FormsText(language)}**\n\n");
            else page.Write($"- **{language.Of("格式", "Forms")}**{language.Of("：", ": ")}{variant.FormsText(language)}\n");
            foreach (var field in variant.Description.Fields) WriteField(field);
            WriteExample(variant.Description);
        }
    }

    private void WriteField(RuleField field)
    {
        var colon = language.Of("：", ":");
        var space = language.Of("", " ");
        page.Write($"- **{field.Name}**{colon}");
        if (field.Style == FieldStyle.Rules) page.Write($"{space}{language.List(field.Lines.Select(LinkTo))}\n");
        else if (field.Lines is [var line]) page.Write($"{space}{Styled(line, field.Style)}\n");
        else
        {
            page.Write("\n");
            foreach (var one in field.Lines) page.Write($"  - {Styled(one, field.Style)}\n");
        }
    }

    private void WriteExample(RuleDescription description)
    {
        if (description.Example.Length > 0)
        {
            page.Write("\n");
            page.Write(MarkdownTable.Head(description.Example[0], labels: 1));
            foreach (var row in description.Example[1..]) page.Write(MarkdownTable.Row(row.Select(MarkdownTable.Text)));
        }

        if (description.Message.Length == 0) return;
        page.Write($"\n{language.Of("错的一例，程序会说：", "Of the wrong one the program says:")}\n\n> {MarkdownTable.Text(description.Message)}\n");
    }

    private string Title(RuleChapter chapter) => chapter switch
    {
        RuleChapter.WithinReport => language.Of("一份报告之内", "Within a report"),
        RuleChapter.BetweenYears => language.Of("年度之间", "Between years"),
        RuleChapter.WholeAndParts => language.Of("汇总与所属单位", "A whole and its parts"),
        RuleChapter.Narrative => language.Of("正文", "Narrative"),
        RuleChapter.Metadata => language.Of("机关、日期等", "Organ, dates and the like"),
        _ => language.Of("其他", "Others"),
    };

    private static string Styled(string line, FieldStyle style) => style == FieldStyle.Code ? $"`{line}`" : MarkdownTable.Text(line);

    private static string LinkTo(string id) => $"[{id}](#{id})";
}
