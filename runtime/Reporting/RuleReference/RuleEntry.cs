using Nianbao.Forms;
using Nianbao.Reporting.Wording;
using Nianbao.Reports;
using Nianbao.Rules;

namespace Nianbao.Reporting.RuleReference;

/// <summary>A rule with all forms that have it.</summary>
/// <param name="Id">The id.</param>
/// <param name="InForms">The forms in order, each with the rule as it states it.</param>
internal sealed record RuleEntry(string Id, (ReportType Type, RuleDefinition Rule)[] InForms)
{
    /// <summary>All rules of some forms in the order of the reference: by chapter, then by id.</summary>
    public static RuleEntry[] AllOf(ReportType[] types) =>
    [
        .. types.SelectMany(type => RuleCatalog.Of(type.Form).Select(rule => (Type: type, Rule: rule)))
            .GroupBy(item => item.Rule.Id)
            .Select(group => new RuleEntry(group.Key, [.. group]))
            .OrderBy(entry => entry.Chapter)
            .ThenBy(entry => entry.Id, StringComparer.Ordinal),
    ];

    /// <summary>The chapter of the reference in which it stands.</summary>
    public RuleChapter Chapter { get; } = RuleChapters.Of(Id);

    /// <summary>What must hold, as the latest form says it.</summary>
    public string Title(Language language) => language.Of(InForms[^1].Rule.Message, InForms[^1].Rule.MessageEn);

    /// <summary>Its severity; several where forms differ.</summary>
    public string Severity(Language language) =>
        string.Join(language.Of("、", ", "), InForms.Select(item => SeverityWords.NameOf(item.Rule.Severity, language)).Distinct());

    /// <summary>What is told of the rule: once for all forms of which the same is to be told.</summary>
    public RuleVariant[] Variants(Language language) =>
    [
        .. InForms.Select(item => (item.Type.Form, Description: RuleDescription.Of(item.Type, item.Rule, language)))
            .GroupBy(item => item.Description.Content)
            .Select(group => new RuleVariant(Id, [.. group.Select(item => item.Form)], group.First().Description)),
    ];
}

/// <summary>What is told of a rule as some forms state it.</summary>
/// <param name="Id">The id.</param>
/// <param name="Forms">The forms.</param>
/// <param name="Description">What is told.</param>
internal sealed record RuleVariant(string Id, FormDefinition[] Forms, RuleDescription Description)
{
    /// <summary>The forms with the years they serve and how often the rule holds.</summary>
    public string FormsText(Language language) => language.List(Forms.Select(form =>
    {
        var count = form.Relations.Count(relation => relation.Rule.Id == Id);
        return language.Of(
            $"{form.Id} 年格式（{Years(form)} 年度{(count == 0 ? "" : $"，{count} 处")}）",
            $"form {form.Id} (reports on {Years(form)}{(count == 0 ? "" : count == 1 ? "; 1 relation" : $"; {count} relations")})");
    }));

    private static string Years(FormDefinition form) =>
        form.Years.Length > 2 && form.Years[^1] - form.Years[0] == form.Years.Length - 1
            ? $"{form.Years[0]}—{form.Years[^1]}"
            : string.Join('/', form.Years);
}
