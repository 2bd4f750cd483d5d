using Nianbao.Generator.CSharp;
using Nianbao.Generator.Templates.Syntax;

namespace Nianbao.Generator.Templates.Compilation;

/// <content>What an <c>if</c> has found to be there is not looked for again inside it.</content>
internal sealed partial class MethodCompiler
{
    // the C# of an expression, and the variable that holds what it gives
    private readonly Dictionary<string, Code> _there = new(StringComparer.Ordinal);

    // gives the same each time, and C# has a type for it without null
    private bool IsSteady(Code code, Expression node) =>
        code is { IsPure: true, Type: { IsNullable: true, IsStruct: false, Kind: TypeKind.Model or TypeKind.List or TypeKind.Text or TypeKind.SafeText or TypeKind.Date } }
        && code.Type.NotNull != code.Type
        && IsOfReport(node);

    private bool IsOfReport(Expression node) => Inner(node) switch
    {
        MemberExpression member => IsOfReport(member.Target),
        NameExpression name => _unit.FindVariable(name.Name) is null && !_method.Own.ContainsKey(name.Name),
        ArgumentExpression => true,
        _ => false,
    };

    private bool CompileIfThere(Code value, IfBranch branch, Func<bool> compileElse)
    {
        var name = _names.Unique(NameFor(branch.Condition));
        return Branches($"{value.Operand} is {{ }} {name}", branch, CompileBody, compileElse);

        void CompileBody()
        {
            var known = value with { Text = name, Type = value.Type.NotNull, IsPrimary = true };
            _there.Add(value.Text, known);
            CompileBlock(branch.Body);
            _there.Remove(value.Text);
        }
    }

    private static string NameFor(Expression condition) => CSharpNames.Of(Inner(condition) switch
    {
        MemberExpression member => member.Name,
        NameExpression name => name.Name,
        _ => "it",
    });

    private Code IfThere(Code code) => _there.TryGetValue(code.Text, out var known) ? known : code;
}
