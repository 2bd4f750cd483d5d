using System.Globalization;

namespace Nianbao.Bench.Compiling;

/// <summary>
/// What 50 templates of 200 lines add to a build: as templates, and as the C# that they become. Each build is a fresh
/// process with a fresh compiler; the three take turns and of several runs the least counts.
/// </summary>
internal static class TemplateCost
{
    private const int Count = 50;
    private const int Runs = 6;

    public static void Run() => ScratchProject.InNewFolder(Measure);

    private static void Measure(string folder)
    {
        ManyTemplates.Write(Path.Combine(folder, "with", "templates"), Count);
        var generated = Path.Combine(folder, "generated");
        var without = ScratchProject.WithGenerator(Path.Combine(folder, "without"));
        var with = ScratchProject.WithGenerator(Path.Combine(folder, "with"));
        with.Build("-p:EmitCompilerGeneratedFiles=true", "-p:CompilerGeneratedFilesOutputPath=" + generated);
        var plain = ScratchProject.WithPlainFiles(Path.Combine(folder, "plain"), generated);

        var (none, compiled, sources) = (BuildTime.Longest, BuildTime.Longest, BuildTime.Longest);
        for (var i = 0; i < Runs; i++)
        {
            none = none.OrLess(without.Build("-t:Rebuild"));
            compiled = compiled.OrLess(with.Build("-t:Rebuild"));
            sources = sources.OrLess(plain.Build("-t:Rebuild"));
        }

        Console.WriteLine("| a cold compile | s | difference | processor s | difference |");
        Console.WriteLine("| --- | ---: | ---: | ---: | ---: |");
        Print("the official forms and templates only", none, none);
        Print("with 50 templates of 200 lines", compiled, none);
        Print("all the same C# as plain files", sources, none);
    }

    private static void Print(string name, BuildTime time, BuildTime yardstick) => Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"| {name} | {time.Seconds:0.00} | {time.Seconds - yardstick.Seconds:+0.00;-0.00;0} | {time.CpuSeconds:0.00} | {time.CpuSeconds - yardstick.CpuSeconds:+0.00;-0.00;0} |"));
}
