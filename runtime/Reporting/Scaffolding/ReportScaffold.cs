using Nianbao.DataFiles.Writing;
using Nianbao.Forms;
using Nianbao.Organs;

namespace Nianbao.Reporting.Scaffolding;

/// <summary>
/// The data file with which an office begins a report: every key in official order, and <c>~</c> for every figure. A zero would be a
/// statement; what is not filled in must stay an error.
/// </summary>
internal static class ReportScaffold
{
    /// <summary>The text of a new data file.</summary>
    public static string Write(FormDefinition form, string organ, int year, ScaffoldValues figures)
    {
        var draft = MakeDraft(form, figures);
        draft.Organ = organ;
        draft.Year = year;
        draft.Comments.Add($"{organ}{year}年{form.Title}，{form.Id} 格式（{form.Basis.Number}）");
        draft.Comments.Add("~ 是还没有填的数：没有发生的填 0；总计可以留着 ~，由程序计算。正文写在 | 的下一行，缩进两格，没有内容的写“无”。");
        draft.Comments.Add("~ is not filled in yet: what did not happen is 0; totals may stay ~. Text goes below the |, indented by two.");
        var (kind, level) = OrganNameFacts.Of(organ);
        if (kind == OrganKind.Unknown) draft.HeaderComments.Add($"kind: {string.Join(" | ", OrganWords.Kinds.Select(word => word.Chinese))}");
        if (level == OrganLevel.Unknown) draft.HeaderComments.Add($"level: {string.Join(" | ", OrganWords.Levels.Select(word => word.Chinese))}");
        draft.HeaderComments.Add("网页和落款要印的可以加上：published 发布日期、index 索引号、publisher 发布机构、source 来源、signatory 落款机关、signed 落款日期 / may be added");
        return DataFileWriter.Write(draft);
    }

    /// <summary>The text of a data file whose figures were added up: what an earlier one said stays as it was written.</summary>
    /// <param name="form">The form.</param>
    /// <param name="comments">What a reader must know, a line each.</param>
    /// <param name="figures">The figures.</param>
    /// <param name="former">The header, and the texts of sections that have one.</param>
    public static string WriteAddedUp(FormDefinition form, IEnumerable<string> comments, ScaffoldValues figures, FormerText former)
    {
        var draft = MakeDraft(form, figures);
        foreach (var comment in comments) draft.Comments.Add(comment);
        draft.FormerHeader = former.Header;
        foreach (var section in form.Sections)
        {
            if (former.TextOf(section) is { } text) draft.FormerTexts[section] = text;
            else if (section.Text != SectionText.None) draft.Comment(section.Id, "待填写 / to be written");
        }

        return DataFileWriter.Write(draft);
    }

    private static DataFileDraft MakeDraft(FormDefinition form, ScaffoldValues figures)
    {
        var draft = new DataFileDraft(form);
        foreach (var section in form.Sections)
        {
            if (section.Text != SectionText.None) draft.SetText(section, "");
            var hints = new[]
            {
                section.Text == SectionText.Optional ? "文字可以不写" : "",
                section.Table is { IsOptional: true } ? "没有填报这张表的，整张删去" : "",
            };
            draft.Comment(section.Id, string.Join('；', hints.Where(hint => hint.Length > 0)));
        }

        for (var cell = 0; cell < form.CellCount; cell++)
        {
            draft[cell] = figures.TryFind(cell, out var figure) ? figure : null;
        }

        foreach (var (row, source) in figures.Sources) draft.Comment(row, source);
        return draft;
    }
}
