using Nianbao.Fixtures;

namespace Nianbao.Cli.Tests.Fixture;

/// <summary>Data files of a whole and its units in one folder of a workspace.</summary>
internal static class UnitFolder
{
    public const string Year = "data/2021/";

    /// <summary>Writes the data file of a unit; see <see cref="UnitText"/>.</summary>
    public static string AddUnit(this Workspace work, string organ, int factor, string header = "", params string[] replacements)
    {
        var path = work.PathOf($"{Year}{organ}.yaml");
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, UnitText.Of(organ, factor, header, replacements));
        return path;
    }
}
