using Nianbao.Generator.Diagnostics;
using Nianbao.Generator.Templates.Bound;
using Nianbao.Generator.Templates.Source;
using Nianbao.Generator.Templates.Types;
using Nianbao.Generator.Text;
using Scriban.Syntax;

namespace Nianbao.Generator.Templates.Binding;

/// <summary>Loops, and the jumps out of them.</summary>
internal sealed class LoopBinder(MethodBinder binder)
{
    /// <summary>A <c>for</c> or <c>tablerow</c>; null where it runs over nothing or has an error.</summary>
    public BoundStatement? For(ScriptForStatement statement, SourceRange mark)
    {
        var isTableRow = statement is ScriptTableRowStatement;
        var iterator = statement.Iterator!;
        var list = binder.Expressions.Evaluate(iterator);
        var options = ReadOptions(statement, isTableRow);
        if (list.Type.Kind == TypeKind.Null) return list.IsPure ? null : new BoundEvaluate(list, mark);
        if (list.IsError)
        {
            // its items are not known, but what is wrong with the body is seen once they are
            return null;
        }

        if (ItemsOf(list, iterator) is not var (items, itemType))
        {
            binder.Report(TemplateDiagnostics.NotIterable, binder.File.Range(iterator), list.Type.Display);
            return null;
        }

        BoundExpression? Option(string name) => options.TryGetValue(name, out var value) ? value : null;
        var source = new BoundLoopSource(
            items, list.Type.IsNullable || list.Type.Kind == TypeKind.Dynamic, list.Type is { IsStruct: true, IsNullable: true },
            Option("offset"), Option("limit"), options.ContainsKey("reversed"), Option("cols"));
        var word = isTableRow ? "tablerow" : "for";
        var variable = ScriptNodes.Inner(statement.Variable!);
        var loop = new LoopScope(word)
        {
            Variable = ScriptNodes.NameOf(variable),
            Local = ScriptNodes.LocalOf(variable),
            ItemType = itemType,
            AsksWhetherChanged = AsksWhetherChanged(statement.Body!, word),
        };
        var isSame = loop.AsksWhetherChanged ? IsSame(loop, iterator) : null;
        var assignment = loop.Variable is null && loop.Local is null ? binder.Assignments.Assign(variable, loop.Item, null) : null;
        var body = binder.Scopes.InLoop(loop, () => binder.Statements.Block(statement.Body!));
        var empty = new LoopScope(word) { IsEmpty = true };
        var otherwise = statement.Else is { Body: { } @else } ? binder.Scopes.InLoop(empty, () => binder.Statements.Block(@else)) : null;
        return new BoundFor(loop, source, assignment, isSame, body, otherwise, empty, binder.Position(statement), binder.File.Range(statement), mark);
    }

    // values are compared without any conversion
    private BoundExpression IsSame(LoopScope loop, ScriptExpression iterator)
    {
        var previous = new BoundPreviousItem(loop, loop.ItemType);
        return loop.ItemType.Kind == TypeKind.Dynamic
            ? BoundCall.Pure("Operators.IsSame", StaticType.Bool, previous, loop.Item)
            : binder.Operators.Equal(previous, loop.Item, Places(iterator));
    }

    public BoundStatement While(ScriptWhileStatement statement, SourceRange mark)
    {
        var loop = new LoopScope("while");
        return binder.Scopes.InLoop(loop, () =>
        {
            var condition = OperatorBinder.Truth(binder.Expressions.Evaluate(statement.Condition!));
            var body = binder.Statements.Block(statement.Body!);
            return new BoundWhile(loop, condition, body, binder.Position(statement), binder.File.Range(statement), mark);
        });
    }

    /// <summary><c>break</c> or <c>continue</c>: of a loop, or out of a function, but not of its caller's loop.</summary>
    public BoundStatement? Jump(ScriptStatement statement, string word, SourceRange mark)
    {
        if (binder.Scopes.HasLoop) return new BoundJump(word, binder.Scopes.InnermostLoop, binder.File.Range(statement), mark);
        if (binder.Method.IsInLoop) return binder.Statements.Return(null, statement, mark);
        if (!binder.IsMain) return new BoundLooseJump(word, binder.Position(statement), mark);
        binder.Report(TemplateDiagnostics.OutsideLoop, binder.File.Range(statement), word);
        return null;
    }

    private (BoundExpression Items, StaticType Type)? ItemsOf(BoundExpression list, ScriptNode node) => list.Type.Kind switch
    {
        TypeKind.List or TypeKind.Cells => (list, list.Type.Item!),
        TypeKind.Range => (list, StaticType.Int),
        TypeKind.Text or TypeKind.SafeText or TypeKind.Dynamic =>
            (BoundCall.On(ExpressionBinder.Value(list), "Items", StaticType.Dynamic, binder.At(node)), StaticType.Dynamic),
        _ => null,
    };

    private Dictionary<string, BoundExpression?> ReadOptions(ScriptForStatement statement, bool hasColumns)
    {
        var options = new Dictionary<string, BoundExpression?>(StringComparer.Ordinal);
        foreach (var option in statement.NamedArguments?.AsEnumerable() ?? [])
        {
            var name = option.Name!.BaseName;
            var isFlag = name == "reversed";
            if ((!isFlag && name is not ("offset" or "limit") && !(hasColumns && name == "cols")) || isFlag != option.Value is null)
            {
                binder.Report(
                    TemplateDiagnostics.LoopOption, binder.File.Range(option), name,
                    hasColumns ? "cols: n, offset: n, limit: n, reversed" : "offset: n, limit: n, reversed");
                continue;
            }

            options[name] = isFlag ? null : binder.Expressions.ToInteger(binder.Expressions.Evaluate(option.Value!), option.Value!);
        }

        return options;
    }

    private OperandPlaces Places(ScriptExpression iterator) => OperandPlaces.At(binder.File, binder.File.Range(iterator), iterator);

    private static bool AsksWhetherChanged(ScriptNode body, string word) => ScriptNodes.Descendants(body)
        .Any(node => node is ScriptMemberExpression { Member.BaseName: "changed" } member && ScriptNodes.NameOf(member.Target) == word);
}
