using Microsoft.CodeAnalysis;
using Nianbao.Generator.Diagnostics;
using Nianbao.Generator.Text;

namespace Nianbao.Generator.Templates.Parsing;

/// <summary>Collects the errors of one template; lexer and parser share it.</summary>
internal sealed class ErrorList(TemplateText source, string path)
{
    private readonly List<DiagnosticInfo> _errors = [];

    public int Count => _errors.Count;

    public void Add(DiagnosticDescriptor descriptor, int start, int end, params string[] arguments) =>
        Add(descriptor, source.Range(start, end), arguments);

    public void Add(DiagnosticDescriptor descriptor, SourceRange range, params string[] arguments) =>
        _errors.Add(DiagnosticInfo.Create(descriptor, path, range, arguments));

    /// <summary>
    /// Forgets the errors from an offset on, as the text there is about to be read again; those before
    /// <paramref name="firstIndex"/> are known to be about other text.
    /// </summary>
    public void RemoveFrom(int offset, int firstIndex)
    {
        for (var i = _errors.Count - 1; i >= firstIndex; i--)
        {
            if (_errors[i].Range.Start >= offset)
                _errors.RemoveAt(i);
        }
    }

    /// <summary>In the order of the source.</summary>
    public EquatableArray<DiagnosticInfo> ToArray() =>
        _errors.OrderBy(error => error.Range.Start).ToEquatableArray();
}
