using System.Numerics;
using Nianbao.Generator.Diagnostics;
using Nianbao.Generator.Templates.Bound;
using Nianbao.Generator.Templates.Source;
using Nianbao.Generator.Templates.Types;
using Nianbao.Generator.Text;
using Scriban.Syntax;

namespace Nianbao.Generator.Templates.Binding;

/// <summary>Expressions: which binder an expression goes to, literals, and what is made of other expressions.</summary>
internal sealed class ExpressionBinder(MethodBinder binder)
{
    /// <summary>What a function prints as.</summary>
    public const string FunctionText = "<function>";

    // what an if has found to be there is not looked for again inside it
    private readonly Dictionary<BoundExpression, BoundLocal> _found = [];

    /// <summary>The value of an expression; a path that is a function is called.</summary>
    public BoundExpression Evaluate(ScriptExpression node)
    {
        var value = EvaluateOrCall(node);

        // a call that returns nothing is still made
        return value.Type.Kind == TypeKind.Null && !value.IsPure ? new BoundConversion(value, StaticType.Dynamic) : value;
    }

    /// <summary>As <see cref="Evaluate"/>, save that a call which returns nothing has no value.</summary>
    public BoundExpression EvaluateOrCall(ScriptExpression node)
    {
        if (node is ScriptNestedExpression nested && !binder.Calls.IsPiping) return Nested(nested);
        if (ScriptNodes.IsPath(node))
        {
            var piped = binder.Calls.TakePiped();
            var path = Bind(node);
            if (piped is not null) return binder.Calls.Call(path, [piped], ScriptNodes.Inner(node));
            return binder.Unit.HasFunctionValues && path.Type.Kind == TypeKind.Dynamic ? binder.FunctionValues.CallIfFunction(path, node) : AsValueOf(path, node);
        }

        var value = Bind(node);
        return value.Type.IsCallable ? value : AsValueOf(value, node);
    }

    // what turns out to be a function within parentheses is called
    private BoundExpression Nested(ScriptNestedExpression node)
    {
        var value = EvaluateOrCall(node.Expression!);
        if (value.Type.IsCallable) return binder.Calls.Call(value, [], node);
        return binder.Unit.HasFunctionValues && value is BoundUnknownCall or BoundFunctionCall { Type.Kind: TypeKind.Dynamic } or BoundConditional { Type.Kind: TypeKind.Dynamic }
            ? binder.FunctionValues.CallIfFunction(value, node)
            : value;
    }

    /// <summary>An expression as it stands; a function is itself, not yet its result.</summary>
    public BoundExpression Bind(ScriptExpression node)
    {
        var value = BindAsWritten(node);
        return _found.TryGetValue(value, out var found) ? found : value;
    }

    /// <summary>Binds what runs where a value has been found to be there.</summary>
    public T Where<T>(BoundExpression value, BoundLocal found, Func<T> bind)
    {
        _found.Add(value, found);
        var result = bind();
        _found.Remove(value);
        return result;
    }

    /// <summary>Gives the same each time, and C# has a type for it without null.</summary>
    public bool IsSteady(BoundExpression value, ScriptExpression node) =>
        value is { IsPure: true, Type: { IsNullable: true, IsStruct: false, Kind: TypeKind.Model or TypeKind.List or TypeKind.Text or TypeKind.SafeText or TypeKind.Date } }
        && value.Type.NotNull != value.Type
        && !_found.ContainsKey(value)
        && IsOfReport(node);

    /// <summary>The value of what was bound as it stands: a symbol becomes what it stands for.</summary>
    public BoundExpression AsValueOf(BoundExpression value, ScriptExpression node) => value.Type.Symbol switch
    {
        null => value,
        FormNode form when ValueOf(form) is { } named => named,
        FunctionSymbol or BuiltIn or Include or IncludeJoin => binder.Calls.Call(value, [], node),
        CallArguments when ScriptNodes.IsArguments(node) => List(Enumerable.Range(0, binder.Names.ArgumentCount).Select(binder.Names.Argument), node),
        LoopScope loop => StateOf(loop),
        BuiltInGroup group => binder.Groups.Value(group, node),
        _ => binder.NotAValue(value, node),
    };

    /// <summary>The figure of a row that the template names; anything else as it is.</summary>
    public static BoundExpression FigureOf(BoundExpression value) => value is BoundFormRow row ? row.Figure : value;

    /// <summary>A runtime value of an expression of any type that can be one.</summary>
    public static BoundExpression Value(BoundExpression value) =>
        value.Type.Kind is TypeKind.Dynamic or TypeKind.Error ? value : new BoundConversion(value, StaticType.Dynamic);

    /// <summary>A runtime value; an error for what is known at compile time only.</summary>
    public BoundExpression DynamicOf(BoundExpression value, ScriptNode node) => DynamicOf(value, node, binder.File.Range(node));

    public BoundExpression DynamicOf(BoundExpression value, ScriptNode node, SourceRange range)
    {
        value = binder.FunctionValues.AsValue(FigureOf(value), node);
        return value.Type.IsBoxable ? Value(value) : binder.NotAValue(value, range);
    }

    /// <summary>A whole number for C#.</summary>
    public BoundExpression ToInteger(BoundExpression value, ScriptNode node)
    {
        value = FigureOf(value);
        if (value.Type.Kind == TypeKind.Int && value.Constant is not (long and (< int.MinValue or > int.MaxValue))) return value;
        if (value.Type.IsConvertible) return BoundCall.On(Value(value), "ToInteger", StaticType.Int, binder.At(node));
        binder.NotAValue(value, node);
        return BoundConstant.Of(0);
    }

    /// <summary>A list made by the template.</summary>
    public BoundExpression List(IEnumerable<BoundExpression> items, ScriptNode node) =>
        new BoundList(items.Select(item => DynamicOf(item, node)).ToEquatableArray());

    public BoundExpression Literal(ScriptLiteral literal) => literal.Value switch
    {
        null => BoundConstant.Null,
        bool value => BoundConstant.Of(value),
        int value => BoundConstant.Of(value),
        long value => BoundConstant.Of(value),
        BigInteger or float => new BoundConstant(literal.Value, StaticType.Dynamic),
        double => new BoundConstant(literal.Value, StaticType.Double),
        decimal => new BoundConstant(literal.Value, StaticType.Decimal),
        string value => BoundConstant.Of(value),
        _ => binder.Refused(literal, binder.Written(literal)),
    };

    private BoundExpression BindAsWritten(ScriptExpression node) => node switch
    {
        ScriptLiteral literal => Literal(literal),
        ScriptVariableGlobal name => binder.Names.Name(name),
        ScriptVariableLocal { BaseName: "" } => binder.Names.Arguments() ?? BoundUnknown.Instance,
        ScriptVariableLocal local => binder.Names.Local(local),
        ScriptIsEmptyExpression test => binder.Members.EmptyTest(test),
        ScriptMemberExpression member => binder.Members.Member(member),
        ScriptIndexerExpression index => binder.Members.Index(index),
        ScriptNestedExpression nested => Bind(nested.Expression!),
        ScriptBinaryExpression binary => binder.Operators.Binary(binary),
        ScriptIncrementDecrementExpression increment => binder.Assignments.Increment(increment),
        ScriptUnaryExpression { Operator: ScriptUnaryOperator.FunctionAlias } alias => Alias(alias.Right!),
        ScriptUnaryExpression { Operator: ScriptUnaryOperator.FunctionParametersExpand } list => Evaluate(list.Right!),
        ScriptUnaryExpression unary => binder.Operators.Unary(unary),
        ScriptConditionalExpression conditional => Conditional(conditional),
        ScriptArrayInitializerExpression array => new BoundList(array.Values.Select(item => DynamicOf(Evaluate(item), array)).ToEquatableArray()),
        ScriptObjectInitializerExpression @object => Object(@object),
        ScriptInterpolatedStringExpression text => Interpolated(text),
        ScriptFunctionCall call => binder.Calls.Call(call),
        ScriptPipeCall pipe => binder.Calls.Pipe(pipe),
        ScriptAnonymousFunction function => BoundSymbol.Of(FunctionSymbol.Of(function.Function!, binder.File)),
        ScriptThisExpression => new BoundConversion(binder.Scopes.This, StaticType.Dynamic),
        _ => binder.Refused(node, node.GetType().Name),
    };

    private static BoundExpression? ValueOf(FormNode form) => (form.ToValue(), form.Figure()) switch
    {
        ({ Type.Kind: TypeKind.Model } row, { } figure) => new BoundFormRow(row, figure),
        (null, var figure) => figure,
        var (value, _) => value,
    };

    // the function itself, not its result
    private BoundExpression Alias(ScriptExpression node)
    {
        var value = Bind(node);
        if (value.Type.Symbol is not (Include or IncludeJoin)) return value;
        binder.Report(
            TemplateDiagnostics.RunTimeOnly, binder.File.Range(node), "@" + binder.Written(node),
            "请用 func 写一个引入它的函数", "define a function by func that includes the template");
        return BoundError.Instance;
    }

    private bool IsOfReport(ScriptExpression node) => ScriptNodes.Inner(node) switch
    {
        ScriptMemberExpression { Target: { } target } => IsOfReport(target),
        ScriptVariableGlobal name => binder.Unit.FindVariable(name.BaseName) is null && !binder.Method.Own.ContainsKey(name.BaseName),
        ScriptIndexerExpression index => ScriptNodes.PositionOf(index) is not null,
        _ => false,
    };

    // the state of a loop as an object: what it is right now
    private static BoundLoopObject StateOf(LoopScope loop) => new(loop, loop.Names.Where(name => name != "changed" || loop.AsksWhetherChanged)
        .Select(name => new NamedValue(name, new BoundConversion(loop.Member(name)!, StaticType.Dynamic))).ToEquatableArray());

    private BoundExpression Conditional(ScriptConditionalExpression node)
    {
        var (thenNode, elseNode) = (node.ThenValue!, node.ElseValue!);
        var condition = OperatorBinder.Truth(Evaluate(node.Condition!));
        if (condition.Constant is bool known) return Evaluate(known ? thenNode : elseNode);
        var (whenTrue, whenFalse) = (FigureOf(Evaluate(thenNode)), FigureOf(Evaluate(elseNode)));
        if (StaticType.Join(whenTrue.Type, whenFalse.Type) is not { } type || (type.Kind == TypeKind.Symbol && !type.IsCallable))
        {
            binder.Report(TemplateDiagnostics.MixedTypes, binder.File.Range(node), "? :", whenTrue.Type.Display, whenFalse.Type.Display);
            return BoundError.Instance;
        }

        if (type.Kind == TypeKind.Null) return BoundConstant.Null;
        if (type.IsCallable) type = StaticType.Dynamic;
        (whenTrue, whenFalse) = (binder.FunctionValues.AsValue(whenTrue, thenNode), binder.FunctionValues.AsValue(whenFalse, elseNode));
        return new BoundConditional(condition, new BoundConversion(whenTrue, type), new BoundConversion(whenFalse, type), type, binder.File.Range(node));
    }

    private BoundObject Object(ScriptObjectInitializerExpression node) => new BoundObject(node.Members
        .Select(member => new NamedValue(NameOf(member), ValueOf(member))).ToEquatableArray());

    private BoundExpression ValueOf(ScriptObjectMember member) => NameOf(member).Length == 0
        ? BoundCall.Of("Operators.EmptyName", StaticType.Dynamic, binder.At(member.Name!))
        : DynamicOf(Evaluate(member.Value!), member.Value!);

    private static string NameOf(ScriptObjectMember member) =>
        member.Name is ScriptVariable name ? name.BaseName : (string)((ScriptLiteral)member.Name!).Value!;

    private BoundExpression Interpolated(ScriptInterpolatedStringExpression node)
    {
        var parts = node.Parts.Select(Part).OfType<BoundExpression>().ToArray();
        return parts.Length == 0 ? BoundConstant.Of("") : new BoundText(parts.ToEquatableArray(), StaticType.Text);
    }

    private BoundExpression? Part(ScriptExpression part)
    {
        if (part is ScriptLiteral { Value: string text }) return text.Length == 0 ? null : BoundConstant.Of(text);
        var inner = part is ScriptInterpolatedExpression { Expression: { } expression } ? expression : part;
        var value = FigureOf(Evaluate(inner));
        if (value.Type.IsCallable) return BoundConstant.Of(FunctionText);
        return value.Type.IsText ? value
            : value.Type.IsConvertible ? BoundCall.Of("Operators.Interpolate", StaticType.Text, DynamicOf(value, inner), binder.At(inner))
            : binder.NotAValue(value, inner);
    }
}
