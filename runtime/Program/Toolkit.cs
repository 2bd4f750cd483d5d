using Nianbao.Checking;
using Nianbao.Forms;
using Nianbao.Templates;

namespace Nianbao.Program;

/// <summary>Everything that the generator made of a project's schemas and templates.</summary>
/// <param name="Forms">The forms, ordered by id.</param>
/// <param name="Templates">The templates that make an output file of each report, ordered by suffix.</param>
public sealed record Toolkit(FormDefinition[] Forms, TemplateDefinition[] Templates)
{
    /// <summary>The templates that make one file of all reports, ordered by file.</summary>
    public CollectionDefinition[] Collections { get; init; } = [];

    /// <summary>The severities that the project sets: its property NianbaoRuleSeverity.</summary>
    public RuleSeverity[] Severities { get; init; } = [];
}
