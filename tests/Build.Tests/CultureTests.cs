using System.Security.Cryptography;

namespace Nianbao.Build.Tests;

/// <summary>
/// Whoever builds, and wherever: the same program, pages, findings and papers. Swedish has another minus sign and decimal
/// point, Persian other digits' signs and another calendar.
/// </summary>
[Collection(PackageFeedTests.Name)]
public sealed class CultureTests(PackageFeed feed)
{
    private const string WrongReport = "wrong/2021/施秉县人民政府.yaml";
    private const string NextReport = "wrong/2022/施秉县人民政府.yaml";
    private const string Outputs = "outputs";

    private static readonly (string Locale, string Name)[] s_cultures = [("sv_SE.UTF-8", "sv-SE"), ("fa_IR.UTF-8", "fa-IR")];

    // each puts what it writes below the folder of outputs
    private static readonly string[][] s_commands =
    [
        ["check", "data", "wrong"],
        ["check", "data", "wrong", "--all", "--format", "json", "--report", Outputs + "/papers", "--letters", Outputs + "/papers"],
        ["check", "data", "wrong", "--format", "sarif"],
        ["render", "--out", Outputs + "/pages"],
        ["compare", WrongReport, NextReport, "--out", Outputs + "/compared"],
        ["rollup", "--units", Office.Report, "--organ", "某市人民政府", "--year", "2021", "--out", Outputs + "/sum.yaml"],
        ["new", "2022", "某县人民政府", "--data", Outputs + "/drafts"],
        ["rules", "--out", Outputs + "/reference"],
        ["forms", "diff", "2019", "2021", "--format", "markdown"],
        ["templates", "check"],
    ];

    [IcuFact]
    public void A_build_in_any_culture_makes_the_same_program_and_the_same_pages()
    {
        using var project = feed.NewProgram("Built");
        Fill(project);
        // a project can see no culture, only what it does
        project.Write("../Directory.Build.targets", """
            <Project>
              <Target Name="SayMorning" BeforeTargets="CoreCompile">
                <Message Importance="high" Text="morning: $([System.DateTime]::Today.ToString('tt'))" />
              </Target>
            </Project>
            """);
        List<string> mornings = [];
        var expected = Made("en_US.UTF-8");

        Assert.All(s_cultures, culture => Assert.Equal(expected, Made(culture.Locale)));
        Assert.Equal(1 + s_cultures.Length, mornings.Distinct().Count());

        IReadOnlyList<string> Made(string locale)
        {
            var build = project.Run(
                ["build", "-t:Rebuild", "-p:RunAnalyzers=false", .. CompilerServer.Without], Cultures.Environment(locale)).Succeeded();
            mornings.Add(build.Output.Split('\n').Single(line => line.Contains("morning: ", StringComparison.Ordinal)));
            return
            [
                .. build.Warnings,
                Digest(project, $"obj/{Repository.Configuration}/net10.0/Built.dll"),
                .. DigestsOf(project, $"bin/{Repository.Configuration}/net10.0/reports"),
            ];
        }
    }

    [IcuFact]
    public void A_program_in_any_culture_says_and_writes_the_same()
    {
        using var project = feed.NewProgram("Own", """
            <NianbaoEntryPoint>false</NianbaoEntryPoint>
            <InvariantGlobalization>false</InvariantGlobalization>
            <RunAnalyzers>false</RunAnalyzers>
            """);
        Fill(project);
        project.Write("Program.cs", $$"""
            using System;
            using System.Globalization;

            if (Environment.GetEnvironmentVariable("CULTURE") is { } name)
            {
                CultureInfo.CurrentCulture = CultureInfo.DefaultThreadCurrentCulture = CultureInfo.GetCultureInfo(name);
            }

            if (args.Length > 0) return {{Repository.RunReportProgram}};
            Console.Write($"in '{CultureInfo.CurrentCulture.Name}', differs: {$"{-1.5}" != "-1.5"}");
            return 0;
            """);
        project.Build().Succeeded();
        var expected = Said(Cultures.Invariant, "");

        Assert.All(s_cultures, culture =>
        {
            // told by the environment, and set by the program itself
            Assert.Equal(expected, Said(Cultures.Environment(culture.Locale), culture.Name));
            Assert.Equal(expected, Said(new(Cultures.Environment("en_US.UTF-8")) { ["CULTURE"] = culture.Name }, culture.Name));
        });

        List<string> Said(Dictionary<string, string> environment, string culture)
        {
            Assert.Equal($"in '{culture}', differs: {culture.Length > 0}", project.RunProgram([], environment).Output);
            if (project.FolderExists(Outputs)) project.Delete(Outputs);
            var results = s_commands.Select(command => project.RunProgram(command, environment)).ToList();
            return [.. results.Select(result => $"{result.ExitCode} {result.Output}"), .. DigestsOf(project, Outputs)];
        }
    }

    // reports of all official forms; beside the data of the build some that are wrong, in figures that went down
    private static void Fill(Consumer project)
    {
        foreach (var file in Directory.EnumerateFiles(Repository.PathOf("reports/data"), "*.yaml", SearchOption.AllDirectories))
        {
            var name = Path.GetRelativePath(Repository.PathOf("reports"), file).Replace('\\', '/');
            project.Copy("reports/" + name, name);
        }

        project.Copy(Consumer.SampleReport, WrongReport);
        project.Replace(WrongReport, "[9, 0, 0, 0, 0, 0, 9]", "[9, 0, 0, 0, 0, 0, 12]");
        project.Copy(Consumer.SampleReport, NextReport);
        project.Replace(NextReport, "year: 2021", "year: 2022\npublished: 2023-03-01");
        project.Replace(NextReport, "[9, 0, 0, 0, 0, 0, 9]", "[7, 0, 0, 0, 0, 0, 7]");
        project.Write("templates/own.scriban-txt", """
            {{ 0 - 5 }} {{ -1234.5 }} {{ 0.1 + 0.2 }} {{ -1234.5 | math.format 'N2' }} {{ 1234.5 | object.format 'C' }} {{ ['b', 'A', 'ä', 'Z'] | array.sort }} {{ 'ıI' | string.capitalize }} {{ 'Iıx' | string.starts_with 'i' }} {{ -7 | object.to_json }}
            {{ 'Iiİı' | string.downcase }} {{ 'Iiİı' | string.upcase }} {{ date.parse '2021-03-04' | date.to_string '%F %c' }} {{ timespan.from_hours (-1.5) }}
            """);
    }

    private static IEnumerable<string> DigestsOf(Consumer project, string folder)
    {
        var files = project.FilesIn(folder);
        Assert.NotEmpty(files);
        return files.Select(file => Digest(project, $"{folder}/{file}"));
    }

    private static string Digest(Consumer project, string file) =>
        $"{file} {Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(project.PathOf(file))))}";
}
