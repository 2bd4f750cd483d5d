using System.Globalization;
using Nianbao.Bench.Compiling;
using Nianbao.Bench.EndToEnd;
using Nianbao.Bench.Faults;
using Nianbao.Bench.Forms;
using Nianbao.Bench.Imports;
using Nianbao.Bench.Judging;
using Nianbao.Bench.Micro;
using Nianbao.Bench.Mutations;
using Nianbao.Bench.Synthetic;

return args switch
{
    ["micro"] => Micro(),
    ["ratios"] => Ratios(),
    ["end-to-end"] => EndToEnd(10_000),
    ["end-to-end", var count] => EndToEnd(int.Parse(count, CultureInfo.InvariantCulture)),
    ["years"] => Years(2_000),
    ["years", var organs] => Years(int.Parse(organs, CultureInfo.InvariantCulture)),
    ["mutations"] => Mutations(200),
    ["mutations", var count] => Mutations(int.Parse(count, CultureInfo.InvariantCulture)),
    ["faults"] => Faults(300, Random.Shared.Next(1_000_000)),
    ["faults", var count] => Faults(int.Parse(count, CultureInfo.InvariantCulture), Random.Shared.Next(1_000_000)),
    ["faults", var count, var seed] => Faults(int.Parse(count, CultureInfo.InvariantCulture), int.Parse(seed, CultureInfo.InvariantCulture)),
    ["judge"] => Judge(5_000, Random.Shared.Next(1_000_000)),
    ["judge", var count] => Judge(int.Parse(count, CultureInfo.InvariantCulture), Random.Shared.Next(1_000_000)),
    ["judge", var count, var first] => Judge(int.Parse(count, CultureInfo.InvariantCulture), int.Parse(first, CultureInfo.InvariantCulture)),
    ["imports"] => Imports(700, 0, null),
    ["imports", var count] => Imports(int.Parse(count, CultureInfo.InvariantCulture), 0, null),
    ["imports", var count, var seed] => Imports(int.Parse(count, CultureInfo.InvariantCulture), int.Parse(seed, CultureInfo.InvariantCulture), null),
    ["imports", var count, var seed, var folder] => Imports(int.Parse(count, CultureInfo.InvariantCulture), int.Parse(seed, CultureInfo.InvariantCulture), folder),
    ["import-time"] => ImportTime(1_000),
    ["import-time", var count] => ImportTime(int.Parse(count, CultureInfo.InvariantCulture)),
    ["import-damage", var folder] => ImportDamage(folder, 120),
    ["import-damage", var folder, var seconds] => ImportDamage(folder, int.Parse(seconds, CultureInfo.InvariantCulture)),
    ["builds"] => Builds(10_000),
    ["builds", var count] => Builds(int.Parse(count, CultureInfo.InvariantCulture)),
    ["form", var file, var browser] => Form(file, browser),
    ["generator"] => Generator(),
    ["templates"] => Templates(),
    ["files", var folder, var count] => Files(folder, int.Parse(count, CultureInfo.InvariantCulture)),
    ["phase", var phase, var folder] => Phase(phase, folder),
    _ => Usage(),
};

// the form in a browser: opening it, and from a key to its finding
static int Form(string file, string browser)
{
    FormTimes.Run(file, browser).GetAwaiter().GetResult();
    return 0;
}

static int Micro()
{
    MicroProgram.Run();
    return 0;
}

static int Ratios()
{
    MicroProgram.PrintRatios();
    return 0;
}

static int EndToEnd(int count)
{
    EndToEndProgram.Run(count);
    return 0;
}

static int Years(int organs)
{
    YearsProgram.Run(organs);
    return 0;
}

// what the rules find of every slip that a clerk may make, and whether the culprit is named
static int Mutations(int count)
{
    MutationProgram.Run(count);
    return 0;
}

// what the next build makes of one that was killed, raced or short of space
static int Faults(int count, int seed) => FaultProgram.Run(count, seed) ? 0 : 1;

// random templates in Scriban's interpreter and in ours
static int Judge(int count, int first) => JudgeProgram.Run(count, first) ? 0 : 1;

// how much of published reports of many styles is read, and whether it is right
static int Imports(int count, int seed, string? folder)
{
    ImportProgram.Run(count, seed, folder);
    return 0;
}

static int ImportTime(int count)
{
    ImportProgram.Time(count);
    return 0;
}

static int ImportDamage(string folder, int seconds)
{
    DamageProgram.Run(folder, seconds);
    return 0;
}

static int Builds(int count)
{
    ReportBuilds.Run(count);
    return 0;
}

static int Generator()
{
    GeneratorCost.Run();
    return 0;
}

static int Templates()
{
    TemplateCost.Run();
    return 0;
}

// data files to try things on
static int Files(string folder, int count)
{
    SyntheticReports.WriteFiles(folder, count);
    return 0;
}

// what end-to-end starts as a process of its own
static int Phase(string phase, string folder)
{
    Console.WriteLine(Phases.Run(phase, new WorkFolder(folder)));
    return 0;
}

static int Usage()
{
    Console.Error.WriteLine("micro | ratios | end-to-end [reports] | mutations [reports] | years [organs] | faults [runs] [seed] | judge [templates] [first] | imports [documents] [seed] [folder] | import-time [pages] | builds [reports] | form <file> <browser> | generator | templates | files <folder> <reports>");
    return 2;
}
