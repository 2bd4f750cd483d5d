using Nianbao.Judge.Engines;

namespace Nianbao.Judge;

/// <summary>Something in which our templates differ from Scriban's interpreter on purpose.</summary>
/// <param name="Id">Its name, as the list in <c>docs/templates.md</c> has it.</param>
/// <param name="Example">A template that shows it.</param>
/// <param name="Explains">Whether it is why a template does not end in ours as in Scriban.</param>
public sealed record Difference(string Id, string Example, Func<JudgedTemplate, Interpretation, Outcome, bool> Explains);
