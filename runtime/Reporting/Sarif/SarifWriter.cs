using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Nianbao.Findings;
using Nianbao.Forms;
using Nianbao.Reporting.CheckReports;
using Nianbao.Rules;

namespace Nianbao.Reporting.Sarif;

/// <summary>
/// Writes findings as a log of the Static Analysis Results Interchange Format, SARIF 2.1.0 (OASIS), which code-hosting sites
/// and editors show at their lines. The numbers in the comments are sections of that standard.
/// </summary>
internal sealed class SarifWriter(TextWriter output, IEnumerable<FormDefinition> forms) : IFindingWriter
{
    private const string Schema = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private readonly List<CheckedFile> _files = [];

    /// <inheritdoc/>
    public void Add(CheckedFile file) => _files.Add(file);

    /// <inheritdoc/>
    public void End(bool isSuccessful)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Options)) WriteLog(json, isSuccessful);
        output.Write(Encoding.UTF8.GetString(buffer.WrittenSpan));
        output.Write('\n');
    }

    private void WriteLog(Utf8JsonWriter json, bool isSuccessful)
    {
        var rules = new SarifRules(RuleCatalog.ById(forms), _files.SelectMany(file => file.Findings).Select(finding => finding.Rule));
        json.WriteStartObject();
        json.WriteString("$schema", Schema);
        json.WriteString("version", "2.1.0");
        json.WriteStartArray("runs");
        json.WriteStartObject();
        rules.Write(json);
        json.WriteStartArray("invocations");
        json.WriteStartObject();
        json.WriteBoolean("executionSuccessful", isSuccessful);
        json.WriteEndObject();
        json.WriteEndArray();
        WriteBase(json);

        // 3.14.17: columns are counted as .NET counts them
        json.WriteString("columnKind", "utf16CodeUnits");
        json.WriteString("language", "zh-CN");
        json.WriteStartArray("results");
        foreach (var file in _files) WriteResults(json, file, rules);
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>What the files' addresses start from (3.14.14); where that is on this machine is nobody else's business.</summary>
    private static void WriteBase(Utf8JsonWriter json)
    {
        json.WriteStartObject("originalUriBaseIds");
        json.WriteStartObject(SarifLocation.Base);
        json.WriteStartObject("description");
        json.WriteString("text", "检查时所在的文件夹 / the folder in which the check ran");
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteResults(Utf8JsonWriter json, CheckedFile file, SarifRules rules)
    {
        var fingerprints = new Fingerprints(file);
        foreach (var finding in file.Findings)
        {
            json.WriteStartObject();
            json.WriteString("ruleId", finding.Rule);
            json.WriteNumber("ruleIndex", rules.IndexOf(finding.Rule));

            // 3.27.10: what is not known to be a failure has no level
            json.WriteString("kind", finding.IsNotAssessable ? "open" : "fail");
            json.WriteString("level", finding.IsNotAssessable ? "none" : finding.Severity.Word());
            json.WriteStartObject("message");
            json.WriteString("text", FindingMessage.Of(finding));
            json.WriteEndObject();
            json.WriteStartArray("locations");
            SarifLocation.Write(json, file.Path, finding);
            json.WriteEndArray();
            WriteRelated(json, file, finding);
            json.WriteStartObject("fingerprints");
            json.WriteString("nianbao/v1", fingerprints.Of(finding));
            json.WriteEndObject();
            WriteSuppression(json, finding);
            json.WriteEndObject();
        }
    }

    /// <summary>The cells of both sides that stand in the file (3.27.22).</summary>
    private static void WriteRelated(Utf8JsonWriter json, CheckedFile file, Finding finding)
    {
        var parts = finding.LeftParts.Concat(finding.RightParts).Where(part => part.Source == TermSource.Report && part.Span.IsKnown).ToList();
        if (parts.Count == 0) return;
        json.WriteStartArray("relatedLocations");
        for (var i = 0; i < parts.Count; i++) SarifLocation.Write(json, file.Path, parts[i], i + 1);
        json.WriteEndArray();
    }

    /// <summary>A waiver stands in the data file itself (3.35).</summary>
    private static void WriteSuppression(Utf8JsonWriter json, Finding finding)
    {
        if (finding.Waived == null) return;
        json.WriteStartArray("suppressions");
        json.WriteStartObject();
        json.WriteString("kind", "inSource");
        json.WriteString("status", "accepted");
        json.WriteString("justification", finding.Waived);
        json.WriteEndObject();
        json.WriteEndArray();
    }
}
