#nullable disable warnings
using System.Numerics;
using Nianbao.Generator.Templates.Source;
using Nianbao.Generator.Text;
using Scriban.Syntax;
using TokenType = Scriban.Parsing.TokenType;

namespace Nianbao.Generator.Templates.Syntax;

/// <summary>Scriban's tree as ours.</summary>
internal sealed class TreeConverter(TemplateText source)
{
    public TemplateSyntax Convert(ScriptPage page) => new(source.Range(0, source.Text.Length), Block(page.Body));

    private SourceRange Range(ScriptNode node) => Ends(node) is var (start, end) ? source.Range(start, Math.Max(start, end)) : default;

    private SourceRange Range(ScriptNode first, ScriptNode last) => source.Range(Ends(first).Start, Ends(last).End);

    // end exclusive
    private static (int Start, int End) Ends(ScriptNode node)
    {
        switch (node)
        {
            case ScriptFunctionCall { CloseParen: { } close } call: return (Ends(call.Target).Start, close.Span.End.Offset + 1);
            case ScriptFunctionCall { Arguments: { Count: > 0 } arguments } call: return (Ends(call.Target).Start, Ends(arguments[arguments.Count - 1]).End);
            case ScriptFunctionCall call: return Ends(call.Target);
            case ScriptPipeCall pipe: return (Ends(pipe.From).Start, Ends(pipe.To).End);
            case ScriptBinaryExpression binary: return (Ends(binary.Left).Start, Ends(binary.Right).End);
            case ScriptExpressionStatement statement: return Ends(statement.Expression);
            case ScriptReturnStatement { Expression: { } value } statement: return (statement.Span.Start.Offset, Ends(value).End);
            case ScriptReturnStatement statement: return Of(statement.RetKeyword);
            case ScriptBreakStatement statement: return Of(statement.BreakKeyword);
            case ScriptContinueStatement statement: return Of(statement.ContinueKeyword);
            case ScriptImportStatement statement: return (statement.Span.Start.Offset, Ends(statement.Expression).End);
            case ScriptReadOnlyStatement statement: return (statement.Span.Start.Offset, Ends(statement.Variable).End);
            case ScriptParameter { EqualOrTripleDotToken: null } parameter: return Ends(parameter.Name);
            default: return Of(node);
        }

        static (int, int) Of(ScriptNode node) => (node.Span.Start.Offset, node.Span.End.Offset + 1);
    }

    private Block Block(ScriptBlockStatement block)
    {
        var items = new List<BlockItem>();
        string? indent = null;
        foreach (var statement in block.Statements)
        {
            switch (statement)
            {
                case ScriptEscapeStatement escape:
                    indent = escape.IsEntering ? escape.Indent ?? "" : null;
                    break;
                case ScriptNopStatement or ScriptEndStatement:
                    break;
                case ScriptRawStatement raw:
                    if (raw.Text.Length > 0) items.Add(new BlockItem(Range(raw), new TextStatement(Range(raw), raw.Text.ToString()), indent));
                    break;
                default:
                    var converted = Statement(statement);
                    items.Add(new BlockItem(converted.Range, converted, indent));
                    break;
            }
        }

        return new Block(Range(block), items);
    }

    private Statement Statement(ScriptStatement node) => node switch
    {
        ScriptExpressionStatement { Expression: ScriptAssignExpression assignment } => Assignment(assignment),
        ScriptExpressionStatement { Expression: ScriptVariableLocal { Name: "$$" } } => new WrappedBlockStatement(Range(node)),
        ScriptExpressionStatement statement => new ExpressionStatement(Range(node), Expression(statement.Expression)),
        ScriptIfStatement statement => If(statement),
        ScriptCaseStatement statement => Case(statement),
        ScriptTableRowStatement statement => new TableRowStatement(Range(node), Head(statement), Block(statement.Body)),
        ScriptForStatement statement => new ForStatement(Range(node), Head(statement), Block(statement.Body), statement.Else is { } other ? Block(other.Body) : null),
        ScriptWhileStatement statement => new WhileStatement(Range(node), Expression(statement.Condition), Block(statement.Body)),
        ScriptBreakStatement => new BreakStatement(Range(node)),
        ScriptContinueStatement => new ContinueStatement(Range(node)),
        ScriptReturnStatement statement => new ReturnStatement(Range(node), statement.Expression is { } value ? Expression(value) : null),
        ScriptCaptureStatement statement => new CaptureStatement(Range(node), Target(statement.Target), Block(statement.Body)),
        ScriptWithStatement statement => new WithStatement(Range(node), Expression(statement.Name), Block(statement.Body)),
        ScriptWrapStatement statement => new WrapStatement(Range(node), Expression(statement.Target), Block(statement.Body)),
        ScriptImportStatement statement => new ImportStatement(Range(node), Expression(statement.Expression)),
        ScriptReadOnlyStatement statement => new ReadOnlyStatement(Range(node), Expression(statement.Variable)),
        ScriptFunction { EqualToken: not null, Body: ScriptExpressionStatement value } function =>
            new InlineFunctionStatement(Range(node), Name(function), Parameters(function)!, Expression(value.Expression)),
        ScriptFunction function => new FunctionStatement(Range(node), Name(function), Parameters(function), Block((ScriptBlockStatement)function.Body)),
        _ => throw new InvalidOperationException(node.GetType().Name),
    };

    private Expression Name(ScriptFunction function) => Expression((ScriptExpression)function.NameOrDoToken);

    private Parameter[]? Parameters(ScriptFunction function) => !function.HasParameters ? null
        : function.Parameters.Select(parameter => new Parameter(
            Range(parameter), parameter.Name.BaseName, parameter.DefaultValue is { } value ? (LiteralExpression)Expression(value) : null,
            parameter.EqualOrTripleDotToken?.TokenType == TokenType.TripleDot)).ToArray();

    private AssignmentStatement Assignment(ScriptAssignExpression node) => new(
        Range(node), Target(node.Target), node.EqualToken.TokenType switch
        {
            TokenType.PlusEqual => AssignmentOperator.Add,
            TokenType.MinusEqual => AssignmentOperator.Subtract,
            TokenType.AsteriskEqual => AssignmentOperator.Multiply,
            TokenType.DivideEqual => AssignmentOperator.Divide,
            TokenType.DoubleDivideEqual => AssignmentOperator.IntegerDivide,
            TokenType.PercentEqual => AssignmentOperator.Modulo,
            _ => AssignmentOperator.Set,
        }, Expression(node.Value));

    // without parentheses around it
    private Expression Target(ScriptExpression node) => node is ScriptNestedExpression nested ? Target(nested.Expression) : Expression(node);

    private IfStatement If(ScriptIfStatement statement)
    {
        var branches = new List<IfBranch>();
        ScriptConditionStatement? next = statement;
        for (; next is ScriptIfStatement branch; next = branch.Else)
        {
            var start = (ScriptNode?)branch.ElseKeyword ?? branch.IfKeyword;
            branches.Add(new IfBranch(Range(start, branch.Condition), Expression(branch.Condition), Block(branch.Then)));
        }

        return new IfStatement(Range(statement), branches, next is ScriptElseStatement last ? Block(last.Body) : null);
    }

    private CaseStatement Case(ScriptCaseStatement statement)
    {
        var branches = new List<WhenBranch>();
        var opens = statement.Body.Statements.TakeWhile(other => other is not ScriptWhenStatement).Any(other => other is ScriptEscapeStatement { IsEntering: true });
        ScriptConditionStatement? next = statement.Body.Statements.OfType<ScriptWhenStatement>().FirstOrDefault();
        for (; next is ScriptWhenStatement branch; next = branch.Next)
        {
            branches.Add(new WhenBranch(Range(branch.WhenKeyword, branch.Values[branch.Values.Count - 1]), branch.Values.Select(value => Expression(value)).ToArray(), Block(branch.Body)));
        }

        var otherwise = next switch
        {
            ScriptElseStatement last => Block(last.Body),
            ScriptIfStatement last => OnlyIf(last),
            _ => null,
        };
        return new CaseStatement(Range(statement), Expression(statement.Value), branches, otherwise, opens ? "" : null);
    }

    private Block OnlyIf(ScriptIfStatement statement)
    {
        var converted = If(statement);
        return new Block(converted.Range, [new BlockItem(converted.Range, converted, null)]);
    }

    private LoopHead Head(ScriptForStatement statement)
    {
        var options = statement.NamedArguments?.Select(option =>
            new LoopOption(Range(option), option.Name.BaseName, option.Value is { } value ? Expression(value) : null)).ToArray() ?? [];
        ScriptNode last = statement.NamedArguments is { Count: > 0 } named ? named[named.Count - 1] : statement.Iterator;
        return new LoopHead(Range(statement.Variable, last), Target(statement.Variable), Expression(statement.Iterator), options);
    }

    private Expression Expression(ScriptExpression node) => Expression(node, null);

    // what is piped goes to what is evaluated first
    private Expression Expression(ScriptExpression node, Expression? piped)
    {
        switch (node)
        {
            case ScriptPipeCall pipe:
                return Expression(pipe.To, Expression(pipe.From, piped));
            case ScriptBinaryExpression binary:
                var left = Expression(binary.Left, piped);
                var right = Expression(binary.Right);
                var range = source.Range(left.Range.Start, right.Range.Start + right.Range.Length);
                var sign = Range(binary.OperatorToken!);
                return binary.Operator is ScriptBinaryOperator.RangeInclude or ScriptBinaryOperator.RangeExclude
                    ? new RangeExpression(range, left, right, binary.Operator == ScriptBinaryOperator.RangeExclude, sign)
                    : new BinaryExpression(range, left, OperatorOf(binary.Operator), right, sign);
            case ScriptConditionalExpression conditional:
                return new ConditionalExpression(Range(node), Expression(conditional.Condition, piped), Expression(conditional.ThenValue), Expression(conditional.ElseValue));
            case ScriptUnaryExpression { Operator: ScriptUnaryOperator.Not or ScriptUnaryOperator.Negate or ScriptUnaryOperator.Plus } unary:
                return new Syntax.UnaryExpression(Range(node), unary.Operator switch
                {
                    ScriptUnaryOperator.Not => UnaryOperator.Not,
                    ScriptUnaryOperator.Negate => UnaryOperator.Negate,
                    _ => UnaryOperator.Plus,
                }, Expression(unary.Right!, piped));
        }

        if (piped is null) return Plain(node);
        var target = Plain(node);
        return new PipeExpression(source.Range(piped.Range.Start, target.Range.Start + target.Range.Length), piped, target is CallExpression { Arguments.Count: 0, IsExplicit: false } call ? call.Target : target);
    }

    private Expression Plain(ScriptExpression node) => node switch
    {
        ScriptLiteral literal => Literal(literal),
        ScriptVariableGlobal name => new NameExpression(Range(node), name.BaseName),
        ScriptVariableLocal { BaseName: "" } => new ArgumentsExpression(Range(node)),
        ScriptVariableLocal local => new LocalExpression(Range(node), local.BaseName),
        ScriptThisExpression => new ThisExpression(Range(node)),
        ScriptIsEmptyExpression test => new EmptyTestExpression(Range(node), Expression(test.Target), IsNullSafe(test)),
        ScriptMemberExpression member => new MemberExpression(Range(node), Expression(member.Target), member.Member.BaseName, Range(member.Member), IsNullSafe(member)),
        ScriptIndexerExpression { Target: ScriptVariableLocal { BaseName: "" }, Index: ScriptLiteral { Value: int position } index } indexer
            when index.Span.Start.Offset == indexer.Target.Span.Start.Offset => new ArgumentExpression(Range(node), position),
        ScriptIndexerExpression index => new IndexExpression(Range(node), Expression(index.Target), Expression(index.Index), IsNullSafe(index)),
        ScriptNestedExpression nested => new ParenthesizedExpression(Range(node), Expression(nested.Expression)),
        ScriptFunctionCall call => new CallExpression(Range(node), Expression(call.Target), call.Arguments.Select(argument => ArgumentOf(argument)).ToArray(), call.ExplicitCall),
        ScriptArrayInitializerExpression array => new ArrayExpression(Range(node), array.Values.Select(value => Expression(value)).ToArray()),
        ScriptObjectInitializerExpression @object => new ObjectExpression(Range(node), @object.Members.Select(Member).ToArray()),
        ScriptInterpolatedStringExpression text => new Syntax.InterpolatedStringExpression(Range(node), text.Parts.Select(Part).OfType<InterpolatedPart>().ToArray()),
        ScriptAnonymousFunction function => new FunctionExpression(Range(node), Parameters(function.Function), Block((ScriptBlockStatement)function.Function.Body)),
        ScriptIncrementDecrementExpression increment => new IncrementExpression(
            Range(node), Target(increment.Right!), increment.Operator == ScriptUnaryOperator.Decrement, !increment.Post),
        ScriptUnaryExpression { Operator: ScriptUnaryOperator.FunctionAlias } alias => new AliasExpression(Range(node), Expression(alias.Right!)),
        ScriptUnaryExpression { Operator: ScriptUnaryOperator.FunctionParametersExpand } spread => new SpreadExpression(Range(node), Expression(spread.Right!)),
        _ => throw new InvalidOperationException(node.GetType().Name),
    };

    private Argument ArgumentOf(ScriptExpression argument) => argument is ScriptNamedArgument named
        ? new Argument(Range(named), named.Name.BaseName, Expression(named.Value!))
        : Expression(argument) is var value ? new Argument(value.Range, null, value) : null!;

    private ObjectMember Member(ScriptObjectMember member) => new(
        Range(member), member.Name switch { ScriptVariable name => name.BaseName, ScriptLiteral literal => (string)literal.Value!, var other => other.ToString() },
        Range(member.Name), Expression(member.Value));

    private InterpolatedPart? Part(ScriptExpression part) => part switch
    {
        ScriptInterpolatedExpression value => new InterpolatedValue(Range(part), Expression(value.Expression)),
        ScriptLiteral { Value: string { Length: > 0 } text } => new InterpolatedText(Range(part), text),
        _ => null,
    };

    private LiteralExpression Literal(ScriptLiteral literal) => new(Range(literal), literal.Value switch
    {
        null => LiteralKind.Null,
        bool => LiteralKind.Boolean,
        int => LiteralKind.Int,
        long => LiteralKind.Long,
        BigInteger => LiteralKind.BigInteger,
        float => LiteralKind.Float,
        double => LiteralKind.Double,
        decimal => LiteralKind.Decimal,
        string => LiteralKind.String,
        var other => throw new InvalidOperationException(other.GetType().Name),
    }, literal.Value);

    private static bool IsNullSafe(ScriptExpression node) => node switch
    {
        ScriptMemberExpression member => member.DotToken.TokenType == TokenType.QuestionDot || IsNullSafe(member.Target),
        ScriptIndexerExpression index => IsNullSafe(index.Target),
        _ => false,
    };

    private static BinaryOperator OperatorOf(ScriptBinaryOperator @operator) => @operator switch
    {
        ScriptBinaryOperator.EmptyCoalescing => BinaryOperator.Coalesce,
        ScriptBinaryOperator.NotEmptyCoalescing => BinaryOperator.AndThen,
        ScriptBinaryOperator.Or => BinaryOperator.Or,
        ScriptBinaryOperator.And => BinaryOperator.And,
        ScriptBinaryOperator.CompareEqual => BinaryOperator.Equal,
        ScriptBinaryOperator.CompareNotEqual => BinaryOperator.NotEqual,
        ScriptBinaryOperator.CompareLess => BinaryOperator.Less,
        ScriptBinaryOperator.CompareLessOrEqual => BinaryOperator.LessOrEqual,
        ScriptBinaryOperator.CompareGreater => BinaryOperator.Greater,
        ScriptBinaryOperator.CompareGreaterOrEqual => BinaryOperator.GreaterOrEqual,
        ScriptBinaryOperator.Add => BinaryOperator.Add,
        ScriptBinaryOperator.Subtract => BinaryOperator.Subtract,
        ScriptBinaryOperator.Multiply => BinaryOperator.Multiply,
        ScriptBinaryOperator.Divide => BinaryOperator.Divide,
        ScriptBinaryOperator.DivideRound => BinaryOperator.IntegerDivide,
        ScriptBinaryOperator.Modulus => BinaryOperator.Modulo,
        ScriptBinaryOperator.ShiftLeft => BinaryOperator.ShiftLeft,
        ScriptBinaryOperator.ShiftRight => BinaryOperator.ShiftRight,
        _ => throw new InvalidOperationException(@operator.ToString()),
    };
}
