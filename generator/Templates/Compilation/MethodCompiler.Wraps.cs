using Nianbao.Generator.Diagnostics;
using Nianbao.Generator.Templates.Syntax;

namespace Nianbao.Generator.Templates.Compilation;

/// <content>Functions that are called with a block of the caller. The block runs in the function's scope.</content>
internal sealed partial class MethodCompiler
{
    // blocks for any function that run each other's would be compiled without end
    private const int MaxOpenBlocks = 3;

    // a block runs that is given to any of several functions, which do not all have the names that it uses
    private bool _isInOpenBlock;

    private void CompileWrap(WrapStatement statement)
    {
        var (target, arguments) = Inner(statement.Call) switch
        {
            CallExpression call => (call.Target, call.Arguments),
            var path => (path, []),
        };
        var function = Compile(target);
        var block = new WrappedBlock(File, statement.Body, WrappedBlock.IsIn(statement.Body) ? _block : null);
        if (function.Type.Kind == TypeKind.Dynamic && (_unit.HasFunctionValues || !_unit.Names.IsStrict))
        {
            if (block.Depth > MaxOpenBlocks)
            {
                Report(TemplateDiagnostics.TooLarge, statement.Range, "wrap");
                return;
            }

            Print(CallValue(function, Arguments(arguments), statement.Call, _unit.NumberOf(block)), statement.Call);
            return;
        }

        if (function.Type.Symbol is not FunctionSymbol symbol || symbol.IsTemplate)
        {
            if (!function.IsError) Report(TemplateDiagnostics.NotWrappable, target.Range, function.Type.Display);
            return;
        }

        var all = Arguments(arguments);
        var ordered = symbol.Parameters is null ? all : MatchParameters(symbol, all, statement.Call);
        if (ordered is null) return;
        ordered.Add(new CallArgument(WrappedBlock.ArgumentName, Code.Symbol(block), statement.Call));
        var instance = CallInstance(symbol, StartOf(symbol), ordered, statement.Call, out var text);
        FollowCall(instance, statement.Call);
        Print(new Code(text, instance.Result), statement.Call);
    }

    private static WrappedBlock? BlockOf(IEnumerable<CallArgument> arguments) =>
        arguments.Select(argument => argument.Code.Type.Symbol).OfType<WrappedBlock>().FirstOrDefault();

    private IEnumerable<SyntaxNode> Bodies()
    {
        yield return Function.Body ?? Function.Node;
        for (var block = WrappedBlock.Of(_method); block is not null; block = block.Outer) yield return block.Body;
    }

    private void CompileWrappedBlock(Statement statement)
    {
        if (_block is not { } block)
        {
            if (_unit.Names.IsStrict && _unit.OpenBlocks.Count == 0) Report(TemplateDiagnostics.NoBlock, statement.Range);
            return;
        }

        var (file, indent, isOpen) = (_file, _indent, _isInOpenBlock);
        Flush();
        (_file, _block, _isInOpenBlock) = (block.File, block.Outer, _unit.OpenBlocks.Contains(block));
        CompileBlock(block.Body);
        Flush();
        (_file, _block, _indent, _isInOpenBlock) = (file, block, indent, isOpen);
    }
}
