namespace Nianbao.Build.Tests.Task;

/// <summary>A test that needs what only Linux has, as to be bound to the modes of files though the tests run as root.</summary>
public sealed class LinuxFactAttribute : FactAttribute
{
    public LinuxFactAttribute()
    {
        if (!OperatingSystem.IsLinux()) Skip = "Linux only";
    }
}
