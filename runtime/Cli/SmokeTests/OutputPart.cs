using System.IO.Compression;

namespace Nianbao.Cli.SmokeTests;

/// <summary>What is looked at of a file that a template wrote: the file itself, or each part of one that is an archive.</summary>
/// <param name="Name">The part's name in the archive; empty for a whole file.</param>
/// <param name="Suffix">The end of its name, which tells what it ought to be.</param>
/// <param name="Content">What was written.</param>
internal readonly record struct OutputPart(string Name, string Suffix, byte[] Content)
{
    /// <summary>The parts of a file.</summary>
    /// <param name="suffix">The end of the file's name.</param>
    /// <param name="content">The file.</param>
    public static IEnumerable<OutputPart> Of(string suffix, byte[] content)
    {
        if (Path.GetExtension(suffix) != ".docx") return [new OutputPart("", suffix, content)];
        using var archive = new ZipArchive(new MemoryStream(content));
        return [.. archive.Entries.Select(entry => new OutputPart(entry.FullName, Path.GetExtension(entry.Name), Unpack(entry)))];
    }

    private static byte[] Unpack(ZipArchiveEntry entry)
    {
        using var packed = entry.Open();
        using var content = new MemoryStream();
        packed.CopyTo(content);
        return content.ToArray();
    }
}
