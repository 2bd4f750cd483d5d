using System.Globalization;
using Nianbao.Cli.Terminal;
using Nianbao.DataFiles;
using Nianbao.Text;

namespace Nianbao.Cli.Files;

/// <summary>Finds the data files of one reporting body.</summary>
internal static class YearFiles
{
    /// <summary>The full paths of the data files that arguments mean, each once.</summary>
    /// <param name="named">Files, or names of reporting bodies.</param>
    /// <param name="dataFolder">The folder that has a folder for each year.</param>
    /// <exception cref="UsageException">There is no such file or body, or the folder cannot be read.</exception>
    public static IReadOnlyList<string> Find(IEnumerable<string> named, string dataFolder) =>
        [.. named.SelectMany(name => File.Exists(name) ? [Path.GetFullPath(name)] : OfOrgan(name, dataFolder)).Distinct(StringComparer.Ordinal)];

    private static List<string> OfOrgan(string organ, string dataFolder)
    {
        var shown = QuotedText.Of(organ);
        if (organ.Length == 0 || OrganName.WhatIsWrong(organ) != null || DataFileName.Is(organ))
        {
            throw new UsageException($"没有“{shown}”这个文件；请写数据文件或机关名称", $"there is no file '{shown}'; name data files or a reporting body");
        }

        var all = CommandFiles.Read(dataFolder, () => AllFiles(dataFolder));
        var files = all.Where(file => Path.GetFileNameWithoutExtension(file) == organ).ToList();
        if (files.Count > 0) return files;
        var nearest = Suggestion.Nearest(organ, all.Select(file => Path.GetFileNameWithoutExtension(file)!).Distinct());
        throw new UsageException(
            $"{dataFolder} 里各年的文件夹都没有“{shown}”的数据文件。{(nearest == null ? "可以用 --data 指定文件夹，或直接写文件" : $"是不是“{nearest}”？")}",
            $"no year's folder in {dataFolder} has a data file of '{shown}'"
            + (nearest == null ? "; choose the folder with --data, or name the files" : $"; did you mean '{nearest}'?"));
    }

    private static List<string> AllFiles(string dataFolder)
    {
        if (!Directory.Exists(dataFolder)) return [];
        return
        [
            .. Directory.GetDirectories(dataFolder).Where(folder => IsYear(Path.GetFileName(folder)))
                .SelectMany(Directory.GetFiles).Where(file => DataFileName.Is(file))
                .Order(StringComparer.Ordinal),
        ];
    }

    private static bool IsYear(string name) =>
        name.Length == 4 && int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out _);
}
