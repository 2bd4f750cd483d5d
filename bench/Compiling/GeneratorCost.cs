using System.Globalization;

namespace Nianbao.Bench.Compiling;

/// <summary>
/// What the generator adds to a build: a project that generates its code beside one that has the same code as plain
/// files. Each build is a fresh process with a fresh compiler; the two take turns and of several runs the least counts.
/// </summary>
internal static class GeneratorCost
{
    private const int Runs = 6;

    public static void Run() => ScratchProject.InNewFolder(Measure);

    private static void Measure(string folder)
    {
        var generated = Path.Combine(folder, "generated");
        var with = ScratchProject.WithGenerator(Path.Combine(folder, "with"));
        with.Build("-p:EmitCompilerGeneratedFiles=true", "-p:CompilerGeneratedFilesOutputPath=" + generated);
        var without = ScratchProject.WithPlainFiles(Path.Combine(folder, "without"), generated);
        without.Build();

        Console.WriteLine("| | same C# as plain files, s | generator, s | difference | plain files, processor s | generator, processor s | difference |");
        Console.WriteLine("| --- | ---: | ---: | ---: | ---: | ---: | ---: |");
        Compare("compile, compiler not running before", without, with, "-t:Rebuild");
        Compare("build with nothing changed", without, with, "-t:Build");
    }

    private static void Compare(string name, ScratchProject without, ScratchProject with, string target)
    {
        var (plain, generator) = (BuildTime.Longest, BuildTime.Longest);
        for (var i = 0; i < Runs; i++)
        {
            plain = plain.OrLess(without.Build(target));
            generator = generator.OrLess(with.Build(target));
        }

        Console.WriteLine(
            $"| {name} | {Columns(plain.Seconds, generator.Seconds)} | {Columns(plain.CpuSeconds, generator.CpuSeconds)} |");
    }

    private static string Columns(double plain, double generator) => string.Create(
        CultureInfo.InvariantCulture, $"{plain:0.00} | {generator:0.00} | {generator - plain:+0.00;-0.00}");
}
