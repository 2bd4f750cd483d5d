using Nianbao.Generator.Diagnostics;
using Nianbao.Generator.Templates.Html;
using Nianbao.Generator.Templates.Syntax;
using Nianbao.Generator.Text;

namespace Nianbao.Generator.Templates.Compilation;

/// <content>
/// Where in a page the template is, followed through text, branches, loops and calls. Where ways meet they must agree.
/// </content>
internal sealed partial class MethodCompiler
{
    // null where what is written is no HTML
    private HtmlContext? _context;

    // the join of the contexts at all ends so far
    private HtmlContext? _end;

    // what is not HTML is escaped where it is printed, whatever file the function stands in
    private bool IsHtml => _context is not null;

    private HtmlContext? CaptureContext => IsHtml ? HtmlContext.Text : null;

    private void Follow(string text)
    {
        if (_context is null || text.Length == 0) return;
        _context = _context.After(text, out var problem);
        if (problem == HtmlProblem.None) return;
        var (chinese, english) = problem switch
        {
            HtmlProblem.SplitName => (
                "标签名和属性名须完整写在同一处，其后为空格、= 或 >",
                "the name of a tag or attribute must be written in one piece, and a blank, = or > follow it"),
            HtmlProblem.PrintedScheme => (
                "网址的协议（如 https:）须直接写出，不能由输出的值和冒号组成",
                "the scheme of a URL, like https:, must be written out, not made of a value and a colon"),
            _ => ("<script> 中不能有 <!--", "there must be no <!-- in a script"),
        };
        Report(TemplateDiagnostics.UnclearHtml, _statement.Range, chinese, english);
    }

    /// <summary>The context where two ways meet; an error where they lead to different ones.</summary>
    private HtmlContext? Meet(HtmlContext? a, HtmlContext? b, SourceRange place)
    {
        if (a is null || b is null) return a ?? b;
        if (HtmlContext.Join(a, b) is { } joined) return joined;
        ReportDifference(a, b, place);
        return a == HtmlContext.Text ? a : b;
    }

    private void ReportDifference(HtmlContext a, HtmlContext b, SourceRange place) =>
        Report(TemplateDiagnostics.DifferentContexts, place, a.Display, b.Display);

    // what ends otherwise than it begins was learnt by an earlier pass
    private HtmlContext? BeginRounds(SyntaxNode loop)
    {
        if (_context is not null && _method.LoopContexts.TryGetValue(loop, out var known)) _context = HtmlContext.Join(_context, known) ?? _context;
        return _context;
    }

    private void EndRounds(HtmlContext? start, SyntaxNode loop)
    {
        if (!_hasEnded) EndRound(start, _context, loop, loop.Range);
        _context = start;
    }

    private void EndRound(HtmlContext? start, HtmlContext? end, SyntaxNode loop, SourceRange place)
    {
        if (start is null || end is null || start == end) return;
        var joined = HtmlContext.Join(start, end);
        if (joined is null)
        {
            ReportDifference(start, end, place);
        }
        else if (joined != start)
        {
            _method.LoopContexts[loop] = joined;
            _unit.Changed = true;
        }
    }

    // what runs not at all or several times must end as it began
    private T Repeatable<T>(Func<T> compile, SyntaxNode node)
    {
        var before = _context;
        var result = compile();
        if (before is not null && _context is not null && HtmlContext.Join(before, _context) != before) ReportDifference(before, _context, node.Range);
        _context = before;
        return result;
    }

    private void CheckComplete(HtmlContext? end, string what, SourceRange place)
    {
        if (end is not null && end != HtmlContext.Text) Report(TemplateDiagnostics.UnfinishedHtml, place, what, end.Display);
    }

    // what is caught by an open capture is left with it
    private HtmlContext? LeaveContext(int kept, SyntaxNode node)
    {
        if (_captures.Count <= kept) return _context;
        CheckComplete(_context, "capture", node.Range);
        return _captures[kept].Outer;
    }

    private void NoteEnd(SyntaxNode node) => _end = Meet(_end, LeaveContext(0, node), node.Range);

    private void NoteWrites()
    {
        _unit.Changed |= !_method.Writes;
        _method.Writes = true;
    }

    /// <summary>The context in which a called function or included template begins.</summary>
    private HtmlContext? StartOf(FunctionSymbol function) => function switch
    {
        { IsTemplate: true, File.IsHtml: false } => null,
        { IsTemplate: true } => _context?.Settled() ?? HtmlContext.Text,
        _ => _context?.Settled(),
    };

    /// <summary>Goes on where a call ended.</summary>
    private void FollowCall(MethodInstance instance, SyntaxNode node)
    {
        if (!instance.Writes) return;
        NoteWrites();
        instance.IsReentered |= instance.IsOpen;
        if (instance.IsOpen) return;
        if (_context is not null) _context = instance.End ?? _context;
        else CheckComplete(instance.End, instance.Function.Name, node.Range);
    }

    // what a function value writes is escaped for text, which is right for attributes too but nowhere else
    private void CheckUnknownCall(SyntaxNode node)
    {
        NoteWrites();
        if (_unit.HasWritingFunctionValues && _context is not null && _context.Place is not (HtmlPlace.Text or HtmlPlace.Quoted))
        {
            Report(TemplateDiagnostics.UnknownCallInHtml, node.Range, _context.Display);
        }
    }
}
