using Scriban;
using Scriban.Syntax;

namespace Nianbao.Judge.Model;

/// <summary>The context of a page about a report: a cell is its number, null if blank, wherever no member of it is asked for.</summary>
public class ReportContext : TemplateContext
{
    /// <inheritdoc/>
    public override object? Evaluate(ScriptNode? scriptNode, bool aliasReturnedFunction)
    {
        var value = base.Evaluate(scriptNode, aliasReturnedFunction);
        return value is CellObject cell && !(scriptNode?.Parent is ScriptMemberExpression member && member.Target == scriptNode) ? cell.Number : value;
    }
}
