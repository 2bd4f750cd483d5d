using Nianbao.Bench.Synthetic;
using Nianbao.Judge;

namespace Nianbao.Bench.Judging;

/// <summary>Random templates in Scriban's interpreter and in ours; what differs without a reason is made small and shown.</summary>
internal static class JudgeProgram
{
    private const int MostShown = 10;

    /// <summary>Tries templates; whether all is well.</summary>
    /// <param name="count">How many.</param>
    /// <param name="first">The number of the first; a template is made from its number.</param>
    public static bool Run(int count, int first)
    {
        var judgement = RandomJudgement.Of(count, first, SyntheticReports.Type.Create());
        Console.WriteLine("| cases | with an output | same | on the list | different |");
        Console.WriteLine("| ---: | ---: | ---: | ---: | ---: |");
        Console.WriteLine($"| {judgement.Cases} | {judgement.Written} | {judgement.Same} | {judgement.Listed.Values.Sum()} | {judgement.Different.Count} |");
        foreach (var (id, cases) in judgement.Listed) Console.WriteLine($"{id}: {cases}");
        foreach (var number in judgement.Different.Take(MostShown)) Console.WriteLine($"\n{number}:\n{judgement.Shrink(number)}");
        return judgement.Different.Count == 0;
    }
}
