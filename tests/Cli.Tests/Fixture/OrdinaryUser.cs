using System.Runtime.InteropServices;

namespace Nianbao.Cli.Tests.Fixture;

/// <summary>Binds the thread to the modes of files as they bind ordinary users, also where the tests run as root (Linux only).</summary>
internal sealed class OrdinaryUser : IDisposable
{
    private const uint Nobody = 65534;

    private readonly int _former = SetFileSystemUser(Nobody);

    public void Dispose() => _ = SetFileSystemUser((uint)_former);

    [DllImport("libc", EntryPoint = "setfsuid")]
    private static extern int SetFileSystemUser(uint user);
}
