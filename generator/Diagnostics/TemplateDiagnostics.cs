using Microsoft.CodeAnalysis;

namespace Nianbao.Generator.Diagnostics;

/// <summary>
/// <c>NB2xxx</c>: mistakes in a template. Ids are never reused. A message says what is wrong and what would be right,
/// in Chinese and then in English.
/// </summary>
internal static class TemplateDiagnostics
{
    public static readonly DiagnosticDescriptor Syntax = Error(
        "NB2001", "模板语法错误：{0}{1} / Syntax error: {0}{2}");

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
        "NB2065", "函数“{0}”在此处尚未定义；请把定义移到前面 / The function '{0}' is not defined yet; move its definition before this place");

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

    public static readonly DiagnosticDescriptor PrefixType = Error(
        "NB2072", "前缀 {0} 不能用于 {1} / The prefix {0} is not defined for {1}");

    public static readonly DiagnosticDescriptor TooDeepToCompile = Error(
        "NB2074", "嵌套或连接得太深；请拆成几个变量或函数 / Nested or chained too deeply; split it into several variables or functions");

    public static readonly DiagnosticDescriptor ReadOnlyName = Error(
        "NB2075", "“{0}”已设为只读（readonly），不能再赋值；请换一个变量 / '{0}' is read-only and cannot be assigned any more; use another variable");

    public static readonly DiagnosticDescriptor NotAScope = Error(
        "NB2076", "{0} 不是模板中的对象，不能用于 with 或 import；请用 {{ a: 1 }} 这样的对象 / {0} is not an object made in a template, and no use to with or import; make one like {{ a: 1 }}");

    public static readonly DiagnosticDescriptor NotWrappable = Error(
        "NB2077", "wrap 之后应为模板中用 func 定义的函数，不能是 {0} / wrap calls a function that the template defines with func, not {0}");

    public static readonly DiagnosticDescriptor NoBlock = Error(
        "NB2078", "此处没有可用 $$ 输出的内容块；请用 wrap 调用此函数 / There is no block for $$ here; call the function with wrap");

    public static readonly DiagnosticDescriptor UnsafePlace = Error(
        "NB2085",
        "{0} 不能输出在{1}：{2}；确信安全时在此处写 html.safe / "
        + "{0} cannot be printed in {1}: {3}; if it is certainly safe, write html.safe here");

    public static readonly DiagnosticDescriptor DifferentContexts = Error(
        "NB2086",
        "各条路径在网页中的位置不同：一处在{0}，一处在{1}；请在同一分支或同一轮循环里把标签和引号写完整 / "
        + "The ways that meet here end at different places of the page: {0} and {1}; complete tags and quotes within one branch or round");

    public static readonly DiagnosticDescriptor UnfinishedHtml = Error(
        "NB2087",
        "{0} 结束时仍在{1}：请把标签、引号或元素写完整 / {0} ends in {1}: complete the tag, the quotes or the element");

    public static readonly DiagnosticDescriptor UnclearHtml = Error("NB2088", "{0} / {1}");

    public static readonly DiagnosticDescriptor UnknownCallInHtml = Error(
        "NB2089",
        "此处在{0}，可能调用会自己输出文字的函数：请让函数用 ret 返回结果，或写出函数名 / "
        + "In {0}, this may call a function that writes text itself: let the function return it by ret, or call it by name");

    public static readonly DiagnosticDescriptor FormNameInCollection = Error(
        "NB2090", "“{0}”是格式 {1} 才有的名称，而此模板汇总各种格式的报告；只汇总格式 {1} 的，请把模板改名为 {2} / '{0}' is a name of the form {1}, but this template collects reports of all forms; to collect those of the form {1} only, name the template {2}");

    public static readonly DiagnosticDescriptor NameOfOneReport = Error(
        "NB2091", "“{0}”属于某一份报告，而此模板汇总多份；请写明是哪一份：{{{{ for r in reports; r.{0}; end }}}} / '{0}' belongs to one report, but this template is about many; say whose: {{{{ for r in reports; r.{0}; end }}}}");

    public static readonly DiagnosticDescriptor NameOfCollection = Error(
        "NB2092", "“{0}”只在汇总多份报告的模板中有；请把模板移到 templates/collection 下 / Only templates about many reports have '{0}'; move the template to templates/collection");

    public static readonly DiagnosticDescriptor IncludeElsewhere = Error(
        "NB2095", "“{0}”在模板文件夹之外，不能引入；请把文件放进 templates，按它在其中的名称写，如 'parts/table' / '{0}' is outside the templates folder and cannot be included; put the file into templates and name it as it lies there: 'parts/table'");

    public static readonly DiagnosticDescriptor UnknownPage = Error(
        "NB2096", "templates/pages 里没有“{0}”这样的模板，只有 {1}；供它们引入的模板请放进 templates/parts 或 templates/pages/parts / There is no page '{0}', only {1}; put templates that these include into templates/parts or templates/pages/parts");

    public static readonly DiagnosticDescriptor ServesSomeForms = new(
        "NB2097", "Template for some forms",
        "“{0}”只在格式 {1} 中有，格式 {2} 中没有：模板 {3} 只用于格式 {1} 的报告 / '{0}' exists only in the forms {1}, not in {2}: the template {3} serves reports of the forms {1} only",
        "Nianbao.Template", DiagnosticSeverity.Info, isEnabledByDefault: true, helpLinkUri: "docs/diagnostics.md#NB2097");

    public static readonly DiagnosticDescriptor IncompleteArchive = Error(
        "NB2098", "文件夹 {0} 里的模板合成一个文件，但缺少 {1}，打不开；可以从工具自带的 templates/report.docx 抄来 / The templates in the folder {0} make one file, which cannot be opened without {1}; copy what is missing from the toolkit's templates/report.docx");

    public static readonly DiagnosticDescriptor Internal = Error(
        "NB2071", "编译模板时出现内部错误，请把此模板和这条消息报告给维护者：{0} / Internal error while compiling the template; please report this message with the template: {0}");

    private static DiagnosticDescriptor Error(string id, string message) => new(
        id, "Mistake in a template", message, "Nianbao.Template", DiagnosticSeverity.Error, isEnabledByDefault: true,
        helpLinkUri: "docs/diagnostics.md#" + id);
}
