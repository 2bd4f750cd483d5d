using System.Diagnostics;

namespace Nianbao.Faults;

/// <summary>
/// A moment of a build, chosen at random. Most of a build's time is taken by starting programs, in which nothing can go
/// wrong: so the clock decides only sometimes, and else something that the build does.
/// </summary>
/// <param name="lane">Where it builds.</param>
/// <param name="random">Chooses.</param>
internal sealed class Moment(Lane lane, Random random)
{
    private readonly int _kind = random.Next(10);
    private readonly double _part = random.NextDouble();
    private readonly DateTime _formerList = File.GetLastWriteTimeUtc(List(lane));

    /// <summary>Waits for it.</summary>
    /// <param name="isOver">Whether the build has ended: then it does not come any more.</param>
    public void Await(Func<bool> isOver)
    {
        switch (_kind)
        {
            case 0:
                // at any time
                Pause(lane.Usual * _part * 1.2, isOver);
                break;
            case 1 or 2:
                // while the program starts, and the first pages are made
                Until(() => File.GetLastWriteTimeUtc(List(lane)) != _formerList, isOver);
                Pause(lane.Usual * _part, isOver);
                break;
            case 3 or 4:
                // when it has ended: the build merges, deletes and keeps
                Until(() => lane.HasProgram, isOver);
                Until(() => !IsRunning(), isOver);
                Pause(TimeSpan.FromMilliseconds(30 * _part), isOver);
                break;
            default:
                // between two pages
                var length = (long)(lane.UsualJournal * _part * _part);
                Until(() => new FileInfo(Journal(lane)) is { Exists: true } journal && journal.Length > length, isOver);
                break;
        }
    }

    private static string List(Lane lane) => Path.Combine(lane.Run, "work.txt");

    private static string Journal(Lane lane) => Path.Combine(lane.Run, "journal.txt");

    private bool IsRunning()
    {
        using var program = lane.FindProgram();
        return program is { HasExited: false };
    }

    private static void Until(Func<bool> isThere, Func<bool> isOver)
    {
        while (!isThere() && !isOver()) Thread.Sleep(0);
    }

    private static void Pause(TimeSpan time, Func<bool> isOver)
    {
        var clock = Stopwatch.StartNew();
        Until(() => clock.Elapsed >= time, isOver);
    }
}
