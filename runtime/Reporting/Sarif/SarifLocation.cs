using Nianbao.Findings;
using Nianbao.Reports;

namespace Nianbao.Reporting.Sarif;

/// <summary>A place in a data file (SARIF 3.28).</summary>
internal sealed record SarifLocation(
    int? Id, SarifPhysicalLocation PhysicalLocation, IEnumerable<SarifLogicalLocation>? LogicalLocations, SarifText? Message)
{
    /// <summary>What relative addresses start from.</summary>
    public const string Base = "SRCROOT";

    /// <summary>The place of a finding, with the cells concerned.</summary>
    public static SarifLocation Of(string path, Finding finding)
    {
        var column = Math.Max(1, finding.Column);
        var region = new SarifRegion(Math.Max(1, finding.Line), column, Math.Max(column, finding.EndColumn));
        var cells = finding.Cells.Select(cell => new SarifLogicalLocation(cell, "member"));
        return new SarifLocation(Id: null, new(Artifact(path), region), finding.Cells.Count == 0 ? null : cells, Message: null);
    }

    /// <summary>The place of a figure.</summary>
    public static SarifLocation Of(string path, FindingPart part, int id)
    {
        var region = new SarifRegion(part.Span.Line, Math.Max(1, part.Span.Column), EndColumn: null);
        return new SarifLocation(id, new(Artifact(path), region), LogicalLocations: null, new SarifText($"{part.Label}：{CellText.Of(part.Value)}"));
    }

    private static SarifArtifactLocation Artifact(string path) => Path.IsPathRooted(path)
        ? new(new Uri(path).AbsoluteUri, UriBaseId: null)
        : new(string.Join('/', path.Split('/').Select(Uri.EscapeDataString)), Base);
}

/// <summary>A place by file, line and column (3.29).</summary>
internal sealed record SarifPhysicalLocation(SarifArtifactLocation ArtifactLocation, SarifRegion Region);

/// <summary>A file by its address (3.4).</summary>
internal sealed record SarifArtifactLocation(string Uri, string? UriBaseId);

/// <summary>A part of a file (3.30).</summary>
internal sealed record SarifRegion(int StartLine, int StartColumn, int? EndColumn);

/// <summary>A cell, as a path of ids (3.33).</summary>
internal sealed record SarifLogicalLocation(string FullyQualifiedName, string Kind);
