namespace Nianbao.Build.Tests;

/// <summary>A test that trims a program; skipped where the runtime pack and the linker, which no SDK brings along, are not unpacked.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class RuntimePackFactAttribute : FactAttribute
{
    public RuntimePackFactAttribute()
    {
        string[] packs = [$"microsoft.netcore.app.runtime.{Repository.RuntimeIdentifier}", "microsoft.net.illink.tasks"];
        var missing = Array.Find(packs, pack => !Directory.Exists(Path.Combine(Repository.PackageRoot, pack, Repository.RuntimePackVersion)));
        if (missing is not null)
        {
            Skip = $"needs the package {missing} {Repository.RuntimePackVersion}; publish the project reports once, trimmed, where packages can be restored";
        }
    }
}
