using System.Collections;
using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.Build.Framework;

namespace Nianbao.Faults;

/// <summary>Stands for MSBuild, and keeps what a task says.</summary>
public sealed class RecordingEngine : IBuildEngine
{
    // said by the build and not by the program: that reports have errors, that there is no page of one
    private static readonly string[] s_own = ["NB9000", "NB9006"];


    /// <summary>What was found, a line each, as the program prints it.</summary>
    public ConcurrentQueue<string> Lines { get; } = new();

    /// <summary>What else it said that everybody sees.</summary>
    public ConcurrentQueue<string?> Messages { get; } = new();

    public bool ContinueOnError => false;

    public int LineNumberOfTaskNode => 0;

    public int ColumnNumberOfTaskNode => 0;

    public string ProjectFileOfTaskNode => "";

    public bool BuildProjectFile(string projectFileName, string[] targetNames, IDictionary globalProperties, IDictionary targetOutputs) => false;

    public void LogCustomEvent(CustomBuildEventArgs e)
    {
    }

    public void LogErrorEvent(BuildErrorEventArgs e) =>
        Add(e!.Code, e.File, e.LineNumber, e.ColumnNumber, e.EndColumnNumber, "error", e.Message);

    public void LogWarningEvent(BuildWarningEventArgs e) =>
        Add(e!.Code, e.File, e.LineNumber, e.ColumnNumber, e.EndColumnNumber, "warning", e.Message);

    public void LogMessageEvent(BuildMessageEventArgs e)
    {
        if (e!.Importance != MessageImportance.High) return;
        if (e.Message?.Contains(": note NB", StringComparison.Ordinal) == true) Lines.Enqueue(e.Message);
        else Messages.Enqueue(e.Message);
    }

    private void Add(string id, string file, int line, int column, int end, string severity, string? text)
    {
        if (s_own.Contains(id)) return;
        Lines.Enqueue(string.Create(CultureInfo.InvariantCulture, $"{file}({line},{column},{line},{end}): {severity} {id}: {text}"));
    }
}
