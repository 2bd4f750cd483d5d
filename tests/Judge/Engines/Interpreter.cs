using System.Globalization;
using System.Text;
using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Nianbao.Judge.Engines;

/// <summary>Scriban's own interpreter: what it writes is right.</summary>
public static class Interpreter
{
    // ours allow more rounds, and no template here comes near; as long a text as ours
    private const int LoopLimit = 20_000;
    private const int LimitToString = 10_000_000;

    // far more than any template here takes
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    /// <summary>Renders a template, with the members of an object as its globals.</summary>
    public static Interpretation Render(JudgedTemplate judged, ScriptObject? model = null)
    {
        ArgumentNullException.ThrowIfNull(judged);
        var template = Template.Parse(judged.Text, judged.Name);
        if (template.HasErrors) return new Interpretation(Refusal(judged, template.Messages), _ => false);
        var context = new WatchingContext
        {
            LoopLimit = LoopLimit,
            LimitToString = LimitToString,
            TemplateLoader = new PartLoader(judged),
            CancellationToken = new CancellationTokenSource(Patience).Token,
        };
        context.PushCulture(CultureInfo.InvariantCulture);
        context.PushGlobal(model ?? []);
        return new Interpretation(Render(judged, template, context), place => HasPassed(judged, template, context, place));
    }

    private static Outcome Render(JudgedTemplate judged, Template template, TemplateContext context)
    {
        try
        {
            return new Outcome(OutcomeKind.Written, AsUtf8(template.Render(context)));
        }
        catch (ScriptParserRuntimeException e)
        {
            return Refusal(judged, e.ParserMessages);
        }
        catch (ScriptRuntimeException e)
        {
            return new Outcome(OutcomeKind.Stopped, e.OriginalMessage, e.Span.FileName ?? "", e.Span.Start.Line + 1, e.Span.Start.Column + 1);
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            return new Outcome(OutcomeKind.Failed, e.ToString());
        }
    }

    private static bool HasPassed(JudgedTemplate judged, Template template, WatchingContext context, Outcome place)
    {
        var page = place.File == judged.Name ? template.Page : context.CachedTemplates.GetValueOrDefault(place.File)?.Page;
        return page is not null && context.HasPassed(page, place.Line, place.Column);
    }

    // half of a character that takes two has no bytes of its own
    private static string AsUtf8(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));

    private static Outcome Refusal(JudgedTemplate judged, IEnumerable<LogMessage> messages)
    {
        // ours are told in the order of the text; what is missing at its end has no place in Scriban
        var first = messages.Where(message => message.Type == ParserMessageType.Error).MinBy(message => message.Span.Start.Offset < 0 ? int.MaxValue : message.Span.Start.Offset)!;
        var (start, file) = (first.Span.Start, first.Span.FileName ?? judged.Name);
        if (start.Offset >= 0) return new Outcome(OutcomeKind.Refused, first.Message, file, start.Line + 1, start.Column + 1);
        var text = file == judged.Name ? judged.Text : judged.Parts[file];
        return new Outcome(OutcomeKind.Refused, first.Message, file, text.Count(c => c == '\n') + 1, text.Length - text.LastIndexOf('\n'));
    }
}
