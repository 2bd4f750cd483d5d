namespace Nianbao.Narratives;

/// <summary>What a sentence claims.</summary>
/// <param name="Concept">What is counted and what is said of it; see the form's <c>claims</c>.</param>
/// <param name="Value">How many; 0 for a claim that there was none, or that it is true of all.</param>
/// <param name="Start">Where the claim begins in the paragraph.</param>
/// <param name="End">Where it ends.</param>
internal sealed record Claim(string Concept, decimal Value, int Start, int End)
{
    /// <summary>The sentence, by its number in the paragraph.</summary>
    public int Sentence { get; init; }

    /// <summary>The value of the last place that the figure was written with.</summary>
    public decimal Step { get; init; } = 1;

    /// <summary>Where the figure stands; -1 for a claim without one.</summary>
    public int At { get; init; } = -1;

    /// <summary>The unit of the figure as it is written.</summary>
    public string Unit { get; init; } = "";

    /// <summary>False where what is counted is not said in the sentence but further up.</summary>
    public bool IsCertain { get; init; } = true;

    /// <summary>True for a part of what was said before: 含上年结转1件.</summary>
    public bool IsIncluded { get; init; }

    /// <summary>True for a percentage.</summary>
    public bool IsRate { get; init; }

    /// <summary>The first meaning: what is counted.</summary>
    public string Thing => Concept.Split('.')[0];
}
