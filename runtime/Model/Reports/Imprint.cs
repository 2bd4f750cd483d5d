namespace Nianbao.Reports;

/// <summary>What the published page says of itself beside title and day of publication. What a report does not say is empty.</summary>
public sealed record Imprint
{
    /// <summary>An imprint that says nothing.</summary>
    public static readonly Imprint None = new();

    /// <summary>The number under which the page is catalogued (索引号).</summary>
    public string Index { get; init; } = "";

    /// <summary>Who publishes it (发布机构).</summary>
    public string Publisher { get; init; } = "";

    /// <summary>Where it comes from (来源).</summary>
    public string Source { get; init; } = "";

    /// <summary>The body that signs the report, below its text (落款).</summary>
    public string Signatory { get; init; } = "";

    /// <summary>The day on which it signs (成文日期).</summary>
    public DateOnly? SignedOn { get; init; }
}
