namespace Nianbao.Generator.Inputs;

/// <summary>A schema or template handed to the compiler as an AdditionalFile.</summary>
/// <param name="Kind"><c>schema</c> or <c>template</c>: the item's metadata NianbaoKind.</param>
/// <param name="Origin">
/// <c>package</c> for what comes with Nianbao, else the project's own: of the same form or template name the project's
/// replaces the package's.
/// </param>
/// <param name="Path">The file, as the compiler names it.</param>
/// <param name="Name">Its name below its folder, with /.</param>
/// <param name="Text">Its text.</param>
internal sealed record InputFile(string Kind, string Origin, string Path, string Name, string Text)
{
    /// <summary>The file as seen from the folder of the generated code; null where that folder is not known.</summary>
    public string? PathFromGenerated { get; init; }

    public bool IsPackage => Origin == "package";
}
