using Nianbao.Generator.CSharp;
using Nianbao.Generator.Diagnostics;
using Nianbao.Generator.Templates.Html;
using Nianbao.Generator.Templates.Syntax;
using Nianbao.Generator.Text;

namespace Nianbao.Generator.Templates.Compilation;

/// <content>Statements other than loops and assignments.</content>
internal sealed partial class MethodCompiler
{
    private void CompileStatement(Statement statement)
    {
        var (outer, mark) = (_statement, _mark);
        _statement = statement;
        Mark(statement);
        CompileThe(statement);
        (_statement, _mark) = (outer, mark);
    }

    private void CompileThe(Statement statement)
    {
        switch (statement)
        {
            case TextStatement text: Write(text.Text); break;
            case ExpressionStatement expression: CompileOutput(expression.Value); break;
            case IfStatement @if: CompileIf(@if, 0); break;
            case CaseStatement @case: CompileCase(@case); break;
            case ForStatement @for: CompileFor(@for); break;
            case TableRowStatement row: CompileTableRow(row); break;
            case WhileStatement @while: CompileWhile(@while); break;
            case BreakStatement: CompileJump(statement, "break"); break;
            case ContinueStatement: CompileJump(statement, "continue"); break;
            case ReturnStatement { Value: { } value }: Return(Evaluate(value), value); break;
            case ReturnStatement: Return(null, statement); break;
            case AssignmentStatement assignment: CompileAssignment(assignment); break;
            case CaptureStatement capture: CompileCapture(capture); break;
            case FunctionStatement function: Define(function.Name, FunctionSymbol.Of(function, File)); break;
            case InlineFunctionStatement function: Define(function.Name, FunctionSymbol.Of(function, File)); break;
            case WithStatement with: CompileWith(with); break;
            case WrapStatement wrap: CompileWrap(wrap); break;
            case WrappedBlockStatement: CompileWrappedBlock(statement); break;
            case ImportStatement import: CompileImport(import); break;
            case ReadOnlyStatement @readonly: CompileReadOnly(@readonly); break;
            default: Refuse(statement, statement.GetType().Name); break;
        }
    }

    private void Refuse(SyntaxNode node, string construct) =>
        Report(TemplateDiagnostics.Unsupported, node.Range, $"“{construct}”", $"'{construct}'");

    // Branches whose condition is known are left out, so that a part can ask for the type of an argument. True where
    // all that came out is one C# if.
    private bool CompileIf(IfStatement statement, int index)
    {
        if (index == statement.Branches.Count) return CompileElse(statement.Else);
        var branch = statement.Branches[index];
        Flush();
        Mark(branch);
        var value = Evaluate(branch.Condition);
        if (IsSteady(value, branch.Condition)) return CompileIfThere(value, branch, () => CompileIf(statement, index + 1));
        var condition = Conversions.ToTruth(value);
        if (condition.Constant is bool known) return known ? CompileElse(branch.Body) : CompileIf(statement, index + 1);
        return Branches(condition.Text, branch, () => CompileBlock(branch.Body), () => CompileIf(statement, index + 1));
    }

    private bool CompileElse(Block? block)
    {
        if (block is not null) CompileBlock(block);
        return false;
    }

    private bool Branches(string condition, SyntaxNode node, Action whenTrue, Func<bool> whenFalse)
    {
        Flush();
        var isFirst = _body.IsEmpty;
        var (before, start) = (_assigned, _context);
        _assigned = [.. before];
        Open($"if ({condition})");
        whenTrue();
        Close();
        var (afterTrue, contextAfterTrue, trueEnded) = (_assigned, _context, _hasEnded);
        _assigned = [.. before];
        _context = start;
        _hasEnded = false;
        WriteElse(whenFalse);
        if (_hasEnded)
        {
            (_assigned, _context) = (afterTrue, contextAfterTrue);
        }
        else if (!trueEnded)
        {
            _assigned.IntersectWith(afterTrue);
            _context = Meet(contextAfterTrue, _context, node.Range);
        }

        _hasEnded &= trueEnded;
        return isFirst;
    }

    private void WriteElse(Func<bool> compile)
    {
        var outer = _body;
        _body = new SourceWriter();
        var isIf = compile();
        Flush();
        var code = _body.ToString().TrimEnd('\n');
        _body = outer;
        if (code.Length == 0) return;
        if (isIf) _body.Line(code.Insert(code.IndexOf('\n') + 1, "else ")); // after its #line
        else _body.Open("else").Line(code).Close();
    }

    private void CompileCase(CaseStatement statement)
    {
        var subject = Evaluate(statement.Subject);
        if (!subject.IsSymbol && !(subject.IsPure && subject.IsPrimary))
        {
            var name = _names.Unique("subject");
            Line($"{subject.Type.Storage} {name} = {Conversions.Convert(subject, subject.Type)};");
            subject = new Code(name, subject.Type) { IsPure = true };
        }

        CompileWhen(statement, subject, 0);
    }

    private bool CompileWhen(CaseStatement statement, Code subject, int index)
    {
        if (index == statement.Branches.Count) return CompileElse(statement.Else);
        var branch = statement.Branches[index];
        Flush();
        Mark(branch);
        var places = new Operands(branch.Range, new MissingExpression(branch.Range), new MissingExpression(branch.Range));
        var tests = branch.Values.Select(value => Compare(BinaryOperator.Equal, subject, Evaluate(value), places).Operand);
        return Branches(
            string.Join(" || ", tests), branch, () => CompileBlock(branch.Body), () => CompileWhen(statement, subject, index + 1));
    }

    private void CompileJump(Statement statement, string word)
    {
        if (_loops.Count == 0)
        {
            JumpOut(statement, word);
            return;
        }

        var loop = _loops[_loops.Count - 1];
        EndRound(loop.Context, LeaveContext(loop.Captures, statement), loop.Node, statement.Range);
        LeaveCaptures(loop.Captures);
        if (loop.IsTableRow) Write("</td>");
        EndIndents(scope => scope.Loops >= _loops.Count);
        Line(word + ";");
        _hasEnded = true;
    }

    // out of a function, but not of its caller's loop
    private void JumpOut(Statement statement, string word)
    {
        if (_method.IsInLoop)
        {
            Return(null, statement);
        }
        else if (Function.IsTemplate && Function.File == _unit.Main)
        {
            Report(TemplateDiagnostics.OutsideLoop, statement.Range, word);
        }
        else
        {
            Line($"throw {At(statement)}.LoopError({CSharpLiteral.Of(word)});");
            _hasEnded = true;
        }
    }

    private void Return(Code? value, SyntaxNode node)
    {
        _assignedAtReturns = _assignedAtReturns is null ? [.. _assigned] : Intersect(_assigned, _assignedAtReturns);
        value = value is null ? Code.Null : value.Type.IsCallable ? FunctionValue(value, node) : value;
        if (value.IsSymbol) value = NotAValue(value, node);
        if (ReturnsValue && value.Type.Kind is TypeKind.Range or TypeKind.Dynamic) value = Returned(value);
        if (ReturnsValue) NoteResult(value, node.Range);
        var isLate = _captures.Count > 0 && value.Type.Kind != TypeKind.Null && !value.IsSymbol;
        if (isLate || (!value.IsPure && (_indents.Count > 0 || _method.IsRecursive)))
        {
            var result = _names.Unique("result");
            Line($"var {result} = {value.Text};");
            value = value with { Text = result };
        }
        else if (!value.IsPure && !ReturnsValue)
        {
            Line(value.Type.Kind == TypeKind.Null ? value.Text + ";" : $"_ = {value.Text};");
        }

        NoteEnd(node);
        LeaveCaptures(0);
        EndIndents(_ => true);
        if (_method.IsRecursive) Line("output.LeaveCall();");
        Line(ReturnsValue ? $"return {Conversions.Convert(value, _method.Result)};" : "return;");
        _hasEnded = true;
    }

    private static Code Returned(Code value) =>
        new($"{ReceiverOf(value)}.Returned()", StaticType.Dynamic) { IsPure = value.IsPure };

    private void NoteResult(Code value, SourceRange range)
    {
        var type = value.Type;
        var joined = _method.HasResult ? StaticType.Join(_method.Result, type) : type;
        if (joined is null)
        {
            Report(TemplateDiagnostics.MixedTypes, range, Function.Name, _method.Result.Display, type.Display);
            return;
        }

        _unit.Changed |= joined != _method.Result || !_method.HasResult;
        _method.Result = joined;
        _method.HasResult = true;
    }

    // jumping out of a block puts back the indent that was in force outside of it
    private void EndIndents(Func<IndentScope, bool> isLeft)
    {
        if (_indents.FirstOrDefault(isLeft) is not { } outermost) return;
        outermost.IsUsed = true;
        Line($"output.EndIndent({outermost.Name});");
    }

    private void CompileCapture(CaptureStatement statement)
    {
        var name = _names.Unique("capture");
        Line($"var {name} = output.BeginCapture();");
        _captures.Add(new OpenCapture(name, statement.Target, _context));
        var (writesNewline, outer) = (_writesNewline, _context);
        _context = CaptureContext;
        CompileBlock(statement.Body);
        _writesNewline = writesNewline || (_writesNewline && !string.IsNullOrEmpty(_indent));
        if (!_hasEnded)
        {
            CheckComplete(_context, "capture", statement.Range);
            EndCapture(_captures[_captures.Count - 1]);
        }

        _captures.RemoveAt(_captures.Count - 1);
        _context = outer;
    }

    private void EndCapture(OpenCapture capture) => Assign(
        capture.Target, new Code($"output.EndCapture({capture.Name})", IsHtml ? StaticType.SafeText : StaticType.Text));

    // what was caught until then is stored by a jump out of the block too
    private void LeaveCaptures(int kept)
    {
        for (var i = _captures.Count - 1; i >= kept; i--)
        {
            EndCapture(_captures[i]);
        }
    }

    /// <summary>A capture that is open while its body is compiled: the C# variable that holds it, where its text goes, and the context outside.</summary>
    private sealed record OpenCapture(string Name, Expression Target, HtmlContext? Outer);
}
