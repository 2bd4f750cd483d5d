using System.Text;
using Nianbao.Forms;
using Nianbao.Reporting.JsonSchema;
using Nianbao.Reporting.TemplateCatalog;
using Nianbao.Reports;

namespace Nianbao.Cli.Files;

/// <summary>
/// The folder <c>.nianbao</c> of a project, where the JSON Schemas of its forms lie, and beside them the names that templates
/// may use. It is kept with the data, so that files underline mistakes in a fresh clone too, before anything is built.
/// </summary>
internal static class EditorFolder
{
    /// <summary>Writes the schema and the names of each form where they differ from what is there.</summary>
    /// <returns>How many files were written.</returns>
    public static int Write(string folder, IReadOnlyList<FormDefinition> forms)
    {
        var output = new OutputFolder(folder);
        output.RemoveLeftovers();
        var newest = FormChoice.Newest(forms);
        var written = 0;
        foreach (var form in forms)
        {
            Write(FormSchema.FileNameOf(form), FormSchema.Write(form, isNewest: form == newest));
            Write(MemberJson.FileNameOf(form), MemberJson.Write(new MemberList(form)));
        }

        return written;

        void Write(string name, string content)
        {
            if (output.Find(name) is { } path && output.Write(path, Encoding.UTF8.GetBytes(content))) written++;
        }
    }
}
