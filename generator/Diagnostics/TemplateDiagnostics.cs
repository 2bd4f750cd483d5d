using Microsoft.CodeAnalysis;

namespace Nianbao.Generator.Diagnostics;

/// <summary>
/// <c>NB2xxx</c>: mistakes in a template. Ids are never reused. A message says what is wrong and what would be right,
/// in Chinese and then in English.
/// </summary>
internal static class TemplateDiagnostics
{
    public static readonly DiagnosticDescriptor Syntax = Error(
        "NB2001", "模板语法错误：{0} / Template syntax: {0}");

    public static readonly DiagnosticDescriptor UnknownName = Error(
        "NB2050", "没有名为“{0}”的变量或字段{1} / There is no variable or field '{0}'{2}");

    public static readonly DiagnosticDescriptor UnknownMember = Error(
        "NB2051", "{0} 没有成员“{1}”{2} / {0} has no member '{1}'{3}");

    public static readonly DiagnosticDescriptor UnknownInclude = Error(
        "NB2052", "没有名为“{0}”的模板{1} / There is no template '{0}' to include{2}");

    public static readonly DiagnosticDescriptor IncludeCycle = Error(
        "NB2053", "模板互相引入成环：{0}；请去掉其中一处 include / Templates include each other in a circle: {0}; take out one of the includes");

    public static readonly DiagnosticDescriptor NotAValue = Error(
        "NB2054", "{0} 不是可以输出或计算的值；请写出它的一个成员 / {0} is no value that could be printed or computed with; name one of its members");

    public static readonly DiagnosticDescriptor Unsupported = Error(
        "NB2055", "不支持{0} / {1} is not supported");

    public static readonly DiagnosticDescriptor RunTimeOnly = Error(
        "NB2056", "“{0}”只在解释执行时才有意义，编译模板不支持；{1} / '{0}' only makes sense in an interpreter and is not supported in compiled templates; {2}");

    public static readonly DiagnosticDescriptor OperatorTypes = Error(
        "NB2057", "运算符 {0} 不能用于 {1} 和 {2} / The operator {0} is not defined between {1} and {2}");

    public static readonly DiagnosticDescriptor NotIterable = Error(
        "NB2058", "{0} 不是列表，不能用 for 遍历 / {0} is not a list that for could run over");

    public static readonly DiagnosticDescriptor NotCallable = Error(
        "NB2059", "{0} 不是函数，不能带参数调用 / {0} is not a function and takes no arguments");

    public static readonly DiagnosticDescriptor ArgumentCount = Error(
        "NB2060", "{0} 需要 {1} 个参数，这里给了 {2} 个 / {0} takes {1} arguments, here are {2}");

    public static readonly DiagnosticDescriptor MixedTypes = Error(
        "NB2061", "“{0}”既存放 {1} 又存放 {2}；请用两个变量 / '{0}' holds {1} as well as {2}; use two variables");

    public static readonly DiagnosticDescriptor OutsideLoop = Error(
        "NB2062", "“{0}”只能写在循环里 / '{0}' is only possible inside a loop");

    public static readonly DiagnosticDescriptor OnlyInSomeForms = Error(
        "NB2063", "“{0}”只在格式 {1} 中有，格式 {2} 中没有；若模板只用于部分格式，请在文件名中写明，如 {3} / '{0}' exists only in the forms {1}, not in {2}; if the template is meant for some forms only, say so in its file name: {3}");

    public static readonly DiagnosticDescriptor UnknownForm = Error(
        "NB2064", "没有格式“{0}”；文件名中 @ 之后须是格式编号：{1} / There is no form '{0}'; after @ in the file name stands the id of a form: {1}");

    public static readonly DiagnosticDescriptor UsedTooEarly = Error(
        "NB2065", "函数“{0}”在此处可能尚未定义；请把定义移到前面，且不要放在 if 或循环中 / The function '{0}' may not be defined yet; move its definition before this place and out of any if or loop");

    public static readonly DiagnosticDescriptor NullMember = Error(
        "NB2066", "“{0}”总是空值，没有成员 / '{0}' is always null and has no members");

    public static readonly DiagnosticDescriptor ArgumentType = Error(
        "NB2067", "{0} 的参数“{1}”应为{2}，不能是 {3} / The argument '{1}' of {0} is {2}, not {3}");

    public static readonly DiagnosticDescriptor LoopOption = Error(
        "NB2068", "循环选项“{0}”无效；可用：{1} / '{0}' is not a loop option here; there are: {1}");

    public static readonly DiagnosticDescriptor SameOutput = Error(
        "NB2069", "模板 {0} 与 {1} 输出同名文件 *{2}；请改名 / The templates {0} and {1} make the same file *{2}; rename one");

    public static readonly DiagnosticDescriptor TooLarge = Error(
        "NB2070", "模板展开后过大（{0}）；请检查函数或 include 是否无休止地用新的参数类型调用自己 / The template grows too large ({0}); see whether a function or include calls itself for ever with new types of arguments");

    public static readonly DiagnosticDescriptor Internal = Error(
        "NB2071", "编译模板时出现内部错误：{0} / Internal error while compiling the template: {0}");

    private static DiagnosticDescriptor Error(string id, string message) => new(
        id, "Mistake in a template", message, "Nianbao.Template", DiagnosticSeverity.Error, isEnabledByDefault: true,
        helpLinkUri: "docs/diagnostics.md#" + id);
}
