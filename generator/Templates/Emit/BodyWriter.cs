using Nianbao.Generator.CSharp;
using Nianbao.Generator.Templates.Analysis;
using Nianbao.Generator.Templates.Bound;
using Nianbao.Generator.Templates.Types;
using Nianbao.Generator.Text;

namespace Nianbao.Generator.Templates.Emit;

/// <summary>The C# of the statements of a method.</summary>
internal sealed class BodyWriter(
    EmittedUnit unit, MethodVariant variant, MethodNames names, ExpressionWriter expressions, LineWriter lines, bool isRecursive)
{
    private readonly PrintWriter _prints = new(variant, expressions);
    private readonly List<LoopScope> _loops = [];
    private readonly List<(BoundCapture Capture, int Loops)> _captures = [];
    private readonly List<(string Name, int Loops)> _indents = [];

    private bool ReturnsValue => !variant.Method.Function.IsTemplate;

    public void Write()
    {
        var body = variant.Method.Body!;
        Write(body);
        if (body.Ends) return;
        if (isRecursive) lines.Line("output.LeaveCall();");
        if (ReturnsValue) lines.Line($"return {expressions.Convert(BoundConstant.Null, variant.Method.Result)};");
    }

    private void Write(BoundStatement statement)
    {
        var mark = statement.Mark;
        switch (statement)
        {
            case BoundBlock block: foreach (var item in block.Items) Write(item); break;
            case BoundIndented indented: Indented(indented); break;
            case BoundWrapped wrapped: Wrapped(wrapped); break;
            case BoundTemplateText text: lines.Text(text.Text, mark!.Value); break;
            case BoundPrint print: Print(print); break;
            case BoundEvaluate evaluate: Evaluate(evaluate); break;
            case BoundInclude include: Include(include); break;
            case BoundIf branch: If(branch, ""); break;
            case BoundDeclaration declaration: Declare(declaration); break;
            case BoundFor loop: For(loop); break;
            case BoundWhile loop: While(loop); break;
            case BoundJump jump: Jump(jump); break;
            case BoundLooseJump jump: lines.Line($"throw {expressions.Position(jump.Position)}.LoopError({CSharpLiteral.Of(jump.Word)});", mark); break;
            case BoundReturn @return: Return(@return); break;
            case BoundStore store: Store(store); break;
            case BoundReadOnly { Variable: { IsInObject: true } variable }: lines.Line($"variables.Globals.SetReadOnly({CSharpLiteral.Of(variable.Name)});", mark); break;
            case BoundReadOnly: break;
            case BoundCapture capture: Capture(capture); break;
            case BoundWith with:
                lines.Line($"var {names.Declare(with.Scope)} = {expressions.Text(with.Target)};", mark);
                Write(with.Body);
                break;
            default: throw new InvalidOperationException(statement.GetType().Name);
        }
    }

    private void Indented(BoundIndented indented)
    {
        // each code block has a place of its own
        lines.Flush();

        // what is written at the beginning of a line has the indent in force then, not that of the text that ended the line before
        if (_indents.Count == 0 && !ReturnsValue && !unit.Graph.MayWriteNewline(indented.Body))
        {
            Write(indented.Body);
            lines.Flush();
            return;
        }

        var name = names.Unique("indent");
        lines.Line($"var {name} = output.BeginIndent({(indented.Indent.Length == 0 ? "null" : CSharpLiteral.Of(indented.Indent))});");
        _indents.Add((name, _loops.Count));
        Write(indented.Body);
        _indents.RemoveAt(_indents.Count - 1);
        if (!indented.Ends) lines.Line($"output.EndIndent({name});");
        else lines.Flush();
    }

    private void Wrapped(BoundWrapped wrapped)
    {
        lines.Flush();
        var path = lines.Path;
        lines.Path = wrapped.File.LinePath;
        Write(wrapped.Body);
        lines.Flush();
        lines.Path = path;
    }

    private void Print(BoundPrint print)
    {
        if (variant.Texts.TryGetValue(print, out var text)) lines.Text(text, print.Mark ?? print.Range);
        else lines.Print(_prints.Call(print) + ";", print.Mark);
    }

    private void Evaluate(BoundEvaluate evaluate) => lines.Line(
        evaluate.Value.Type.Kind == TypeKind.Null || evaluate.Value is BoundCall { Type.Kind: TypeKind.Scope } ? expressions.Text(evaluate.Value) + ";" : $"_ = {expressions.Text(evaluate.Value)};",
        evaluate.Mark);

    // an included template has no indent of its own; where there may be one here, it is applied to the finished text. Whether the
    // page is at the beginning of a line is told by what an included template wrote, not by what it caught
    private void Include(BoundInclude include)
    {
        var call = expressions.Text(include.Call) + ";";
        if (!include.HasIndent && !unit.Graph.Catches(include.Call.Instance))
        {
            lines.Line(call, include.Mark);
            return;
        }

        var name = names.Unique("include");
        lines.Line($"var {name} = output.BeginInclude();", include.Mark);
        lines.Line(call, include.Mark);
        lines.Line($"output.EndInclude({name});", include.Mark);
    }

    private void Declare(BoundDeclaration declaration)
    {
        var value = declaration.Value;
        lines.Line(
            declaration.Local is ScopeSymbol ? $"var {names.Declare(declaration.Local)} = {expressions.Text(value)};"
            : $"{value.Type.Storage} {names.Declare(declaration.Local)} = {expressions.Convert(value, value.Type)};",
            declaration.Mark);
    }

    private void If(BoundIf branch, string before)
    {
        var condition = branch.Found is { } found
            ? $"{expressions.Operand(branch.Condition)} is {{ }} {names.Declare(found)}"
            : expressions.Text(branch.Condition);
        lines.Open($"{before}if ({condition})", branch.Mark);
        Write(branch.WhenTrue);
        lines.Close();
        switch (branch.WhenFalse)
        {
            case null or BoundBlock { Items.Count: 0 }: break;
            case BoundIf next: If(next, "else "); break;
            default:
                lines.Open("else");
                Write(branch.WhenFalse);
                lines.Close();
                break;
        }
    }

    private void For(BoundFor loop)
    {
        var source = loop.Source;
        var mark = loop.Mark;
        var isTableRow = loop.Loop.IsTableRow;
        var name = names.Unique("list");
        var isNeverNull = !source.CanBeNull && source.List is BoundCall { Method: "Items" };
        lines.Line($"var {name} = {expressions.Text(source.List)}{(isNeverNull ? "!" : "")};", mark);
        var isThere = name + (source.IsNullableStruct ? ".HasValue" : " is not null");
        if (source.IsNullableStruct) name += ".Value";
        var (length, index) = (name + ".Length", "{0}");
        if (source.HasWindow)
        {
            var window = names.Unique("window");
            var whole = source.CanBeNull ? $"({isThere} ? {length} : 0)" : length;
            lines.Line($"var {window} = new LoopWindow({whole}, {Option(source.Offset)}, {Option(source.Limit)});", mark);
            (length, index) = (window + ".Length", source.IsReversed ? $"{name}.Length - 1 - {{0}}" : $"{window}.Start + {{0}}");
        }

        var columns = "1";
        if (isTableRow)
        {
            columns = names.Unique("columns");
            lines.Line($"var {columns} = global::System.Math.Max(1, {(source.Columns is { } given ? expressions.Text(given) : "1")});", mark);
        }

        if (source.CanBeNull) lines.Open($"if ({isThere})", mark);
        if (isTableRow) lines.Text("<tr class=\"row1\">", mark!.Value);
        var otherwise = loop.Else is { Items.Count: > 0 } ? loop.Else : null;
        if (otherwise is not null) lines.Open($"if ({length} > 0)", mark);
        Rounds(loop, name, length, index, columns);
        if (isTableRow) lines.Text("</tr>\n", mark!.Value);
        if (otherwise is not null)
        {
            lines.Close();
            lines.Open("else");
            if (isTableRow) lines.Text("</tr>\n", mark!.Value);
            WithoutRounds(otherwise, loop.Empty);
            lines.Close();
        }

        if (source.CanBeNull) lines.Close();
    }

    // a jump ends what runs where there are no rounds, and not the loop around
    private void WithoutRounds(BoundBlock otherwise, LoopScope loop)
    {
        names.Begin(loop, new MethodNames.LoopNames("0", "0", "1", "", "false", ""));
        if (!BoundWalk.Statements(otherwise).Any(statement => statement is BoundJump jump && jump.Loop == loop))
        {
            Write(otherwise);
            return;
        }

        lines.Open("do");
        _loops.Add(loop);
        Write(otherwise);
        _loops.RemoveAt(_loops.Count - 1);
        lines.Close();
        lines.Line("while (false);");
    }

    private string Option(BoundExpression? value) => value is null ? "0" : expressions.Text(value);

    private void Rounds(BoundFor loop, string list, string length, string indexFormat, string columns)
    {
        var (scope, mark) = (loop.Loop, loop.Mark);
        var index = names.Unique("i");
        var item = names.Unique(CSharpNames.Of(scope.Variable ?? scope.Local ?? "item"));
        var (changed, previous) = scope.AsksWhetherChanged ? (names.Unique("changed"), names.Unique("previous")) : ("", "");
        names.Begin(scope, new MethodNames.LoopNames(index, length, columns, item, changed, previous));
        if (loop.IsSame is not null) lines.Line($"{scope.ItemType.Storage} {previous} = {ExpressionWriter.Default(scope.ItemType)};", mark);
        lines.Open($"for (var {index} = 0; {index} < {length}; {index}++)", mark);
        lines.Line(CountRound(loop.Position), mark);
        lines.Line($"var {item} = {list}[{string.Format(System.Globalization.CultureInfo.InvariantCulture, indexFormat, index)}];");
        if (loop.IsSame is { } isSame)
        {
            lines.Line($"var {changed} = {index} == 0 || !{expressions.Operand(isSame)};", mark);
            lines.Line($"{previous} = {item};", mark);
        }

        if (loop.Assignment is not null) Write(loop.Assignment);
        _loops.Add(scope);
        if (scope.IsTableRow) TableCell(loop, index, columns);
        else Write(loop.Body);
        _loops.RemoveAt(_loops.Count - 1);
        lines.Close();
    }

    private void TableCell(BoundFor loop, string index, string columns)
    {
        var mark = loop.Mark!.Value;
        lines.Open($"if ({index} > 0 && {index} % {columns} == 0)", mark);
        lines.Text("</tr>\n<tr class=\"row", mark);
        lines.Line($"output.Write(({index} / {columns}) + 1L);", mark);
        lines.Text("\">", mark);
        lines.Close();
        lines.Text("<td class=\"col", mark);
        lines.Line($"output.Write(({index} % {columns}) + 1L);", mark);
        lines.Text("\">", mark);
        Write(loop.Body);
        if (!loop.Body.Ends) lines.Text("</td>", mark);
    }

    private void While(BoundWhile loop)
    {
        var index = names.Unique("i");
        names.Begin(loop.Loop, new MethodNames.LoopNames(index, "", "1", "", "", ""));
        lines.Open($"for (var {index} = 0; Limits.Allows({index}, {expressions.Position(loop.Position)}) && {expressions.Operand(loop.Condition)}; {index}++)", loop.Mark);
        lines.Line(CountRound(loop.Position), loop.Mark);
        _loops.Add(loop.Loop);
        Write(loop.Body);
        _loops.RemoveAt(_loops.Count - 1);
        lines.Close();
    }

    // what a page may cost is counted over all its loops
    private string CountRound(BoundPosition position) => $"if (output.IsSpent()) throw output.Spent({expressions.Position(position)});";

    private void Jump(BoundJump jump)
    {
        LeaveCaptures(_loops.Count);
        EndIndents(_loops.Count, jump.Mark);
        if (jump.Loop.IsTableRow) lines.Text("</td>", jump.Mark!.Value);
        lines.Line(jump.Word + ";", jump.Mark);
    }

    private void Return(BoundReturn @return)
    {
        var (value, mark) = (@return.Value, @return.Mark);
        var isLate = _captures.Count > 0 && value.Type.Kind != TypeKind.Null && !value.IsSymbol;
        var text = ReturnsValue ? expressions.Convert(value, variant.Method.Result) : "";
        if (isLate || (!value.IsPure && (_indents.Count > 0 || isRecursive)))
        {
            var result = names.Unique("result");
            lines.Line(ReturnsValue ? $"{variant.Method.Result.Storage} {result} = {text};" : $"var {result} = {expressions.Text(value)};", mark);
            text = result;
        }
        else if (!value.IsPure && !ReturnsValue)
        {
            lines.Line(value.Type.Kind == TypeKind.Null ? expressions.Text(value) + ";" : $"_ = {expressions.Text(value)};", mark);
        }

        LeaveLoops(mark);
        EndIndents(0, mark);
        if (@return.Print is not null) Write(@return.Print);
        if (isRecursive) lines.Line("output.LeaveCall();", mark);
        lines.Line(ReturnsValue ? $"return {text};" : "return;", mark);
    }

    private void Store(BoundStore store)
    {
        var (variable, value) = (store.Variable, store.Value);
        if (value.IsSymbol || value.IsError) return;
        if (variable.IsInObject)
        {
            lines.Line($"variables.Globals.Set({CSharpLiteral.Of(variable.Name)}, {expressions.Value(value)}, {expressions.Position(store.Position)});", store.Mark);
            return;
        }

        if (variable.Type!.Kind == TypeKind.Null && value.IsPure) return;
        lines.Line($"{names.Variable(variable)} = {expressions.Convert(value, variable.Type)};", store.Mark);
    }

    private void Capture(BoundCapture capture)
    {
        lines.Line($"var {names.Declare(capture.Local)} = output.BeginCapture();", capture.Mark);
        _captures.Add((capture, _loops.Count));
        Write(capture.Body);
        if (!capture.Body.Ends) Write(capture.Store);
        _captures.RemoveAt(_captures.Count - 1);
    }

    // what was caught until then is stored by a jump out of the block too
    private void LeaveCaptures(int loops)
    {
        for (var i = _captures.Count - 1; i >= 0 && _captures[i].Loops >= loops; i--) Write(_captures[i].Capture.Store);
    }

    // a tablerow is ended also where it is left for good
    private void LeaveLoops(SourceRange? mark)
    {
        var captures = _captures.Count;
        for (var loops = _loops.Count; loops >= 0; loops--)
        {
            while (captures > 0 && _captures[captures - 1].Loops >= loops) Write(_captures[--captures].Capture.Store);
            if (loops == 0 || !_loops[loops - 1].IsTableRow) continue;
            EndIndents(loops, mark);
            lines.Text("</td></tr>\n", mark!.Value);
        }
    }

    // jumping out of a block puts back the indent that was in force outside of it
    private void EndIndents(int loops, SourceRange? mark)
    {
        if (_indents.FindIndex(indent => indent.Loops >= loops) is >= 0 and var outermost) lines.Line($"output.EndIndent({_indents[outermost].Name});", mark);
    }
}
