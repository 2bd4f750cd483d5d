using Microsoft.CodeAnalysis;
using Nianbao.Generator.Text;

namespace Nianbao.Generator.Diagnostics;

/// <summary>
/// <c>NB1xxx</c>: mistakes in a schema. Ids are never reused. A message says what is wrong and what would be right,
/// in Chinese and then in English.
/// </summary>
internal static class SchemaDiagnostics
{
    private const string Category = "Nianbao.Schema";

    public static readonly DiagnosticDescriptor Syntax = Error(
        "NB1001", "Not valid YAML", "不是合法的 YAML：{0} / Not valid YAML: {0}");

    public static readonly DiagnosticDescriptor UnknownKey = Error(
        "NB1002", "Unknown key", "{1}里没有“{0}”这个键；{2} / Unknown key '{0}'; {3}");

    public static readonly DiagnosticDescriptor MissingKey = Error(
        "NB1003", "Missing key", "{0}缺少“{1}” / '{1}' is missing here");

    public static readonly DiagnosticDescriptor WrongShape = Error(
        "NB1004", "Wrong shape", "“{0}”应是{1} / '{0}' must be {2}");

    public static readonly DiagnosticDescriptor DuplicateName = Error(
        "NB1005", "Name used twice", "“{0}”出现了两次；每个名称只能用一次 / '{0}' stands here twice; each name may be used once");

    public static readonly DiagnosticDescriptor BadId = Error(
        "NB1006",
        "Bad id",
        $"“{{0}}”不能作名称；用小写字母、数字和下划线，以字母开头，且不用 {string.Join("、", Identifiers.Reserved)} / "
        + $"'{{0}}' cannot be a name: use lower-case letters, digits and _, begin with a letter, and none of {string.Join(", ", Identifiers.Reserved)}");

    public static readonly DiagnosticDescriptor BadValue = Error(
        "NB1007", "Bad value", "“{0}”不是“{1}”的取值；可用：{2} / '{0}' is no value of '{1}'; valid: {2}");

    public static readonly DiagnosticDescriptor UnknownName = Error(
        "NB1008", "Rule names no cell", "规则里的“{0}”不是这里的{1}；{3} / '{0}' names no {2} here; {4}");

    public static readonly DiagnosticDescriptor RuleSyntax = Error(
        "NB1009",
        "Rule cannot be read",
        "规则写法有误：此处应是{0}；例：received + carried_in == outcomes.total / "
        + "The rule cannot be read: expected {1} here; for example: received + carried_in == outcomes.total");

    public static readonly DiagnosticDescriptor BadRuleId = Error(
        "NB1010", "Bad rule id", "“{0}”不能作规则编号；用两个以上大写字母加三到五位数字，例：NB3001 / '{0}' cannot be a rule's id: use capital letters and three to five digits, for example NB3001");

    public static readonly DiagnosticDescriptor UnknownTable = Error(
        "NB1011", "Unknown table", "没有“{0}”这张表；{1} / There is no table '{0}'; {2}");

    public static readonly DiagnosticDescriptor TableWithoutSection = Error(
        "NB1012", "Table in no section", "表“{0}”不在任何一节里；在 sections 中用 table: {0} 引用它 / The table '{0}' is in no section; name it there with table: {0}");

    public static readonly DiagnosticDescriptor DuplicateForm = Error(
        "NB1013", "Form defined twice", "格式“{0}”已在 {1} 中定义 / The form '{0}' is already defined in {1}");

    public static readonly DiagnosticDescriptor DuplicateYear = Error(
        "NB1014", "Year served twice", "{0} 年已由格式“{1}”负责（{2}）；一个年度只能有一种格式 / The year {0} is already served by the form '{1}' ({2}); a year has one form");

    public static readonly DiagnosticDescriptor SumWithoutParts = Error(
        "NB1015", "Sum of nothing", "“{0}”是合计，但没有可以相加的同级项 / '{0}' is a sum, but there is nothing beside it to add");

    public static readonly DiagnosticDescriptor MixedKinds = Error(
        "NB1016", "Counts and amounts mixed", "规则不能把件数和金额放在一起比较 / A rule cannot compare counts with amounts");

    public static readonly DiagnosticDescriptor Internal = Error(
        "NB1017", "Generator failed", "生成器内部错误，请把此文件和这条消息报告给维护者：{0} / The generator failed; please report this message with the file: {0}");

    public static readonly DiagnosticDescriptor EmptyTable = Error(
        "NB1018", "Table without rows or columns", "“{0}”没有任何行或列 / '{0}' has no rows or columns");

    public static readonly DiagnosticDescriptor BadYear = Error(
        "NB1019", "Bad year", "“{0}”不是四位年份 / '{0}' is not a year of four digits");

    public static readonly DiagnosticDescriptor RuleInManyBlocks = Error(
        "NB1020", "Rule of a table with blocks", "此表分为几块，each: {0} 的规则要写在所属的块里 / This table has several blocks; write a rule with each: {0} in the block it is about");

    public static readonly DiagnosticDescriptor AnchorNotAllowed = Error(
        "NB1021", "Anchor or alias", "格式文件里不用锚点（&）和别名（*）；请写出全文 / Schemas use no anchors (&) and aliases (*); write it out");

    public static readonly DiagnosticDescriptor BadDate = Error(
        "NB1022", "Bad date", "“{0}”不是日期；写成 2021-09-26 / '{0}' is not a date; write it like 2021-09-26");

    public static readonly DiagnosticDescriptor UnknownForm = Error(
        "NB1023", "Unknown form to extend", "没有可以继承的格式“{0}”；{1} / There is no form '{0}' to extend; {2}");

    public static readonly DiagnosticDescriptor ExtendsCycle = Error(
        "NB1024", "Forms extend each other", "格式之间循环继承：{0} / Forms extend each other in a circle: {0}");

    public static readonly DiagnosticDescriptor UnknownTarget = Error(
        "NB1025", "Unknown target of a change", "“{0}”中的“{1}”不存在；{2} / In '{0}' there is no '{1}'; {3}");

    public static readonly DiagnosticDescriptor EditedTwice = Error(
        "NB1026", "Changed twice", "“{0}”已被前面的修改改过；合并成一项 / '{0}' was already changed above; make it one change");

    public static readonly DiagnosticDescriptor BadChange = Error(
        "NB1027", "Bad change", "一项修改只能有一个动作：{0} / A change has one of: {0}");

    public static readonly DiagnosticDescriptor BadPath = Error(
        "NB1028",
        "Bad path of a change",
        "“{0}”不是修改对象的路径；例：requests.rows.outcomes.granted、requests.columns.total、proactive.blocks.charges、sections.other / "
        + "'{0}' is no path of a part; for example requests.rows.outcomes.granted, requests.columns.total, proactive.blocks.charges, sections.other");

    public static readonly DiagnosticDescriptor BadSpans = Error(
        "NB1029",
        "Spans do not fit the table",
        "{0} 应有 {1} 个数，合计 {2} 列 / {0} must have {1} numbers that add up to {2} columns");

    public static readonly DiagnosticDescriptor NumberWithParts = Error(
        "NB1030",
        "Number and parts in a grid",
        "“{0}”自己有数又有分项，只有清单式的表才能这样；给表加 layout: list，或去掉这一行的 unit 和 kind / "
        + "'{0}' has a number of its own and parts, which only a table with layout: list can print; make it one, or take unit and kind from this row");

    public static readonly DiagnosticDescriptor FreeHeadingsWithoutText = Error(
        "NB1031",
        "Free headings without text",
        "“{0}”的 headings: free 只用于有 text、没有 table 的节；把表另立一节 / "
        + "headings: free in '{0}' is for sections with text and without a table; make the table a section of its own");

    public static readonly DiagnosticDescriptor UnknownCrosswalk = Error(
        "NB1040", "Unknown form of a crosswalk", "没有可以对照的另一格式“{0}”；{1} / There is no other form '{0}' to compare with; {2}");

    public static readonly DiagnosticDescriptor UnknownCounterpart = Error(
        "NB1041", "Unknown path in a crosswalk", "格式“{1}”里没有“{0}”这一行或这一格；{2} / The form '{1}' has no row or cell '{0}'; {3}");

    public static readonly DiagnosticDescriptor CounterpartTwice = Error(
        "NB1042",
        "Cell twice in a crosswalk",
        "“{0}”里有的格前面已经写过对应项；一格只写一次，几格之和写成列表 / "
        + "Cells of '{0}' were given a counterpart above; name a cell once, and write a sum as a list");

    public static readonly DiagnosticDescriptor CounterpartColumns = Error(
        "NB1043",
        "Columns of a crosswalk do not agree",
        "“{0}”和它在格式“{1}”里的对应行，列不相同；请逐格写，例：requests.received.total / "
        + "The columns of '{0}' and of its counterpart in the form '{1}' are not the same; write cell by cell, for example requests.received.total");

    public static readonly DiagnosticDescriptor BadPattern = Error(
        "NB1050", "Bad pattern", "不是合法的正则表达式：{0} / Not a valid regular expression: {0}");

    public static readonly DiagnosticDescriptor UnknownWord = Error(
        "NB1051", "Unknown word in a pattern", "words 里没有“{0}”；{1} / There is no word '{0}'; {2}");

    public static readonly DiagnosticDescriptor PatternWithoutGroup = Error(
        "NB1052",
        "Pattern without a group",
        "这种规则的正则表达式要有组“{0}”，例：(?<{0}>…)；数字用 {{n}} / "
        + "The pattern of a rule of this kind needs a group '{0}', as in (?<{0}>…); write {{n}} for a number");

    public static readonly DiagnosticDescriptor PatternOfNothing = Error(
        "NB1053",
        "Pattern that matches nothing at all",
        "这个正则表达式连空文字也匹配，会处处命中；至少写一个不可省的字 / The pattern matches empty text, that is everywhere; let it need a character at least");

    public static readonly DiagnosticDescriptor BadSeverity = Error(
        "NB1060",
        "Malformed rule severity",
        "NianbaoRuleSeverity 里的“{0}”应写成“编号=级别”，几项用分号隔开；例：NB3005=note;NB3001=warning / "
        + "'{0}' in NianbaoRuleSeverity must be 'id=severity', several parted by semicolons; for example NB3005=note;NB3001=warning");

    public static readonly DiagnosticDescriptor SeverityOfUnknownRule = Error(
        "NB1061",
        "Severity of an unknown rule",
        "NianbaoRuleSeverity 里的“{0}”不是任何格式的规则；{1} / '{0}' in NianbaoRuleSeverity is no rule of any form; {2}");

    public static readonly DiagnosticDescriptor UnknownSeverity = Error(
        "NB1062",
        "Unknown severity",
        "NianbaoRuleSeverity 里“{0}”的级别“{1}”不对；{2} / The severity '{1}' of '{0}' in NianbaoRuleSeverity is none; {3}");

    public static readonly DiagnosticDescriptor SeverityTwice = Error(
        "NB1063",
        "Severity given twice",
        "NianbaoRuleSeverity 里“{0}”写了两次；每条规则只写一次 / '{0}' stands twice in NianbaoRuleSeverity; name a rule once");

    public static readonly DiagnosticDescriptor SeverityOfDataFile = Error(
        "NB1064",
        "Severity of a data file's mistake",
        "NianbaoRuleSeverity 里的“{0}”是数据文件本身的错误，级别不能改；能改的是各格式的规则 / "
        + "'{0}' in NianbaoRuleSeverity is a mistake of a data file, whose severity cannot be set; set those of the forms' rules");

    public static readonly DiagnosticDescriptor NameOfReport = Error(
        "NB1032",
        "Name that every report has",
        "“{0}”是每份年报都有的项，不能再作节或表的名称；请换一个名称，例如 {0}_list / "
        + "'{0}' is something that every report has and cannot name a section or table; take another name, such as {0}_list");

    public static readonly DiagnosticDescriptor TooDeep = Error(
        "NB1065",
        "Nested too deeply",
        "括号或缩进嵌套超过 {0} 层，格式用不到这么深；请删去多余的，或拆开 / "
        + "Brackets or indentation nest more than {0} levels deep, which no form needs; remove what is too much, or take it apart");

    private static DiagnosticDescriptor Error(string id, string title, string message) => new(
        id, title, message, Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: "docs/diagnostics.md#" + id);
}
