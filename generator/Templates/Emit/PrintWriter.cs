using Nianbao.Generator.Templates.Analysis;
using Nianbao.Generator.Templates.Bound;
using Nianbao.Generator.Templates.Pages;
using Nianbao.Generator.Templates.Html;
using Nianbao.Generator.Templates.Places;
using Nianbao.Generator.Templates.Types;

namespace Nianbao.Generator.Templates.Emit;

/// <summary>The calls that print values, escaped for their places.</summary>
internal sealed class PrintWriter(MethodVariant variant, ExpressionWriter expressions)
{
    public string Call(BoundPrint print) => variant.Contexts.TryGetValue(print, out var context) ? context switch
    {
        HtmlPage html => Html(print, html.Context),
        // an empty line would end the block that the tag stands in
        MarkdownPage { Place: PagePlace.Quoted } when print.Value.Type.Kind is TypeKind.Text or TypeKind.Dynamic && !print.Value.IsTrusted => $"output.WriteMarkdownBlock({TextOrValue(print)})",
        MarkdownPage { Tag: { } tag } => Html(print, tag),
        MarkdownPage markdown => Markdown(print, markdown),
        _ => Xml(print, isQuoted: context.Place == PagePlace.Quoted),
    }
    : Plain(print);

    private string Plain(BoundPrint print) => print.Value.Type.Kind switch
    {
        TypeKind.List or TypeKind.Cells or TypeKind.Range or TypeKind.Dynamic => $"output.Write({ValueOf(print)})",
        _ => $"output.Write({expressions.Text(print.Value)})",
    };

    private string Html(BoundPrint print, HtmlContext context)
    {
        var value = print.Value;
        if (value.IsTrusted) return $"output.{(context.IsInValue ? "WriteQuoted" : "Write")}({expressions.Text(value)})";
        if (value.Type.IsNumber || value.Type.Kind == TypeKind.Bool) return $"output.Write({expressions.Text(value)})";
        switch (context.Place)
        {
            case PagePlace.Text: return Escaping(print, "Write");
            case PagePlace.Quoted: return Escaping(print, "WriteQuoted");
            case PagePlace.Url:
                var part = context.Url == UrlPart.Prefix ? UrlPart.Undecided : context.Url;
                return $"output.WriteUrl({(value.Type.Kind == TypeKind.Text ? expressions.Text(value) : expressions.Value(value))}, UrlPart.{part})";
            case PagePlace.Script when value.IsJson: return $"output.WriteJson({expressions.Text(value)})";
            default: return $"output.WriteNumber({expressions.Value(value)}, {expressions.Position(print.Position)})";
        }
    }

    private string Markdown(BoundPrint print, MarkdownPage page)
    {
        var value = print.Value;
        if (value.IsTrusted || IsHarmless(value)) return Plain(print);
        return page.Place switch
        {
            PagePlace.Url => $"output.WriteMarkdownUrl({expressions.Value(value)}, UrlPart.{(page.Url == UrlPart.Prefix ? UrlPart.Undecided : page.Url)})",
            PagePlace.Number => $"output.WriteNumber({expressions.Value(value)}, {expressions.Position(print.Position)})",
            _ when page.IsFence => $"output.WriteMarkdownCode({expressions.Value(value)})",
            _ when value.Type.Kind == TypeKind.SafeText => $"output.Write({expressions.Text(value)})",
            _ => $"output.{(page.IsBlock ? "WriteMarkdownBlock" : "WriteMarkdown")}({TextOrValue(print)})",
        };
    }

    // what is XML already must not end the value that it stands in
    private string Xml(BoundPrint print, bool isQuoted)
    {
        var value = print.Value;
        if (IsHarmless(value)) return Plain(print);
        if (value.IsTrusted || value.Type.Kind == TypeKind.SafeText) return isQuoted ? $"output.WriteQuoted({expressions.Text(value)})" : Plain(print);
        return $"output.{(isQuoted && value.Type.Kind != TypeKind.Text ? "WriteXmlQuoted" : "WriteXml")}({TextOrValue(print)})";
    }

    // numbers and dates have no signs that mean anything
    private static bool IsHarmless(BoundExpression value) => value.Type.IsNumber || value.Type.Kind is TypeKind.Bool or TypeKind.Cell or TypeKind.Date;

    private string TextOrValue(BoundPrint print) => print.Value.Type.Kind == TypeKind.Text ? expressions.Text(print.Value) : ValueOf(print);

    private string Escaping(BoundPrint print, string safe) => print.Value.Type.Kind switch
    {
        TypeKind.Text => $"output.WriteEscaped({expressions.Text(print.Value)})",
        TypeKind.SafeText => $"output.{safe}({expressions.Text(print.Value)})",
        TypeKind.List or TypeKind.Cells or TypeKind.Range or TypeKind.Dynamic => $"output.{(safe == "Write" ? "WriteEscaped" : safe)}({ValueOf(print)})",
        _ => $"output.Write({expressions.Text(print.Value)})",
    };

    // an object that holds itself cannot be written, and is told from others only then
    private string ValueOf(BoundPrint print) =>
        expressions.Value(print.Value) + (print.Value.Type.Kind == TypeKind.Dynamic ? ", " + expressions.Position(print.Position) : "");
}
