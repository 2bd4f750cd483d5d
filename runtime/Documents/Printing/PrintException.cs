namespace Nianbao.Documents.Printing;

/// <summary>A PDF that was not made, with what to do, in both languages.</summary>
internal sealed class PrintException : Exception
{
    /// <summary>The environment variable that names the program.</summary>
    public const string Variable = "NIANBAO_PDF_PROGRAM";

    /// <summary>No program is installed that could make it.</summary>
    public const string NoPrinterId = "NB9031";

    /// <summary>The program did not make it.</summary>
    public const string NotPrintedId = "NB9032";

    private PrintException(string rule, string chinese, string english)
        : base($"{chinese} / {english}") => (Rule, Chinese, English) = (rule, chinese, english);

    /// <summary>The stable id.</summary>
    public string Rule { get; }

    /// <summary>Why, in Chinese.</summary>
    public string Chinese { get; }

    /// <summary>Why, in English.</summary>
    public string English { get; }

    public static PrintException NoProgram() => new(
        NoPrinterId,
        "没有生成 PDF：要用 Chromium、Chrome 或 Edge 打印网页，或用 LibreOffice 打印 Word 文件，本机都没有找到。请安装其中之一，"
        + $"或用环境变量 {Variable} 写明程序的路径；也可以用浏览器打开网页，自己打印成 PDF",
        "no PDF was made: that takes Chromium, Chrome or Edge for the page or LibreOffice for the Word file, and none was found. Install one,"
        + $" or have the environment variable {Variable} name the program; or open the page in a browser and print it to a PDF yourself");

    public static PrintException NoSuchProgram(string path) => new(
        NoPrinterId,
        $"没有生成 PDF：环境变量 {Variable} 写的程序“{path}”不存在。请写 Chromium、Chrome、Edge 或 soffice 的完整路径，或删去这个变量",
        $"no PDF was made: the environment variable {Variable} names the program '{path}', which is not there."
        + " Give the full path of Chromium, Chrome, Edge or soffice, or remove the variable");

    public static PrintException NothingToPrint(string path, string source) => new(
        NoPrinterId,
        $"没有生成 PDF：环境变量 {Variable} 写的程序“{path}”打印的是 {source} 文件，项目没有生成它的模板。请换一个程序，或删去这个变量",
        $"no PDF was made: the environment variable {Variable} names the program '{path}', which prints {source} files, and the project has no template that makes one."
        + " Name another program, or remove the variable");

    public static PrintException NotPrinted(string program, string problem) => new(
        NotPrintedId,
        $"{program} 没有打印出 PDF（{problem}）。请再试一次；仍不行的，用环境变量 {Variable} 换一个程序，或打开网页自己打印",
        $"{program} did not print the PDF ({problem}). Try again; if that does not help, have the environment variable {Variable} name another program,"
        + " or open the page and print it yourself");
}
