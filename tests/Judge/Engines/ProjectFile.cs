using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Nianbao.Judge.Engines;

/// <summary>A schema or template as a project hands it to the compiler.</summary>
internal sealed class ProjectFile(string kind, string name, string text) : AdditionalText
{
    /// <summary>schema or template.</summary>
    public string Kind => kind;

    /// <inheritdoc/>
    public override string Path => name;

    /// <inheritdoc/>
    public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(text);
}
