using System.Globalization;
using Microsoft.CodeAnalysis;

namespace Nianbao.Generator.Pipeline;

/// <summary>
/// The pipeline's steps and outputs, run under the invariant culture. The compiler's culture is that of whoever builds:
/// where it writes minus as U+2212, as Swedish and Finnish do, a number put into a string would be no C# any more. So
/// that no line has to remember this, everything that reads or writes goes through here.
/// </summary>
internal static class InvariantSteps
{
    /// <summary>A step of the pipeline under its name.</summary>
    public static IncrementalValueProvider<TResult> Step<TSource, TResult>(
        this IncrementalValueProvider<TSource> source, string name, Func<TSource, CancellationToken, TResult> step) =>
        source.Select(Invariantly(step)).WithTrackingName(name);

    /// <summary>The same for each of several values.</summary>
    public static IncrementalValuesProvider<TResult> Step<TSource, TResult>(
        this IncrementalValuesProvider<TSource> source, string name, Func<TSource, CancellationToken, TResult> step) =>
        source.Select(Invariantly(step)).WithTrackingName(name);

    /// <summary>Writes files or diagnostics from a value.</summary>
    public static void RegisterOutput<T>(
        this IncrementalGeneratorInitializationContext context, IncrementalValueProvider<T> source, Action<SourceProductionContext, T> write) =>
        context.RegisterSourceOutput(source, Invariantly(write));

    /// <summary>The same for each of several values.</summary>
    public static void RegisterOutput<T>(
        this IncrementalGeneratorInitializationContext context, IncrementalValuesProvider<T> source, Action<SourceProductionContext, T> write) =>
        context.RegisterSourceOutput(source, Invariantly(write));

    private static Func<TSource, CancellationToken, TResult> Invariantly<TSource, TResult>(Func<TSource, CancellationToken, TResult> step) =>
        (value, cancel) =>
        {
            using var scope = new Scope();
            return step(value, cancel);
        };

    private static Action<SourceProductionContext, T> Invariantly<T>(Action<SourceProductionContext, T> write) => (output, value) =>
    {
        using var scope = new Scope();
        write(output, value);
    };

#pragma warning disable RS1035 // analyzers are kept from asking for the culture of whoever builds; to be rid of it one has to
    private sealed class Scope : IDisposable
    {
        private readonly CultureInfo _culture = CultureInfo.CurrentCulture;

        public Scope() => CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;

        public void Dispose() => CultureInfo.CurrentCulture = _culture;
    }
#pragma warning restore RS1035
}
