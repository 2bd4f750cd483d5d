using System.Globalization;

namespace Nianbao.DataFiles;

/// <summary>
/// A data file's place among the years, told from the folders: <c>data/2021/x.yaml</c> is <c>x</c> of 2021 below
/// <c>data</c>. The folder nearest to the file whose name is a year counts.
/// </summary>
/// <param name="Root">The folder that has a folder for each year.</param>
/// <param name="Year">The year that the folder is named by.</param>
/// <param name="Name">The path below the year's folder without extension: the same over the years.</param>
internal readonly record struct YearPath(string Root, int Year, string Name)
{
    /// <summary>Finds the place of a data file.</summary>
    /// <param name="file">Its full path.</param>
    /// <param name="path">Its place.</param>
    /// <returns>False where no folder above it is named by a year.</returns>
    public static bool TryOf(string file, out YearPath path)
    {
        path = default;
        for (var end = LastSeparator(file, file.Length); end > 0; end = LastSeparator(file, end))
        {
            var start = LastSeparator(file, end) + 1;
            if (start == 0) return false;
            var folder = file.AsSpan(start, end - start);
            if (folder.Length != 4 || !int.TryParse(folder, NumberStyles.None, CultureInfo.InvariantCulture, out var year)) continue;
            path = new YearPath(file[..(start - 1)], year, Path.ChangeExtension(file[(end + 1)..], null));
            return true;
        }

        return false;
    }

    /// <summary>The path without ending that this file would have in another year.</summary>
    public string StemOf(int year) => $"{Root}{Path.DirectorySeparatorChar}{year:0000}{Path.DirectorySeparatorChar}{Name}";

    private static int LastSeparator(string file, int before) =>
        before == 0 ? -1 : file.LastIndexOf(Path.DirectorySeparatorChar, before - 1);
}
