using System.Diagnostics;

namespace Nianbao.Cli.Tests.Fixture;

/// <summary>A disk of 64 KiB in the place of a folder (Linux only, and only where the tests may mount).</summary>
internal sealed class SmallDisk : IDisposable
{
    private readonly string _folder;

    private SmallDisk(string folder) => _folder = folder;

    public static SmallDisk At(string folder) => TryMount(folder) ?? throw new InvalidOperationException("the disk cannot be mounted");

    public static SmallDisk? TryMount(string folder)
    {
        Directory.CreateDirectory(folder);
        return Start("mount", "-t", "tmpfs", "-o", "size=64k", "none", folder) ? new SmallDisk(folder) : null;
    }

    public void Dispose() => Start("umount", _folder);

    private static bool Start(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true })!;
        process.WaitForExit();
        return process.ExitCode == 0;
    }
}

/// <summary>A test of what happens when a disk is full.</summary>
internal sealed class SmallDiskFactAttribute : FactAttribute
{
    private static readonly Lazy<bool> CanMount = new(() =>
    {
        var folder = Directory.CreateTempSubdirectory("nianbao");
        using var disk = SmallDisk.TryMount(folder.FullName);
        return disk != null;
    });

    public SmallDiskFactAttribute() =>
        Skip = OperatingSystem.IsLinux() && CanMount.Value ? null : "needs Linux and the right to mount a small disk";
}
