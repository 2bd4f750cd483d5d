using Nianbao.Sources;

namespace Nianbao.Reports;

/// <summary>A decision, written in the data file, to accept what a rule finds as it is.</summary>
/// <param name="Rule">The rule's id.</param>
/// <param name="Because">The reason, in the words of the data file.</param>
public sealed record Waiver(string Rule, string Because)
{
    /// <summary>The path of the cell meant; empty where the waiver names none.</summary>
    public string Cell { get; init; } = "";

    /// <summary>A piece of the passage meant; empty where the waiver quotes none.</summary>
    public string Quote { get; init; } = "";

    /// <summary>Both sides of the relation when it was waived, left then right; null where they are not given.</summary>
    public (decimal Left, decimal Right)? Values { get; init; }

    /// <summary>Who decided; empty where nobody is named.</summary>
    public string By { get; init; } = "";

    /// <summary>The last report year in which it may be used; null where there is none.</summary>
    public int? Until { get; init; }

    /// <summary>Where it stands in the data file.</summary>
    public SourceSpan Span { get; init; }

    /// <summary>The reason with the name of whoever decided.</summary>
    public string Reason => By.Length == 0 ? Because : $"{Because}（{By}）";
}
