using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

namespace Nianbao.Bench.Micro;

/// <summary>
/// In this process: a benchmark of its own process would be compiled from a project that knows nothing of the
/// generator. Many short iterations, so that some of them are not disturbed by other work on the machine.
/// </summary>
internal static class BenchmarkSettings
{
    public static IConfig Make() => ManualConfig.Create(DefaultConfig.Instance)
        .AddJob(Job.Default
            .WithToolchain(InProcessEmitToolchain.Instance)
            .WithWarmupCount(30)
            .WithIterationCount(50)
            .WithIterationTime(Perfolizer.Horology.TimeInterval.FromMilliseconds(10)))
        .WithOptions(ConfigOptions.DisableLogFile | ConfigOptions.JoinSummary);
}
