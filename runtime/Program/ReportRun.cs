namespace Nianbao.Program;

/// <summary>Does many jobs on all processors and hands out their results in the order of the jobs.</summary>
internal sealed class ReportRun(IReadOnlyList<ReportJob> jobs, Func<ReportWorker> makeWorker)
{
    private readonly Dictionary<int, JobResult> _early = [];
    private readonly Lock _lock = new();
    private volatile bool _stopped;
    private int _next = -1;
    private int _handedOut;

    /// <summary>Lets the jobs that have begun come to their end and begins no other.</summary>
    public void Stop() => _stopped = true;

    /// <summary>Does the jobs.</summary>
    /// <param name="handOut">Takes each result, one at a time.</param>
    /// <returns>True if all were done, false if the run was stopped.</returns>
    public bool Execute(Action<JobResult> handOut)
    {
        var workers = Math.Min(jobs.Count, Environment.ProcessorCount);
        if (workers <= 1) Work(handOut);
        else Task.WaitAll([.. Enumerable.Range(0, workers).Select(_ => Task.Run(() => Work(handOut)))]);
        return _handedOut == jobs.Count;
    }

    private void Work(Action<JobResult> handOut)
    {
        var worker = makeWorker();
        try
        {
            while (!_stopped)
            {
                var number = Interlocked.Increment(ref _next);
                if (number >= jobs.Count) return;
                HandOut(number, worker.Do(jobs[number]), handOut);
            }
        }
        catch
        {
            // nobody takes the results any more: the other workers need not go on
            Stop();
            throw;
        }
    }

    private void HandOut(int number, in JobResult result, Action<JobResult> handOut)
    {
        lock (_lock)
        {
            _early.Add(number, result);
            while (_early.Remove(_handedOut, out var next))
            {
                handOut(next);
                _handedOut++;
            }
        }
    }
}
