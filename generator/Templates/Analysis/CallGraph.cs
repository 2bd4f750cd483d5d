using Nianbao.Generator.Templates.Bound;

namespace Nianbao.Generator.Templates.Analysis;

/// <summary>Which methods call which, and what follows from it: which are called at all, call themselves, write, write a newline, and catch what is written.</summary>
internal sealed class CallGraph
{
    private readonly Dictionary<MethodInstance, BoundFunctionCall[]> _calls = [];
    private readonly HashSet<MethodInstance> _recursive = [];
    private readonly HashSet<MethodInstance> _writing;
    private readonly HashSet<MethodInstance> _writingNewlines;
    private readonly HashSet<MethodInstance> _catching;

    public CallGraph(MethodInstance main)
    {
        Visit(main, []);
        _recursive.UnionWith(Methods.Where(method => method.IsValue));
        _writing = Reaching(
            method => BoundWalk.Statements(method.Body!).Any(statement => statement is BoundTemplateText or BoundPrint or BoundFor { Loop.IsTableRow: true })
                || BoundWalk.ExpressionsOf(method).Any(expression => expression is BoundUnknownCall),
            call => call.Start == CallStart.Here);
        _writingNewlines = Reaching(method => BoundWalk.Statements(method.Body!).Any(HasNewline), _ => true);
        _catching = Reaching(method => BoundWalk.Statements(method.Body!).Any(statement => statement is BoundCapture) || BoundWalk.ExpressionsOf(method).Any(expression => expression is BoundUnknownCall), _ => true);
        HasWritingValues = Methods.Any(method => method.IsValue && Writes(method));
    }

    /// <summary>The methods that are called, the main one first.</summary>
    public IReadOnlyCollection<MethodInstance> Methods => _calls.Keys;

    /// <summary>Some function that became a value writes text itself.</summary>
    public bool HasWritingValues { get; }

    /// <summary>It calls itself, directly or not, or may do so.</summary>
    public bool IsRecursive(MethodInstance method) => _recursive.Contains(method);

    /// <summary>It writes something.</summary>
    public bool Writes(MethodInstance method) => _writing.Contains(method);

    /// <summary>It may catch what is written.</summary>
    public bool Catches(MethodInstance method) => _catching.Contains(method);

    /// <summary>What a statement writes may hold a newline.</summary>
    public bool MayWriteNewline(BoundStatement root) => BoundWalk.Statements(root).Any(statement =>
        HasNewline(statement) || BoundWalk.Expressions(statement).Any(expression => expression is BoundFunctionCall call && _writingNewlines.Contains(call.Instance)));

    private static bool HasNewline(BoundStatement statement) => statement switch
    {
        BoundTemplateText text => text.Text.IndexOf('\n') >= 0,
        BoundPrint { Value.Constant: { } constant } => constant is string text && text.IndexOf('\n') >= 0,
        BoundPrint print when print.Value.Type.MayHoldNewline => true,
        BoundFor { Loop.IsTableRow: true } => true,
        _ => BoundWalk.Expressions(statement).Any(expression => expression is BoundUnknownCall or BoundLambda),
    };

    private void Visit(MethodInstance method, HashSet<MethodInstance> open)
    {
        var calls = BoundWalk.ExpressionsOf(method).OfType<BoundFunctionCall>().ToArray();
        _calls.Add(method, calls);
        open.Add(method);
        foreach (var call in calls)
        {
            if (open.Contains(call.Instance)) _recursive.Add(call.Instance);
            if (!_calls.ContainsKey(call.Instance)) Visit(call.Instance, open);
        }

        open.Remove(method);
    }

    // the methods for which something holds, and those that call them
    private HashSet<MethodInstance> Reaching(Func<MethodInstance, bool> holds, Func<BoundFunctionCall, bool> counts)
    {
        var callers = Methods.SelectMany(method => _calls[method].Where(counts).Select(call => (call.Instance, Caller: method)))
            .ToLookup(pair => pair.Instance, pair => pair.Caller);
        var found = new HashSet<MethodInstance>(Methods.Where(holds));
        var open = new Stack<MethodInstance>(found);
        while (open.Count > 0)
        {
            foreach (var caller in callers[open.Pop()].Where(found.Add)) open.Push(caller);
        }

        return found;
    }
}
