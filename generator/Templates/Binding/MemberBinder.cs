using Nianbao.Generator.Diagnostics;
using Nianbao.Generator.Templates.Bound;
using Nianbao.Generator.Templates.Source;
using Nianbao.Generator.Templates.Types;
using Nianbao.Generator.Templates.Units;
using Nianbao.Generator.Text;
using Scriban.Syntax;

namespace Nianbao.Generator.Templates.Binding;

/// <summary>Members, elements and what <c>.empty?</c> asks.</summary>
internal sealed class MemberBinder(MethodBinder binder)
{
    public BoundExpression Member(ScriptMemberExpression node)
    {
        var (target, name) = (node.Target!, node.Member!.BaseName);
        return binder.Names.MemberOfThis(target, name)
            ?? Member(binder.Expressions.Bind(target), target, name, ScriptNodes.IsNullSafe(node), binder.File.Range(node.Member!));
    }

    /// <summary>A member of a target that is bound.</summary>
    public BoundExpression Member(BoundExpression target, ScriptExpression targetNode, string name, bool isNullSafe, SourceRange nameRange)
    {
        if (target.Type.Symbol is BuiltIn) target = binder.Calls.Call(target, [], targetNode);
        if (target.IsError) return target;
        if (target.IsSymbol) return MemberOfSymbol(target, targetNode, name, nameRange);
        if (target.Type.Kind == TypeKind.Null)
        {
            if (isNullSafe) return BoundConstant.Null;
            binder.Report(TemplateDiagnostics.NullMember, nameRange, binder.Written(targetNode));
            return BoundError.Instance;
        }

        if (target.Type.Kind == TypeKind.Dynamic)
        {
            return isNullSafe
                ? BoundCall.On(target, "MemberOrNull", StaticType.Dynamic, Text(name))
                : BoundCall.On(target, "Member", StaticType.Dynamic, Text(name), Text(binder.Written(targetNode)), binder.Position(nameRange));
        }

        if (Find(target.Type, name) is { } member) return OnTarget(target, targetNode, isNullSafe, nameRange, found => new BoundMember(found, member));

        // what a template made may be asked for any member, as an object of its own
        if (!target.IsFromModel && target.Type.Kind is not TypeKind.Model && target.Type.IsConvertible)
        {
            return Member(new BoundConversion(target, StaticType.Dynamic), targetNode, name, isNullSafe, nameRange);
        }

        if (target.Type.Model == ReportModel.LastYear && binder.Unit.Form is { } form && OwnerOfLastYear(target) is { } owner && FormNode.Root(form, name, LastYearOf(owner)) is { } ofLastYear)
        {
            return BoundSymbol.Of(ofLastYear);
        }

        var isCollected = target.Type.Model == ReportModel.CollectedReport;
        if (isCollected && TableOfEach(target, targetNode, name, nameRange) is { } table) return table;
        var tables = isCollected || target.Type.Model == ReportModel.LastYear ? binder.Unit.Form?.Tables.Select(other => other.Id) : null;
        var (chinese, english) = MethodBinder.Suggest(name, NamesOf(target.Type).Concat(tables ?? []));
        binder.Report(TemplateDiagnostics.UnknownMember, nameRange, target.Type.Display, name, chinese, english);
        return BoundError.Instance;
    }

    public BoundExpression Index(ScriptIndexerExpression node)
    {
        var (targetNode, indexNode) = (node.Target!, node.Index!);
        if (ScriptNodes.PositionOf(node) is { } own) return binder.Names.IndexedArgument(own, node);
        var index = binder.Expressions.Evaluate(indexNode);
        if (index.Constant is string global && binder.Names.MemberOfThis(targetNode, global) is { } named) return named;
        var isNullSafe = ScriptNodes.IsNullSafe(node);
        var target = binder.Expressions.Bind(targetNode);
        if (index.Constant is string function && target.Type.Symbol is BuiltInGroup) return Member(target, targetNode, function, isNullSafe, binder.File.Range(indexNode));
        target = binder.Expressions.AsValueOf(target, targetNode);
        if (target.IsError) return target;
        if (index.Constant is string name && target.Type.Kind is TypeKind.Model)
        {
            return Member(target, targetNode, name, isNullSafe, binder.File.Range(indexNode));
        }

        if (target.Type.Symbol is CallArguments && index.Constant is long position) return binder.Names.IndexedArgument(position, node);
        var range = binder.File.Range(node);
        return target.Type.Kind switch
        {
            TypeKind.List when target.Type.Item!.Kind is TypeKind.Model or TypeKind.Text => OnTarget(
                target, targetNode, isNullSafe, range,
                list => BoundCall.Of("Lists.At", target.Type.Item.OrNull, list, binder.Expressions.ToInteger(index, indexNode))),
            TypeKind.Cells => BoundCall.Of("Lists.At", StaticType.Cell, target, binder.Expressions.ToInteger(index, indexNode), binder.At(node)),
            TypeKind.Null when isNullSafe => BoundConstant.Null,
            _ when target.Type.IsConvertible && index.Type.IsConvertible => BoundCall.On(
                ExpressionBinder.Value(target), isNullSafe ? "IndexOrNull" : "Index", StaticType.Dynamic,
                ExpressionBinder.Value(index), binder.At(node), binder.At(indexNode)),
            _ => binder.NotAValue(target.Type.IsConvertible ? index : target, node),
        };
    }

    public BoundExpression EmptyTest(ScriptIsEmptyExpression node)
    {
        var target = binder.Expressions.Evaluate(node.Target!);
        return target.Type.Kind switch
        {
            TypeKind.List or TypeKind.Cells or TypeKind.Text or TypeKind.SafeText or TypeKind.Range when !target.Type.IsNullable =>
                new BoundBinary("==", new BoundMember(target, Length), BoundConstant.Of(0)),
            _ when target.Type.IsConvertible => BoundCall.Of("Operators.IsEmpty", StaticType.Dynamic, ExpressionBinder.Value(target)),
            _ => binder.NotAValue(target, node),
        };
    }

    /// <summary>The number of items or characters.</summary>
    public static readonly ModelMember Length = new(StaticType.Int, "{0}.Length");

    private static BoundConstant Text(string text) => new(text, StaticType.Text);

    // applies something to a target that may be null: null goes through or stops the rendering
    private BoundExpression OnTarget(BoundExpression target, ScriptExpression targetNode, bool isNullSafe, SourceRange range, Func<BoundExpression, BoundExpression> apply)
    {
        if (!target.Type.IsNullable) return apply(target);
        if (!isNullSafe) return apply(new BoundNotNull(target, binder.Written(targetNode), binder.Position(range)));
        var found = new LocalSymbol("it");
        return new BoundIfThere(target, found, apply(new BoundLocal(found, target.Type.NotNull)));
    }

    private BoundExpression MemberOfSymbol(BoundExpression target, ScriptExpression targetNode, string name, SourceRange nameRange)
    {
        switch (target.Type.Symbol)
        {
            case FormNode form when form.Below(name) is { } below: return BoundSymbol.Of(below);
            case FormNode form when form.Member(name) is { } own: return own;
            case FormNode form when form.ToValue() is { } value && Find(value.Type, name) is { } member: return new BoundMember(value, member);
            case FormNode form when form.Figure() is { Type.Kind: TypeKind.Cell } figure && Find(figure.Type, name) is { } ofFigure: return new BoundMember(figure, ofFigure);
            case FormNode form when form.MemberOfSum(name) is { } ofSum: return ofSum;
            case LoopScope loop when loop.Member(name) is { } state: return state;
            case BuiltInGroup group when group.Find(name) is { } function: return BoundSymbol.Of(function);
            case BuiltInGroup group when group.IsRefused(name, out var chinese, out var english):
                binder.Report(TemplateDiagnostics.RunTimeOnly, nameRange, $"{group.Name}.{name}", chinese, english);
                return BoundError.Instance;
            case CallArguments when name == "size": return BoundConstant.Of(binder.Names.ArgumentCount);
            case CallArguments when binder.Method.Arguments.FirstOrDefault(argument => argument.Name == name) is { } named: return NameBinder.Bound(named);
            case CallArguments: return BoundConstant.Null;
            case BuiltInGroup when !binder.Unit.Rules.IsStrict: return BoundUnknown.Instance;
        }

        var known = target.Type.Symbol switch
        {
            FormNode form => form.Names.Concat(form.ToValue() is { } value ? NamesOf(value.Type) : []),
            LoopScope loop => loop.Names,
            BuiltInGroup group => group.Names,
            _ => [],
        };
        var (chineseHint, englishHint) = MethodBinder.Suggest(name, known);

        // a function that is not there is missed as a whole
        var place = target.Type.Symbol is BuiltInGroup ? binder.File.Range(targetNode) : nameRange;
        binder.Report(TemplateDiagnostics.UnknownMember, place, target.Type.Display, name, chineseHint, englishHint);
        return BoundError.Instance;
    }

    // the report of which last year's is asked for: what is the only one, or what stands before the dot
    private BoundExpression? OwnerOfLastYear(BoundExpression target) =>
        binder.Unit.Root.IsOneReport ? BoundRoot.Of(binder.Unit.Root) : (target as BoundMember)?.Target;

    // last year's figures by the names of this year's form; blank where they cannot be compared
    private static BoundMember LastYearOf(BoundExpression report) => new(report, new ModelMember(report.Type, "ModelWords.LastYearOf({0})"));

    // a table by its name on a report of a collection: known where the template is for one form only
    private BoundExpression? TableOfEach(BoundExpression target, ScriptExpression targetNode, string name, SourceRange nameRange)
    {
        var unit = binder.Unit;
        if (unit.Form is { } form)
        {
            if (FormNode.Root(form, name) is null) return null;
            return OnTarget(target, targetNode, isNullSafe: false, nameRange, report => BoundSymbol.Of(FormNode.Root(form, name, report)!));
        }

        if (unit.Rules.Forms.LastOrDefault(other => FormNode.Root(other, name) is not null) is not { } newest) return null;
        binder.Report(
            TemplateDiagnostics.FormNameInCollection, nameRange, name, newest.Id, TemplateNames.Restricted(unit.Main.Source.Name, [newest.Id]));
        return BoundError.Instance;
    }

    private static ModelMember? Find(StaticType type, string name) => type.Kind switch
    {
        TypeKind.Model => type.Model!.Find(name),
        TypeKind.Cell => ReportModel.CellMembers.Find(name),
        TypeKind.Date => ReportModel.DateMembers.Find(name),
        TypeKind.Text or TypeKind.SafeText or TypeKind.List or TypeKind.Cells or TypeKind.Range when name == "size" => Length,
        _ => null,
    };

    private static IEnumerable<string> NamesOf(StaticType type) => type.Kind switch
    {
        TypeKind.Model => type.Model!.MemberNames,
        TypeKind.Cell => ReportModel.CellMembers.MemberNames,
        TypeKind.Date => ReportModel.DateMembers.MemberNames,
        TypeKind.Text or TypeKind.SafeText or TypeKind.List or TypeKind.Cells or TypeKind.Range => ["size"],
        _ => [],
    };
}
