using Nianbao.Generator.Text;

namespace Nianbao.Generator.Templates.Units;

/// <summary>A template file.</summary>
/// <param name="Path">The file, as the compiler names it.</param>
/// <param name="Name">Its name below the templates folder, with /: <c>parts/table.scriban-html</c>.</param>
/// <param name="Text">Its text.</param>
internal sealed record TemplateSource(string Path, string Name, string Text)
{
    /// <summary>Comes with Nianbao and is not the project's own.</summary>
    public bool IsPackage { get; init; }

    /// <summary>The file for debuggers: its path from the folder of the generated code, where it is the project's own.</summary>
    public string LinePath { get; init; } = "templates/" + Name;
}

/// <summary>A template that makes an output file, with every template it may include.</summary>
internal sealed record TemplateUnit(TemplateSource Main, EquatableArray<TemplateSource> Parts);

/// <summary>What the template compiler made of a unit.</summary>
/// <param name="HintName">The generated file's name.</param>
/// <param name="ClassName">The generated class, with a method <c>Render(Report, Utf8Writer)</c>.</param>
/// <param name="Forms">The ids of the forms it is restricted to; empty where it serves all.</param>
/// <param name="Source">The C#; null where the template has errors.</param>
internal sealed record CompiledTemplate(
    string Name, string HintName, string ClassName, string Suffix, EquatableArray<string> Forms, string? Source)
{
    /// <summary>Comes with Nianbao and is not the project's own.</summary>
    public bool IsPackage { get; init; }

    /// <summary>Makes one file from all reports, called <see cref="Suffix"/>.</summary>
    public bool IsCollection => TemplateNames.IsCollection(Name);

    /// <summary>The template, or the folder of the archive of which it makes a part.</summary>
    public string Output => TemplateNames.Output(Name);

    /// <summary>The name of the part that it makes; null where it makes a whole file.</summary>
    public string? Part => TemplateNames.IsPart(Name) ? TemplateNames.PartName(Name) : null;

    /// <summary>Makes a page that a command writes beside the reports.</summary>
    public bool IsPage => TemplateNames.IsPage(Name);

    /// <summary>Makes an output of each report.</summary>
    public bool IsOfOneReport => !IsCollection && !IsPage;
}
