using Nianbao.Forms;

namespace Nianbao.Rules;

/// <summary>The rules against reports that repeat others, whatever the form.</summary>
internal static class SimilarityRules
{
    /// <summary>So much of the text repeated is a warning: what is left is a sentence or two.</summary>
    public const int Same = 90;

    /// <summary>So much is worth a look; below it offices of one county that share a model are alike without fault.</summary>
    public const int Alike = 70;

    /// <summary>
    /// So many figures that are neither zero nor a sum must be the same before all tables are called a repetition: a
    /// small body whose only figures are documents in force may well have the same ones again.
    /// </summary>
    public const int LeastFigures = 8;

    private const string Source = "国办公开办函〔2021〕30号：年度报告内容不得雷同";

    /// <summary>Y6, text.</summary>
    public static readonly RuleDefinition SameAsLastYear = new(
        "NB3120", Severity.Warning, "正文与上年的报告雷同", "the text repeats last year's report", Source);

    /// <summary>Y6, figures.</summary>
    public static readonly RuleDefinition SameFigures = new(
        "NB3121", Severity.Warning, "各表的数与上年的报告完全相同", "all figures are those of last year's report", Source);

    /// <summary>The same text as another body's.</summary>
    public static readonly RuleDefinition SameAsSibling = new(
        "NB3122", Severity.Warning, "正文与同年另一单位的报告雷同", "the text stands in another body's report of the same year, too", Source);

    /// <summary>Much like last year's.</summary>
    public static readonly RuleDefinition LikeLastYear = new(
        "NB3123", Severity.Note, "正文大半与上年的报告相同", "most of the text repeats last year's report", Source);

    /// <summary>Much like another body's.</summary>
    public static readonly RuleDefinition LikeSibling = new(
        "NB3124", Severity.Note, "正文大半与同年另一单位的报告相同", "most of the text stands in another body's report of the same year, too", Source);

    /// <summary>All of them, for lists of rules.</summary>
    public static readonly RuleDefinition[] All = [SameAsLastYear, SameFigures, SameAsSibling, LikeLastYear, LikeSibling];

    /// <summary>True for a rule that compares a report with last year's.</summary>
    public static bool NeedLastYear(string id) => id == SameAsLastYear.Id || id == SameFigures.Id || id == LikeLastYear.Id;

    /// <summary>True for a rule that compares reports of the same year.</summary>
    public static bool NeedSiblings(string id) => id == SameAsSibling.Id || id == LikeSibling.Id;
}
