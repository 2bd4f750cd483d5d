using Nianbao.Generator.Diagnostics;
using Nianbao.Generator.Templates.Syntax;
using Nianbao.Generator.Templates.Units;

namespace Nianbao.Generator.Templates.Compilation;

/// <content>Several included templates with something between them.</content>
internal sealed partial class MethodCompiler
{
    private Code CompileIncludeJoin(List<CallArgument> arguments, Expression node)
    {
        if (arguments.Count is < 2 or > 4)
        {
            ReportArgumentCount("include_join", 2, 4, arguments, node);
            return Code.Error;
        }

        if (NamesIn(arguments[0]) is not { } names) return Code.Error;
        var separator = JoinPart(arguments[1], node);
        var parts = new List<string>();
        if (arguments.Count > 2) parts.Add(JoinPart(arguments[2], node));
        foreach (var name in names)
        {
            if (name != names[0]) parts.Add(separator);
            parts.Add(IncludedText(name, node));
        }

        if (arguments.Count > 3) parts.Add(JoinPart(arguments[3], node));
        return new Code(
            $"string.Concat(new string?[] {{ {string.Join(", ", parts)} }})", IsHtml ? StaticType.SafeText : StaticType.Text);
    }

    private LiteralExpression[]? NamesIn(CallArgument list)
    {
        if (Inner(list.Node) is ArrayExpression array && array.Items.All(item => item is LiteralExpression { Value: string }))
        {
            return array.Items.Cast<LiteralExpression>().ToArray();
        }

        Report(
            TemplateDiagnostics.RunTimeOnly, list.Node.Range, "include_join",
            "请直接写出模板名，如 ['a', 'b']", "write the templates' names out: ['a', 'b']");
        return null;
    }

    private string JoinPart(CallArgument argument, Expression node)
    {
        if (argument.Code.Constant is string text && text.StartsWith(TemplateUnits.IncludePrefix, StringComparison.Ordinal))
        {
            return IncludedText(new LiteralExpression(argument.Node.Range, LiteralKind.String, text), node);
        }

        if (!argument.Code.Type.IsConvertible) return NotAValue(argument.Code, argument.Node).Text + ".ToText()";
        return IsHtml ? SafeTextOf(argument.Code, argument.Node) : TextOf(argument.Code, argument.Node);
    }

    private string IncludedText(LiteralExpression name, Expression node)
    {
        var code = CompileInclude([new CallArgument(null, CompileLiteral(name), name)], node, isStatement: false);
        return code.Text.Length == 0 ? "null" : IsHtml ? SafeTextOf(code, name) : code.Text;
    }
}
