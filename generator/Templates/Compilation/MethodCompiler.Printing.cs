using System.Globalization;
using Nianbao.Generator.Diagnostics;
using Nianbao.Generator.Templates.Html;
using Nianbao.Generator.Templates.Syntax;

namespace Nianbao.Generator.Templates.Compilation;

/// <content>What is printed, escaped for its place.</content>
internal sealed partial class MethodCompiler
{
    private void CompileOutput(Expression expression)
    {
        // an include that stands alone writes straight to the output
        if (IsOutputCall(expression, out var call))
        {
            if (call is not null) Print(call, expression);
            return;
        }

        Print(EvaluateOrCall(expression), expression);
    }

    private void Print(Code code, Expression expression)
    {
        if (code.IsError) return;
        if (code.Constant is { } constant)
        {
            PrintKnown(Printed(constant), code, expression);
            return;
        }

        if (code.Type.Kind == TypeKind.Null)
        {
            if (!code.IsPure) Line(code.Text + ";");
            return;
        }

        // a function that is not called is text, except that one with a name would only be defined again
        if (code.Type.IsCallable && Inner(expression) is AliasExpression or FunctionExpression)
        {
            if (code.Type.Symbol is BuiltIn or FunctionSymbol { IsAnonymous: true }) PrintKnown("<function>", code, expression);
            return;
        }

        if (!code.Type.IsConvertible)
        {
            NotAValue(code, expression);
            return;
        }

        _writesNewline |= code.Type.MayHoldNewline;
        NoteWrites();
        _unit.NotePrint(File, expression.Range, _context);
        PrintLine((_context is null ? PlainCall(code, expression) : HtmlCall(code, _context, expression)) + ";");
        _context = code.IsTrusted ? _context?.AfterTrusted() : _context?.AfterPrint();
    }

    private string PlainCall(Code code, Expression expression) => code.Type.Kind switch
    {
        TypeKind.List or TypeKind.Cells or TypeKind.Range or TypeKind.Dynamic => $"output.Write({ValueToWrite(code, expression)})",
        _ => $"output.Write({code.Text})",
    };

    // what is known is text of the template, save for the signs that would be markup
    private void PrintKnown(string text, Code code, Expression expression)
    {
        if (_context is null || code.IsTrusted || text.Length == 0 || text.All(c => char.IsLetterOrDigit(c) || c is '-' or '_' or '.'))
        {
            Write(text);
        }
        else if (_context.Place is HtmlPlace.Text or HtmlPlace.Quoted or HtmlPlace.Url)
        {
            Write(text.Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;").Replace("\"", "&quot;").Replace("'", "&#39;"));
        }
        else
        {
            Refuse(code, _context, expression);
        }
    }

    private string HtmlCall(Code code, HtmlContext context, Expression expression)
    {
        var isNumber = code.Type.IsNumber || code.Type.Kind == TypeKind.Bool;
        var place = context.Place;
        if (code.IsTrusted) return $"output.{(context.IsInValue ? "WriteQuoted" : "Write")}({code.Text})";
        if (isNumber && place != HtmlPlace.Nothing) return $"output.Write({code.Text})";
        switch (place)
        {
            case HtmlPlace.Text:
                return EscapingCall(code, "Write", expression);
            case HtmlPlace.Quoted:
                return EscapingCall(code, "WriteQuoted", expression);
            case HtmlPlace.Url:
                var part = context.Url == UrlPart.Prefix ? UrlPart.Undecided : context.Url;
                return $"output.WriteUrl({(code.Type.Kind == TypeKind.Text ? code.Text : Conversions.ToValue(code))}, UrlPart.{part})";
            case HtmlPlace.Script when code.IsJson && context.Script == ScriptPart.Code:
                return $"output.WriteJson({code.Text})";
            case HtmlPlace.Script or HtmlPlace.Number when code.Type.Kind is TypeKind.Dynamic or TypeKind.Cell:
                return $"output.WriteNumber({Conversions.ToValue(code)}, {At(expression)})";
            default:
                Refuse(code, context, expression);
                return "";
        }
    }

    private string EscapingCall(Code code, string safe, Expression expression) => code.Type.Kind switch
    {
        TypeKind.Text => $"output.WriteEscaped({code.Text})",
        TypeKind.SafeText => $"output.{safe}({code.Text})",
        TypeKind.List or TypeKind.Cells or TypeKind.Range or TypeKind.Dynamic =>
            $"output.{(safe == "Write" ? "WriteEscaped" : safe)}({ValueToWrite(code, expression)})",
        _ => $"output.Write({code.Text})",
    };

    // an object that holds itself cannot be written, and is told from others only then
    private string ValueToWrite(Code code, Expression expression) =>
        Conversions.ToValue(code) + (code.Type.Kind == TypeKind.Dynamic ? ", " + At(expression) : "");

    private void Refuse(Code code, HtmlContext context, Expression expression)
    {
        var (chinese, english) = HtmlAdvice.For(context);
        Report(TemplateDiagnostics.UnsafePlace, expression.Range, code.Type.Display, context.Display, chinese, english);
    }

    private static string Printed(object constant) => constant switch
    {
        bool value => value ? "true" : "false",
        IFormattable value => value.ToString(null, CultureInfo.InvariantCulture),
        _ => (string)constant,
    };
}
