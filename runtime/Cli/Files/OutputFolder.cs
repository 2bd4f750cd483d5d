using Nianbao.Build.Exchange;

namespace Nianbao.Cli.Files;

/// <summary>
/// Writes pages below one folder and nowhere else. A page is written beside its place and moved there whole, and only
/// if it differs from what is there. One for each thread.
/// </summary>
internal sealed class OutputFolder
{
    private readonly string _root;
    private byte[] _existing = new byte[64 * 1024];
    private string _madeFolder = "";
    private string _lookedAt = "";
    private bool _isInside;

    /// <param name="folder">The folder; made when the first page is written.</param>
    public OutputFolder(string folder) => _root = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));

    /// <summary>Deletes what earlier programs left that were killed while they wrote, at any depth; links are not followed.</summary>
    public void RemoveLeftovers()
    {
        if (Directory.Exists(_root)) TemporaryFile.RemoveLeftovers(_root);
    }

    /// <summary>The full path of a page, or null if it would lie outside the folder, also by a link in it.</summary>
    public string? Find(string page)
    {
        if (page.Length == 0 || page.EndsWith('/') || page.Contains('\0', StringComparison.Ordinal)) return null;
        var path = Path.GetFullPath(page, _root);
        var prefix = Path.EndsInDirectorySeparator(_root) ? _root : _root + Path.DirectorySeparatorChar;
        return path.StartsWith(prefix, StringComparison.Ordinal) && IsInside(Path.GetDirectoryName(path)!) ? path : null;
    }

    /// <summary>Writes a page unless it is there already.</summary>
    /// <returns>True if it was written.</returns>
    public bool Write(string path, ReadOnlySpan<byte> content)
    {
        if (IsThere(path, content)) return false;
        MoveIn(path, content, overwrite: true);
        return true;
    }

    /// <summary>Writes a file that is not there yet.</summary>
    /// <returns>False if there is one, or has come there meanwhile: it stays as it is.</returns>
    public bool WriteNew(string path, ReadOnlySpan<byte> content)
    {
        try
        {
            MoveIn(path, content, overwrite: false);
            return true;
        }
        catch (IOException) when (Path.Exists(path))
        {
            return false;
        }
    }

    /// <summary>Deletes a page if it is there; of a link the link itself.</summary>
    public static void Delete(string path)
    {
        if (new FileInfo(path) is { Exists: true } or { LinkTarget: not null }) File.Delete(path);
    }

    /// <summary>Deletes a page if it is there and can be deleted.</summary>
    /// <returns>Why it cannot; null if it is gone.</returns>
    public static Exception? TryDelete(string path)
    {
        try
        {
            Delete(path);
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return e;
        }
    }

    private void MoveIn(string path, ReadOnlySpan<byte> content, bool overwrite)
    {
        MakeFolder(Path.GetDirectoryName(path)!);
        var whole = TemporaryFile.NameIn(Path.GetDirectoryName(path)!);
        try
        {
            File.WriteAllBytes(whole, content);
            File.Move(whole, path, overwrite);
        }
        catch
        {
            // why it could not be written is what is to be told
            TryDelete(whole);
            throw;
        }
    }

    private bool IsThere(string path, ReadOnlySpan<byte> content)
    {
        // a link is replaced by the page; and what is no file has no length, and must not be opened
        if (new FileInfo(path) is not { Exists: true } there || FileLink.Is(there)) return false;
        if (there.Length != content.Length || content.Length == 0) return there.Length == content.Length;
        using var file = File.OpenHandle(path);
        if (_existing.Length < content.Length) _existing = new byte[content.Length];
        var length = 0;
        while (length < content.Length)
        {
            var read = RandomAccess.Read(file, _existing.AsSpan(length, content.Length - length), length);
            if (read == 0) return false;
            length += read;
        }

        return content.SequenceEqual(_existing.AsSpan(0, length));
    }

    private void MakeFolder(string folder)
    {
        if (folder == _madeFolder && Directory.Exists(folder)) return;
        Directory.CreateDirectory(folder);
        _madeFolder = folder;
    }

    // pages come folder by folder
    private bool IsInside(string folder)
    {
        if (folder == _root) return true;
        if (folder == _lookedAt) return _isInside;
        _lookedAt = folder;
        return _isInside = !HasLink(folder) || RealPath.IsBelow(folder, _root);
    }

    private bool HasLink(string folder)
    {
        for (var above = folder; above.Length > _root.Length; above = Path.GetDirectoryName(above)!)
        {
            if (new DirectoryInfo(above).LinkTarget != null) return true;
        }

        return false;
    }
}
