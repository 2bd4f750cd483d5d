namespace Nianbao.Generator.Templates.Units;

/// <summary>The language of what a template writes, by which what it prints is escaped.</summary>
internal enum Markup
{
    /// <summary>Text: nothing is escaped.</summary>
    None,

    Html,

    Xml,

    Markdown,
}
