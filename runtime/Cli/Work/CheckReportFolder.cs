using Nianbao.Cli.Files;
using Nianbao.Cli.Terminal;
using Nianbao.Pages;
using Nianbao.Reporting.CheckReports;
using Nianbao.Templates;

namespace Nianbao.Cli.Work;

/// <summary>Writes check reports and return letters to folders.</summary>
internal static class CheckReportFolder
{
    /// <summary>The check report's file.</summary>
    public const string ReportName = "校验报告.html";

    /// <summary>Writes the check report.</summary>
    /// <exception cref="UsageException">It cannot be written.</exception>
    public static void WriteReport(
        string folder, PageDefinition<CheckReportView> template, IReadOnlyList<CheckedFile> files, TextWriter output)
    {
        var page = new Utf8Writer();
        template.Write(CheckPage.Of(files), page);
        var pages = new OutputFolder(folder);
        pages.RemoveLeftovers();
        var path = pages.Find(ReportName)!;
        var isNew = CommandFiles.Write(path, () => pages.Write(path, page.Written));
        output.WriteLine(isNew ? $"写了校验报告 {path} / check report written: {path}" : $"校验报告没有变化 {path} / check report unchanged: {path}");
    }

    /// <summary>
    /// Writes a letter for each body with errors or warnings, and takes away that of a body which now has none: it would be
    /// sent by mistake. One that cannot be written keeps no other back.
    /// </summary>
    /// <param name="folder">The folder for the letters.</param>
    /// <param name="templates">The letter, each kind of file with what its name ends in.</param>
    /// <param name="files">What was checked.</param>
    /// <param name="output">Takes how many bodies were written to.</param>
    /// <param name="error">Takes a line for each that could not be written or taken away.</param>
    /// <returns>False if there was one.</returns>
    /// <exception cref="UsageException">The template stops.</exception>
    public static bool WriteLetters(
        string folder,
        IEnumerable<(string Suffix, PageDefinition<ReturnLetterView> Template)> templates,
        IReadOnlyList<CheckedFile> files,
        TextWriter output,
        TextWriter error)
    {
        var letters = new OutputFolder(folder);
        letters.RemoveLeftovers();
        var organs = OrganFiles.Group(files);
        var isDone = true;
        var count = 0;
        foreach (var (suffix, template) in templates)
        {
            isDone &= WriteLetters(letters, suffix, template, organs, error, out var written);
            count = Math.Max(count, written);
        }

        output.WriteLine($"退回修改意见 {count} 份，在 {folder} / {count} return letters in {folder}");
        return isDone;
    }

    private static bool WriteLetters(
        OutputFolder letters, string suffix, PageDefinition<ReturnLetterView> template, IReadOnlyList<OrganFiles> organs, TextWriter error, out int count)
    {
        var names = ReturnLetter.FileNamesOf(organs, suffix);

        // a letter under a name that the body no longer has for itself would be sent by mistake, too
        var isDone = true;
        foreach (var former in organs.Select(organ => ReturnLetter.PlainFileNameOf(organ, suffix)).Except(names)) isDone &= Delete(letters.Find(former)!, error);
        var letter = new Utf8Writer();
        count = 0;
        for (var i = 0; i < organs.Count; i++)
        {
            var path = letters.Find(names[i])!;
            if (!organs[i].Tally.NeedsWork)
            {
                isDone &= Delete(path, error);
                continue;
            }

            letter.Clear();
            template.Write(ReturnLetter.Of(organs[i]), letter);
            if (Try(path, () => letters.Write(path, letter.Written), error)) count++;
            else isDone = false;
        }

        return isDone;
    }

    private static bool Delete(string path, TextWriter error) => Try(path, () => OutputFolder.Delete(path), error);

    private static bool Try(string path, Action write, TextWriter error)
    {
        try
        {
            write();
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            error.WriteLine(ProgramFindings.CannotWrite(path, path, e));
            return false;
        }
    }
}
