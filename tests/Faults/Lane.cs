using System.Diagnostics;
using System.Globalization;

namespace Nianbao.Faults;

/// <summary>A project in which one fault after the other happens, on a small file system of its own where that can be mounted.</summary>
public sealed class Lane : IDisposable
{
    private const int DiskKilobytes = 64 * 1024;

    private static readonly Lazy<bool> s_canMount = new(() =>
    {
        var folder = Directory.CreateTempSubdirectory("nianbao-faults-").FullName;
        var isMounted = TryMount(folder) && Commands.Run("umount", folder);
        Directory.Delete(folder);
        return isMounted;
    });

    private readonly string _root;
    private readonly ScratchOffice _office;
    private readonly bool _isMounted;

    internal Lane(ScratchOffice office, string root)
    {
        (_office, _root) = (office, root);
        Directory.CreateDirectory(root);
        _isMounted = TryMount(root);
        Folders.Copy(office.Folder, Folder);
        // the program's number, so that it can be killed: the file is replaced whole
        File.WriteAllText(Host, $"#!/bin/sh\necho $$ >'{ProgramNumber}.new'\nmv '{ProgramNumber}.new' '{ProgramNumber}'\nexec dotnet \"$@\"\n");
        Commands.Run("chmod", "+x", Host);
        Files = new OfficeData(Data, office.Sample);
        Files.WriteAll();
        Settle();
    }

    /// <summary>Whether a file system can be mounted here, which can then be full.</summary>
    internal static bool CanMount => s_canMount.Value;

    internal OfficeData Files { get; }

    internal string Folder => Path.Combine(_root, "年报 (a)");

    internal string ProjectFile => Path.Combine(Folder, ScratchOffice.Name + ".csproj");

    internal string Data => Path.Combine(Folder, "data");

    internal string Pages => Path.Combine(Folder, "out");

    internal string State => Path.Combine(Folder, "obj", "nianbao");

    internal string Host => Path.Combine(_root, "host.sh");

    internal string Program => Path.Combine(Folder, "bin", _office.Configuration, "net10.0", ScratchOffice.Name + ".dll");

    internal string IntermediateAssembly => Path.Combine(Folder, "obj", _office.Configuration, "net10.0", ScratchOffice.Name + ".dll");

    /// <summary>Where a render from nothing goes.</summary>
    internal string Fresh => Path.Combine(_root, "fresh");

    /// <summary>Where that says what it found.</summary>
    internal string FreshLines => Path.Combine(_root, "fresh.txt");

    /// <summary>The folder that task and program share.</summary>
    internal string Run { get; private set; } = "";

    /// <summary>How long a build takes in which all is stale, without MSBuild.</summary>
    internal TimeSpan Usual { get; private set; }

    /// <summary>How many bytes its journal has.</summary>
    internal long UsualJournal { get; private set; }

    private string ProgramNumber => Path.Combine(_root, "program.txt");

    private string Kept => Path.Combine(_root, "kept");

    private string Ballast => Path.Combine(_root, "ballast");

    /// <summary>Puts data, pages and state back to what they were first, to the tick: nothing is stale.</summary>
    internal void PutBack()
    {
        foreach (var (folder, name) in Kinds())
        {
            if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
            Folders.Copy(Path.Combine(Kept, name), folder);
        }

        File.Delete(ProgramNumber);
    }

    /// <summary>Runs the task here.</summary>
    internal TaskOutcome Build() => TaskBuild.Run(this);

    /// <summary>
    /// Starts a real <c>dotnet build</c>, of the one target: compiling before it takes seconds and does nothing to pages. The
    /// host is given, so that the program's number is known.
    /// </summary>
    internal Process StartBuild() => Commands.Start(
        Folder, ["build", ProjectFile, "--no-restore", "-t:NianbaoRender", "-v:q", "-m:1", "-nodeReuse:false", "-tl:off",
            $"-p:Configuration={_office.Configuration}", "-p:BuildProjectReferences=false", $"-p:DOTNET_HOST_PATH={Host}"]);

    /// <summary>Renders by hand into a folder that was empty.</summary>
    /// <returns>The exit code.</returns>
    internal int RenderFresh()
    {
        if (Directory.Exists(Fresh)) Directory.Delete(Fresh, recursive: true);
        using var process = Commands.Start(Folder, ["exec", Program, "render", "--out", Fresh], FreshLines);
        process.WaitForExit();
        return process.ExitCode;
    }

    /// <summary>Forgets the program that was started last.</summary>
    internal void ForgetProgram() => File.Delete(ProgramNumber);

    /// <summary>Whether a program was started since.</summary>
    internal bool HasProgram => File.Exists(ProgramNumber);

    /// <summary>The program that was started last, if it is still there.</summary>
    internal Process? FindProgram()
    {
        if (!HasProgram) return null;
        try
        {
            // numbers come round again: it must be a process of this lane
            var number = File.ReadAllText(ProgramNumber).Trim();
            if (!File.ReadAllText($"/proc/{number}/cmdline").Contains(State, StringComparison.Ordinal)) return null;
            return Process.GetProcessById(int.Parse(number, CultureInfo.InvariantCulture));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return null;
        }
    }

    /// <summary>Kills the program, if it is still there.</summary>
    internal void KillProgram()
    {
        using var program = FindProgram();
        program?.Kill();
    }

    /// <summary>Fills the file system but for some bytes.</summary>
    internal void FillDisk(long free)
    {
        using var file = new FileStream(Ballast, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0);
        var length = new DriveInfo(_root).AvailableFreeSpace - free;
        var block = new byte[4096];
        for (; length > 0; length -= block.Length) file.Write(block);
    }

    /// <summary>Empties it again.</summary>
    internal void FreeDisk() => File.Delete(Ballast);

    public void Dispose()
    {
        if (_isMounted) Commands.Run("umount", _root);
    }

    private static bool TryMount(string folder) => Commands.Run("mount", "-t", "tmpfs", "-o", $"size={DiskKilobytes}k", "none", folder);

    private (string Folder, string Name)[] Kinds() =>
        [(Data, "data"), (Pages, "out"), (State, "state"), (Path.Combine(Folder, ".nianbao"), "schemas")];

    // real MSBuild must find up to date what the task did here: else all that follows would be rendered anew each time
    private void Settle()
    {
        var length = 0L;
        var clock = Stopwatch.StartNew();
        var building = Task.Run(Build);
        while (!building.IsCompleted)
        {
            if (Run.Length == 0 && Directory.Exists(State)) Run = Directory.GetDirectories(State).FirstOrDefault("");
            if (Run.Length > 0 && new FileInfo(Path.Combine(Run, "journal.txt")) is { Exists: true } journal) length = Math.Max(length, journal.Length);
            Thread.Sleep(1);
        }

        (Usual, UsualJournal) = (clock.Elapsed, length);
        ForgetProgram();
        using var real = StartBuild();
        real.WaitForExit();
        if (HasProgram || !building.Result.Lines.SequenceEqual(Build().Lines)) throw new InvalidOperationException("the first build is not settled");
        foreach (var (folder, name) in Kinds()) Folders.Copy(folder, Path.Combine(Kept, name));
    }
}
