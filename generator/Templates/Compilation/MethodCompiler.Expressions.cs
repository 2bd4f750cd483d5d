using System.Globalization;
using System.Numerics;
using Nianbao.Generator.CSharp;
using Nianbao.Generator.Diagnostics;
using Nianbao.Generator.Templates.Syntax;

namespace Nianbao.Generator.Templates.Compilation;

/// <content>Expressions other than names, operators and calls.</content>
internal sealed partial class MethodCompiler
{
    /// <summary>An expression as it stands; a function is itself, not yet its result.</summary>
    private Code Compile(Expression node) => IfThere(CompileAsWritten(node));

    private Code CompileAsWritten(Expression node) => node switch
    {
        LiteralExpression literal => CompileLiteral(literal),
        NameExpression name => CompileName(name),
        LocalExpression local => CompileLocal(local),
        ArgumentExpression argument => IndexedArgument(argument.Index, argument),
        ArgumentsExpression => Arguments() ?? Code.Unknown,
        MemberExpression member => CompileMember(member),
        IndexExpression index => CompileIndex(index),
        EmptyTestExpression test => CompileEmptyTest(test),
        ParenthesizedExpression inner => Compile(inner.Inner),
        BinaryExpression binary => CompileBinary(binary),
        UnaryExpression unary => CompileUnary(unary),
        ConditionalExpression conditional => CompileConditional(conditional),
        RangeExpression range => CompileRange(range),
        ArrayExpression array => CompileArray(array),
        ObjectExpression @object => CompileObject(@object),
        InterpolatedStringExpression text => CompileInterpolated(text),
        CallExpression call => CompileCall(call.Target, Arguments(call.Arguments), call),
        PipeExpression pipe => CompilePipe(pipe),
        AliasExpression alias => Compile(alias.Operand),
        FunctionExpression function => Code.Symbol(FunctionSymbol.Of(function, File)),
        IncrementExpression increment => CompileIncrement(increment),
        ThisExpression => CompileThis(),
        SpreadExpression => Refused(node, "^"),
        _ => Refused(node, node.GetType().Name),
    };

    /// <summary>The value of an expression; a path that is a function is called.</summary>
    private Code Evaluate(Expression node)
    {
        var code = EvaluateOrCall(node);

        // a call that returns nothing is still made
        return code.Type.Kind == TypeKind.Null && !code.IsPure ? code with { Type = StaticType.Dynamic } : code;
    }

    private Code EvaluateOrCall(Expression node)
    {
        var code = Compile(node);
        if (code.Type.IsCallable && !IsPath(node)) return code;
        return _unit.HasFunctionValues && code.Type.Kind == TypeKind.Dynamic && IsPath(node)
            ? CallIfFunction(code, node)
            : Materialize(code, node);
    }

    private Code CallIfFunction(Code code, Expression node)
    {
        CheckUnknownCall(node);
        return new Code($"{code.Operand}.Called({_callPosition ?? File.Position(node.Range.AtEnd())}{VisibleToValue("new TemplateList([])", ", ")})", StaticType.Dynamic);
    }

    // what is called when it turns out to be a function
    private static bool IsPath(Expression node) =>
        Inner(node) is NameExpression or LocalExpression or ArgumentExpression or MemberExpression or IndexExpression;

    private static Expression Inner(Expression node) => node is ParenthesizedExpression inner ? Inner(inner.Inner) : node;

    private Code Materialize(Code code, Expression node) => code.Type.Symbol switch
    {
        null => code,
        FormNode form when form.ToValue() is { } value => value,
        FunctionSymbol or BuiltIn or Include or IncludeJoin => Call(code, [], node),
        CallArguments when node is ArgumentsExpression => CompileArgumentList(node),
        LoopScope loop => StateOf(loop),
        _ => NotAValue(code, node),
    };

    // the state of a loop as an object: what it is right now
    private static Code StateOf(LoopScope loop)
    {
        var members = loop.Names.Where(name => name != "changed" || loop.Changed.Length > 0)
            .Select(name => $"[{CSharpLiteral.Of(name)}] = {Conversions.ToValue(loop.Member(name)!)}");
        return new Code($"Value.From(new TemplateObject {{ {string.Join(", ", members)} }})", StaticType.Dynamic);
    }

    private Code CompileArgumentList(Expression node) => ListOf(
        Enumerable.Range(0, _method.Arguments.Count(argument => argument.Name is null)).Select(Argument), node);

    private Code CompileLiteral(LiteralExpression literal) => literal.Kind switch
    {
        LiteralKind.Null => Code.Null,
        LiteralKind.Boolean => Conversions.Constant((bool)literal.Value!),
        LiteralKind.Int or LiteralKind.Long => Integer(Convert.ToInt64(literal.Value, CultureInfo.InvariantCulture)),
        LiteralKind.BigInteger => new Code(
            $"Value.ParseInteger({CSharpLiteral.Of(((BigInteger)literal.Value!).ToString(CultureInfo.InvariantCulture))})", StaticType.Dynamic) { IsPure = true },
        LiteralKind.Double => new Code(
            CSharpLiteral.Of((double)literal.Value!), StaticType.Double) { IsPure = true },
        LiteralKind.Float => new Code(
            $"Value.From({CSharpLiteral.Of((float)literal.Value!)})", StaticType.Dynamic) { IsPure = true },
        LiteralKind.Decimal => new Code(
            ((decimal)literal.Value!).ToString(CultureInfo.InvariantCulture) + "m", StaticType.Decimal) { IsPure = true },
        LiteralKind.String => Conversions.Constant((string)literal.Value!),
        _ => Refused(literal, Source(literal)),
    };

    private Code CompileConditional(ConditionalExpression node)
    {
        var condition = Conversions.ToTruth(Evaluate(node.Condition));
        if (condition.Constant is bool known) return Evaluate(known ? node.WhenTrue : node.WhenFalse);
        var (whenTrue, whenFalse) = EvaluateEither(() => Evaluate(node.WhenTrue), () => Evaluate(node.WhenFalse), node);
        if (StaticType.Join(whenTrue.Type, whenFalse.Type) is not { } type || (type.Kind == TypeKind.Symbol && !type.IsCallable))
        {
            Report(TemplateDiagnostics.MixedTypes, node.Range, "? :", whenTrue.Type.Display, whenFalse.Type.Display);
            return Code.Error;
        }

        if (type.Kind == TypeKind.Null) return Code.Null;
        if (type.IsCallable) type = StaticType.Dynamic;
        (whenTrue, whenFalse) = (AsValue(whenTrue, node.WhenTrue), AsValue(whenFalse, node.WhenFalse));
        return new Code($"{condition.Operand} ? {Conversions.Convert(whenTrue, type)} : {Conversions.Convert(whenFalse, type)}", type)
        {
            IsPrimary = false,
            IsPure = condition.IsPure && whenTrue.IsPure && whenFalse.IsPure,
        };
    }

    // what only one of two ways assigns has no certain value afterwards
    private (Code First, Code Second) EvaluateEither(Func<Code> first, Func<Code> second, SyntaxNode node)
    {
        var (before, start) = (_assigned, _context);
        _assigned = [.. before];
        var a = first();
        var afterFirst = _context;
        _assigned = [.. before];
        _context = start;
        var b = second();
        _assigned = before;
        _context = Meet(afterFirst, _context, node.Range);
        return (a, b);
    }

    private Code CompileRange(RangeExpression node)
    {
        var (start, end) = (Evaluate(node.Start), Evaluate(node.End));
        if (start.Type.Kind == TypeKind.Int && end.Type.Kind == TypeKind.Int)
        {
            return new Code($"new IntegerRange({start.Text}, {end.Text}, {CSharpLiteral.Of(node.ExcludesEnd)}, {File.Position(node.OperatorRange)})", StaticType.Range)
            {
                IsPure = start.IsPure && end.IsPure && start.Constant is long && end.Constant is long,
            };
        }

        if (!MayBeBound(start.Type, end.Type) || !MayBeBound(end.Type, start.Type))
        {
            Report(TemplateDiagnostics.OperatorTypes, node.OperatorRange, node.ExcludesEnd ? "..<" : "..", start.Type.Display, end.Type.Display);
            return Code.Error;
        }

        // null on a side gives null
        return new Code(
            $"Operators.Range({Conversions.ToValue(start)}, {Conversions.ToValue(end)}, {CSharpLiteral.Of(node.ExcludesEnd)}, {File.Position(node.OperatorRange)})",
            StaticType.Dynamic);
    }

    private static bool MayBeBound(StaticType bound, StaticType other) =>
        bound.Kind is TypeKind.Int or TypeKind.Dynamic or TypeKind.Error or TypeKind.Cell or TypeKind.Null
        || (bound.Kind == TypeKind.Bool && other.Kind != TypeKind.Bool);

    private Code CompileArray(ArrayExpression node) => ListOf(node.Items.Select(Evaluate), node);

    private Code ListOf(IEnumerable<Code> items, Expression node)
    {
        var values = items.Select(item => DynamicOf(item, node)).ToArray();
        return new Code(
            values.Length == 0 ? "Value.List()" : $"Value.List({string.Join(", ", values)})", StaticType.Dynamic);
    }

    private Code CompileObject(ObjectExpression node)
    {
        var names = node.Members.Select(member => member.Name).ToArray();
        var values = node.Members.Select(member => DynamicOf(Evaluate(member.Value), member.Value)).ToArray();
        return new Code($"Value.From(new TemplateObject{Initializer(names, values)})", StaticType.Dynamic);
    }

    private string Initializer(string[] names, string[] values)
    {
        if (names.Length == 0) return "()";
        return names.Distinct(StringComparer.Ordinal).Count() == names.Length
            ? $"({_unit.Shapes.Field(names)}, [{string.Join(", ", values)}])"
            : $" {{ {string.Join(", ", names.Zip(values, (name, value) => $"[{CSharpLiteral.Of(name)}] = {value}"))} }}";
    }

    /// <summary>The C# of a runtime <c>Value</c>; an error for what is known at compile time only.</summary>
    private string DynamicOf(Code code, SyntaxNode node)
    {
        code = AsValue(code, node);
        if (code.Type.IsBoxable) return Conversions.ToValue(code);
        NotAValue(code, node);
        return "Value.Null";
    }

    private Code CompileInterpolated(InterpolatedStringExpression node)
    {
        var parts = node.Parts.Select(part => part switch
        {
            InterpolatedText text => CSharpLiteral.Of(text.Text),
            InterpolatedValue value => InterpolatedPart(Evaluate(value.Value), value.Value),
            _ => "\"\"",
        }).ToArray();
        return parts.Length == 0
            ? Conversions.Constant("")
            : new Code($"string.Concat(new string?[] {{ {string.Join(", ", parts)} }})", StaticType.Text);
    }

    private string InterpolatedPart(Code code, Expression node) => code.Type.IsText
        ? code.Text
        : code.Type.IsConvertible ? $"Operators.Interpolate({DynamicOf(code, node)}, {At(node)})"
        : NotAValue(code, node).Text + ".ToText()";
}
