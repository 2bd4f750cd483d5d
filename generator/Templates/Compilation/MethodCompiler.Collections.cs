using Nianbao.Generator.Diagnostics;
using Nianbao.Generator.Templates.Syntax;
using Nianbao.Generator.Templates.Units;
using Nianbao.Generator.Text;
using DiagnosticDescriptor = Microsoft.CodeAnalysis.DiagnosticDescriptor;

namespace Nianbao.Generator.Templates.Compilation;

/// <content>Templates for a collection of reports.</content>
internal sealed partial class MethodCompiler
{
    /// <summary>A table by its name on a report of a collection: known where the template is for one form only.</summary>
    private Code? TableOfEach(Code target, Expression targetNode, string name, SourceRange nameRange)
    {
        if (_unit.Form is { } form)
        {
            if (FormNode.Root(form, name, "") is null) return null;
            return OnTarget(target, targetNode, isNullSafe: false, nameRange, report => Code.Symbol(FormNode.Root(form, name, report)!));
        }

        if (_unit.Forms.LastOrDefault(other => FormNode.Root(other, name) is not null) is not { } newest) return null;
        var main = _unit.Main.Source.Name;
        Report(TemplateDiagnostics.FormNameInCollection, nameRange, name, newest.Id, TemplateNames.Restricted(main, [newest.Id]));
        return Code.Error;
    }

    // a name at the root of the other kind of templates
    private bool IsOfOtherRoot(string name, out DiagnosticDescriptor descriptor)
    {
        descriptor = _unit.Root.IsCollection ? TemplateDiagnostics.NameOfOneReport : TemplateDiagnostics.NameOfCollection;
        return _unit.Root.IsCollection
            ? ReportModel.Root.Find(name) is not null || _unit.Forms.Any(form => FormNode.Root(form, name) is not null)
            : _unit.Root.IsOneReport && ReportModel.Collection.Find(name) is not null;
    }
}
