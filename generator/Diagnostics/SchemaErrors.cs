using Microsoft.CodeAnalysis;
using Nianbao.Generator.Text;
using YamlDotNet.RepresentationModel;

namespace Nianbao.Generator.Diagnostics;

/// <summary>Collects the mistakes found in one schema.</summary>
internal sealed class SchemaErrors(string path)
{
    private readonly List<DiagnosticInfo> _items = [];

    public IReadOnlyList<DiagnosticInfo> Items => _items;

    public void Add(DiagnosticDescriptor descriptor, SourceRange range, params string[] arguments) =>
        _items.Add(DiagnosticInfo.Create(descriptor, path, range, arguments));

    public void Add(DiagnosticDescriptor descriptor, YamlNode node, params string[] arguments) =>
        Add(descriptor, RangeOf(node), arguments);

    /// <summary>
    /// Runs a step and reports an exception as a mistake: one that left the generator would be a mere warning, and the
    /// build would go on without the form.
    /// </summary>
    public T? Guard<T>(Func<T?> step)
        where T : class
    {
        try
        {
            return step();
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            Add(SchemaDiagnostics.Internal, default(SourceRange), e.ToString().Replace("\n", " "));
            return null;
        }
    }

    /// <summary>A block collection ends where the next key begins; its first line is what a reader looks for.</summary>
    public static SourceRange RangeOf(YamlNode node) =>
        node is YamlScalarNode ? SourceRange.FromMarks(node.Start, node.End) : SourceRange.FromMarks(node.Start, node.Start);
}
