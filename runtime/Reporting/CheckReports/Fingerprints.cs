using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Nianbao.Findings;

namespace Nianbao.Reporting.CheckReports;

/// <summary>
/// Tells whether a finding is the same as one of an earlier run although lines have moved: by rule, reporting body, year and
/// cells; where a finding has no cells, by the passage or the message.
/// </summary>
internal sealed class Fingerprints(CheckedFile file)
{
    private readonly Dictionary<string, int> _seen = new(StringComparer.Ordinal);

    /// <summary>The fingerprint of a finding; asked for in the order of the findings, for equals are numbered.</summary>
    public string Of(Finding finding)
    {
        var about = finding.Cells.Count > 0 ? string.Join(' ', finding.Cells) : finding.Quote.Length > 0 ? finding.Quote : finding.Message;
        var organ = file.Organ.Length > 0 ? file.Organ : file.Path;
        var key = string.Create(CultureInfo.InvariantCulture, $"{finding.Rule}\n{organ}\n{file.Year}\n{about}");
        var number = _seen[key] = _seen.GetValueOrDefault(key) + 1;
        if (number > 1) key = string.Create(CultureInfo.InvariantCulture, $"{key}\n{number}");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)));
    }
}
