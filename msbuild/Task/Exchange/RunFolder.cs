namespace Nianbao.Build.Exchange;

/// <summary>The files through which a build and the program that it runs speak to each other.</summary>
/// <param name="Path">The full path of the folder.</param>
internal sealed record RunFolder(string Path)
{
    /// <summary>What the program is to do; it begins with the token of the run.</summary>
    public string WorkList => System.IO.Path.Combine(Path, "work.txt");

    /// <summary>What the program has done so far.</summary>
    public string Journal => System.IO.Path.Combine(Path, "journal.txt");

    /// <summary>Locked by the program as long as it runs: it may outlive a build that was killed.</summary>
    public string ProgramLock => System.IO.Path.Combine(Path, "program.lock");
}
