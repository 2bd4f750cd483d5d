using System.CommandLine;
using System.Text;
using Nianbao.Catalog;
using Nianbao.Cli.Files;
using Nianbao.Cli.Terminal;
using Nianbao.FormFiles;

namespace Nianbao.Cli.Commands;

/// <summary><c>form --out &lt;file&gt;</c>: the form in which a report is filled in, one HTML file with the project's own forms in it.</summary>
internal static class FormCommand
{
    /// <summary>The file that comes with the program; its build copies it here.</summary>
    private const string Shell = "form.html";

    private const string Place = "<!--forms-->";
    private const string Usual = "年报填报.html";

    public static Command Make(ReportCatalog catalog, TextWriter output)
    {
        var file = new Option<string>("--out") { Description = $"写到哪个文件 / the file to write: {Usual}", DefaultValueFactory = _ => Usual };
        var command = new Command("form", "写出填报表：一个 HTML 文件，双击打开就能填 / writes the form to fill in: one HTML file that opens with a double click") { file };
        command.SetAction(parsed => Write(catalog, Path.GetFullPath(parsed.GetValue(file)!), output));
        return command;
    }

    private static int Write(ReportCatalog catalog, string file, TextWriter output)
    {
        var page = CommandFiles.Read(Shell, () => ReadShell(Path.Combine(AppContext.BaseDirectory, Shell)));
        var forms = $"<script type=\"application/json\" id=\"forms\">{FormFile.Write(catalog.Forms)}</script>";
        var folder = new OutputFolder(Path.GetDirectoryName(file)!);
        var content = (byte[])[.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(page.Replace(Place, forms, StringComparison.Ordinal))];
        CommandFiles.WritePage(folder, Path.GetFileName(file), content, output);
        return ExitCodes.Fine;
    }

    private static string ReadShell(string shell) => File.Exists(shell)
        ? File.ReadAllText(shell, Encoding.Unicode)
        : throw new UsageException(
            "这个程序没有带填报表。从源代码构建的，请先运行 dotnet build form/App，再构建本项目",
            "this program comes without the form; built from source, run dotnet build form/App first and then build this project");
}
