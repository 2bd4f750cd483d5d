using Nianbao.Generator.Diagnostics;
using Nianbao.Generator.Templates.Bound;
using Nianbao.Generator.Templates.Source;
using Nianbao.Generator.Templates.Types;
using Nianbao.Generator.Text;
using Scriban.Syntax;

namespace Nianbao.Generator.Templates.Binding;

/// <summary>Functions that are called with a block of the caller. The block runs in the function's scope.</summary>
internal sealed class WrapBinder(MethodBinder binder)
{
    // blocks for any function that run each other's would be compiled without end
    private const int MaxOpenBlocks = 3;

    /// <summary>A block runs that is given to any of several functions, which do not all have the names that it uses.</summary>
    public bool IsInOpenBlock { get; private set; }

    public BoundStatement? Wrap(ScriptWrapStatement statement, SourceRange mark)
    {
        var call = ScriptNodes.Inner(statement.Target!);
        var (target, arguments) = call is ScriptFunctionCall { Target: { } called } explicitCall
            ? (called, explicitCall.Arguments)
            : (call, Enumerable.Empty<ScriptExpression>());
        var function = binder.Expressions.Bind(target);
        var block = new WrappedBlock(binder.File, statement.Body!, WrappedBlock.IsIn(statement.Body!) ? binder.Block : null);
        if (function.Type.Kind == TypeKind.Dynamic && (binder.Unit.HasFunctionValues || !binder.Unit.Rules.IsStrict))
        {
            if (block.Depth > MaxOpenBlocks)
            {
                binder.Report(TemplateDiagnostics.TooLarge, binder.File.Range(statement), "wrap");
                return null;
            }

            var all = binder.Calls.Arguments(arguments);
            return binder.Statements.Print(binder.FunctionValues.CallValue(function, all, call, binder.Unit.NumberOf(block), statement), call, mark);
        }

        if (function.Type.Symbol is not FunctionSymbol symbol || symbol.IsTemplate)
        {
            if (!function.IsError) binder.Report(TemplateDiagnostics.NotWrappable, binder.File.Range(target), function.Type.Display);
            return null;
        }

        var given = binder.Calls.Arguments(arguments);
        var ordered = symbol.Parameters is null ? given : binder.Calls.MatchParameters(symbol, given, call, call is ScriptFunctionCall ? null : statement);
        if (ordered is null || ordered.Any(argument => argument.Value.IsError)) return null;
        ordered.Add(new CallArgument(WrappedBlock.ArgumentName, BoundSymbol.Of(block), call));
        return binder.Statements.Print(binder.Calls.CallInstance(function, symbol, ordered, call, CallStart.Here, binder.Method.Markup), call, mark);
    }

    /// <summary><c>$$</c>: runs the block that the function was given.</summary>
    public BoundStatement? Run(ScriptNode statement)
    {
        var unit = binder.Unit;
        if (binder.Block is not { } block)
        {
            if (unit.Rules.IsStrict && unit.OpenBlocks.Count == 0) binder.Report(TemplateDiagnostics.NoBlock, binder.File.Range(statement));
            return null;
        }

        var (file, isOpen) = (binder.File, IsInOpenBlock);
        (binder.File, binder.Block, IsInOpenBlock) = (block.File, block.Outer, unit.OpenBlocks.Contains(block));
        var body = binder.Statements.Block(block.Body);
        (binder.File, binder.Block, IsInOpenBlock) = (file, block, isOpen);
        return new BoundWrapped(block.File, body);
    }
}
