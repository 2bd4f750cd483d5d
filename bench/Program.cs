using BenchmarkDotNet.Running;
using Nianbao.Bench.Micro;

BenchmarkRunner.Run<ReadingBenchmarks>(BenchmarkSettings.Make());
