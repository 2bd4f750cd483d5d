using System.CommandLine;
using System.Text;
using Nianbao.Catalog;
using Nianbao.Cli.Files;
using Nianbao.Cli.Terminal;
using Nianbao.DataFiles.Writing;

namespace Nianbao.Cli.Commands;

/// <summary><c>tidy</c>: gives data files the canonical shape.</summary>
internal static class TidyCommand
{
    public static Command Make(ReportCatalog catalog, TextWriter output, TextWriter error)
    {
        var paths = CommandArguments.Paths();
        var check = new Option<bool>("--check")
        {
            Description = "只看要不要整理，不写文件；有要整理的返回 1 / writes nothing and returns 1 if a file is to be tidied",
        };
        var command = new Command(
            "tidy", "整理数据文件：用正式名称作键，数字对齐；注释和正文不动 / gives data files one shape: official labels as keys, numbers in columns; comments and texts stay as they are")
        {
            paths, check,
        };
        command.SetAction(parsed =>
        {
            var isCheck = parsed.GetValue(check);
            var exitCode = ExitCodes.Fine;
            foreach (var job in DataFileFinder.Find(parsed.GetValue(paths) ?? []))
            {
                if (!Tidy(catalog, job.DataFile, isCheck, output, error)) exitCode = ExitCodes.HasErrors;
            }

            return exitCode;
        });
        return command;
    }

    /// <summary>Tidies a file.</summary>
    /// <returns>False where it could not be read without doubt, or is to be tidied and was only looked at.</returns>
    private static bool Tidy(ReportCatalog catalog, string file, bool isCheck, TextWriter output, TextWriter error)
    {
        var given = CommandFiles.Read(file, () => DataFileContent.Read(file));
        if (given.Content == null)
        {
            error.WriteLine(given.Finding);
            return false;
        }

        var tidy = DataFileTidier.Tidy(given.Content, file, catalog.Types);
        foreach (var doubt in tidy.Doubts) error.WriteLine(doubt);
        if (tidy.Text == null)
        {
            error.WriteLine($"{file} 没有整理：请先改好上面的问题 / {file} was not tidied: mend what is said above first");
            return false;
        }

        var content = Encoding.UTF8.GetBytes(tidy.Text);
        if (content.AsSpan().SequenceEqual(given.Content)) return true;
        if (isCheck)
        {
            output.WriteLine($"{file} 要整理 / {file} is to be tidied");
            return false;
        }

        var isWritten = CommandFiles.Write(file, () => DataFileContent.Replace(file, given.Content, content));
        if (isWritten) output.WriteLine($"整理了 {file} / {file} tidied");
        else error.WriteLine($"{file} 刚刚被别的程序改了，没有动它；请再运行一次 / {file} was changed by another program just now and left as it is; run this again");
        return isWritten;
    }
}
