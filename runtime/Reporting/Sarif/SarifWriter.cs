using System.Text.Json;
using System.Text.Json.Serialization;
using Nianbao.Findings;
using Nianbao.Forms;
using Nianbao.Reporting.CheckReports;
using Nianbao.Reporting.Wording;
using Nianbao.Rules;

namespace Nianbao.Reporting.Sarif;

/// <summary>
/// Writes findings as a log of the Static Analysis Results Interchange Format, SARIF 2.1.0 (OASIS), which code-hosting sites
/// and editors show at their lines. The numbers in the comments are sections of that standard.
/// </summary>
internal sealed partial class SarifWriter(TextWriter output, IEnumerable<FormDefinition> forms) : IFindingWriter
{
    private const string Schema = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

    private static readonly SarifSerializer Json = new(ReadableJson.MakeOptions());

    private readonly List<CheckedFile> _files = [];

    /// <inheritdoc/>
    public void Add(CheckedFile file) => _files.Add(file);

    /// <inheritdoc/>
    public void End(bool isSuccessful)
    {
        output.Write(JsonSerializer.Serialize(new SarifLog(Schema, "2.1.0", [RunOf(isSuccessful)]), Json.SarifLog));
        output.Write('\n');
    }

    private SarifRun RunOf(bool isSuccessful)
    {
        var rules = new SarifRules(RuleCatalog.ById(forms), _files.SelectMany(file => file.Findings).Select(finding => finding.Rule));
        var version = typeof(SarifWriter).Assembly.GetName().Version!.ToString(3);
        return new SarifRun(
            new SarifTool(new SarifDriver("Nianbao", version, rules.All)),
            [new SarifInvocation(isSuccessful)],

            // 3.14.14: where the folder is on this machine is nobody else's business
            new SarifBases(new SarifBase(new SarifText("检查时所在的文件夹 / the folder in which the check ran"))),

            // 3.14.17: columns are counted as .NET counts them
            "utf16CodeUnits",
            "zh-CN",
            _files.SelectMany(file => ResultsOf(file, rules)));
    }

    private static IEnumerable<SarifResult> ResultsOf(CheckedFile file, SarifRules rules)
    {
        var fingerprints = new Fingerprints(file);
        return file.Findings.Select(finding => new SarifResult(
            finding.Rule,
            rules.IndexOf(finding.Rule),

            // 3.27.10: what is not known to be a failure has no level
            finding.IsNotAssessable ? "open" : "fail",
            finding.IsNotAssessable ? "none" : finding.Severity.Word(),
            new SarifText(FindingMessage.Of(finding)),
            [SarifLocation.Of(file.Path, finding)],
            RelatedTo(finding, file),
            new SarifFingerprints(fingerprints.Of(finding)),

            // 3.35: a waiver stands in the data file itself
            finding.Waived == null ? null : [new SarifSuppression("inSource", "accepted", finding.Waived)]));
    }

    /// <summary>The cells of both sides that stand in the file (3.27.22); null where there are none.</summary>
    private static SarifLocation[]? RelatedTo(Finding finding, CheckedFile file)
    {
        var parts = finding.LeftParts.Concat(finding.RightParts).Where(part => part.Source == TermSource.Report && part.Span.IsKnown);
        SarifLocation[] locations = [.. parts.Select((part, i) => SarifLocation.Of(file.Path, part, i + 1))];
        return locations.Length == 0 ? null : locations;
    }

    [JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
    [JsonSerializable(typeof(SarifLog))]
    private sealed partial class SarifSerializer : JsonSerializerContext;
}
