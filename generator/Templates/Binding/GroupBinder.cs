using Nianbao.Generator.Templates.Bound;
using Nianbao.Generator.Templates.Types;
using Nianbao.Generator.Text;
using Scriban.Syntax;

namespace Nianbao.Generator.Templates.Binding;

/// <summary>Groups of built-in functions as values: objects whose members are functions.</summary>
internal sealed class GroupBinder(MethodBinder binder)
{
    public BoundExpression Value(BuiltInGroup group, ScriptNode node) => new BoundGroup(
        group.Name, group.Members.Select(name => new NamedValue(name, binder.Expressions.DynamicOf(Member(group, name, node), node))).ToEquatableArray());

    // what takes nothing is its value
    private BoundExpression Member(BuiltInGroup group, string name, ScriptNode node)
    {
        if (group.Find(name) is not { } function) return RunTimeOnly(group, name, node);
        return function.Parameters.Count == 0
            ? binder.BuiltIns.Call(function, [], (ScriptExpression)node)
            : binder.FunctionValues.FunctionValue(BoundSymbol.Of(function), node);
    }

    private BoundFunctionValue RunTimeOnly(BuiltInGroup group, string name, ScriptNode node)
    {
        var (list, place, whole) = (new LocalSymbol("_"), new LocalSymbol("place"), $"{group.Name}.{name}");
        var body = BoundCall.Of("Limits.RunTimeOnly", StaticType.Dynamic, BoundConstant.Of(whole), new BoundLocal(place, StaticType.Code));
        var lambda = new BoundLambda(new EquatableArray<LocalSymbol>([list, place]), body, binder.File.Range(node));
        return new BoundFunctionValue(BoundSymbol.Of(group), whole, null, 0, EquatableArray<BoundExpression>.Empty, IsVariadic: false, lambda);
    }
}
