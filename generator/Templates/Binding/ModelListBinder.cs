using Nianbao.Generator.Templates.Bound;
using Nianbao.Generator.Templates.Types;
using Nianbao.Generator.Text;
using Scriban.Syntax;

namespace Nianbao.Generator.Templates.Binding;

/// <summary>Functions on lists of the model, whose items stay what they are.</summary>
internal sealed class ModelListBinder(MethodBinder binder)
{
    /// <summary>Null where the items must become values.</summary>
    public BoundExpression? Call(string function, List<CallArgument> arguments, ScriptExpression node)
    {
        var list = arguments[0].Value;
        var (type, item) = (list.Type.NotNull, list.Type.Item!);
        var text = list.Type is { IsStruct: true, IsNullable: true } ? new BoundCall("GetValueOrDefault", true, new EquatableArray<BoundExpression>([list]), type, MayFail: false) : list;
        BoundExpression Result(string method, StaticType result, params BoundExpression[] more) =>
            new BoundCall("Lists." + method, false, more.Prepend(text).ToEquatableArray(), result, MayFail: more.Length > 0);
        BoundExpression Number() => binder.Expressions.ToInteger(arguments[1].Value, arguments[1].Node);
        BoundLambda Function(int index, Func<BoundExpression, BoundExpression> convert, IEnumerable<CallArgument>? further = null) =>
            binder.BuiltIns.Lambda(arguments[index].Value, item, node, convert, further);
        BoundExpression Boxed(BoundExpression result) => binder.Expressions.DynamicOf(result, node);
        switch (function, arguments.Count)
        {
            case ("size", 1): return Result("Size", StaticType.Int);
            case ("first", 1): return Result("First", item.OrNull);
            case ("last", 1): return Result("Last", item.OrNull);
            case ("reverse", 1): return Result("Reverse", type);
            case ("limit", 2): return Result("Limit", type, Number());
            case ("offset", 2): return Result("Offset", type, Number());
            case ("concat" or "add_range", 2) when !type.IsStruct && arguments[1].Value.Type.NotNull == type:
                return Result("Concat", type, arguments[1].Value);
            case ("filter", 2) when arguments[1].Value.IsSymbol: return Result("Filter", type, Function(1, OperatorBinder.Truth));
            case ("any", >= 2) when arguments[1].Value.IsSymbol && arguments.Skip(2).All(argument => argument.Value.IsPure): return Result("Any", StaticType.Bool, Function(1, Boxed, arguments.Skip(2)));
            case ("each", >= 2) when arguments[1].Value.IsSymbol: return Result("Each", StaticType.Dynamic, Function(1, Boxed, arguments.Skip(2)));
            case ("map", 2) when item.Kind == TypeKind.Model && arguments[1].Value.Constant is string member:
                return Result("Each", StaticType.Dynamic, MemberOfEach(item, member, arguments[1].Node));
            case ("sort", 2) when item.Kind == TypeKind.Model && arguments[1].Value.Constant is string member:
                return Result("Sort", type, MemberOfEach(item, member, arguments[1].Node), binder.At(node));
            case ("join", 3) when arguments[2].Value.IsSymbol:
                return Result("Join", StaticType.Text, binder.BuiltIns.TextOf(arguments[1].Value, arguments[1].Place), Function(2, Boxed), binder.At(node));
            default: return null;
        }
    }

    private BoundLambda MemberOfEach(StaticType item, string member, ScriptNode node)
    {
        var parameter = new LocalSymbol("item");
        var value = binder.Members.Member(new BoundLocal(parameter, item), (ScriptExpression)node, member, isNullSafe: false, binder.File.Range(node));
        return new BoundLambda(new EquatableArray<LocalSymbol>([parameter]), binder.Expressions.DynamicOf(value, node), binder.File.Range(node));
    }
}
