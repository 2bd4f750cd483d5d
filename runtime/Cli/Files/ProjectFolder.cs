namespace Nianbao.Cli.Files;

/// <summary>
/// Where data and pages lie unless a command says otherwise: the folders <c>data</c> and <c>out</c> of the current
/// folder, or, where that has no <c>data</c> (<c>dotnet run --project reports</c> from above), of the project whose
/// build output the program is.
/// </summary>
internal static class ProjectFolder
{
    /// <summary>The default folder of data files; it may not exist.</summary>
    public static string Data => Path.Combine(Find(), "data");

    /// <summary>The default folder of pages.</summary>
    public static string Out => Path.Combine(Find(), "out");

    /// <summary>The default folder of the JSON Schemas that editors use.</summary>
    public static string Schemas => Path.Combine(Find(), ".nianbao");

    /// <summary>The default folder of the reference of the rules.</summary>
    public static string Docs => Path.Combine(Find(), "docs");

    /// <summary>Where the project's own templates lie; it may not exist.</summary>
    public static string Templates => Path.Combine(Find(), "templates");

    private static string Find()
    {
        var current = Directory.GetCurrentDirectory();
        if (Directory.Exists(Path.Combine(current, "data"))) return current;
        for (var folder = Directory.GetParent(Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory)); folder is not null; folder = folder.Parent)
        {
            if (folder.EnumerateFiles("*.csproj").Any())
            {
                return Directory.Exists(Path.Combine(folder.FullName, "data")) ? folder.FullName : current;
            }
        }

        return current;
    }
}
