using Nianbao.Forms;
using Nianbao.Program;

namespace Nianbao.Editor;

/// <summary>
/// The folder <c>.nianbao</c> of a project, where the JSON Schemas of its forms lie. It is kept with the data, so that
/// files underline mistakes in a fresh clone too, before anything is built.
/// </summary>
internal static class SchemaFolder
{
    /// <summary>Writes the schema of each form where it differs from what is there.</summary>
    /// <returns>How many files were written.</returns>
    public static int Write(string folder, IEnumerable<FormDefinition> forms)
    {
        var output = new OutputFolder(folder, refreshesTimes: false);
        var written = 0;
        foreach (var form in forms)
        {
            if (output.Find(FormSchema.FileNameOf(form)) is { } path && output.Write(path, FormSchema.Write(form).Span)) written++;
        }

        return written;
    }
}
