using Nianbao.Generator.CSharp;
using Nianbao.Generator.Diagnostics;
using Nianbao.Generator.Templates.Syntax;

namespace Nianbao.Generator.Templates.Compilation;

/// <content>
/// Objects in which names are looked up: those of <c>with</c>, and that of the global variables where a template uses it.
/// </content>
internal sealed partial class MethodCompiler
{
    /// <summary>An object of <c>with</c> that is open while its body is compiled.</summary>
    /// <param name="Name">The C# variable that holds it.</param>
    /// <param name="Loops">How many loops were open when it began.</param>
    /// <param name="IsOuter">It was opened by a caller.</param>
    /// <param name="IsOwn">It belongs to a function with parameters, not to a <c>with</c>.</param>
    private sealed record WithScope(string Name, int Loops, bool IsOuter, bool IsOwn);

    // how the object of a function with parameters is called
    private const string OwnScope = "own";

    // what a function with parameters assigns that exists nowhere around it; functions that it calls may assign it too
    private void OpenOwnScope()
    {
        var name = _names.Unique(OwnScope);
        Line($"var {name} = new TemplateObject();");
        _withs.Add(new WithScope(name, 0, IsOuter: true, IsOwn: true));
    }

    private void CompileWith(WithStatement statement)
    {
        var target = Evaluate(statement.Target);
        var name = _names.Unique("with");
        Line($"var {name} = {ScopeOf(target, statement.Target)};");
        _withs.Add(new WithScope(name, _loops.Count, IsOuter: false, IsOwn: false));
        CompileBlock(statement.Body);
        _withs.RemoveAt(_withs.Count - 1);
    }

    private void CompileImport(ImportStatement statement)
    {
        var source = Evaluate(statement.Source);
        if (source.Type.Kind is not (TypeKind.Dynamic or TypeKind.Null)) ScopeOf(source, statement.Source);
        else Line($"{This()}.Import({Conversions.ToValue(source)}, {At(statement.Source)});");
    }

    private void CompileReadOnly(ReadOnlyStatement statement)
    {
        if (statement.Variable is NameExpression name && ScopeOf(name.Name) is { } scope)
        {
            Line($"{scope}.SetReadOnly({CSharpLiteral.Of(name.Name)});");
            return;
        }

        if (statement.Variable is not (NameExpression or LocalExpression) || FindTarget(statement.Variable) is not { } variable) return;
        if (variable.IsInObject) Line($"variables.Globals.SetReadOnly({CSharpLiteral.Of(variable.Name)});");
        if (_assigned.Contains(variable)) _assigned.Add(variable.ReadOnlyMark);
    }

    private string ScopeOf(Code target, Expression node)
    {
        if (target.Type.Kind is TypeKind.Dynamic or TypeKind.Error) return $"{target.Operand}.ToScope({At(node)})";
        if (!target.IsError) Report(TemplateDiagnostics.NotAScope, node.Range, target.Type.Display);
        return "new TemplateObject()";
    }

    /// <summary>The C# of the object that a plain name is assigned in, where that is one of <c>with</c>.</summary>
    private string? ScopeOf(string name)
    {
        if (_withs.Count == 0 || _parameters.ContainsKey(name) || _method.Own.ContainsKey(name)) return null;
        var with = _withs[_withs.Count - 1];
        if (!with.IsOwn) return with.Name;
        if (_unit.Root.Find(name) is not null) return null;
        var outer = _withs.Take(_withs.Count - 1).Reverse().Select(scope => scope.Name).Append("variables.Globals");
        return $"{with.Name}.Owner({CSharpLiteral.Of(name)}, {string.Join(", ", outer)})";
    }

    // the innermost object context
    private string This() => _withs.Count > 0 ? _withs[_withs.Count - 1].Name : "variables.Globals";

    private Code CompileThis() => new($"Value.From({This()})", StaticType.Dynamic) { IsPure = true };

    // locals of the same name inside and outside of a with are different variables
    private string ScopedLocal(string name) => !_withs.Any(with => !with.IsOuter)
        ? name
        : $"{name}@{_withs[_withs.Count - 1].Name}";

    /// <summary>A name that is no global: of a loop, a parameter, or possibly a member of a with.</summary>
    private Code? FindInner(string name, Expression node)
    {
        if (_withs.Count == 0 || _parameters.ContainsKey(name)) return FindLoop(name, 0) ?? FindOuter(name, node);
        return FindInWith(name, node, _withs.Count - 1);
    }

    private Code? FindInWith(string name, Expression node, int depth)
    {
        if (depth < 0) return FindLoop(name, 0) ?? FindOuter(name, node);
        var with = _withs[depth];
        if (with.IsOwn && !_unit.IsAssigned(name)) return FindInWith(name, node, depth - 1);
        if (FindLoop(name, with.Loops) is { } item) return item;
        var outer = (depth == 0 ? FindInWith(name, node, -1) ?? FindGlobal(name, node) : FindInWith(name, node, depth - 1)) ?? Code.Null;

        // what cannot be a member of an object is found as if there were no with
        return outer.Type.IsConvertible && outer.Text != "Value.Empty"
            ? new Code($"{with.Name}.Or({CSharpLiteral.Of(name)}, {Conversions.ToValue(outer)})", StaticType.Dynamic) { IsPure = outer.IsPure }
            : outer;
    }

    private Code? FindLoop(string name, int outermost)
    {
        for (var i = _loops.Count - 1; i >= outermost; i--)
        {
            if (_loops[i].Variable == name) return _loops[i].Item!;
        }

        return null;
    }

    /// <summary>A member of <c>this</c>: of the report or a variable where that is known, so that it keeps its type.</summary>
    private Code? MemberOfThis(Expression target, string name)
    {
        if (Inner(target) is not ThisExpression || _withs.Count > 0) return null;
        if (_unit.FindVariable(name) is { } variable) return Read(variable, target);
        return _unit.Root.Find(name) is { } member ? Imported(name, member) : GlobalMember(name);
    }

    // an import may have put a variable before a name of the report
    private Code Imported(string name, Code code) => _unit.HasOpenGlobals && code.Type.IsConvertible
        ? new Code($"variables.Globals.Or({CSharpLiteral.Of(name)}, {Conversions.ToValue(code)})", StaticType.Dynamic) { IsPure = true }
        : code;

    private static Code GlobalMember(string name) =>
        new($"variables.Globals[{CSharpLiteral.Of(name)}]", StaticType.Dynamic) { IsPure = true };
}
