using Nianbao.Cli.Terminal;

namespace Nianbao.Cli.Files;

/// <summary>Reads and writes for a command that cannot go on without: what the system refuses is told in a line.</summary>
internal static class CommandFiles
{
    /// <summary>Reads a file or looks through a folder.</summary>
    /// <exception cref="UsageException">It cannot be read.</exception>
    public static T Read<T>(string path, Func<T> read) =>
        Try(read, e => new UsageException($"读不了 {path}：{e.Message}", $"{path} cannot be read: {e.Message}"));

    /// <summary>Writes or deletes a file, or writes to a folder.</summary>
    /// <exception cref="UsageException">It cannot be written.</exception>
    public static T Write<T>(string path, Func<T> write) =>
        Try(write, e => new UsageException($"写不了 {path}：{e.Message}", $"{path} cannot be written: {e.Message}"));

    /// <summary>Writes a page and tells where, or that it is there already.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="name">The page below it.</param>
    /// <param name="content">What the page holds.</param>
    /// <param name="output">Takes a line.</param>
    /// <exception cref="UsageException">It cannot be written.</exception>
    public static void WritePage(OutputFolder folder, string name, byte[] content, TextWriter output)
    {
        var path = folder.Find(name) ?? throw new UsageException(
            $"写不了 {name}：它的文件夹是指向别处的链接。请删去链接", $"{name} cannot be written: its folder is a link to elsewhere; delete the link");
        var isNew = Write(path, () => folder.Write(path, content));
        output.WriteLine(isNew ? $"写了 {path} / {path} written" : $"{path} 没有变化 / {path} unchanged");
    }

    private static T Try<T>(Func<T> act, Func<Exception, UsageException> refuse)
    {
        try
        {
            return act();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw refuse(e);
        }
    }
}
