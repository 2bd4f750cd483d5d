namespace Nianbao.Bench.EndToEnd;

/// <summary>A folder with data files and what is made of them, on a memory file system where there is one.</summary>
internal sealed record WorkFolder(string Root)
{
    private const string MemoryFileSystem = "/dev/shm";

    public string Data => Path.Combine(Root, "data");

    public string Pages => Path.Combine(Root, "out");

    /// <summary>Where the plain program writes.</summary>
    public string Copies => Path.Combine(Root, "copies");

    public static WorkFolder Make()
    {
        var parent = Directory.Exists(MemoryFileSystem) ? MemoryFileSystem : Path.GetTempPath();
        var root = Path.Combine(parent, "nianbao-bench-" + Path.GetRandomFileName());
        Directory.CreateDirectory(root);
        return new WorkFolder(root);
    }

    public string[] DataFiles()
    {
        var files = Directory.GetFiles(Data, "*.yaml", SearchOption.AllDirectories);
        Array.Sort(files, StringComparer.Ordinal);
        return files;
    }
}
