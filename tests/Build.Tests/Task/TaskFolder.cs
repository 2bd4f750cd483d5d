using Nianbao.Build.Exchange;
using Nianbao.Build.State;

namespace Nianbao.Build.Tests.Task;

/// <summary>A folder in which a test of the task's parts works.</summary>
public sealed class TaskFolder : IDisposable
{
    public string Root { get; } = Directory.CreateTempSubdirectory("nianbao-task-").FullName;

    public string PathOf(string name) => Path.Combine(Root, name.Replace('/', Path.DirectorySeparatorChar));

    public string Write(string name, string text = "")
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(name))!);
        File.WriteAllText(PathOf(name), text);
        return PathOf(name);
    }

    /// <summary>A state that has read these lines, each ended.</summary>
    internal BuildState State(params string[][] lines)
    {
        var state = new BuildState();
        state.Add(Journal("journal.txt", lines));
        return state;
    }

    /// <summary>A journal of the program "one" with these lines, each ended.</summary>
    internal string Journal(string name, params string[][] lines) =>
        Write(name, string.Concat(lines.Prepend(Header("one")).Select(line => RecordLine.Join(line) + "\n")));

    internal static string[] Header(string program) => [RecordWords.Header, RecordWords.Version, program];

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
