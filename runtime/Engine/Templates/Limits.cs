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

    // an object or list that holds itself would never end
    internal const int MaxDepth = 20;

    /// <summary>True, unless a <c>while</c> has made too many rounds.</summary>
    public static bool Allows(int round, Position position) => round < MaxRounds ? true : throw position.Error(
        $"while 循环超过 {MaxRounds} 次，条件可能永远成立",
        $"a while loop made more than {MaxRounds} rounds: its condition seems to hold for ever");

    /// <summary>The error that a value holds others deeper than any printing or comparing goes.</summary>
    internal static TemplateException TooDeep(Position position) => position.Error(
        $"数据嵌套超过 {MaxDepth} 层，或包含自身", $"the value nests deeper than {MaxDepth} levels, or holds itself");

    /// <summary>The error that a template does not serve a report's form.</summary>
    public static TemplateException OtherForm(string template, string form) => new Position(template, 1, 1).Error(
        $"模板不适用于格式 {form}", $"the template does not serve the form {form}");
}
