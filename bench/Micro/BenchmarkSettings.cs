using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

namespace Nianbao.Bench.Micro;

/// <summary>
/// In this process: a benchmark of its own process would be compiled from a project that knows nothing of the
/// generator. Few iterations, for ratios within one run are what counts.
/// </summary>
internal static class BenchmarkSettings
{
    public static IConfig Make() => ManualConfig.Create(DefaultConfig.Instance)
        .AddJob(Job.Default
            .WithToolchain(InProcessEmitToolchain.Instance)
            .WithWarmupCount(4)
            .WithIterationCount(12)
            .WithMinIterationTime(Perfolizer.Horology.TimeInterval.FromMilliseconds(100)))
        .WithOptions(ConfigOptions.DisableLogFile | ConfigOptions.JoinSummary);
}
