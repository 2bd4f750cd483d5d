using System.Globalization;
using Nianbao.Generator.Diagnostics;
using Nianbao.Generator.Templates.Bound;
using Nianbao.Generator.Templates.Pages;
using Nianbao.Generator.Templates.Places;
using Nianbao.Generator.Templates.Types;
using Nianbao.Generator.Text;
using DiagnosticDescriptor = Microsoft.CodeAnalysis.DiagnosticDescriptor;

namespace Nianbao.Generator.Templates.Analysis;

/// <summary>Follows one method from one place of a page.</summary>
internal sealed class PageWalk(PageFlow flow, CallGraph graph, MethodVariant variant)
{
    // rounds that do not end where they begin are followed again from the place that both have in common
    private const int MaxRounds = 10;

    private readonly List<LoopPlace> _loops = [];
    private readonly List<PageContext?> _captures = [];
    private PageContext? _context = variant.Start;
    private PageContext? _end;
    private TemplateFile _file = variant.Method.Function.File;

    /// <summary>A loop that is being followed.</summary>
    private sealed class LoopPlace(PageContext? start, int captures, SourceRange range)
    {
        public PageContext? Start { get; } = start;

        public int Captures { get; } = captures;

        public SourceRange Range { get; } = range;

        /// <summary>What a round that ends elsewhere has in common with its beginning; null where all end where they begin.</summary>
        public PageContext? Wider { get; set; }
    }

    public void Run()
    {
        var method = variant.Method;
        var place = _file.Range(method.Function.Node);
        Walk(method.Body!);
        if (!method.Body!.Ends) _end = Meet(_end, LeaveCaptures(0, place), place);
        variant.End = _end;
        if (variant is { IsReentered: true, Start: { } start } && _end is not null) Meet(start, _end, place);
    }

    private void Walk(BoundStatement statement)
    {
        switch (statement)
        {
            case BoundTemplateText text: Follow(text.Text, text.Mark!.Value); break;
            case BoundPrint print: Print(print); break;
            case BoundIf branch: If(branch); break;
            case BoundFor loop: For(loop); break;
            case BoundWhile loop:
                Rounds(loop.Range, () =>
                {
                    Walk(loop.Condition);
                    Walk(loop.Body);
                }, loop.Body);
                break;
            case BoundJump jump: Jump(jump); break;
            case BoundCapture capture: Capture(capture); break;
            case BoundReturn @return:
                Walk(@return.Value);
                if (@return.Print is not null) Walk(@return.Print);
                _end = Meet(_end, LeaveCaptures(0, @return.Range), @return.Range);
                break;
            case BoundWrapped wrapped:
                var file = _file;
                _file = wrapped.File;
                Walk(wrapped.Body);
                _file = file;
                break;
            default:
                foreach (var expression in statement.Expressions) Walk(expression);
                foreach (var below in statement.Statements) Walk(below);
                break;
        }
    }

    private void Print(BoundPrint print)
    {
        Walk(print.Value);
        if (print.Value.Constant is { } constant)
        {
            PrintKnown(print, Printed(constant));
            return;
        }

        if (_context is not null) PrintUnknown(print, _context);
    }

    private void PrintUnknown(BoundPrint print, PageContext context)
    {
        variant.Contexts[print] = context;
        if (!IsPossible(print.Value, context)) Refuse(print, context);
        _context = print.Value.IsTrusted ? context.AfterTrusted() : context.AfterPrint();
    }

    // what is known is text of the template, save for the signs that would be markup
    private void PrintKnown(BoundPrint print, string text)
    {
        var isPlain = text.All(c => char.IsLetterOrDigit(c) || c is '-' or '_' or '.');
        if (_context is not null && !print.Value.IsTrusted && (!isPlain || _context is MarkdownPage { Tag: null }))
        {
            if (_context.Escaped(text) is not { } escaped)
            {
                PrintUnknown(print, _context);
                return;
            }

            text = escaped;
        }

        variant.Texts[print] = text;
        Follow(text, print.Range);
    }

    private static string Printed(object constant) => constant switch
    {
        bool value => value ? "true" : "false",
        IFormattable value => value.ToString(null, CultureInfo.InvariantCulture),
        _ => (string)constant,
    };

    // whether there is a way to print a value in a place; how is for the writer of the C#
    private static bool IsPossible(BoundExpression value, PageContext context) =>
        value.IsTrusted
        || context.Place switch
        {
            PagePlace.Text or PagePlace.Quoted or PagePlace.Url => true,
            PagePlace.Nothing => false,
            _ when value.Type.IsNumber || value.Type.Kind == TypeKind.Bool => true,
            PagePlace.Script when value.IsJson && context.TakesJson => true,
            PagePlace.Script or PagePlace.Number => value.Type.Kind is TypeKind.Dynamic or TypeKind.Cell,
            _ => false,
        };

    private void Refuse(BoundPrint print, PageContext context)
    {
        var (chinese, english) = context.Advice;
        Report(TemplateDiagnostics.UnsafePlace, print.Range, print.Value.Type.Display, context.Display, chinese, english);
    }

    private void If(BoundIf branch)
    {
        Walk(branch.Condition);
        var start = _context;
        Walk(branch.WhenTrue);
        var afterTrue = _context;
        _context = start;
        if (branch.WhenFalse is not null) Walk(branch.WhenFalse);
        if (branch.WhenFalse?.Ends == true) _context = afterTrue;
        else if (!branch.WhenTrue.Ends) _context = Meet(afterTrue, _context, branch.Place);
    }

    private void For(BoundFor loop)
    {
        foreach (var expression in loop.Source.Expressions) Walk(expression);
        if (loop.Loop.IsTableRow) Follow("<tr class=\"row1\">", loop.Range);
        Rounds(loop.Range, () =>
        {
            if (loop.IsSame is not null) Walk(loop.IsSame);
            if (loop.Assignment is not null) Walk(loop.Assignment);
            if (loop.Loop.IsTableRow) Follow("<td class=\"col0\">", loop.Range);
            Walk(loop.Body);
            if (loop.Loop.IsTableRow && !loop.Body.Ends) Follow("</td>", loop.Range);
        }, loop.Body);
        if (loop.Loop.IsTableRow) Follow("</tr>\n", loop.Range);
        if (loop.Else is null) return;
        var place = new LoopPlace(_context, _captures.Count, loop.Range);
        _loops.Add(place);
        Walk(loop.Else);
        _loops.RemoveAt(_loops.Count - 1);
        _context = loop.Else.Ends ? place.Start : Meet(place.Start, _context, loop.Range);
        if (place.Wider is not null) _context = Meet(_context, place.Wider, loop.Range);
    }

    private void Rounds(SourceRange range, Action walk, BoundStatement body)
    {
        var errors = variant.Errors.Count;
        for (var round = 0; round < MaxRounds; round++)
        {
            var place = new LoopPlace(_context, _captures.Count, range);
            _loops.Add(place);
            walk();
            if (!body.Ends) EndRound(place, _context, range);
            _loops.RemoveAt(_loops.Count - 1);
            _context = place.Start;
            if (place.Wider is null) return;
            variant.Errors.RemoveRange(errors, variant.Errors.Count - errors);
            _context = place.Wider;
        }
    }

    private void EndRound(LoopPlace place, PageContext? end, SourceRange range)
    {
        if (place.Start is null || end is null || place.Start == end) return;
        var joined = (place.Wider ?? place.Start).Join(end);
        if (joined is null) ReportDifference(place.Start, end, range);
        else if (joined != place.Start) place.Wider = joined;
    }

    private void Jump(BoundJump jump)
    {
        var place = _loops[_loops.Count - 1];
        EndRound(place, LeaveCaptures(place.Captures, jump.Range), jump.Range);
    }

    private void Capture(BoundCapture capture)
    {
        var outer = _context;
        _captures.Add(outer);
        _context = outer?.Beginning;
        Walk(capture.Body);
        if (!capture.Body.Ends) CheckComplete(_context, "capture", capture.Range);
        _captures.RemoveAt(_captures.Count - 1);
        _context = outer;
        Walk(capture.Store);
    }

    // what is caught by an open capture is left with it
    private PageContext? LeaveCaptures(int kept, SourceRange range)
    {
        if (_captures.Count <= kept) return _context;
        CheckComplete(_context, "capture", range);
        return _captures[kept];
    }

    private void Walk(BoundExpression expression)
    {
        switch (expression)
        {
            case BoundConditional conditional:
                Walk(conditional.Condition);
                var start = _context;
                Walk(conditional.WhenTrue);
                var afterTrue = _context;
                _context = start;
                Walk(conditional.WhenFalse);
                _context = Meet(afterTrue, _context, conditional.Range);
                return;
            case BoundBinary { IsShort: true } binary:
                Walk(binary.Left);
                Repeatable(binary.Right, BoundWalk.Expressions(binary.Right).OfType<BoundFunctionCall>().FirstOrDefault()?.Range ?? default);
                return;
            case BoundLambda lambda:
                Repeatable(lambda.Body, lambda.Range);
                return;
        }

        foreach (var child in expression.Children) Walk(child);
        if (expression is BoundFunctionCall call) Call(call);
        if (expression is BoundUnknownCall unknown) CheckUnknownCall(unknown);
    }

    // what runs not at all or several times must end as it began
    private void Repeatable(BoundExpression expression, SourceRange range)
    {
        var before = _context;
        Walk(expression);
        if (before is not null && _context is not null && before.Join(_context) != before) ReportDifference(before, _context, range);
        _context = before;
    }

    private void Call(BoundFunctionCall call)
    {
        var method = call.Instance;
        var called = flow.Variant(method, StartOf(call));
        variant.Calls[call] = called;
        switch (call.Start)
        {
            case CallStart.Caught:
                CheckComplete(called.End, method.Function.Name, call.Range);
                break;
            case CallStart.Anywhere:
                if (graph.Writes(method) && called.End is { IsComplete: false } end)
                {
                    ReportIn(method.Function.File, TemplateDiagnostics.UnfinishedHtml, method.Function.File.Range(method.Function.Node), method.Function.Name, end.Display);
                }

                break;
            case CallStart.Here when graph.Writes(method):
                called.IsReentered |= called.IsOpen;
                if (called.IsOpen) break;
                if (_context is not null && called.End?.Beginning == _context.Beginning) _context = called.End;
                else CheckComplete(called.End, method.Function.Name, call.Range);
                break;
        }
    }

    private PageContext? StartOf(BoundFunctionCall call) =>
        PageContext.Of(call.Instance.Markup) is not { } beginning ? null
        : call.Start == CallStart.Here && _context?.Beginning == beginning ? _context.Settled()
        : beginning;

    // what a function value writes is escaped for text, which is right for attributes too but nowhere else
    private void CheckUnknownCall(BoundUnknownCall call)
    {
        if (graph.HasWritingValues && _context is not null && _context.Place is not (PagePlace.Text or PagePlace.Quoted))
        {
            Report(TemplateDiagnostics.UnknownCallInHtml, call.Range, _context.Display);
        }
    }

    private void Follow(string text, SourceRange range)
    {
        if (_context is null || text.Length == 0) return;
        _context = _context.After(text, out var problem);
        if (problem == PageProblem.None) return;
        var (chinese, english) = problem switch
        {
            PageProblem.SplitName => (
                "标签名和属性名须完整写在同一处，其后为空格、= 或 >",
                "the name of a tag or attribute must be written in one piece, and a blank, = or > follow it"),
            PageProblem.PrintedScheme => (
                "网址的协议（如 https:）须直接写出，不能由输出的值和冒号组成",
                "the scheme of a URL, like https:, must be written out, not made of a value and a colon"),
            _ => ("<script> 中不能有 <!--", "there must be no <!-- in a script"),
        };
        Report(TemplateDiagnostics.UnclearHtml, range, chinese, english);
    }

    // the context where two ways meet; an error where they lead to different ones
    private PageContext? Meet(PageContext? a, PageContext? b, SourceRange range)
    {
        if (a is null || b is null) return a ?? b;
        if (a.Join(b) is { } joined) return joined;
        ReportDifference(a, b, range);
        return a.IsComplete ? a : b;
    }

    private void CheckComplete(PageContext? end, string what, SourceRange range)
    {
        if (end is { IsComplete: false }) Report(TemplateDiagnostics.UnfinishedHtml, range, what, end.Display);
    }

    private void ReportDifference(PageContext a, PageContext b, SourceRange range) =>
        Report(TemplateDiagnostics.DifferentContexts, range, a.Display, b.Display);

    private void Report(DiagnosticDescriptor descriptor, SourceRange range, params string[] arguments) => ReportIn(_file, descriptor, range, arguments);

    private void ReportIn(TemplateFile file, DiagnosticDescriptor descriptor, SourceRange range, params string[] arguments) =>
        variant.Errors.Add(DiagnosticInfo.Create(descriptor, file.Source.Path, range, arguments));
}
