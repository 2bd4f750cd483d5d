using Nianbao.Generator.CSharp;
using Nianbao.Generator.Diagnostics;
using Nianbao.Generator.Templates.Syntax;

namespace Nianbao.Generator.Templates.Compilation;

/// <content>Loops: plain C# loops over an index, so that the state of the loop costs nothing.</content>
internal sealed partial class MethodCompiler
{
    private void CompileFor(ForStatement statement)
    {
        if (OpenList(statement.Head, "for") is not { } list) return;
        if (statement.Else is null)
        {
            if (list.CanBeNull) Open($"if ({list.IsThere})");
            CompileRounds("for", statement, statement.Head, list, statement.Body, () => CompileBlock(statement.Body));
            if (list.CanBeNull) Close();
            return;
        }

        // null runs neither the body nor the else part
        if (list.CanBeNull) Open($"if ({list.IsThere})");
        Branches(
            list.Length + " > 0",
            statement,
            () => CompileRounds("for", statement, statement.Head, list, statement.Body, () => CompileBlock(statement.Body)),
            () => CompileElse(statement.Else));
        if (list.CanBeNull) Close();
        _hasEnded = false;
    }

    // null where the source is not a list
    private LoopSource? OpenList(LoopHead head, string word)
    {
        var source = Evaluate(head.Source);
        var options = ReadOptions(head, word == "tablerow");
        if (source.Type.Kind == TypeKind.Null)
        {
            if (!source.IsPure) Line(source.Text + ";");
            return null;
        }

        if (source.IsError) return null;
        if (ItemsOf(source, head.Source) is not var (text, item))
        {
            Report(TemplateDiagnostics.NotIterable, head.Source.Range, source.Type.Display);
            return null;
        }

        var name = _names.Unique("list");
        Line($"var {name} = {text};");
        var isThere = name + " is not null";
        if (source.Type is { IsStruct: true, IsNullable: true }) (name, isThere) = (name + ".Value", name + ".HasValue");
        var canBeNull = source.Type.IsNullable || source.Type.Kind == TypeKind.Dynamic;
        string Option(string option) => options.TryGetValue(option, out var value) ? value : "0";
        var columns = options.TryGetValue("cols", out var cols) ? cols : "1";
        if (options.Keys.All(option => option == "cols"))
        {
            return new LoopSource(name, item, name + ".Length", "{0}", canBeNull ? isThere : "", columns);
        }

        var window = _names.Unique("window");
        var length = canBeNull ? $"({isThere} ? {name}.Length : 0)" : name + ".Length";
        Line($"var {window} = new LoopWindow({length}, {Option("offset")}, {Option("limit")});");
        var index = options.ContainsKey("reversed") ? $"{name}.Length - 1 - {{0}}" : $"{window}.Start + {{0}}";
        return new LoopSource(name, item, window + ".Length", index, canBeNull ? isThere : "", columns);
    }

    private (string Text, StaticType Item)? ItemsOf(Code source, Expression node) => source.Type.Kind switch
    {
        TypeKind.List or TypeKind.Cells => (source.Text, source.Type.Item!),
        TypeKind.Range => (source.Text, StaticType.Int),
        TypeKind.Text or TypeKind.SafeText or TypeKind.Dynamic =>
            ($"{Wrapped(Conversions.ToValue(source))}.Items({At(node)}){(source.Type.IsText && !source.Type.IsNullable ? "!" : "")}", StaticType.Dynamic),
        _ => null,
    };

    private static string Wrapped(string text) => text.Contains(' ') && !text.StartsWith("Value.", StringComparison.Ordinal) ? $"({text})" : text;

    private Dictionary<string, string> ReadOptions(LoopHead head, bool hasColumns)
    {
        var options = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var option in head.Options)
        {
            var isFlag = option.Name == "reversed";
            if ((!isFlag && option.Name is not ("offset" or "limit") && !(hasColumns && option.Name == "cols"))
                || isFlag != option.Value is null)
            {
                Report(TemplateDiagnostics.LoopOption, option.Range, option.Name, hasColumns ? "cols: n, offset: n, limit: n, reversed" : "offset: n, limit: n, reversed");
                continue;
            }

            options[option.Name] = isFlag ? "" : ToInteger(Evaluate(option.Value!), option.Value!);
        }

        return options;
    }

    private void CompileRounds(string word, Statement statement, LoopHead head, LoopSource list, Block body, Action compileBody)
    {
        var before = _assigned;
        _assigned = [.. before];
        var context = BeginRounds(statement);
        var index = _names.Unique("i");
        var isPlain = head.Variable is NameExpression or LocalExpression;
        var item = _names.Unique(head.Variable is NameExpression name ? CSharpNames.Of(name.Name) : head.Variable is LocalExpression local ? CSharpNames.Of(local.Name) : "item");
        var changed = AsksWhetherChanged(body, word) ? _names.Unique("changed") : "";
        var itemText = $"{list.Name}[{string.Format(System.Globalization.CultureInfo.InvariantCulture, list.Index, index)}]";
        var itemCode = new Code(item, list.Item) { IsPure = true };
        var previous = changed.Length > 0 ? _names.Unique("previous") : "";
        if (changed.Length > 0) Line($"{list.Item.Storage} {previous} = {Conversions.Default(list.Item)};");

        Open($"for (var {index} = 0; {index} < {list.Length}; {index}++)");
        Line(CountRound(statement));
        _body.Line($"var {item} = {itemText};");
        if (changed.Length > 0)
        {
            var equal = Compare(BinaryOperator.Equal, new Code(previous, list.Item) { IsPure = true }, itemCode, new Operands(head.Source.Range, head.Source, head.Source));
            Line($"var {changed} = {index} == 0 || !{equal.Operand};");
            Line($"{previous} = {item};");
        }

        if (!isPlain) Assign(head.Variable, itemCode);
        _loops.Add(new LoopScope(word, _captures.Count, statement)
        {
            Context = context,
            Variable = (head.Variable as NameExpression)?.Name,
            Local = (head.Variable as LocalExpression)?.Name,
            Item = itemCode,
            Index = index,
            Length = list.Length,
            Changed = changed,
            Column = $"{index} % {list.Columns}",
        });
        compileBody();
        _loops.RemoveAt(_loops.Count - 1);
        Close();
        EndRounds(context, statement);
        _assigned = before;
        _hasEnded = false;
    }

    private static bool AsksWhetherChanged(SyntaxNode node, string word) =>
        node is MemberExpression { Name: "changed", Target: NameExpression target } && target.Name == word
        || node.Children.Any(child => AsksWhetherChanged(child, word));

    private void CompileWhile(WhileStatement statement)
    {
        var before = _assigned;
        var index = _names.Unique("i");
        _assigned = [.. before];
        var context = BeginRounds(statement);
        var loop = new LoopScope("while", _captures.Count, statement) { Index = index, Context = context };
        _loops.Add(loop);
        var condition = Conversions.ToTruth(Evaluate(statement.Condition));
        Open($"for (var {index} = 0; Limits.Allows({index}, {At(statement)}) && {condition.Operand}; {index}++)");
        Line(CountRound(statement));
        _assigned = [.. before];
        CompileBlock(statement.Body);
        Close();
        EndRounds(context, statement);
        _loops.Remove(loop);
        _assigned = before;
        _hasEnded = false;
    }

    // what a page may cost is counted over all its loops
    private string CountRound(Statement statement) => $"if (output.IsSpent()) throw output.Spent({At(statement)});";

    private void CompileTableRow(TableRowStatement statement)
    {
        if (OpenList(statement.Head, "tablerow") is not { } list) return;
        var columns = _names.Unique("columns");
        Line($"var {columns} = global::System.Math.Max(1, {list.Columns});");
        if (list.CanBeNull) Open($"if ({list.IsThere})");
        Write("<tr class=\"row1\">");
        CompileRounds("tablerow", statement, statement.Head, list with { Columns = columns }, statement.Body, () => CompileTableCell(statement.Body, columns));
        Write("</tr>\n");
        if (list.CanBeNull) Close();
    }

    private void CompileTableCell(Block body, string columns)
    {
        var loop = _loops[_loops.Count - 1];
        Open($"if ({loop.Index} > 0 && {loop.Column} == 0)");
        Write("</tr>\n<tr class=\"row");
        Line($"output.Write(({loop.Index} / {columns}) + 1L);");
        Write("\">");
        Close();
        Write("<td class=\"col");
        Line($"output.Write(({loop.Column}) + 1L);");
        Write("\">");
        CompileBlock(body);
        if (!_hasEnded) Write("</td>");
    }

    /// <summary>What a loop runs over.</summary>
    /// <param name="Name">The C# variable that holds the list.</param>
    /// <param name="Item">The type of its items.</param>
    /// <param name="Length">The C# for the number of rounds.</param>
    /// <param name="Index">The C# for the index of an item; {0} is the number of the round.</param>
    /// <param name="IsThere">The C# that tells whether there is a list; empty where there always is.</param>
    /// <param name="Columns">The C# for the columns of a <c>tablerow</c>.</param>
    private sealed record LoopSource(
        string Name, StaticType Item, string Length, string Index, string IsThere, string Columns)
    {
        public bool CanBeNull => IsThere.Length > 0;
    }
}
