namespace Nianbao.Documents.Tests.Sources;

/// <summary>A test that needs a program; skipped where it is not installed.</summary>
[AttributeUsage(AttributeTargets.Method)]
public class ProgramFactAttribute : FactAttribute
{
    /// <summary>Needs one of the names of a program.</summary>
    /// <param name="hint">How to install it.</param>
    /// <param name="names">What it may be called.</param>
    public ProgramFactAttribute(string hint, params string[] names)
    {
        (Hint, Names) = (hint, names);
        if (Find(names) is null) Skip = $"needs {string.Join(" or ", names)} ({hint})";
    }

    /// <summary>How to install it.</summary>
    public string Hint { get; }

    /// <summary>What it may be called.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>The path of the first program there is; null where there is none.</summary>
    public static string? Find(params string[] names) => (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator)
        .SelectMany(folder => names, Path.Combine)
        .FirstOrDefault(File.Exists);
}
