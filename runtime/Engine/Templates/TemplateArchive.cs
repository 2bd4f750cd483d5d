using System.ComponentModel;
using System.IO.Compression;

namespace Nianbao.Templates;

/// <summary>A template for each part of a file that is an archive of parts, such as a Word file.</summary>
/// <typeparam name="TModel">What the templates are rendered from.</typeparam>
/// <param name="parts">The parts in the order in which they stand in the file.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class TemplateArchive<TModel>(TemplateArchivePart<TModel>[] parts)
{
    /// <summary>Writes the file. What it consists of is the same for the same model: nothing in it tells of the clock.</summary>
    public void Render(TModel model, Utf8Writer output)
    {
        ArgumentNullException.ThrowIfNull(output);
        var scratch = output.Scratch;
        scratch.Begin();
        foreach (var part in parts)
        {
            part.Render(model, scratch.Part);
            scratch.Add(part.Name);
        }

        output.WriteUtf8(scratch.End());
    }
}

/// <summary>A template for a part of an archive.</summary>
/// <typeparam name="TModel">What it is rendered from.</typeparam>
/// <param name="Name">The part's name: <c>word/document.xml</c>.</param>
/// <param name="Render">Writes the part.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed record TemplateArchivePart<TModel>(string Name, Action<TModel, Utf8Writer> Render);

/// <summary>What an archive is put together in. It is used again from file to file.</summary>
internal sealed class ArchiveScratch
{
    // the earliest that an archive can tell
    private static readonly DateTimeOffset NoTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly MemoryStream _stream = new();
    private ZipArchive? _archive;

    /// <summary>Takes the text of the next part.</summary>
    public Utf8Writer Part { get; } = new();

    /// <summary>Starts a file, whatever became of the last one.</summary>
    public void Begin()
    {
        _stream.SetLength(0);
        Part.Clear();
        _archive = new ZipArchive(_stream, ZipArchiveMode.Create, leaveOpen: true);
    }

    /// <summary>Adds what was written as a part.</summary>
    public void Add(string name)
    {
        // a report's many small files are written much more often than read, and this takes half the time of the usual level
        var entry = _archive!.CreateEntry(name, CompressionLevel.Fastest);
        entry.LastWriteTime = NoTime;
        using (var content = entry.Open()) content.Write(Part.Written);
        Part.Clear();
    }

    /// <summary>The whole file.</summary>
    public ReadOnlySpan<byte> End()
    {
        _archive!.Dispose();
        _archive = null;
        return _stream.GetBuffer().AsSpan(0, (int)_stream.Length);
    }
}
