namespace Nianbao.Build.Tests.Task;

/// <summary>A test that needs permissions to be refused: not to be had on Windows, nor for root.</summary>
public sealed class UserFactAttribute : FactAttribute
{
    public UserFactAttribute()
    {
        if (OperatingSystem.IsWindows()) Skip = "Windows has no file modes";
        else if (Environment.IsPrivilegedProcess) Skip = "root may read everything";
    }
}
