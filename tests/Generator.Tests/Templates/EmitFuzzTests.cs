using System.Globalization;
using System.Text.RegularExpressions;
using Nianbao.Generator.Templates.Units;
using Nianbao.Generator.Text;
using Xunit.Abstractions;

namespace Nianbao.Generator.Tests.Templates;

/// <summary>
/// Random and mutated templates: what the compiler accepts is C# without a complaint, and writes its output or stops with
/// an error of the template, never with anything else and never not at all. The environment variable
/// NIANBAO_FUZZ_ROUNDS says how many templates of each kind are tried.
/// </summary>
public class EmitFuzzTests(ITestOutputHelper report)
{
    private const int Seed = 20260801;
    private const int DefaultRounds = 300;
    private const int Repairs = 12;

    private static readonly char[] Separators = [';', ' ', '|', ','];
    private static readonly Regex LineOfError = new(@"\((\d+),\d+\): NB", RegexOptions.CultureInvariant);

    private static int Rounds => int.TryParse(
        Environment.GetEnvironmentVariable("NIANBAO_FUZZ_ROUNDS"), NumberStyles.None, CultureInfo.InvariantCulture, out var rounds) ? rounds : DefaultRounds;

    [Fact]
    public void Random_templates_compile_and_end()
    {
        var random = new Random(Seed);
        var batch = new TemplateBatch();
        for (var i = 0; i < Rounds; i++)
        {
            var (isHtml, isCollection, isStrict) = (random.Next(3) == 0, random.Next(6) == 0, random.Next(2) == 0);
            var lines = RandomTemplate.Lines(random, isHtml, isCollection);
            AddRepaired(batch, lines, NameOf(i, isHtml, isCollection), isStrict);
        }

        batch.Finish();
        report.WriteLine(batch.Figures);
    }

    [Fact]
    public void Mutated_templates_compile_and_end()
    {
        var random = new Random(Seed);
        var texts = new List<string>();
        foreach (var name in EmitCaseTests.Cases) texts.Add(EmitCaseTests.Unit(name).Main.Text);
        foreach (var name in EmitCaseTests.LaxCases) texts.Add(EmitCaseTests.Unit(name, EmitCaseTests.LaxFolder()).Main.Text);
        var batch = new TemplateBatch();
        for (var i = 0; i < Rounds; i++)
        {
            var text = random.Next(3) == 0
                ? string.Join("\n", RandomTemplate.Lines(random, isHtml: random.Next(2) == 0, isCollection: false))
                : texts[random.Next(texts.Count)];
            var mutated = Mutate(text, texts[random.Next(texts.Count)], random);
            batch.Add(NameOf(i, isHtml: random.Next(3) == 0, isCollection: false), mutated, hasStrictNames: random.Next(2) == 0);
        }

        batch.Finish();
        report.WriteLine(batch.Figures);
    }

    [Fact]
    public void Mutated_official_templates_compile_and_end()
    {
        var random = new Random(Seed);
        var units = OfficialTemplateTests.Units().Where(unit => !unit.Main.Name.StartsWith("pages/", StringComparison.Ordinal)).ToArray();
        var texts = units.SelectMany(unit => unit.Parts.Prepend(unit.Main)).Select(source => source.Text).Distinct(StringComparer.Ordinal).ToArray();
        var batch = new TemplateBatch();
        for (var i = 0; i < Rounds; i++)
        {
            // a name of its own, for all are compiled together
            var unit = units[random.Next(units.Length)];
            var place = random.Next(unit.Parts.Count + 1);
            var files = unit.Parts.Prepend(unit.Main with { Name = $"fuzz{i}{TemplateNames.Extension(unit.Main.Name)}" }).ToArray();
            files[place] = files[place] with { Text = Mutate(files[place].Text, texts[random.Next(texts.Length)], random) };
            batch.Add(new TemplateUnit(files[0], files.Skip(1).ToEquatableArray()), files[place].Text, hasStrictNames: random.Next(2) == 0);
        }

        batch.Finish();
        report.WriteLine(batch.Figures);
    }

    // takes out the lines that have errors until the rest is accepted
    private static void AddRepaired(TemplateBatch batch, List<string> lines, string name, bool isStrict)
    {
        for (var repair = 0; repair < Repairs && lines.Count > 0; repair++)
        {
            var errors = batch.Add(name, string.Join("\n", lines), isStrict);
            var wrong = LineOfError.Matches(errors).Select(match => int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture) - 1).ToHashSet();
            if (wrong.Count == 0) return;
            lines = [.. lines.Where((_, line) => !wrong.Contains(line))];
        }
    }

    private static string NameOf(int number, bool isHtml, bool isCollection) =>
        $"{(isCollection ? "collection/" : "")}fuzz{number}{(isCollection ? "@2021" : "")}.scriban{(isHtml ? "-html" : "")}";

    // replaces a statement or argument by one of another case
    private static string Mutate(string text, string other, Random random)
    {
        var (mine, theirs) = (text.Split(Separators, StringSplitOptions.None), other.Split(Separators, StringSplitOptions.None));
        var place = random.Next(mine.Length);
        var start = mine.Take(place).Sum(piece => piece.Length + 1);
        return text.Remove(start, mine[place].Length).Insert(start, theirs[random.Next(theirs.Length)]);
    }
}
