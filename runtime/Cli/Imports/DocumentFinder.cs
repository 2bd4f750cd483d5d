using Nianbao.Cli.Files;
using Nianbao.Cli.Terminal;
using Nianbao.Documents.Sources;

namespace Nianbao.Cli.Imports;

/// <summary>Finds the documents to import.</summary>
internal static class DocumentFinder
{
    /// <summary>The files named, and of folders those that may be reports, at any depth, in ordinal order.</summary>
    /// <exception cref="UsageException">There is no such file, or no document in any folder.</exception>
    public static IReadOnlyList<string> Find(IEnumerable<string> paths)
    {
        var found = new List<string>();
        foreach (var path in paths)
        {
            if (Directory.Exists(path)) found.AddRange(CommandFiles.Read(path, () => InFolder(path)));
            else if (File.Exists(path)) found.Add(path);
            else throw new UsageException($"没有 {path} 这个文件或文件夹", $"there is no file or folder {path}");
        }

        if (found.Count == 0) throw new UsageException("文件夹里没有可以导入的文件", "no folder holds a document to import");
        return [.. found.Distinct(StringComparer.Ordinal)];
    }

    private static List<string> InFolder(string folder) =>
    [
        .. Directory.EnumerateFiles(folder, "*", new EnumerationOptions { RecurseSubdirectories = true })
            .Where(file => DocumentNames.MayBeReport(Path.GetFileName(file)))
            .Order(StringComparer.Ordinal),
    ];
}
