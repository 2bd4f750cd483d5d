using Microsoft.CodeAnalysis;

namespace Nianbao.Generator.Diagnostics;

/// <summary>
/// <c>NB2xxx</c>: mistakes in a template. Ids are never reused. A message says what is wrong and what would be right,
/// in Chinese and then in English.
/// </summary>
internal static class TemplateDiagnostics
{
    public static readonly DiagnosticDescriptor Unexpected = Error(
        "NB2001",
        "此处不应有“{0}”：语句到换行、分号或 }}}} 为止，请在它之前结束语句或删去它 / "
        + "Unexpected '{0}': a statement ends at a newline, a semicolon or }}}}; end it before this or remove this");

    public static readonly DiagnosticDescriptor ExpressionMissing = Error(
        "NB2002",
        "此处缺少表达式，却是“{0}”：请写出一个值 / An expression is missing before '{0}': write a value");

    public static readonly DiagnosticDescriptor Expected = Error(
        "NB2003", "此处应为“{0}”，却是“{1}” / Expected '{0}' here instead of '{1}'");

    public static readonly DiagnosticDescriptor NotClosed = Error(
        "NB2004",
        "“{0}”没有在同一语句内以“{1}”结束：请补上，换行也会结束语句 / "
        + "'{0}' is not closed by '{1}' within its statement: add it; a newline ends a statement too");

    public static readonly DiagnosticDescriptor StrayBrace = Error(
        "NB2005",
        "} 的数目不对：代码以 }} 结束，对象的 { 还要有自己的 } / "
        + "A closing brace too many or too few: code ends at }}, and the { of an object needs a } of its own before that");

    public static readonly DiagnosticDescriptor BadCharacter = Error(
        "NB2006",
        "代码中不能有字符“{0}”：标点请用半角，文字请放在引号内 / "
        + "The character '{0}' means nothing in code: use ASCII punctuation, and quotes around text");

    public static readonly DiagnosticDescriptor BadEscape = Error(
        "NB2007",
        "字符串中不能写“{0}”：反斜杠本身写作 \\\\，可用的还有 \\0 \\b \\f \\n \\r \\t \\v \\\" \\' \\xHH \\uHHHH / "
        + "'{0}' is no escape: write \\\\ for a backslash; there are also \\0 \\b \\f \\n \\r \\t \\v \\\" \\' \\xHH \\uHHHH");

    public static readonly DiagnosticDescriptor BadNumber = Error(
        "NB2008",
        "“{0}”不是数：例如 12、1_000、0xFF、0b1011、1e3、1.5、1.0e-3、1.10m / "
        + "'{0}' is not a number: write for example 12, 1_000, 0xFF, 0b1011, 1e3, 1.5, 1.0e-3 or 1.10m");

    public static readonly DiagnosticDescriptor EndMissing = Error(
        "NB2009", "{0} 没有对应的 end：请加上 {{{{ end }}}} / {0} has no end: add {{{{ end }}}}");

    public static readonly DiagnosticDescriptor MisplacedEnd = Error(
        "NB2010",
        "end 没有对应的开头：请删去它，或补上 if、for 等 / "
        + "This end ends nothing: remove it, or add the if, for ... it belongs to");

    public static readonly DiagnosticDescriptor MisplacedBranch = Error(
        "NB2011",
        "此处的 {0} 不属于任何 {1}：请移到它的分支之间，并在最后的 else 之前 / "
        + "This {0} belongs to no {1}: put it between the branches of one, before the last else");

    public static readonly DiagnosticDescriptor StatementInCase = Error(
        "NB2012",
        "case 与第一个 when 之间不能有语句：请移到 case 之前或 when 之后 / "
        + "No statement may stand between case and its first when: move it before the case or after the when");

    public static readonly DiagnosticDescriptor NotAssignable = Error(
        "NB2013",
        "此处只能是变量、成员或下标，例如 x、$x、a.b、a[0] / Only a variable, a member or an index can stand here: x, $x, a.b or a[0]");

    public static readonly DiagnosticDescriptor NestedAssignment = Error(
        "NB2014",
        "赋值只能单独成为一条语句：比较请用 ==，否则请先赋值再使用 / "
        + "An assignment must be a statement of its own: use == to compare, or assign first and use the variable");

    public static readonly DiagnosticDescriptor BadLoopMember = Error(
        "NB2015", "{0} 没有成员 {1}，只有 {2} / {0} has no member {1}, only {2}");

    public static readonly DiagnosticDescriptor BadMemberName = Error(
        "NB2016",
        "点号之后应为名称，却是“{0}”：保留字或其他键请写作 [\"...\"] / "
        + "A name must follow the dot instead of '{0}': for a reserved word or another key write [\"...\"]");

    public static readonly DiagnosticDescriptor BadKey = Error(
        "NB2017", "对象的键应为名称或字符串，却是“{0}” / The key of an object must be a name or a string instead of '{0}'");

    public static readonly DiagnosticDescriptor ParameterOrder = Error(
        "NB2018",
        "参数 {0} 的位置不对：先必选，后可选，最后至多一个不定参数（...） / "
        + "Parameter {0} is out of order: required ones first, then optional ones, then at most one variadic (...)");

    public static readonly DiagnosticDescriptor BadDefault = Error(
        "NB2019",
        "参数 {0} 的默认值只能是不带符号的常量 / The default of parameter {0} can only be a literal without a sign");

    public static readonly DiagnosticDescriptor MisplacedWrappedBlock = Error(
        "NB2020", "$$ 只能单独成为一条语句 / $$ must be a statement of its own");

    public static readonly DiagnosticDescriptor TooDeep = Error(
        "NB2021",
        "嵌套超过 {0} 层，其后未再检查：请拆成几条语句或几个模板 / "
        + "Nested more than {0} deep, nothing after this was checked: split it into several statements or templates");

    private static DiagnosticDescriptor Error(string id, string message) => new(
        id, "Mistake in a template", message, "Nianbao.Template", DiagnosticSeverity.Error, isEnabledByDefault: true,
        helpLinkUri: "docs/diagnostics.md#" + id);
}
