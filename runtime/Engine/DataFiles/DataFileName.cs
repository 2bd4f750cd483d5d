namespace Nianbao.DataFiles;

/// <summary>
/// What a data file is called: its name ends in <c>.yaml</c> or <c>.yml</c>, in any case, and does not begin with a full stop:
/// editors and file systems keep such files beside others (<c>.#x.yaml</c>, <c>._x.yaml</c>). <c>Nianbao.props</c> says the same; the
/// task of a build is compiled with this file, too.
/// </summary>
internal static class DataFileName
{
    /// <summary>The ending that new files get.</summary>
    public const string Usual = ".yaml";

    private static readonly string[] Endings = [Usual, ".yml"];

    // file systems that tell X.YAML from x.yaml must be asked for each spelling
    private static readonly string[] OtherEndings = [.. Endings.SelectMany(SpellingsOf).Except(Endings)];

    // a writing program's own ending, which Windows hides, or letters exchanged
    private static readonly string[] Appended = [".txt", ".doc", ".docx", ".wps", ".rtf"];
    private static readonly string[] Slips = [".ymal", ".yalm", ".yaam", ".yam", ".yaml1"];

    /// <summary>True for the name, or a path, of a data file.</summary>
    public static bool Is(string path) => !IsHidden(Path.GetFileName(path)) && Endings.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase);

    /// <summary>True for the name of a file or folder that programs keep for themselves.</summary>
    public static bool IsHidden(string name) => name.Length > 0 && name[0] == '.';

    /// <summary>Where a data file is looked for, the more usual place first.</summary>
    /// <param name="stem">Its path without ending.</param>
    public static string[] PlacesOf(string stem) => Array.ConvertAll(Endings, ending => stem + ending);

    /// <summary>The data files that are there; two of them leave open which is meant.</summary>
    /// <param name="stem">Their path without ending.</param>
    /// <param name="isThere">Whether a path is there; null asks for a file.</param>
    public static string[] FilesOf(string stem, Predicate<string>? isThere = null)
    {
        isThere ??= File.Exists;
        var usual = Array.FindAll(PlacesOf(stem), isThere);
        if (usual.Length > 0 || !Directory.Exists(Path.GetDirectoryName(stem))) return usual;
        return Array.FindAll(Array.ConvertAll(OtherEndings, ending => stem + ending), isThere);
    }

    /// <summary>
    /// What a file was probably to be called that is no data file by its name: <c>x.yaml</c> for <c>x.yaml.txt</c> and
    /// <c>x.ymal</c>. Null for any other, also for a copy that somebody put aside as <c>x.yaml.bak</c>.
    /// </summary>
    public static string? Meant(string name)
    {
        if (Is(name)) return null;

        // a full stop as Chinese keyboards write it, or one too many
        var plain = name.Replace('．', '.').Replace('。', '.').TrimEnd('.', ' ');
        var extension = Path.GetExtension(plain);
        if (Appended.Contains(extension, StringComparer.OrdinalIgnoreCase)) plain = Path.ChangeExtension(plain, null).TrimEnd('.', ' ');
        else if (Slips.Contains(extension, StringComparer.OrdinalIgnoreCase)) plain = Path.ChangeExtension(plain, Usual);
        return Is(plain) ? plain : null;
    }

    private static IEnumerable<string> SpellingsOf(string ending)
    {
        for (var upper = 0; upper < 1 << (ending.Length - 1); upper++)
        {
            yield return string.Concat(ending.Select((letter, i) => i > 0 && (upper & (1 << (i - 1))) != 0 ? char.ToUpperInvariant(letter) : letter));
        }
    }
}
