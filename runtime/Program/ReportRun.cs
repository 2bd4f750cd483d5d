namespace Nianbao.Program;

/// <summary>Does many jobs on all processors and hands out their results in the order of the jobs.</summary>
internal sealed class ReportRun(IReadOnlyList<ReportJob> jobs, Func<ReportWorker> makeWorker)
{
    private readonly SortedDictionary<int, JobResult> _early = [];
    private readonly List<List<int>> _chains = JobChains.Of(jobs);
    private readonly Lock _lock = new();
    private volatile bool _stopped;
    private int _nextChain = -1;
    private int _handedOut;

    /// <summary>Lets the jobs that have begun come to their end and begins no other.</summary>
    public void Stop() => _stopped = true;

    /// <summary>Does the jobs.</summary>
    /// <param name="handOut">Takes each result, one at a time.</param>
    /// <param name="advance">Called when a job is done, though its result may have to wait for others; one at a time.</param>
    /// <returns>True if all were done, false if the run was stopped.</returns>
    public bool Execute(Action<JobResult> handOut, Action? advance = null)
    {
        var workers = Math.Min(_chains.Count, Environment.ProcessorCount);
        if (workers <= 1) Work(handOut, advance);
        else Task.WaitAll([.. Enumerable.Range(0, workers).Select(_ => Task.Run(() => Work(handOut, advance)))]);

        // of a run that was stopped: what was done beyond the first job that was not
        foreach (var result in _early.Values) handOut(result);
        return _handedOut == jobs.Count;
    }

    private void Work(Action<JobResult> handOut, Action? advance)
    {
        var worker = makeWorker();
        try
        {
            while (!_stopped)
            {
                var number = Interlocked.Increment(ref _nextChain);
                if (number >= _chains.Count) return;
                foreach (var job in _chains[number])
                {
                    if (_stopped) return;
                    HandOut(job, worker.Do(jobs[job]), handOut, advance);
                }
            }
        }
        catch
        {
            // nobody takes the results any more: the other workers need not go on
            Stop();
            throw;
        }
    }

    private void HandOut(int number, in JobResult result, Action<JobResult> handOut, Action? advance)
    {
        lock (_lock)
        {
            advance?.Invoke();
            _early.Add(number, result);
            while (_early.Remove(_handedOut, out var next))
            {
                handOut(next);
                _handedOut++;
            }
        }
    }
}
