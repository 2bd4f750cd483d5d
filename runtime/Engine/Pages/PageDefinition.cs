using Nianbao.Templates;

namespace Nianbao.Pages;

/// <summary>A compiled template of a page that a command writes beside the reports.</summary>
/// <param name="Name">The template file's name below its folder: <c>pages/check-report.scriban-html</c>.</param>
public abstract record PageDefinition(string Name)
{
    /// <summary>Comes with Nianbao and is not the project's own.</summary>
    public bool IsFromPackage { get; init; }
}

/// <summary>The same with what the page is made of.</summary>
/// <typeparam name="TView">The names at the root of the template.</typeparam>
/// <param name="Name">The template file's name below its folder.</param>
/// <param name="Render">Writes the page as UTF-8.</param>
public sealed record PageDefinition<TView>(string Name, Action<TView, Utf8Writer> Render) : PageDefinition(Name);
