using System.ComponentModel;

namespace Nianbao.Templates;

/// <summary>A template for each part of a file that is an archive of parts, such as a Word file.</summary>
/// <typeparam name="TModel">What the templates are rendered from.</typeparam>
/// <param name="parts">The parts in the order in which they stand in the file.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class TemplateArchive<TModel>(TemplateArchivePart<TModel>[] parts)
{
    /// <summary>Writes the file. What it consists of is the same for the same model: nothing in it tells of the clock.</summary>
    public void Render(TModel model, Utf8Writer output)
    {
        ArgumentNullException.ThrowIfNull(output);
        var scratch = output.Scratch;
        scratch.Begin();
        foreach (var part in parts)
        {
            part.Render(model, scratch.Part);
            scratch.Add(part.Name);
        }

        output.WriteUtf8(scratch.End());
    }
}

/// <summary>A template for a part of an archive.</summary>
/// <typeparam name="TModel">What it is rendered from.</typeparam>
/// <param name="Name">The part's name: <c>word/document.xml</c>.</param>
/// <param name="Render">Writes the part.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed record TemplateArchivePart<TModel>(string Name, Action<TModel, Utf8Writer> Render);
