using Nianbao.Generator.CSharp;
using Nianbao.Generator.Diagnostics;
using Nianbao.Generator.Templates.Syntax;
using Nianbao.Generator.Text;

namespace Nianbao.Generator.Templates.Compilation;

/// <content>Variables and what is stored in them.</content>
internal sealed partial class MethodCompiler
{
    private void CompileAssignment(AssignmentStatement statement)
    {
        var value = Evaluate(statement.Value);
        if (Operator(statement.Operator) is { } @operator)
        {
            value = Binary(@operator, Evaluate(statement.Target), value, new Operands(statement.Target.Range, statement.Target, statement.Value));
        }

        Assign(statement.Target, value);
    }

    private static BinaryOperator? Operator(AssignmentOperator @operator) => @operator switch
    {
        AssignmentOperator.Add => BinaryOperator.Add,
        AssignmentOperator.Subtract => BinaryOperator.Subtract,
        AssignmentOperator.Multiply => BinaryOperator.Multiply,
        AssignmentOperator.Divide => BinaryOperator.Divide,
        AssignmentOperator.IntegerDivide => BinaryOperator.IntegerDivide,
        AssignmentOperator.Modulo => BinaryOperator.Modulo,
        _ => null,
    };

    private void Define(Expression name, FunctionSymbol function) => Assign(name, Code.Symbol(function));

    private void Assign(Expression target, Code value)
    {
        switch (target)
        {
            case NameExpression name when ScopeOf(name.Name) is { } scope:
                Line($"{scope}.Set({CSharpLiteral.Of(name.Name)}, {DynamicOf(value, target)}, {At(target)});");
                break;
            case NameExpression or LocalExpression when FindTarget(target) is { } variable:
                Store(variable, value, target);
                break;
            case MemberExpression { Target: NameExpression group } member when IsGroup(group.Name):
                Report(
                    TemplateDiagnostics.RunTimeOnly, target.Range, $"{group.Name}.{member.Name} =",
                    "请用变量，日期格式请用 date.to_string 写明", "use a variable; for the format of dates write date.to_string");
                break;
            case ParenthesizedExpression inner:
                Assign(inner.Inner, value);
                break;
            case MemberExpression member when Evaluate(member.Target) is { Type.Kind: TypeKind.Dynamic } owner:
                Line($"{owner.Operand}.SetMember({CSharpLiteral.Of(member.Name)}, {DynamicOf(value, target)}, {File.Position(member.NameRange)});");
                break;
            case IndexExpression index when Evaluate(index.Target) is { Type.Kind: TypeKind.Dynamic } owner:
                Line($"{owner.Operand}.SetIndex({DynamicOf(Evaluate(index.Index), index.Index)}, {DynamicOf(value, target)}, {At(index)}, {At(index.Index)});");
                break;
            default:
                Report(
                    TemplateDiagnostics.Unsupported, PlaceOf(target), $"给“{Source(target)}”赋值（数据只读）", $"Assigning to '{Source(target)}' (the data is read-only)");
                break;
        }
    }

    // a member or element that cannot be set is an error at its name or index
    private static SourceRange PlaceOf(Expression target) => target switch
    {
        MemberExpression member => member.NameRange,
        IndexExpression index => index.Index.Range,
        _ => target.Range,
    };

    private bool IsGroup(string name) =>
        BuiltInGroups.Find(name) is not null && _withs.Count == 0 && _unit.FindVariable(name) is null && !_parameters.ContainsKey(name);

    private Variable? FindTarget(Expression target)
    {
        if (target is NameExpression name) return _method.Own.TryGetValue(name.Name, out var own) ? own : _unit.FindVariable(name.Name);
        var local = ((LocalExpression)target).Name;
        if (!_method.Locals.TryGetValue(ScopedLocal(local), out var variable))
        {
            var argument = Function.Parameters is null && _withs.Count == 0 ? _method.Arguments.FirstOrDefault(argument => argument.Name == local) : null;
            variable = new Variable(local, argument is null ? null : Bound(argument));
            _method.Locals.Add(ScopedLocal(local), variable);
        }

        return variable;
    }

    private void Store(Variable variable, Code value, Expression target)
    {
        if (_assigned.Contains(variable.ReadOnlyMark))
        {
            Report(TemplateDiagnostics.ReadOnlyName, target.Range, variable.Name);
            return;
        }

        var before = variable.Type;
        if (!variable.TryWiden(value.Type, out var changed))
        {
            Report(TemplateDiagnostics.MixedTypes, target.Range, variable.Name, before!.Display, value.Type.Display);
            return;
        }

        _unit.Changed |= changed | variable.UsedBy(_method);
        _assigned.Add(variable);
        _unit.Stored.Add(variable);
        if (variable.Type!.Kind == TypeKind.Dynamic) value = AsValue(value, target);
        if (value.IsSymbol || value.IsError) return;
        if (variable.IsInObject)
        {
            Line($"variables.Globals.Set({CSharpLiteral.Of(variable.Name)}, {Conversions.ToValue(value)}, {At(target)});");
            return;
        }

        if (variable.Type!.Kind == TypeKind.Null && value.IsPure) return;
        Line($"{NameOf(variable)} = {Conversions.Convert(value, variable.Type)};");
    }

    private Code CompileIncrement(IncrementExpression node)
    {
        var target = Inner(node.Target);
        var method = (node.IsPrefix ? "New" : "Old") + (node.IsDecrement ? "Decrement" : "Increment");
        if (MemberToIncrement(target) is var (owner, key))
        {
            var keyNode = target is IndexExpression index ? index.Index : target;
            return new Code($"{owner}.{method}({key}, {At(target)}, {At(keyNode)})", StaticType.Dynamic);
        }

        if (target is not (NameExpression or LocalExpression) || FindTarget(target) is not { } variable)
        {
            return Refused(node, node.IsDecrement ? "--" : "++");
        }

        // the variable is changed in place, and its number may outgrow any C# type
        Read(variable, target);
        variable.TryWiden(StaticType.Dynamic, out var changed);
        _unit.Changed |= changed;
        if (variable.Type is not { Kind: TypeKind.Dynamic }) return NotAValue(Read(variable, target), target);
        if (_assigned.Contains(variable.ReadOnlyMark)) Report(TemplateDiagnostics.ReadOnlyName, target.Range, variable.Name);
        return variable.IsInObject
            ? new Code($"Value.From(variables.Globals).{method}(Value.From({CSharpLiteral.Of(variable.Name)}), {At(target)}, {At(target)})", StaticType.Dynamic)
            : new Code($"Operators.{method}(ref {NameOf(variable)}, {At(target)})", StaticType.Dynamic);
    }

    // what is counted up or down in an object or list: the C# of that, and of the key
    private (string Owner, string Key)? MemberToIncrement(Expression target)
    {
        switch (target)
        {
            case NameExpression name when ScopeOf(name.Name) is { } scope:
                return ($"Value.From({scope})", $"Value.From({CSharpLiteral.Of(name.Name)})");
            case MemberExpression member when Evaluate(member.Target) is { Type.Kind: TypeKind.Dynamic } owner:
                return (owner.Operand, $"Value.From({CSharpLiteral.Of(member.Name)})");
            case IndexExpression index when Evaluate(index.Target) is { Type.Kind: TypeKind.Dynamic } owner:
                return (owner.Operand, DynamicOf(Evaluate(index.Index), index.Index));
            default:
                return null;
        }
    }

    private static bool AssignsLocal(SyntaxNode node, string name)
    {
        var target = node switch
        {
            AssignmentStatement assignment => assignment.Target,
            CaptureStatement capture => capture.Target,
            IncrementExpression increment => increment.Target,
            FunctionStatement function => function.Name,
            InlineFunctionStatement function => function.Name,
            LoopHead head => head.Variable,
            _ => null,
        };
        return (target is LocalExpression local && local.Name == name) || node.Children.Any(child => AssignsLocal(child, name));
    }
}
