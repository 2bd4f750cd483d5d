using System.Globalization;

namespace Nianbao.Faults;

/// <summary>Whole folders.</summary>
public static class Folders
{
    /// <summary>Copies a folder with the times of its files.</summary>
    public static void Copy(string from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (var folder in Directory.EnumerateDirectories(from, "*", SearchOption.AllDirectories))
        {
            Directory.CreateDirectory(Path.Combine(to, Path.GetRelativePath(from, folder)));
        }

        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(to, Path.GetRelativePath(from, file));
            File.Copy(file, copy);
            File.SetLastWriteTimeUtc(copy, File.GetLastWriteTimeUtc(file));
        }
    }

    /// <summary>What is in a folder: the hash of each file by its place in it.</summary>
    public static SortedDictionary<string, string> Contents(string folder)
    {
        var contents = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var file in All(folder))
        {
            contents[Path.GetRelativePath(folder, file)] = Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(file)));
        }

        return contents;
    }

    /// <summary>When each file in a folder was written.</summary>
    public static List<string> Times(string folder) =>
        [.. All(folder).Order(StringComparer.Ordinal).Select(file => file + " " + File.GetLastWriteTimeUtc(file).Ticks.ToString(CultureInfo.InvariantCulture))];

    private static IEnumerable<string> All(string folder) =>
        Directory.Exists(folder) ? Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories) : [];
}
