using Nianbao.Catalog;
using Nianbao.FormFiles;
using Nianbao.Generated;
using Nianbao.Reports;

namespace Nianbao.Form.Filling;

/// <summary>The forms that can be filled in.</summary>
public static class FormCatalog
{
    /// <summary>The official forms and templates; with a project's forms, where its build has put them into the page.</summary>
    /// <param name="forms">The project's forms as <c>form --out</c> writes them; empty for none.</param>
    public static ReportCatalog With(string forms)
    {
        var official = ProjectCatalog.All;
        return forms.Length == 0 ? official : official with { Types = Array.ConvertAll(FormFile.Read(forms), type => Compiled(official, type) ?? type) };
    }

    // generated code is the faster of two that say the same
    private static ReportType? Compiled(ReportCatalog official, ReportType type) =>
        Array.Find(official.Types, other => other.Form.Id == type.Form.Id && FormFile.Write([other.Form]) == FormFile.Write([type.Form]));
}
