using Nianbao.Generator.CSharp;
using Nianbao.Generator.Diagnostics;
using Nianbao.Generator.Templates.Syntax;
using Nianbao.Generator.Text;

namespace Nianbao.Generator.Templates.Compilation;

/// <content>Names, members and elements.</content>
internal sealed partial class MethodCompiler
{
    private Code CompileName(NameExpression node) => FindInner(node.Name, node) ?? FindGlobal(node.Name, node) ?? UnknownName(node);

    private Code? FindOuter(string name, Expression node)
    {
        if (_method.Own.TryGetValue(name, out var own)) return Read(own, node);
        if (_parameters.TryGetValue(name, out var parameter)) return parameter;
        return OuterVariable(name);
    }

    private Code? FindGlobal(string name, Expression node)
    {
        if (_unit.FindVariable(name) is { } variable) return Read(variable, node);
        if (_unit.Root.Find(name) is { } member) return Imported(name, member);
        if (_unit is { Root.IsOneReport: true, Form: { } form } && FormNode.Root(form, name) is { } table) return Code.Symbol(table);
        return name switch
        {
            "for" or "while" or "tablerow" => CompileLoopName(name, node),
            "empty" or "blank" => new Code("Value.Empty", StaticType.Dynamic) { IsPure = true },
            "include" => Code.Symbol(Include.Instance),
            "include_join" => Code.Symbol(IncludeJoin.Instance),
            _ when BuiltInGroups.Find(name) is { } group => Code.Symbol(group),
            _ when _unit.HasOpenGlobals => GlobalMember(name),
            _ => null,
        };
    }

    private Code CompileLoopName(string name, Expression node)
    {
        var loop = _loops.FindLast(open => open.Word == name);
        if (loop is not null) return Code.Symbol(loop);
        if (!_unit.Names.IsStrict) return Code.Unknown;
        Report(TemplateDiagnostics.OutsideLoop, node.Range, name);
        return Code.Error;
    }

    // unknown in this form, but perhaps known in others: the unit's compiler tells these cases apart
    private Code UnknownName(NameExpression node)
    {
        if (_unit.Names.IsNull(node.Name) || (_isInOpenBlock && _unit.ScopedNames.Contains(node.Name))) return Code.Unknown;
        if (IsOfOtherRoot(node.Name, out var descriptor))
        {
            Report(descriptor, node.Range, node.Name);
            return Code.Error;
        }

        var known = _unit.Root.Model.MemberNames
            .Concat(_unit.VariableNames)
            .Concat(_parameters.Keys)
            .Concat(_loops.Where(loop => loop.Variable is not null).Select(loop => loop.Variable!))
            .Concat(_unit.Form?.Tables.Select(table => table.Id) ?? [])
            .Concat(BuiltInGroups.Names);
        var (chinese, english) = Suggest(node.Name, known);
        Report(TemplateDiagnostics.UnknownName, node.Range, node.Name, chinese, english);
        return Code.Error;
    }

    private Code? OuterVariable(string name)
    {
        if (_method.Outer.FirstOrDefault(argument => argument.Name == name && argument.Type.Kind != TypeKind.Scope) is not { } outer) return null;
        return Bound(outer);
    }

    private Code CompileLocal(LocalExpression node)
    {
        var first = _withs.Count == 0 ? 0 : _withs[_withs.Count - 1].Loops;
        if (_loops.Skip(first).LastOrDefault(loop => loop.Local == node.Name) is { } running) return running.Item!;
        if (_method.Locals.TryGetValue(ScopedLocal(node.Name), out var variable)) return Read(variable, node);
        if (_withs.Count == 0 && _method.Arguments.FirstOrDefault(argument => argument.Name == node.Name) is { } named && Function.Parameters is null)
        {
            return Bound(named);
        }

        if (_unit.IsPassedTo(Function, node.Name)) return Code.Null;
        if (AssignsLocal(Function.Node, node.Name) || Bodies().Any(body => AssignsLocal(body, node.Name))) return Code.Null;
        if (!_unit.Names.IsStrict || _isInOpenBlock) return Code.Unknown;
        var known = _method.Arguments.Where(argument => argument.Name is not null).Select(argument => argument.Name!);
        var (chinese, english) = Suggest(node.Name, known.Concat(_method.Locals.Keys));
        Report(TemplateDiagnostics.UnknownName, node.Range, "$" + node.Name, chinese, english);
        return Code.Error;
    }

    private Code Bound(ArgumentType argument)
    {
        if (argument.Type.Kind == TypeKind.Symbol) return new Code("", argument.Type) { IsPure = true };
        if (argument.Type.Kind == TypeKind.Null) return Code.Null;
        if (argument.Constant is { } text) return Conversions.Constant(text);
        var parameter = _method.RuntimeArguments.First(pair => ReferenceEquals(pair.Argument, argument)).Parameter;
        return new Code(parameter, argument.Type) { IsPure = true };
    }

    private Code Argument(int index)
    {
        var argument = _method.Arguments.Where(argument => argument.Name is null).ElementAtOrDefault(index);
        return argument is null ? Code.Null : Bound(argument);
    }

    private Code Read(Variable variable, Expression node)
    {
        _unit.Changed |= variable.UsedBy(_method);
        if (!_assigned.Contains(variable) && variable.Initial is null)
        {
            var isTooEarly = _loops.Count == 0 && !_unit.Stored.Contains(variable);
            if (isTooEarly && variable.Type is null) return Code.Null;
            if (isTooEarly && variable.Type is { Kind: TypeKind.Symbol })
            {
                if (!_unit.Names.IsStrict) return Code.Unknown;
                Report(TemplateDiagnostics.UsedTooEarly, node.Range, variable.Name);
                return Code.Error;
            }

            _unit.Changed |= variable.ReadUnassigned();
        }

        return variable.Type switch
        {
            null or { Kind: TypeKind.Null } => Code.Null,
            { Kind: TypeKind.Error } => Code.Error,
            { Kind: TypeKind.Symbol } type => new Code("", type) { IsPure = true },
            _ when variable.IsInObject => variable.Initial is { } initial
                ? new Code($"variables.Globals.Or({CSharpLiteral.Of(variable.Name)}, {Conversions.ToValue(initial)})", StaticType.Dynamic) { IsPure = true }
                : GlobalMember(variable.Name),
            var type => new Code(NameOf(variable), type) { IsPure = true },
        };
    }

    // the C# variable: a local of the only method that uses it, or a field
    private string NameOf(Variable variable)
    {
        if (variable.IsShared) return _unit.Field(variable);
        if (!_variableNames.TryGetValue(variable, out var name))
        {
            name = _names.Unique(CSharpNames.Of(variable.Name));
            _variableNames.Add(variable, name);
            _declared.Add(variable);
        }

        return name;
    }

    private Code CompileMember(MemberExpression node) => MemberOfThis(node.Target, node.Name) ??
        Member(Compile(node.Target), node.Target, node.Name, node.IsNullSafe, node.NameRange);

    private Code Member(Code target, Expression targetNode, string name, bool isNullSafe, SourceRange nameRange)
    {
        if (target.Type.Symbol is BuiltIn) target = Call(target, [], targetNode);
        if (target.IsError) return target;
        if (target.IsSymbol) return SymbolMember(target, targetNode, name, nameRange);
        if (target.Type.Kind == TypeKind.Null)
        {
            if (isNullSafe) return Code.Null;
            Report(TemplateDiagnostics.NullMember, nameRange, Source(targetNode));
            return Code.Error;
        }

        if (target.Type.Kind == TypeKind.Dynamic)
        {
            var suffix = isNullSafe ? "MemberOrNull" : "Member";
            var arguments = isNullSafe ? "" : $", {CSharpLiteral.Of(Source(targetNode))}, {File.Position(nameRange)}";
            return new Code($"{target.Operand}.{suffix}({CSharpLiteral.Of(name)}{arguments})", StaticType.Dynamic);
        }

        if (FindMember(target.Type, name) is not { } member)
        {
            // what a template made may be asked for any member, as an object of its own
            if (!target.IsFromModel && target.Type.Kind is not TypeKind.Model && target.Type.IsConvertible)
            {
                return Member(new Code(Conversions.ToValue(target), StaticType.Dynamic) { IsPure = target.IsPure }, targetNode, name, isNullSafe, nameRange);
            }

            var isCollected = target.Type.Model == ReportModel.CollectedReport;
            if (isCollected && TableOfEach(target, targetNode, name, nameRange) is { } table) return table;
            var tables = isCollected ? _unit.Form?.Tables.Select(other => other.Id) : null;
            var (chinese, english) = Suggest(name, MemberNames(target.Type).Concat(tables ?? []));
            Report(TemplateDiagnostics.UnknownMember, nameRange, target.Type.Display, name, chinese, english);
            return Code.Error;
        }

        return OnTarget(target, targetNode, isNullSafe, nameRange, member.On);
    }

    /// <summary>Applies something to a target that may be null: null goes through or stops the rendering.</summary>
    private Code OnTarget(Code target, Expression targetNode, bool isNullSafe, SourceRange range, Func<string, Code> apply)
    {
        if (!target.Type.IsNullable) return apply(target.Operand);
        if (!isNullSafe)
        {
            var source = CSharpLiteral.Of(Source(targetNode));
            return apply($"({target.Operand} ?? throw {File.Position(range)}.NullError({source}))") with { IsPure = false };
        }

        var name = _names.Unique("it");
        var result = apply(name);
        var type = result.Type.OrNull;
        var whenNull = type.Kind == TypeKind.Dynamic ? "Value.Null" : "null";
        return new Code($"{target.Operand} is {{ }} {name} ? {Conversions.Convert(result, type)} : {whenNull}", type)
        {
            IsPrimary = false,
            IsPure = target.IsPure && result.IsPure,
        };
    }

    private Code SymbolMember(Code target, Expression targetNode, string name, SourceRange nameRange)
    {
        switch (target.Type.Symbol)
        {
            case FormNode form when form.Below(name) is { } below: return Code.Symbol(below);
            case FormNode form when form.Member(name) is { } own: return own;
            case FormNode form when form.ToValue() is { } value && FindMember(value.Type, name) is { } member:
                return member.On(value.Text);
            case LoopScope loop when loop.Member(name) is { } state: return state;
            case BuiltInGroup group when group.Find(name) is { } function: return Code.Symbol(function);
            case BuiltInGroup group when group.IsRefused(name, out var chinese, out var english):
                Report(TemplateDiagnostics.RunTimeOnly, nameRange, $"{group.Name}.{name}", chinese, english);
                return Code.Error;
            case CallArguments when name == "size":
                return Integer(_method.Arguments.Count(argument => argument.Name is null));
            case CallArguments when _method.Arguments.FirstOrDefault(argument => argument.Name == name) is { } named: return Bound(named);
            case CallArguments: return Code.Null;
            case BuiltInGroup when !_unit.Names.IsStrict: return Code.Unknown;
        }

        var known = target.Type.Symbol switch
        {
            FormNode form => form.Names.Concat(form.ToValue() is { } value ? MemberNames(value.Type) : []),
            LoopScope loop => loop.Names,
            BuiltInGroup group => group.Names,
            _ => [],
        };
        var (chineseHint, englishHint) = Suggest(name, known);
        
        // a function that is not there is missed as a whole
        var place = target.Type.Symbol is BuiltInGroup ? targetNode.Range : nameRange;
        Report(TemplateDiagnostics.UnknownMember, place, target.Type.Display, name, chineseHint, englishHint);
        return Code.Error;
    }

    private static Code Integer(long value) =>
        new(value.ToString(System.Globalization.CultureInfo.InvariantCulture), StaticType.Int) { IsPure = true, Constant = value };

    private static ModelMember? FindMember(StaticType type, string name) => type.Kind switch
    {
        TypeKind.Model => type.Model!.Find(name),
        TypeKind.Cell => ReportModel.CellMembers.Find(name),
        TypeKind.Date => ReportModel.DateMembers.Find(name),
        TypeKind.Text or TypeKind.SafeText or TypeKind.List or TypeKind.Cells or TypeKind.Range when name == "size" =>
            new ModelMember(StaticType.Int, "{0}.Length"),
        _ => null,
    };

    private static IEnumerable<string> MemberNames(StaticType type) => type.Kind switch
    {
        TypeKind.Model => type.Model!.MemberNames,
        TypeKind.Cell => ReportModel.CellMembers.MemberNames,
        TypeKind.Date => ReportModel.DateMembers.MemberNames,
        TypeKind.Text or TypeKind.SafeText or TypeKind.List or TypeKind.Cells or TypeKind.Range => ["size"],
        _ => [],
    };

    private Code CompileEmptyTest(EmptyTestExpression node)
    {
        var target = Evaluate(node.Target);
        return target.Type.Kind switch
        {
            TypeKind.List or TypeKind.Cells or TypeKind.Text or TypeKind.SafeText or TypeKind.Range when !target.Type.IsNullable =>
                Code.Bool(target.Operand + ".Length == 0", target.IsPure),
            _ when target.Type.IsConvertible => new Code($"Operators.IsEmpty({Conversions.ToValue(target)})", StaticType.Dynamic),
            _ => NotAValue(target, node),
        };
    }

    private Code CompileIndex(IndexExpression node)
    {
        var index = Evaluate(node.Index);
        if (index.Constant is string global && MemberOfThis(node.Target, global) is { } named) return named;
        var target = Materialize(Compile(node.Target), node.Target);
        if (index.Constant is string name && target.Type.Kind is TypeKind.Model)
        {
            return Member(target, node.Target, name, node.IsNullSafe, node.Index.Range);
        }

        if (target.Type.Symbol is CallArguments && index.Constant is long position) return IndexedArgument(position, node);
        return target.Type.Kind switch
        {
            TypeKind.List when target.Type.Item!.Kind is TypeKind.Model or TypeKind.Text => OnTarget(
                target, node.Target, node.IsNullSafe, node.Range, list => new Code($"Lists.At({list}, {ToInteger(index, node.Index)})", target.Type.Item.OrNull)),
            TypeKind.Cells => new Code($"Lists.At({target.Text}, {ToInteger(index, node.Index)}, {At(node)})", StaticType.Cell),
            TypeKind.Null when node.IsNullSafe => Code.Null,
            _ when target.Type.IsConvertible && index.Type.IsConvertible => new Code(
                $"{ReceiverOf(target)}.{(node.IsNullSafe ? "IndexOrNull" : "Index")}({Conversions.ToValue(index)}, {At(node)}, {At(node.Index)})", StaticType.Dynamic),
            _ => NotAValue(target.Type.IsConvertible ? index : target, node),
        };
    }

    // all arguments; null where there are none: outside of functions and included templates, and within a with
    private Code? Arguments()
    {
        if (_withs.Any(with => !with.IsOuter) || (Function.IsTemplate && Function.File == _unit.Main)) return null;
        return _method.AllArguments ?? Code.Symbol(CallArguments.Instance);
    }

    private Code IndexedArgument(long position, Expression node)
    {
        if (Arguments() is null)
        {
            return new Code($"Value.Null.Index(Value.From({position}), {At(node)}, {At(node)})", StaticType.Dynamic);
        }

        if (_method.AllArguments is { } all) return new Code($"{all.Text}.Argument({position})", StaticType.Dynamic) { IsPure = true };
        var count = _method.Arguments.Count(argument => argument.Name is null);
        return Argument((int)(position < 0 ? count + position : position));
    }

    private static string ReceiverOf(Code code) =>
        code.Type.Kind == TypeKind.Dynamic ? code.Operand : Conversions.ToValue(code);

    private string ToInteger(Code code, SyntaxNode node)
    {
        if (code.Type.Kind == TypeKind.Int && code.Constant is not (long and (< int.MinValue or > int.MaxValue))) return code.Text;
        if (code.Type.IsConvertible) return $"{ReceiverOf(code)}.ToInteger({At(node)})";
        NotAValue(code, node);
        return "0";
    }

    private Code NotAValue(Code code, SyntaxNode node) => NotAValue(code, node.Range);

    private Code NotAValue(Code code, SourceRange range)
    {
        if (!code.IsError) Report(TemplateDiagnostics.NotAValue, range, code.Type.Display);
        return Code.Error;
    }

    private Code Refused(Expression node, string construct)
    {
        Refuse(node, construct);
        return Code.Error;
    }

    private static (string Chinese, string English) Suggest(string name, IEnumerable<string> known)
    {
        var names = known.Distinct(StringComparer.Ordinal).OrderBy(candidate => candidate, StringComparer.Ordinal).ToArray();
        return names.Length == 0 ? ("", "") : ("；" + Suggestion.Zh(name, names), "; " + Suggestion.En(name, names));
    }

    private string Source(Expression node) => File.Source.Text.Substring(node.Range.Start, node.Range.Length);
}
