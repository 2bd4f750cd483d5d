using System.Globalization;
using System.Numerics;
using System.Text;
using Nianbao.Generator.CSharp;
using Nianbao.Generator.Templates.Analysis;
using Nianbao.Generator.Templates.Bound;
using Nianbao.Generator.Templates.Types;
using Nianbao.Generator.Text;

namespace Nianbao.Generator.Templates.Emit;

/// <summary>The C# of expressions.</summary>
internal sealed class ExpressionWriter(EmittedUnit unit, MethodVariant? variant, MethodNames names)
{
    /// <summary>An expression as C#.</summary>
    public string Text(BoundExpression node) => node switch
    {
        BoundConstant constant => Literal(constant.Value),
        BoundError or BoundUnknown => "Value.Null",
        BoundEmpty => "Value.Empty",
        BoundSymbol => "",
        BoundToken token => token.Text,
        BoundPosition position => Position(position),
        BoundRoot => unit.Root.Parameter,
        BoundParameter parameter => names.Parameter(parameter.Argument),
        BoundVariable read => names.Variable(read.Variable),
        BoundReference reference => "ref " + names.Variable(reference.Variable),
        BoundVariableName name => $"Value.From({CSharpLiteral.Of(name.Variable.Name)})",
        BoundLocal local => names.Local(local.Local),
        BoundLoopItem item => names.Item(item.Loop),
        BoundPreviousItem item => names.Loop(item.Loop).Previous,
        BoundLoopState state => State(state),
        BoundLoopObject state => $"Value.From(new TemplateObject {{ {string.Join(", ", state.Members.Select(member => $"[{CSharpLiteral.Of(member.Name)}] = {Text(member.Value)}"))} }})",
        BoundMember member => member.Member.On(Operand(member.Target)),
        BoundFormRow row => Text(row.Row),
        BoundNotNull check => $"({Operand(check.Target)} ?? throw {Position(check.Position)}.NullError({CSharpLiteral.Of(check.Source)}))",
        BoundIfThere there => IfThere(there),
        BoundConversion conversion => Convert(conversion.Operand, conversion.Type),
        BoundMarked marked => Text(marked.Operand),
        BoundTruth truth => Truth(truth.Operand),
        BoundIsNull test => IsNull(test.Operand),
        BoundNot not => "!" + Operand(not.Operand),
        BoundBinary binary => $"{Operand(binary.Left)} {binary.Sign} {Operand(binary.Right)}",
        BoundSameObject same => $"ReferenceEquals({Text(same.Left)}, {Text(same.Right)})",
        BoundCoalesce coalesce => $"{Operand(coalesce.Left)} ?? {Operand(coalesce.Right)}",
        BoundConditional conditional => $"{Operand(conditional.Condition)} ? {Text(conditional.WhenTrue)} : {Text(conditional.WhenFalse)}",
        BoundCall call => Call(call),
        BoundFunctionCall call => FunctionCall(call),
        BoundUnknownCall call => Text(call.Call),
        BoundArguments arguments => Arguments(arguments),
        BoundShown shown => Text(shown.List) + string.Concat(shown.Shown.Select(value => $".Showing({CSharpLiteral.Of(value.Name)}, {Text(value.Value)}, {CSharpLiteral.Of(value.IsParameter)})")),
        BoundSpread spread => $".. {Operand(spread.List)}.Spread()",
        BoundList list => list.Items.Count == 0 ? "Value.List()" : $"Value.List({Join(list.Items)})",
        BoundObject @object => $"Value.From(new TemplateObject{Initializer(@object.Members)})",
        BoundGroup group => $"Value.From(TemplateObject.Group({CSharpLiteral.Of(group.Name)}, {unit.Shapes.Field(group.Members.Select(member => member.Name))}, [{Join(group.Members.Select(member => member.Value))}]))",
        BoundScopeObject @object => $"new TemplateObject{Initializer(@object.Members)}",
        BoundScopes scopes => $"[{Join(scopes.Scopes)}]",
        BoundText text => $"string.Concat(new string?[] {{ {Join(text.Parts)} }})",
        BoundLambda lambda => Lambda(lambda),
        BoundOptionalLambda optional => $"({Operand(optional.Function)}.IsFunction({(optional.Position is null ? "" : Text(optional.Position))}) ? {Lambda(optional.Lambda)} : null)",
        BoundSwitch choice => Switch(choice),
        BoundFunctionValue function => FunctionValue(function),
        BoundScope scope => scope.With is null ? "variables.Globals" : names.Scope(scope.With),
        BoundScopeMember member => member.Otherwise is null
            ? $"{Text(member.Scope)}[{CSharpLiteral.Of(member.Name)}]"
            : $"{Text(member.Scope)}.Or({CSharpLiteral.Of(member.Name)}, {Text(member.Otherwise)})",
        BoundCaptured captured => $"output.EndCapture({names.Local(captured.Local)})",
        _ => throw new InvalidOperationException(node.GetType().Name),
    };

    /// <summary>An expression as an operand or the target of a member access.</summary>
    public string Operand(BoundExpression node) => IsPrimary(node) ? Text(node) : $"({Text(node)})";

    /// <summary>An expression where a type is wanted that holds its value.</summary>
    public string Convert(BoundExpression node, StaticType type)
    {
        if (type.Kind is TypeKind.Dynamic or TypeKind.Null) return Value(node);
        if (node.Type.Kind == TypeKind.Null) return type.IsText && !type.IsNullable ? "\"\"" : type.IsStruct ? $"default({type.Storage})" : "null";
        if (type.IsText && !node.Type.IsText) return Value(node) + ".ToText()";
        return type is { IsStruct: true, IsNullable: true } && !node.Type.IsNullable ? $"({type.Storage}){Operand(node)}" : Text(node);
    }

    /// <summary>A runtime <c>Value</c>.</summary>
    public string Value(BoundExpression node) => node.Type.Kind switch
    {
        TypeKind.Null => node.IsPure ? "Value.Null" : Operand(node),
        TypeKind.Dynamic or TypeKind.Error => Operand(node),
        TypeKind.SafeText => $"Value.Safe({Text(node)})",
        TypeKind.Model => $"{unit.ValueMethod(node.Type.Model!)}({ReportFor(node.Type.Model!)}{Text(node)})",
        TypeKind.List when !node.Type.IsConvertible => $"Lists.ToValue({ReportFor(node.Type.Item!.Model!)}{Text(node)}, {unit.ValueMethod(node.Type.Item!.Model!)})",
        _ => $"Value.From({Text(node)})",
    };

    /// <summary>What a variable holds before anything is stored in it.</summary>
    public string Initial(Variable variable) => variable.Initial is { } initial ? Convert(initial, variable.Type!) : Default(variable.Type!);

    public static string Default(StaticType type) => type switch
    {
        { Kind: TypeKind.Model or TypeKind.List, IsNullable: false, IsStruct: false } => "null!",
        { Kind: TypeKind.Text or TypeKind.SafeText, IsNullable: false } => "\"\"",
        { Kind: TypeKind.Bool } => "false",
        { Kind: TypeKind.Int or TypeKind.Double or TypeKind.Decimal } => "0",
        _ => "default",
    };

    /// <summary>A place of a template: the runtime's <c>Position</c>.</summary>
    public string Position(BoundPosition position)
    {
        unit.Files.Add(position.File);
        var sides = position.Left is { } left && position.Right is { } right ? $" with {{ Left = {CSharpLiteral.Of(left)}, Right = {CSharpLiteral.Of(right)} }}" : "";
        return $"new Position({position.File.Constant}, {position.Range.Line + 1}, {position.Range.Column + 1}){sides}";
    }

    private static bool IsPrimary(BoundExpression node) => node switch
    {
        BoundNot or BoundBinary or BoundCoalesce or BoundConditional or BoundIfThere or BoundSwitch or BoundLambda => false,
        BoundConstant { Value: long value } => value >= 0,
        BoundConstant { Value: double value } => value >= 0,
        BoundLoopState state => state.IsPrimary,
        BoundMember member => member.Member.IsPrimary,
        BoundMarked marked => IsPrimary(marked.Operand),
        BoundFormRow row => IsPrimary(row.Row),
        BoundTruth truth => truth.Operand.Type.Kind is TypeKind.Cell or TypeKind.Dynamic or TypeKind.Error || !truth.Operand.Type.IsNullable,
        BoundIsNull test => test.Operand.Type.Kind is TypeKind.Cell or TypeKind.Dynamic or TypeKind.Error,
        BoundConversion { Type.Kind: TypeKind.Dynamic or TypeKind.Null } => true,
        BoundConversion conversion => conversion.Operand.Type == conversion.Type && IsPrimary(conversion.Operand),
        _ => true,
    };

    private static string Literal(object? value) => value switch
    {
        null => "null",
        bool flag => CSharpLiteral.Of(flag),
        long number => CSharpLiteral.Of(number),
        double number => CSharpLiteral.Of(number),
        float number => $"Value.From({CSharpLiteral.Of(number)})",
        decimal number => number.ToString(CultureInfo.InvariantCulture) + "m",
        BigInteger number => $"Value.ParseInteger({CSharpLiteral.Of(number.ToString(CultureInfo.InvariantCulture))})",
        _ => CSharpLiteral.Of((string)value),
    };

    private string State(BoundLoopState state)
    {
        var loop = names.Loop(state.Loop);
        return state.Name switch
        {
            "index" => loop.Index,
            "rindex" => $"{loop.Length} - 1 - {loop.Index}",
            "length" => loop.Length,
            "col" => $"{loop.Index} % {loop.Columns}",
            "first" => loop.Index + " == 0",
            "last" => $"{loop.Index} == {loop.Length} - 1",
            "even" => loop.Index + " % 2 == 0",
            "odd" => loop.Index + " % 2 != 0",
            _ => loop.Changed,
        };
    }

    private string IfThere(BoundIfThere there)
    {
        var found = names.Declare(there.Local);
        var whenNull = there.Type.Kind == TypeKind.Dynamic ? "Value.Null" : "null";
        return $"{Operand(there.Target)} is {{ }} {found} ? {Convert(there.Result, there.Type)} : {whenNull}";
    }

    private string Truth(BoundExpression node) => node.Type switch
    {
        { Kind: TypeKind.Bool } => Text(node),
        { Kind: TypeKind.Cell } => $"!{Operand(node)}.IsBlank",
        { Kind: TypeKind.Dynamic or TypeKind.Error } => Operand(node) + ".IsTrue",
        { Kind: TypeKind.Null } => Value(node) + ".IsTrue",
        { IsNullable: true } => Operand(node) + " is not null",

        // true, but asking for it may fail
        { Kind: TypeKind.Model or TypeKind.List } => $"({Text(node)}, true).Item2",
        _ => Value(node) + ".IsTrue",
    };

    private string IsNull(BoundExpression node) => node.Type.Kind switch
    {
        TypeKind.Cell => Operand(node) + ".IsBlank",
        TypeKind.Dynamic or TypeKind.Error => Operand(node) + ".IsNull",
        _ => Operand(node) + " is null",
    };

    private string Call(BoundCall call)
    {
        if (!call.IsOnFirst) return $"{call.Method}({Join(call.Arguments)})";
        var target = Operand(call.Arguments[0]);
        var rest = string.Join(", ", call.Arguments.Skip(1).Select(Text));
        return call.Method == "[]" ? $"{target}[{rest}]" : $"{target}.{call.Method}({rest})";
    }

    private string FunctionCall(BoundFunctionCall call)
    {
        var values = string.Concat(call.Values.Select(value => ", " + Text(value)));
        var method = unit.NameOf(variant!.Calls[call]) + (call.IsCaught ? "Text" : "");
        return $"{method}({unit.Root.Parameter}, output{(unit.HasFields ? ", variables" : "")}{values})";
    }

    // those behind one with a name are added after it, for that may be one of the parameters before them
    private string Arguments(BoundArguments arguments)
    {
        var text = new StringBuilder("new TemplateList([");
        var isOpen = true;
        foreach (var item in arguments.Items)
        {
            if (item is BoundNamedArgument named)
            {
                text.Append(isOpen ? "])" : "").Append($".With({CSharpLiteral.Of(named.Name)}, {Text(named.Value)})");
                isOpen = false;
                continue;
            }

            text.Append(!isOpen ? ".And([" : text[text.Length - 1] == '[' ? "" : ", ").Append(Text(item));
            isOpen = true;
        }

        return text.Append(isOpen ? "])" : "").Append(arguments.Block > 0 ? $".Wrapping({arguments.Block})" : "").ToString();
    }

    private string Initializer(EquatableArray<NamedValue> members)
    {
        if (members.Count == 0) return "()";
        return members.Select(member => member.Name).Distinct(StringComparer.Ordinal).Count() == members.Count
            ? $"({unit.Shapes.Field(members.Select(member => member.Name))}, [{string.Join(", ", members.Select(member => Text(member.Value)))}])"
            : $" {{ {string.Join(", ", members.Select(member => $"[{CSharpLiteral.Of(member.Name)}] = {Text(member.Value)}"))} }}";
    }

    private string Lambda(BoundLambda lambda)
    {
        var parameters = lambda.Parameters.Select(names.Declare).ToArray();
        return $"{(parameters.Length == 1 ? parameters[0] : $"({string.Join(", ", parameters)})")} => {Text(lambda.Body)}";
    }

    private string Switch(BoundSwitch choice)
    {
        var ways = choice.Ways.Select(way => $"{(choice.IsUpTo ? "<= " : "")}{way.Number} => {Text(way.Value)}, ");
        return $"{names.Local(choice.Local)}.{choice.Subject} switch {{ {string.Concat(ways)}_ => {Text(choice.Otherwise)} }}";
    }

    private string FunctionValue(BoundFunctionValue function)
    {
        var signature = function.Parameters is null ? ""
            : $"[{string.Join(", ", function.Parameters.Select(CSharpLiteral.Of))}], {function.Required}, [{Join(function.Defaults)}], {CSharpLiteral.Of(function.IsVariadic)}, ";
        return $"Value.From(new TemplateFunction({CSharpLiteral.Of(function.Name)}, {signature}{Text(function.Body)}){(function.IsBuiltIn ? " { IsBuiltIn = true }" : "")})";
    }

    private string Join(IEnumerable<BoundExpression> nodes) => string.Join(", ", nodes.Select(Text));

    // the method's first argument, for what is a part of a report
    private static string ReportFor(ModelType model) => model.IsPartOfReport ? "report, " : "";
}
