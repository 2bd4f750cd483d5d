using Spectre.Console;

namespace Nianbao.Cli.Work;

/// <summary>Shows how far a long run has come, where somebody is looking.</summary>
internal static class RunProgress
{
    private const int LongRun = 200;

    /// <summary>True for a run long enough to watch, with standard error on a terminal.</summary>
    public static bool IsWanted(int jobs) => jobs >= LongRun && !Console.IsErrorRedirected;

    /// <summary>Does a run with a progress bar on standard error; findings scroll by above it.</summary>
    /// <param name="jobs">How many results there will be.</param>
    /// <param name="execute">The run: takes where to write lines and what to call for each result.</param>
    public static bool Show(int jobs, Func<Action<string>, Action, bool> execute)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        return console.Progress().HideCompleted(true).Start(context =>
        {
            var task = context.AddTask("年报 / reports", maxValue: jobs);
            return execute(line => console.WriteLine(line), () => task.Increment(1));
        });
    }
}
