using Nianbao.Judge.Engines;
using Nianbao.Reports;
using Scriban.Runtime;

namespace Nianbao.Judge;

/// <summary>A template with what became of it in the interpreter and in ours.</summary>
public sealed record Trial(JudgedTemplate Template, Interpretation Interpretation, Outcome Ours)
{
    // compiled at once: fewer take longer each, more hide what one of them does to the others
    private const int BatchSize = 50;

    /// <summary>What became of it in Scriban's interpreter.</summary>
    public Outcome Scriban => Interpretation.Outcome;

    /// <summary>The difference of the written list that explains why they are not the same; null where they are or nothing does.</summary>
    public Difference? Explanation { get; } =
        Interpretation.Outcome.IsSameAs(Ours) ? null : Differences.All.FirstOrDefault(difference => difference.Explains(Template, Interpretation, Ours));

    /// <summary>Whether the two differ in a way that is not on the list.</summary>
    public bool IsDifferent => Explanation is null && !Scriban.IsSameAs(Ours);

    /// <summary>Tries templates, whose names and whose parts' names are all different.</summary>
    /// <param name="templates">The templates.</param>
    /// <param name="hasStrictNames">Whether a name that is assigned nowhere is an error.</param>
    /// <param name="report">The report that they are rendered with.</param>
    /// <param name="model">What of it the interpreter sees; null for nothing.</param>
    public static IEnumerable<Trial> Of(IReadOnlyList<JudgedTemplate> templates, bool hasStrictNames, Report report, ScriptObject? model = null)
    {
        foreach (var batch in templates.Chunk(BatchSize))
        {
            var ours = CompiledTemplates.Compile(batch, [], hasStrictNames);
            foreach (var template in batch) yield return new Trial(template, Interpreter.Render(template, model), ours.Render(template, report));
        }
    }

    /// <inheritdoc/>
    public override string ToString() => $"{Template}Scriban {Scriban}\nours    {Ours}\n";
}
