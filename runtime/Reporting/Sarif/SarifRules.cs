using Nianbao.Forms;
using Nianbao.Reporting.Wording;

namespace Nianbao.Reporting.Sarif;

/// <summary>The rules of the tool (SARIF 3.19.23): those of all forms and whatever else was found.</summary>
internal sealed class SarifRules
{
    private readonly SortedDictionary<string, RuleDefinition> _known;
    private readonly List<string> _ids;

    /// <param name="known">The rules of the forms, by id.</param>
    /// <param name="found">The ids of what was found.</param>
    public SarifRules(SortedDictionary<string, RuleDefinition> known, IEnumerable<string> found)
    {
        _known = known;
        _ids = [.. known.Keys.Concat(found).Distinct().Order(StringComparer.Ordinal)];
    }

    /// <summary>All of them in the order of their numbers.</summary>
    public IEnumerable<SarifRule> All => _ids.Select(id => _known.TryGetValue(id, out var rule) ? OfForms(id, rule) : Other(id));

    /// <summary>The number of a rule in the list.</summary>
    public int IndexOf(string id) => _ids.BinarySearch(id, StringComparer.Ordinal);

    // 3.49.12: a helpUri must be absolute, and the pages have no address that holds everywhere
    private static SarifRule OfForms(string id, RuleDefinition rule) => new(
        id,
        new($"{rule.Message} / {rule.MessageEn}"),
        new(new(rule.Message), new(rule.MessageEn)),
        new SarifConfiguration(rule.Severity.Word()),
        new($"见 docs/rules.zh-CN.md#{id} / see docs/rules.md#{id}"),
        new SarifRuleProperties(rule.Source));

    /// <summary>What is no rule of a form has words for each case only; this tells what it is about.</summary>
    private static SarifRule Other(string id)
    {
        var (zh, en) = WordsOf(RuleChapters.Of(id));
        return new(
            id,
            new($"{zh} / {en}"),
            new(new(zh), new(en)),
            DefaultConfiguration: null,
            new($"见 docs/diagnostics.md#{id} / see docs/diagnostics.md#{id}"),
            Properties: null);
    }

    private static (string Zh, string En) WordsOf(RuleChapter chapter) => chapter switch
    {
        RuleChapter.FiguresInText or RuleChapter.Narrative or RuleChapter.Metadata => ("正文有误", "a mistake in the text"),
        RuleChapter.DataFile => ("数据文件有误", "a mistake in the data file"),
        RuleChapter.Program => ("程序没有做完", "the program could not finish"),
        _ => ("数据不合规则", "figures against a rule"),
    };
}
