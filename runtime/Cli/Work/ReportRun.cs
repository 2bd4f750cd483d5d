using Nianbao.Cli.Files;
using Nianbao.Loading;

namespace Nianbao.Cli.Work;

/// <summary>Does many jobs on all processors and hands out their results in the order of the jobs.</summary>
/// <param name="jobs">The jobs.</param>
/// <param name="makeWorker">Makes a worker for a thread.</param>
/// <param name="comparison">
/// Where reports are compared with each other: what the workers put them into. Nothing is handed out before all are done.
/// </param>
internal sealed class ReportRun(IReadOnlyList<ReportJob> jobs, Func<ReportWorker> makeWorker, RunComparison? comparison = null)
{
    private readonly SortedDictionary<int, JobResult> _early = [];
    private readonly Lock _lock = new();
    private volatile bool _stopped;
    private int _handedOut;

    /// <summary>Lets the jobs that have begun come to their end and begins no other.</summary>
    public void Stop() => _stopped = true;

    /// <summary>Does the jobs.</summary>
    /// <param name="handOut">Takes each result, one at a time.</param>
    /// <param name="advance">Called when a job is done, though its result may have to wait for others; one at a time.</param>
    /// <returns>True if all were done, false if the run was stopped.</returns>
    public bool Execute(Action<JobResult> handOut, Action? advance = null)
    {
        var chains = JobChains.Of(jobs);
        OnAllProcessors(chains.Count, (worker, number) =>
        {
            foreach (var job in chains[number])
            {
                if (_stopped) return;
                Complete(job, worker.Process(jobs[job]), handOut, advance);
            }
        });
        if (comparison != null && !_stopped) ProcessAgain(comparison.Find());

        // also of a run that was stopped: what was done beyond the first job that was not
        foreach (var result in _early.Values)
        {
            handOut(result);
            _handedOut++;
        }

        return _handedOut == jobs.Count;
    }

    /// <summary>Does those jobs again of which the others say something: few, and then all steps of the check know it.</summary>
    private void ProcessAgain(Dictionary<string, RunKnowledge> found)
    {
        int[] again = [.. Enumerable.Range(0, jobs.Count).Where(job => found.ContainsKey(jobs[job].DataFile))];
        OnAllProcessors(again.Length, (worker, number) =>
        {
            var job = again[number];
            var result = worker.Process(jobs[job], found[jobs[job].DataFile]);
            lock (_lock) _early[job] = result;
        });
    }

    private void OnAllProcessors(int count, Action<ReportWorker, int> work)
    {
        var next = -1;
        var workers = Math.Min(count, Environment.ProcessorCount);
        if (workers <= 1) Work();
        else Task.WaitAll([.. Enumerable.Range(0, workers).Select(_ => Task.Run(Work))]);

        void Work()
        {
            var worker = makeWorker();
            try
            {
                while (!_stopped)
                {
                    var number = Interlocked.Increment(ref next);
                    if (number >= count) return;
                    work(worker, number);
                }
            }
            catch
            {
                // nobody takes the results any more: the other workers need not go on
                Stop();
                throw;
            }
        }
    }

    private void Complete(int number, in JobResult result, Action<JobResult> handOut, Action? advance)
    {
        lock (_lock)
        {
            advance?.Invoke();
            _early.Add(number, result);
            while (comparison == null && _early.Remove(_handedOut, out var next))
            {
                handOut(next);
                _handedOut++;
            }
        }
    }
}
