using Nianbao.Generator.Diagnostics;
using Nianbao.Generator.Templates.Bound;
using Nianbao.Generator.Templates.Source;
using Nianbao.Generator.Templates.Types;
using Nianbao.Generator.Text;
using Scriban.Parsing;
using Scriban.Syntax;

namespace Nianbao.Generator.Templates.Binding;

/// <summary>Variables and what is stored in them.</summary>
internal sealed class AssignmentBinder(MethodBinder binder)
{
    public BoundStatement? Assign(ScriptAssignExpression node, SourceRange mark)
    {
        var value = binder.Expressions.Evaluate(node.Value!);
        var target = ScriptNodes.Inner(node.Target!);
        if (OperatorOf(node.EqualToken!.TokenType) is { } @operator)
        {
            var range = binder.File.Range(target);
            var places = new OperandPlaces(binder.File, range, target, node.Value!, range, binder.File.Range(node.Value!));
            value = binder.Operators.Binary(@operator, binder.Expressions.Evaluate(target), value, places);
        }

        return Assign(target, value, mark);
    }

    /// <summary>Defines a function.</summary>
    public BoundStatement? Define(ScriptFunction function, SourceRange mark) =>
        Assign((ScriptExpression)function.NameOrDoToken!, BoundSymbol.Of(FunctionSymbol.Of(function, binder.File)), mark);

    /// <summary>Stores a value in a variable, member or element; null where that is an error.</summary>
    public BoundStatement? Assign(ScriptExpression target, BoundExpression value, SourceRange? mark)
    {
        switch (ScriptNodes.Inner(target))
        {
            case ScriptVariableGlobal name when binder.Scopes.ScopeOf(name.BaseName) is { } scope:
                // what a function may store to a global variable, any function may read there
                if (binder.Scopes.IsInFunction && binder.Unit.FindVariable(name.BaseName) is { } global) binder.Unit.Widen(global, StaticType.Dynamic);
                return Set(scope, "Set", mark, Text(name.BaseName), binder.Expressions.DynamicOf(value, target), binder.At(target));
            case ScriptVariableGlobal or ScriptVariableLocal { BaseName: not "" } when FindTarget(target) is { } variable:
                return Store(variable, value, target, mark);
            case ScriptMemberExpression { Target: ScriptVariableGlobal group } member when IsGroup(group.BaseName):
                binder.Report(
                    TemplateDiagnostics.RunTimeOnly, binder.File.Range(target), $"{group.BaseName}.{member.Member!.BaseName} =",
                    "请用变量，日期格式请用 date.to_string 写明", "use a variable; for the format of dates write date.to_string");
                return null;
            case ScriptMemberExpression member when binder.Expressions.Evaluate(member.Target!) is { Type.Kind: TypeKind.Dynamic } owner:
                return Set(owner, "SetMember", mark, Text(member.Member!.BaseName), binder.Expressions.DynamicOf(value, target), binder.Position(member.Member));
            case ScriptIndexerExpression index when ScriptNodes.PositionOf(index) is null && binder.Expressions.Evaluate(index.Target!) is { Type.Kind: TypeKind.Dynamic } owner:
                return Set(
                    owner, "SetIndex", mark, binder.Expressions.DynamicOf(binder.Expressions.Evaluate(index.Index!), index.Index!),
                    binder.Expressions.DynamicOf(value, target), binder.At(index), binder.At(index.Index!));
            case ScriptMemberExpression member when binder.Expressions.Evaluate(member.Target!).IsError: return null;
            case ScriptIndexerExpression index when ScriptNodes.PositionOf(index) is null && binder.Expressions.Evaluate(index.Target!).IsError: return null;
        }

        var written = binder.Written(target);
        binder.Report(TemplateDiagnostics.Unsupported, PlaceOf(target), $"给“{written}”赋值（数据只读）", $"Assigning to '{written}' (the data is read-only)");
        return null;
    }

    /// <summary>The variable of a plain or local name; null for a name that is none of the unit's.</summary>
    public Variable? FindTarget(ScriptExpression target)
    {
        var method = binder.Method;
        if (target is ScriptVariableGlobal name) return method.Own.TryGetValue(name.BaseName, out var own) ? own : binder.Unit.FindVariable(name.BaseName);
        if (ScriptNodes.LocalOf(target) is not { } local) return null;
        if (!method.Locals.TryGetValue(binder.Scopes.ScopedLocal(local), out var variable))
        {
            var argument = binder.Function.IsTemplate && !binder.Scopes.HasWith ? method.Arguments.FirstOrDefault(argument => argument.Name == local) : null;
            variable = new Variable(local, argument is null ? null : NameBinder.Bound(argument));
            method.Locals.Add(binder.Scopes.ScopedLocal(local), variable);
        }

        return variable;
    }

    public BoundExpression Increment(ScriptIncrementDecrementExpression node)
    {
        var target = ScriptNodes.Inner(node.Right!);
        if (target is ScriptMemberExpression { Target: ScriptVariableGlobal group } && IsGroup(group.BaseName))
        {
            binder.Report(TemplateDiagnostics.RunTimeOnly, binder.File.Range(target), binder.Written(node), "请用变量", "use a variable");
            return BoundError.Instance;
        }

        var method = (node.Post ? "Old" : "New") + (node.Operator == ScriptUnaryOperator.Decrement ? "Decrement" : "Increment");
        if (MemberToIncrement(target) is var (owner, key))
        {
            ScriptNode keyNode = target switch
            {
                ScriptIndexerExpression index => index.Index!,
                ScriptMemberExpression member => member.Member!,
                _ => target,
            };
            return BoundCall.On(owner, method, StaticType.Dynamic, key, binder.At(node.Right!), binder.At(keyNode));
        }

        if (target is not ScriptVariable || FindTarget(target) is not { } variable)
        {
            return binder.Refused(node, node.Operator == ScriptUnaryOperator.Decrement ? "--" : "++");
        }

        // the variable is changed in place, and its number may outgrow any C# type
        variable.Users.Add(binder.Method);
        binder.Unit.Widen(variable, StaticType.Dynamic);
        if (variable.Type is not { Kind: TypeKind.Dynamic }) return binder.NotAValue(binder.Names.Read(variable, target), target);
        return variable.IsInObject
            ? BoundCall.On(Value(new BoundScope(null)), method, StaticType.Dynamic, new BoundVariableName(variable, target), binder.At(node.Right!), binder.At(node.Right!))
            : BoundCall.Of("Operators." + method, StaticType.Dynamic, new BoundReference(variable, target), binder.At(node.Right!));
    }

    // what is counted up or down in an object or list, and the key
    private (BoundExpression Owner, BoundExpression Key)? MemberToIncrement(ScriptExpression target)
    {
        switch (target)
        {
            case ScriptVariableGlobal name when binder.Scopes.ScopeOf(name.BaseName) is { } scope:
                return (Value(scope), Value(Text(name.BaseName)));
            case ScriptMemberExpression member when binder.Expressions.Evaluate(member.Target!) is { Type.Kind: TypeKind.Dynamic } owner:
                return (owner, Value(Text(member.Member!.BaseName)));
            case ScriptIndexerExpression index when ScriptNodes.PositionOf(index) is null && binder.Expressions.Evaluate(index.Target!) is { Type.Kind: TypeKind.Dynamic } owner:
                return (owner, binder.Expressions.DynamicOf(binder.Expressions.Evaluate(index.Index!), index.Index!));
            default:
                return null;
        }
    }

    private BoundStore? Store(Variable variable, BoundExpression value, ScriptExpression target, SourceRange? mark)
    {
        variable.Users.Add(binder.Method);
        var before = variable.Type;
        if (!binder.Unit.Widen(variable, value.Type))
        {
            binder.Report(TemplateDiagnostics.MixedTypes, binder.File.Range(target), variable.Name, before!.Display, value.Type.Display);
            return null;
        }

        if (variable.Type!.Kind == TypeKind.Dynamic) value = binder.FunctionValues.AsValue(value, target);
        return new BoundStore(variable, value, target, binder.Position(target), mark);
    }

    private static BoundEvaluate Set(BoundExpression owner, string method, SourceRange? mark, params BoundExpression[] arguments) =>
        new(BoundCall.On(owner, method, StaticType.Null, arguments), mark);

    // a member or element that cannot be set is an error at its name or index
    private SourceRange PlaceOf(ScriptExpression target) => binder.File.Range(ScriptNodes.Inner(target) switch
    {
        ScriptMemberExpression { Member: { } member } => member,
        ScriptIndexerExpression { Index: { } index } => index,
        _ => target,
    });

    private bool IsGroup(string name) =>
        BuiltInGroups.Find(name) is not null && !binder.Scopes.HasWith && binder.Unit.FindVariable(name) is null && !binder.Scopes.Parameters.ContainsKey(name);

    private static BoundConstant Text(string text) => new(text, StaticType.Text);

    private static BoundConversion Value(BoundExpression value) => new(value, StaticType.Dynamic);

    private static ScriptBinaryOperator? OperatorOf(TokenType token) => token switch
    {
        TokenType.PlusEqual => ScriptBinaryOperator.Add,
        TokenType.MinusEqual => ScriptBinaryOperator.Subtract,
        TokenType.AsteriskEqual => ScriptBinaryOperator.Multiply,
        TokenType.DivideEqual => ScriptBinaryOperator.Divide,
        TokenType.DoubleDivideEqual => ScriptBinaryOperator.DivideRound,
        TokenType.PercentEqual => ScriptBinaryOperator.Modulus,
        _ => null,
    };
}
