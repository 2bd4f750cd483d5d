namespace Nianbao.Bench.EndToEnd;

/// <summary>
/// The yardstick of the whole program: reads the same files and writes files of the same sizes, without frills.
/// </summary>
internal static class PlainProgram
{
    /// <summary>What the report program makes of a data file of the usual length, in bytes.</summary>
    public static readonly string SizesFile = "sizes.txt";

    public static void Run(WorkFolder work)
    {
        var sizes = Array.ConvertAll(File.ReadAllLines(Path.Combine(work.Root, SizesFile)), int.Parse);
        var files = work.DataFiles();
        var pages = sizes.Length / files.Length;
        foreach (var folder in Directory.GetDirectories(work.Data))
        {
            Directory.CreateDirectory(Path.Combine(work.Copies, Path.GetFileName(folder)));
        }

        Workers.Run(files.Length, () =>
        {
            var content = new byte[sizes.Max()];
            return i =>
            {
                File.ReadAllBytes(files[i]);
                var target = Path.ChangeExtension(files[i].Replace(work.Data, work.Copies, StringComparison.Ordinal), null);
                for (var page = 0; page < pages; page++)
                {
                    File.WriteAllBytes(target + page, content.AsSpan(0, sizes[(i * pages) + page]));
                }
            };
        });
    }
}
