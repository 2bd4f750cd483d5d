using System.ComponentModel;

namespace Nianbao.Templates;

/// <summary>What stops a template that would never end, or that was compiled for another form.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Limits
{
    /// <summary>How many rounds a <c>while</c> may make.</summary>
    public const int MaxRounds = 100_000;

    /// <summary>How many characters repeating or joining texts may give, and how many items a range or a list that is repeated or joined.</summary>
    public const int MaxText = 10_000_000;

    /// <summary>
    /// How many rounds all loops of a page may make together. Calls that may call themselves count as rounds, and so does
    /// the copying of long texts and lists, by their length.
    /// </summary>
    internal const int MaxPageRounds = 100_000_000;

    /// <summary>How many bytes a page may have.</summary>
    internal const int MaxPage = 256 * 1024 * 1024;

    // an object or list that holds itself would never end
    internal const int MaxDepth = 20;

    /// <summary>True, unless a <c>while</c> has made too many rounds.</summary>
    public static bool Allows(int round, Position position) => round < MaxRounds ? true : throw position.Error(
        $"while 循环超过 {MaxRounds} 次，条件可能永远成立",
        $"a while loop made more than {MaxRounds} rounds: its condition seems to hold for ever");

    /// <summary>The error that the loops of a page go on and on.</summary>
    internal static TemplateException TooManyRounds(Position position) => position.Error(
        $"一个页面里的循环（连同循环里复制的长文本和列表）总共超过 {MaxPageRounds} 次：请缩小区间，减少循环里套的循环，或直接输出而不拼接",
        $"the loops of one page make more than {MaxPageRounds} rounds together, the copying of long texts and lists included: shorten the ranges, nest fewer loops, or print instead of joining");

    /// <summary>The error that a page grows too large.</summary>
    internal static TemplateException PageTooLarge(Position position) => position.Error(
        $"页面超过 {MaxPage} 字节（256 MiB）：请减少循环，或分成几个模板",
        $"the page has more than {MaxPage} bytes (256 MiB): loop less, or make several templates of it");

    /// <summary>The error that what a template keeps fills the memory.</summary>
    internal static TemplateException NoMemory(Position position) => position.Error(
        "模板保存的文本和列表占满了内存：请减少循环里保存的内容，或分成几个模板",
        "the texts and lists that the template keeps fill the memory: keep less in loops, or make several templates of it");

    /// <summary>The error that a list grows too long.</summary>
    internal static TemplateException ListTooLong(Position position) => position.Error(
        $"列表过长，超过 {MaxText} 项", $"the list grows too long, beyond {MaxText} items");

    /// <summary>The error that a text grows too long.</summary>
    internal static TemplateException TextTooLong(Position position) => position.Error(
        $"文本过长，超过 {MaxText} 个字符", $"the text grows too long, beyond {MaxText} characters");

    /// <summary>The error that a value holds others deeper than any printing or comparing goes.</summary>
    internal static TemplateException TooDeep(Position position) => position.Error(
        $"数据嵌套超过 {MaxDepth} 层，或包含自身", $"the value nests deeper than {MaxDepth} levels, or holds itself");

    /// <summary>What a function comes to that only an interpreter has, called through its group: an error.</summary>
    public static Value RunTimeOnly(string function, Position position) => throw position.Error(
        $"“{function}”只在解释执行时才有意义，编译模板不支持", $"'{function}' only makes sense in an interpreter and is not supported in compiled templates");

    /// <summary>The error that a template does not serve a report's form.</summary>
    public static TemplateException OtherForm(string template, string form) => new Position(template, 1, 1).Error(
        $"模板不适用于格式 {form}", $"the template does not serve the form {form}");
}
