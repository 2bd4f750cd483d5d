namespace Nianbao.Cli.Files;

/// <summary>Where a path leads when all links in it are followed.</summary>
internal static class RealPath
{
    /// <summary>True if a folder lies below another wherever links lead; false if they go round in a circle.</summary>
    public static bool IsBelow(string folder, string root)
    {
        try
        {
            var above = Of(root);
            if (!Path.EndsInDirectorySeparator(above)) above += Path.DirectorySeparatorChar;
            return Of(folder).StartsWith(above, StringComparison.Ordinal);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static string Of(string path)
    {
        var real = Path.GetPathRoot(path)!;
        foreach (var part in path[real.Length..].Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries))
        {
            real = Path.Combine(real, part);
            if (Directory.ResolveLinkTarget(real, returnFinalTarget: true) is { } target) real = Of(target.FullName);
        }

        return real;
    }
}
