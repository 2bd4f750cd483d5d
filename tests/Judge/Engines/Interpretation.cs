namespace Nianbao.Judge.Engines;

/// <summary>What became of a template in the interpreter.</summary>
/// <param name="Outcome">The output or error.</param>
/// <param name="HasPassed">Whether what stands at a place was done at least once without an error.</param>
public sealed record Interpretation(Outcome Outcome, Func<Outcome, bool> HasPassed);
