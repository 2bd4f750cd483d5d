using Nianbao.Generator.Diagnostics;
using Nianbao.Generator.Templates.Bound;
using Nianbao.Generator.Templates.Source;
using Nianbao.Generator.Templates.Types;
using Scriban.Syntax;
using DiagnosticDescriptor = Microsoft.CodeAnalysis.DiagnosticDescriptor;

namespace Nianbao.Generator.Templates.Binding;

/// <summary>Names: variables, parameters, what the template is rendered from, and what the language has.</summary>
internal sealed class NameBinder(MethodBinder binder)
{
    private UnitBinder Unit => binder.Unit;

    public BoundExpression Name(ScriptVariableGlobal node) =>
        binder.Scopes.Find(node.BaseName, node) ?? FindGlobal(node.BaseName, node) ?? Unknown(node);

    /// <summary>A name that stands for the same everywhere; null for an unknown one.</summary>
    public BoundExpression? FindGlobal(string name, ScriptNode node)
    {
        if (Unit.FindVariable(name) is { } variable) return Read(variable, node);
        if (Unit.Root.Find(name) is { } member) return Imported(name, member);
        if (Unit is { Root.IsOneReport: true, Form: { } form } && FormNode.Root(form, name) is { } table) return BoundSymbol.Of(table);
        return name switch
        {
            "for" or "while" or "tablerow" => LoopName(name, node),
            "empty" or "blank" => BoundEmpty.Instance,
            "include" => BoundSymbol.Of(Include.Instance),
            "include_join" => BoundSymbol.Of(IncludeJoin.Instance),
            _ when BuiltInGroups.Find(name) is { } group => BoundSymbol.Of(group),
            _ when Unit.Names.HasOpenGlobals => GlobalMember(name),
            _ => null,
        };
    }

    /// <summary>A variable with a dollar sign.</summary>
    public BoundExpression Local(ScriptVariableLocal node)
    {
        var name = node.BaseName;
        var method = binder.Method;
        if (binder.Scopes.LoopOfLocal(name) is { } running) return running.Item;
        if (method.Locals.TryGetValue(binder.Scopes.ScopedLocal(name), out var variable)) return Read(variable, node);
        if (!binder.Scopes.HasWith && method.Arguments.FirstOrDefault(argument => argument.Name == name) is { } named && binder.Function.IsTemplate)
        {
            return Bound(named);
        }

        if (Unit.IsPassedTo(binder.Function, name)) return BoundConstant.Null;
        if (binder.Scopes.Bodies().Prepend(binder.Function.Node).Any(body => AssignedNames.AssignsLocal(body, name)))
        {
            return binder.Assignments.FindTarget(node) is { } later ? Read(later, node) : BoundConstant.Null;
        }

        if (!Unit.Rules.IsStrict || binder.Wraps.IsInOpenBlock) return BoundUnknown.Instance;
        var known = method.Arguments.Where(argument => argument.Name is not null).Select(argument => argument.Name!);
        var (chinese, english) = MethodBinder.Suggest(name, known.Concat(method.Locals.Keys));
        binder.Report(TemplateDiagnostics.UnknownName, binder.File.Range(node), "$" + name, chinese, english);
        return BoundError.Instance;
    }

    /// <summary>The value of a variable.</summary>
    public BoundExpression Read(Variable variable, ScriptNode node)
    {
        variable.Users.Add(binder.Method);
        if (binder.Method.TooEarly.Contains(node))
        {
            if (!Unit.Rules.IsStrict) return BoundUnknown.Instance;
            binder.Report(TemplateDiagnostics.UsedTooEarly, binder.File.Range(node), variable.Name);
            return BoundError.Instance;
        }

        return variable.Type switch
        {
            null or { Kind: TypeKind.Error } => BoundError.Instance,
            { Kind: TypeKind.Null } => BoundConstant.Null,
            _ when variable.IsInObject => variable.Initial is { } initial ? OrGlobal(variable.Name, initial) : GlobalMember(variable.Name),
            var type => new BoundVariable(variable, type, node),
        };
    }

    /// <summary>A positional argument; null where the call gives none.</summary>
    public BoundExpression Argument(int index)
    {
        var argument = binder.Method.Arguments.Where(argument => argument.Name is null).ElementAtOrDefault(index);
        return argument is null ? BoundConstant.Null : Bound(argument);
    }

    /// <summary>How many positional arguments there are.</summary>
    public int ArgumentCount => binder.Method.Arguments.Count(argument => argument.Name is null);

    public static BoundExpression Bound(ArgumentType argument) =>
        argument.Type.Kind == TypeKind.Symbol ? new BoundSymbol(argument.Type)
        : argument.Type.Kind == TypeKind.Null ? BoundConstant.Null
        : argument.Constant is { } text ? BoundConstant.Of(text)
        : new BoundParameter(argument);

    /// <summary>All arguments; null where there are none: outside of functions and included templates, and within a with.</summary>
    public BoundExpression? Arguments()
    {
        if (binder.Scopes.IsInOwnWith || binder.IsMain) return null;
        return (BoundExpression?)binder.Method.AllArguments ?? BoundSymbol.Of(CallArguments.Instance);
    }

    /// <summary><c>$0</c>, <c>$1</c>, …</summary>
    public BoundExpression IndexedArgument(long position, ScriptNode node)
    {
        if (Arguments() is null)
        {
            return BoundCall.On(BoundUnknown.Instance, "Index", StaticType.Dynamic, new BoundConversion(BoundConstant.Of(position), StaticType.Dynamic), binder.At(node), binder.At(node));
        }

        if (binder.Method.AllArguments is { } all)
        {
            return new BoundCall("Argument", true, new Text.EquatableArray<BoundExpression>([all, BoundConstant.Of(position)]), StaticType.Dynamic, MayFail: false);
        }

        return Argument((int)(position < 0 ? ArgumentCount + position : position));
    }

    /// <summary>A member of <c>this</c>: of the report or a variable where that is known, so that it keeps its type.</summary>
    public BoundExpression? MemberOfThis(ScriptExpression target, string name)
    {
        if (ScriptNodes.Inner(target) is not ScriptThisExpression || binder.Scopes.HasWith) return null;
        if (Unit.FindVariable(name) is { } variable) return Read(variable, target);
        return Unit.Root.Find(name) is { } member ? Imported(name, member) : GlobalMember(name);
    }

    private static BoundScopeMember GlobalMember(string name) => new(new BoundScope(null), name, null);

    private static BoundScopeMember OrGlobal(string name, BoundExpression otherwise) =>
        new(new BoundScope(null), name, new BoundConversion(otherwise, StaticType.Dynamic));

    // an import may have put a variable before a name of the report
    private BoundExpression Imported(string name, BoundExpression member) =>
        Unit.Names.HasOpenGlobals && member.Type.IsConvertible ? OrGlobal(name, member) : member;

    private BoundExpression LoopName(string name, ScriptNode node)
    {
        if (binder.Scopes.LoopOf(name) is { } loop) return BoundSymbol.Of(loop);
        if (!Unit.Rules.IsStrict) return BoundUnknown.Instance;
        binder.Report(TemplateDiagnostics.OutsideLoop, binder.File.Range(node), name);
        return BoundError.Instance;
    }

    // unknown in this form, but perhaps known in others: the template's compiler tells these cases apart
    private BoundExpression Unknown(ScriptVariableGlobal node)
    {
        var name = node.BaseName;
        if (Unit.Rules.IsNull(name) || (binder.Wraps.IsInOpenBlock && Unit.Names.Scoped.Contains(name))) return BoundUnknown.Instance;
        if (IsOfOtherRoot(name, out var descriptor))
        {
            binder.Report(descriptor, binder.File.Range(node), name);
            return BoundError.Instance;
        }

        var known = Unit.Root.Model.MemberNames
            .Concat(Unit.Names.Assigned.Globals)
            .Concat(binder.Scopes.Parameters.Keys)
            .Concat(binder.Scopes.Loops.Select(loop => loop.Variable).OfType<string>())
            .Concat(Unit.Form?.Tables.Select(table => table.Id) ?? [])
            .Concat(BuiltInGroups.Names);
        var (chinese, english) = BuiltInGroups.WithFunction(name) is { Count: > 0 } functions
            ? ($"；是不是{string.Join("或", functions.Select(function => $"“{function}”"))}？", $"; did you mean {string.Join(" or ", functions.Select(function => $"'{function}'"))}?")
            : MethodBinder.Suggest(name, known);
        binder.Report(TemplateDiagnostics.UnknownName, binder.File.Range(node), name, chinese, english);
        return BoundError.Instance;
    }

    // a name at the root of the other kind of templates
    private bool IsOfOtherRoot(string name, out DiagnosticDescriptor descriptor)
    {
        descriptor = Unit.Root.IsCollection ? TemplateDiagnostics.NameOfOneReport : TemplateDiagnostics.NameOfCollection;
        return Unit.Root.IsCollection
            ? ReportModel.Root.Find(name) is not null || Unit.Rules.Forms.Any(form => FormNode.Root(form, name) is not null)
            : Unit.Root.IsOneReport && ReportModel.Collection.Find(name) is not null;
    }
}
