using Nianbao.Generator.CSharp;
using Nianbao.Generator.Templates.Bound;
using Nianbao.Generator.Templates.Source;
using Nianbao.Generator.Templates.Types;
using Nianbao.Generator.Text;
using Scriban.Syntax;

namespace Nianbao.Generator.Templates.Binding;

/// <summary>Statements, but loops, assignments and wraps.</summary>
internal sealed class StatementBinder(MethodBinder binder)
{
    // what is known of the indent in force; null where a caller decides
    private string? _indent = binder.Function.IsTemplate ? "" : null;

    // how many captures are open
    private int _captures;

    /// <summary>The statements of a block, up to one after which nothing is reached.</summary>
    public BoundBlock Block(ScriptBlockStatement block)
    {
        var outer = _indent;
        var items = new List<BoundStatement>();

        // the statements of a code block that have an indent of their own
        List<BoundStatement>? inner = null;
        void CloseIndent()
        {
            if (inner is { Count: > 0 }) items.Add(new BoundIndented(_indent!, new BoundBlock(inner)));
            inner = null;
            _indent = outer;
        }

        foreach (var statement in block.Statements)
        {
            switch (statement)
            {
                case ScriptEscapeStatement escape:
                    CloseIndent();
                    if (!escape.IsEntering || (escape.Indent ?? "") == outer) break;
                    inner = [];
                    _indent = escape.Indent ?? "";
                    break;
                case ScriptNopStatement or ScriptEndStatement:
                    break;
                default:
                    if (Statement(statement) is not { } bound) break;
                    (inner ?? items).Add(bound);
                    if (!bound.Ends) break;
                    CloseIndent();
                    return new BoundBlock(items);
            }
        }

        CloseIndent();
        return new BoundBlock(items);
    }

    /// <summary>Prints a value; null where there is nothing to do.</summary>
    public BoundStatement? Print(BoundExpression value, ScriptExpression node, SourceRange? mark)
    {
        value = ExpressionBinder.FigureOf(value);
        if (value.IsError) return null;
        var range = binder.File.Range(node);
        if (value.Constant is null && value.Type.Kind == TypeKind.Null) return value.IsPure ? null : new BoundEvaluate(value, mark);

        // a function that is not called is text, except that one with a name would only be defined again
        if (value.Type.IsCallable && ScriptNodes.Inner(node) is ScriptUnaryExpression { Operator: ScriptUnaryOperator.FunctionAlias } or ScriptAnonymousFunction)
        {
            if (value.Type.Symbol is not (BuiltIn or FunctionSymbol { IsAnonymous: true })) return null;
            value = BoundConstant.Of(ExpressionBinder.FunctionText);
        }

        if (value.Type.IsConvertible) return new BoundPrint(value, binder.File, range, binder.Position(range), mark);
        binder.NotAValue(value, node);
        return null;
    }

    /// <summary>Leaves the function or template.</summary>
    public BoundStatement Return(BoundExpression? value, ScriptNode node, SourceRange? mark)
    {
        value = value is null ? BoundConstant.Null : binder.FunctionValues.AsValue(ExpressionBinder.FigureOf(value), node);
        if (value.IsSymbol) value = binder.NotAValue(value, node);
        var range = binder.File.Range(node);
        if (_captures > 0)
        {
            // what leaves through a capture leaves its value behind
            if (binder.ReturnsValue) binder.NoteResult(BoundConstant.Null, range);
            var leave = new BoundReturn(BoundConstant.Null, null, range, mark);
            return value.IsPure ? leave : new BoundBlock([new BoundEvaluate(value, mark), leave]);
        }

        if (binder.ReturnsValue)
        {
            if (value.Type.Kind is TypeKind.Range or TypeKind.Dynamic)
            {
                value = new BoundCall("Returned", true, new EquatableArray<BoundExpression>([ExpressionBinder.Value(value)]), StaticType.Dynamic, MayFail: false);
            }

            binder.NoteResult(value, range);
            return new BoundReturn(value, null, range, mark);
        }

        if (value.Type.Kind is TypeKind.Null or TypeKind.Error) return new BoundReturn(value, null, range, mark);
        if (value.IsPure) return new BoundReturn(BoundConstant.Null, Print(value, (ScriptExpression)node, mark), range, mark);
        var local = new LocalSymbol("result");
        var print = Print(new BoundLocal(local, value.Type), (ScriptExpression)node, mark);
        return new BoundBlock([new BoundDeclaration(local, value, mark), new BoundReturn(BoundConstant.Null, print, range, mark)]);
    }

    private BoundStatement? Statement(ScriptStatement statement)
    {
        var mark = HeadOf(statement);
        return statement switch
        {
            ScriptRawStatement raw => raw.Text.Length == 0 ? null : new BoundTemplateText(raw.Text.ToString(), mark),
            ScriptExpressionStatement { Expression: ScriptAssignExpression assignment } => binder.Assignments.Assign(assignment, mark),
            ScriptExpressionStatement { Expression: ScriptVariableLocal { Name: "$$" } } => binder.Wraps.Run(statement),
            ScriptExpressionStatement { Expression: { } expression } => Expression(expression, mark),
            ScriptIfStatement @if => If(@if),
            ScriptCaseStatement @case => Case(@case, mark),
            ScriptForStatement @for => binder.Loops.For(@for, mark),
            ScriptWhileStatement @while => binder.Loops.While(@while, mark),
            ScriptBreakStatement => binder.Loops.Jump(statement, "break", mark),
            ScriptContinueStatement => binder.Loops.Jump(statement, "continue", mark),
            ScriptReturnStatement { Expression: { } value } => Return(binder.Expressions.Evaluate(value), value, mark),
            ScriptReturnStatement => Return(null, statement, mark),
            ScriptCaptureStatement capture => Capture(capture, mark),
            ScriptFunction function => binder.Assignments.Define(function, mark),
            ScriptWithStatement with => binder.Scopes.With(with, mark),
            ScriptWrapStatement wrap => binder.Wraps.Wrap(wrap, mark),
            ScriptImportStatement import => binder.Scopes.Import(import, mark),
            ScriptReadOnlyStatement @readonly => binder.Scopes.ReadOnly(@readonly, mark),
            _ => Refused(statement),
        };
    }

    private BoundStatement? Refused(ScriptStatement statement)
    {
        binder.Refused(statement, statement.GetType().Name);
        return null;
    }

    // an include that stands alone writes straight to the output
    private BoundStatement? Expression(ScriptExpression expression, SourceRange mark)
    {
        if (binder.Includes.Statement(expression) is not var (call, isWritten)) return Print(binder.Expressions.EvaluateOrCall(expression), expression, mark);
        return isWritten ? new BoundInclude((BoundFunctionCall)call, _indent is not { Length: 0 }, mark) : Print(call, expression, mark);
    }

    // branches whose condition is known are left out, so that a part can ask for the type of an argument
    private BoundStatement If(ScriptIfStatement branch)
    {
        var condition = branch.Condition!;
        var start = (ScriptNode?)branch.ElseKeyword ?? branch.IfKeyword!;
        var (place, mark) = (binder.File.Range(start, branch), binder.File.Range(start, condition));
        var value = binder.Expressions.Evaluate(condition);
        if (binder.Expressions.IsSteady(value, condition))
        {
            var found = new LocalSymbol(NameFor(condition));
            var body = binder.Expressions.Where(value, new BoundLocal(found, value.Type.NotNull), () => Block(branch.Then!));
            return new BoundIf(value, found, body, Else(branch.Else), place, mark);
        }

        var truth = OperatorBinder.Truth(value);
        if (truth.Constant is bool known) return known ? Block(branch.Then!) : Else(branch.Else) ?? BoundBlock.Empty;
        return new BoundIf(truth, null, Block(branch.Then!), Else(branch.Else), place, mark);
    }

    private BoundStatement? Else(ScriptConditionStatement? statement) => statement switch
    {
        ScriptIfStatement branch => If(branch),
        ScriptElseStatement { Body: { } body } => Block(body),
        _ => null,
    };

    private static string NameFor(ScriptExpression condition) => CSharpNames.Of(ScriptNodes.Inner(condition) switch
    {
        ScriptMemberExpression { Member: { } member } => member.BaseName,
        ScriptVariableGlobal name => name.BaseName,
        _ => "it",
    });

    private BoundStatement? Case(ScriptCaseStatement statement, SourceRange mark)
    {
        var subject = ExpressionBinder.FigureOf(binder.Expressions.Evaluate(statement.Value!));
        if (subject.IsSymbol || (subject.IsPure && IsSimple(subject))) return Branches(statement, subject) ?? new BoundEvaluate(subject, mark);
        var local = new LocalSymbol("subject");
        var declaration = new BoundDeclaration(local, subject, mark);
        return new BoundBlock(Branches(statement, new BoundLocal(local, subject.Type)) is { } branches ? [declaration, branches] : [declaration]);
    }

    // all of them have the indent of the code block in which the first one begins
    private BoundStatement? Branches(ScriptCaseStatement statement, BoundExpression subject)
    {
        var before = statement.Body!.Statements.TakeWhile(inner => inner is not ScriptWhenStatement).OfType<ScriptEscapeStatement>().LastOrDefault();
        var first = statement.Body!.Statements.OfType<ScriptWhenStatement>().FirstOrDefault();
        var outer = _indent;
        if (before is not { IsEntering: true } || (before.Indent ?? "") == outer) return When(first, subject);
        _indent = before.Indent ?? "";
        var branches = When(first, subject);
        var indented = branches is null ? null : new BoundIndented(_indent, new BoundBlock([branches]));
        _indent = outer;
        return indented;
    }

    private BoundStatement? When(ScriptConditionStatement? next, BoundExpression subject)
    {
        if (next is not ScriptWhenStatement branch) return Else(next);
        var mark = binder.File.Range(branch.WhenKeyword!, branch.Values[branch.Values.Count - 1]);
        var places = OperandPlaces.At(binder.File, mark, branch);
        var tests = branch.Values.Select(value => binder.Operators.Equal(subject, binder.Expressions.Evaluate(value), places)).ToArray();
        var condition = tests.Skip(1).Aggregate(tests[0], (left, right) => new BoundBinary("||", left, right));
        return new BoundIf(condition, null, Block(branch.Body!), When(branch.Next, subject), mark, mark);
    }

    // asking for it twice costs nothing
    private static bool IsSimple(BoundExpression value) =>
        value is BoundConstant or BoundVariable or BoundParameter or BoundLocal or BoundLoopItem || (value is BoundMember { Member.IsPrimary: true } member && IsSimple(member.Target)) || value is BoundRoot;

    private BoundCapture? Capture(ScriptCaptureStatement statement, SourceRange mark)
    {
        var local = new LocalSymbol("capture");
        _captures++;
        var body = Block(statement.Body!);
        _captures--;
        var caught = new BoundCaptured(local, binder.MarkupText);
        var store = binder.Assignments.Assign(ScriptNodes.Inner(statement.Target!), caught, mark);
        return store is null ? null : new BoundCapture(local, body, store, binder.File.Range(statement), mark);
    }

    // the part of a statement that runs at its beginning: the head of a loop, the condition of a branch
    private SourceRange HeadOf(ScriptStatement node)
    {
        ScriptNode? last = node switch
        {
            ScriptForStatement loop => loop.NamedArguments is { Count: > 0 } options ? options[options.Count - 1] : loop.Iterator,
            ScriptWhileStatement loop => loop.Condition,
            ScriptCaseStatement @case => @case.Value,
            ScriptCaptureStatement capture => capture.Target,
            ScriptWithStatement with => with.Name,
            ScriptWrapStatement wrap => wrap.Target,
            _ => null,
        };
        return last is null ? binder.File.Range(node) : binder.File.Range(node, last);
    }
}
