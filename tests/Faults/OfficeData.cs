using System.Globalization;

namespace Nianbao.Faults;

/// <summary>Small data files, and what may happen to them: bodies over some years, and of each year a whole of four of them.</summary>
/// <param name="folder">Where they lie.</param>
/// <param name="sample">A report that is right, whose tables all have.</param>
internal sealed class OfficeData(string folder, string sample)
{
    private const string Received = "[9, 0, 0, 0, 0, 0, 9]";
    private const string Granted = "[4, 0, 0, 0, 0, 0, 4]";
    private const int FirstYear = 2021;
    private const int Years = 4;
    private const string Whole = "示例市";

    // two names that differ by case only have two pages here, and one where a file system does not tell them apart
    private static readonly string[] s_organs = ["甲县", "乙县", "丙县", "丁县", "Office", "office"];
    private static readonly string[] s_units = ["甲县", "乙县", "丙县", "丁县"];

    /// <summary>Writes all files, without two that are refused because of each other.</summary>
    public void WriteAll()
    {
        for (var year = FirstYear; year < FirstYear + Years; year++)
        {
            Write(PathOf(year, Whole), Text(Whole, year, received: 40) + $"\ncovers:\n  units: [{string.Join(", ", s_units)}]\n  complete: true\n");
            foreach (var organ in s_organs.SkipLast(1)) Write(PathOf(year, organ), Text(organ, year, received: 10));
        }
    }

    /// <summary>Changes some files; what it does follows from the random numbers and from what is there.</summary>
    public void Change(Random random)
    {
        // what one change alone needs done is not seen where others have the same done
        for (var i = random.Next(2) == 0 ? 1 : random.Next(2, 6); i > 0; i--) ChangeOne(random);
    }

    /// <summary>Changes one file as people do.</summary>
    public void ChangeOne(Random random)
    {
        var files = Directory.GetFiles(folder, "*.y*ml", SearchOption.AllDirectories);
        Array.Sort(files, StringComparer.Ordinal);
        var file = files[random.Next(files.Length)];
        var year = random.Next(FirstYear - 1, FirstYear + Years + 1);
        var organ = s_organs[random.Next(s_organs.Length)];
        switch (random.Next(10))
        {
            case 0 or 1 or 2:
                Rewrite(file, random.Next(6, 40));
                break;
            case 3:
                Write(PathOf(year, organ), Text(organ, year, random.Next(6, 40)));
                break;
            case 4:
                // an empty folder is another matter: nothing is checked then
                if (files.Length > 3) File.Delete(file);
                break;
            case 5:
                // the older it is the better: a moved file keeps its time
                Move(file, Path.Combine(Path.GetDirectoryName(file)!, $"改名{random.Next(5)}.yaml"));
                break;
            case 6:
                Move(file, PathOf(year, organ));
                break;
            case 7:
                Write(file, "organ: 坏了\nyear: [\n");
                break;
            case 8:
                // a sum that is none: an error, and no page
                Write(file, Text(organ, year, 7).Replace(Row(7), "[7, 0, 0, 0, 0, 0, 8]", StringComparison.Ordinal));
                break;
            default:
                Move(file, Path.ChangeExtension(file, ".yml"), copies: random.Next(2) == 0);
                break;
        }
    }

    private void Rewrite(string file, int received)
    {
        var name = Path.GetFileNameWithoutExtension(file);
        var year = int.TryParse(Path.GetFileName(Path.GetDirectoryName(file)), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : FirstYear;
        var covers = name == Whole ? $"\ncovers:\n  units: [{string.Join(", ", s_units)}]\n  complete: true\n" : "";
        Write(file, Text(name, year, received) + covers);
    }

    private static void Move(string from, string to, bool copies = false)
    {
        if (from == to) return;
        Directory.CreateDirectory(Path.GetDirectoryName(to)!);
        if (copies) File.Copy(from, to, overwrite: true);
        else File.Move(from, to, overwrite: true);
    }

    private static void Write(string file, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }

    private string PathOf(int year, string name) =>
        Path.Combine(folder, year.ToString(CultureInfo.InvariantCulture), name + ".yaml");

    private string Text(string organ, int year, int received)
    {
        var tables = sample[sample.IndexOf("\nproactive:", StringComparison.Ordinal)..sample.IndexOf("\nproblems:", StringComparison.Ordinal)]
            .Replace(Received, Row(received), StringComparison.Ordinal)
            .Replace(Granted, Row(received - 5), StringComparison.Ordinal);
        return string.Create(CultureInfo.InvariantCulture, $$"""
            organ: {{organ}}人民政府
            year: {{year}}
            overview: |
              {{year}}年收到申请{{received}}件，予以公开{{received - 5}}件。
            {{tables}}

            problems: |
              人手不足，下一步加强培训。

            other: |
              无。

            """);
    }

    private static string Row(int received) => string.Create(CultureInfo.InvariantCulture, $"[{received}, 0, 0, 0, 0, 0, {received}]");
}
