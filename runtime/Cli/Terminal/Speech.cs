using System.CommandLine;
using Nianbao.Findings;
using Nianbao.Reporting.Wording;

namespace Nianbao.Cli.Terminal;

/// <summary>The language in which a command speaks to whoever runs it: one, or both as a build does.</summary>
/// <param name="only">The language; null for both.</param>
internal sealed class Speech(Language? only)
{
    private const string Chinese = "zh";
    private const string English = "en";
    private const string Both = "both";

    /// <summary>The option of a command that prints findings.</summary>
    public static Option<string> Option()
    {
        var option = new Option<string>("--language")
        {
            Description = "用中文（zh）、英文（en）或两种都写（both） / in Chinese, in English or in both",
            DefaultValueFactory = _ => Both,
        };
        option.AcceptOnlyFromAmong(Chinese, English, Both);
        return option;
    }

    /// <summary>The language that the option names.</summary>
    public static Speech Of(string? word) => new(word switch
    {
        Chinese => Language.Chinese,
        English => Language.English,
        _ => null,
    });

    /// <summary>The languages, in the order in which both are spoken.</summary>
    public Language[] Languages => only is { } one ? [one] : [Language.Chinese, Language.English];

    /// <summary>What is said, of which the second is the same in English.</summary>
    public string Say(string zh, string en) => only is { } one ? one.Of(zh, en) : $"{zh} / {en}";

    /// <summary>A finding as a line.</summary>
    public string Line(Finding finding) => only is { } one
        ? finding.ToLine(one == Language.Chinese ? FindingMessage.Chinese(finding) : FindingMessage.English(finding))
        : finding.ToString();
}
