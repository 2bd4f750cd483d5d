namespace Nianbao.Bench.EndToEnd;

/// <summary>Spreads work over all processors the way the reports program does: each thread takes the next item.</summary>
internal static class Workers
{
    /// <param name="count">How many items.</param>
    /// <param name="makeWorker">Makes what one thread works with; it is called with the number of each item.</param>
    public static void Run(int count, Func<Action<int>> makeWorker)
    {
        var next = -1;
        var threads = Enumerable.Range(0, Environment.ProcessorCount).Select(_ => Task.Run(() =>
        {
            var work = makeWorker();
            for (var i = Interlocked.Increment(ref next); i < count; i = Interlocked.Increment(ref next)) work(i);
        }));
        Task.WaitAll([.. threads]);
    }
}
