namespace Nianbao.Documents.Programs;

/// <summary>A folder for the files of one run of a program; gone with all that is in it when the run is over.</summary>
internal sealed class WorkFolder : IDisposable
{
    /// <param name="purpose">What it is for, as a part of its name.</param>
    public WorkFolder(string purpose) => Path = Directory.CreateTempSubdirectory($"nianbao-{purpose}-").FullName;

    /// <summary>Its full path.</summary>
    public string Path { get; }

    /// <summary>The full path of a file in it.</summary>
    public string this[string name] => System.IO.Path.Combine(Path, name);

    public void Dispose()
    {
        try
        {
            Directory.Delete(Path, recursive: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // a file that a scanner holds open stays in the folder for temporary files
        }
    }
}
