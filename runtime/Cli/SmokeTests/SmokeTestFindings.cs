using Nianbao.Findings;
using Nianbao.Forms;
using Nianbao.Sources;
using Nianbao.Templates;

namespace Nianbao.Cli.SmokeTests;

/// <summary>What can be wrong with a template that is tried on reports.</summary>
internal static class SmokeTestFindings
{
    /// <summary>The template stops at a report.</summary>
    public const string Stopped = "NB9070";

    /// <summary>A page is no HTML: tags that do not pair, an id given twice.</summary>
    public const string BadHtml = "NB9071";

    /// <summary>Text of the report became markup.</summary>
    public const string NotEscaped = "NB9072";

    /// <summary>A control character or half a character.</summary>
    public const string BadCharacter = "NB9073";

    /// <summary>A file that ought to be JSON is none.</summary>
    public const string BadJson = "NB9074";

    /// <summary>The same report gives two different files.</summary>
    public const string Unsteady = "NB9075";

    /// <summary>The compiled template or a function fails in a way it should not: the exit code is 2.</summary>
    public const string Crash = "NB9076";

    /// <summary>A file, or a part of one, that ought to be XML is none.</summary>
    public const string BadXml = "NB9079";

    public static Finding StoppedAt(string file, TemplateException e, string samples, string samplesEn) =>
        Error(Stopped, file, e.Line, e.Column, $"用在{samples}上出错：{e.Problem}", $"fails on {samplesEn}: {e.ProblemEn}");

    public static Finding Problem(string rule, string file, string what, string whatEn, string samples, string samplesEn) =>
        Error(rule, file, 1, 1, $"用{samples}生成的文件，{what}", $"the file made of {samplesEn}, {whatEn}");

    public static Finding DiffersFromItself(string file, string samples, string samplesEn) => Error(
        Unsteady, file, 1, 1,
        $"用{samples}连续生成两次，结果不一样。同样的数据须得出同样的文件",
        $"two files made of {samplesEn} one after the other differ; the same data must give the same file");

    public static Finding Crashed(string file, string problem, string samples, string samplesEn) => Error(
        Crash, file, 1, 1,
        $"用在{samples}上时程序出错：{problem}。请连同模板报告给工具的维护者",
        $"the program fails on {samplesEn}: {problem}; tell whoever looks after the toolkit, with the template");

    private static Finding Error(string id, string file, int line, int column, string message, string messageEn) =>
        new(id, Severity.Error, file, new SourceSpan(line, column, column), message, messageEn);
}
