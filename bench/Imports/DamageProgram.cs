using System.Diagnostics;
using System.Globalization;
using Nianbao.Documents.Importing;
using Nianbao.Documents.Sources.Office;
using Nianbao.Generated;

namespace Nianbao.Bench.Imports;

/// <summary>Imports documents that were cut, changed bit by bit or joined from two: each must end in a result, soon, and with little memory.</summary>
internal static class DamageProgram
{
    /// <summary>Damages the documents of a folder for some time.</summary>
    public static void Run(string folder, int seconds)
    {
        var files = Directory.GetFiles(folder).Order(StringComparer.Ordinal).Select(file => (Name: Path.GetFileName(file), Content: File.ReadAllBytes(file))).ToList();
        var importer = new ReportImporter(ProjectCatalog.All, new NoOfficeConverter());
        var states = new SortedDictionary<string, int>(StringComparer.Ordinal);
        var (slowest, largest) = ((TimeSpan.Zero, ""), (0L, ""));
        var watch = Stopwatch.StartNew();
        var count = 0;
        for (; watch.Elapsed.TotalSeconds < seconds; count++)
        {
            var random = new Random(count);
            var (name, content) = files[random.Next(files.Count)];
            var damaged = Damage(content, files[random.Next(files.Count)].Content, random);
            var (start, allocated) = (watch.Elapsed, GC.GetAllocatedBytesForCurrentThread());
            var what = string.Create(CultureInfo.InvariantCulture, $"{name}, number {count}");
            try
            {
                foreach (var result in importer.ImportAll(name, damaged))
                {
                    var state = $"{Path.GetExtension(name)} {result.State}";
                    states[state] = states.GetValueOrDefault(state) + 1;
                }
            }
            catch (Exception e)
            {
                Console.WriteLine($"{what}: {e}");
            }

            var (spent, used) = (watch.Elapsed - start, GC.GetAllocatedBytesForCurrentThread() - allocated);
            if (spent > slowest.Item1) slowest = (spent, what);
            if (used > largest.Item1) largest = (used, what);
        }

        foreach (var (state, times) in states) Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{state}: {times}"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{count} documents; slowest {slowest.Item1.TotalMilliseconds:0} ms ({slowest.Item2}); most allocated {largest.Item1 / 1024 / 1024} MB ({largest.Item2}); peak {Process.GetCurrentProcess().PeakWorkingSet64 / 1024 / 1024} MB"));
    }

    private static byte[] Damage(byte[] content, byte[] other, Random random)
    {
        switch (random.Next(4))
        {
            case 0:
                return content[..random.Next(content.Length)];
            case 1:
                return [.. content[..random.Next(content.Length)], .. other[random.Next(other.Length)..]];
            default:
                var changed = content.ToArray();
                for (var i = random.Next(1, 30); i > 0; i--) changed[random.Next(changed.Length)] ^= (byte)(1 << random.Next(8));
                return changed;
        }
    }
}
