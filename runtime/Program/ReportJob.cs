namespace Nianbao.Program;

/// <summary>One data file to check or to render.</summary>
/// <param name="DataFile">Its full path.</param>
/// <param name="Output">Its pages below the output folder, without the templates' suffixes, parts joined by /.</param>
internal sealed record ReportJob(string DataFile, string Output)
{
    /// <summary>Another data file whose pages would have the same name, or null.</summary>
    public string? Rival { get; init; }
}

/// <summary>A command cannot be carried out as it was given: exit code 2.</summary>
internal sealed class UsageException(string message, string messageEn) : Exception($"{message} / {messageEn}");
