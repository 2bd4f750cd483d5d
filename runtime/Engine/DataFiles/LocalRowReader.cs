using Nianbao.Forms;
using Nianbao.Reports;
using Nianbao.Sources;
using Nianbao.Text;
using YamlDotNet.Core.Events;

namespace Nianbao.DataFiles;

/// <summary>Reads the rows and figures of a table that a locality has added to the form: labels with one text or number each, or several.</summary>
internal sealed class LocalRowReader(ReadingContext context, KeyReader keys)
{
    /// <summary>Reads what stands under the key at the cursor.</summary>
    /// <param name="report">Takes the rows.</param>
    /// <param name="table">The table that they belong to.</param>
    public void Read(Report report, TableDefinition table)
    {
        var cursor = context.Cursor;
        var name = new Naming(PrintedText.Local, PrintedText.Local);
        var at = ReadingContext.SpanOf(cursor.Current);
        cursor.Next();
        if (cursor.Current is not MappingStart)
        {
            context.Add(DataFindings.NotATable(name), at);
            cursor.Skip();
            return;
        }

        var seen = new Dictionary<string, SourceSpan>(StringComparer.Ordinal);
        cursor.Next();
        while (cursor.Current is not MappingEnd)
        {
            if (keys.ReadText(out var place) is not { } label) cursor.Skip();
            else if (!seen.TryAdd(label.Trim(), place)) SkipSecond(label, seen[label.Trim()], place);
            else if (ReadValues(label) is { } values) report.Notes.AddLocal(new LocalRow(table, label.Trim(), values));
        }

        cursor.Next();
    }

    private void SkipSecond(string label, SourceSpan first, SourceSpan place)
    {
        context.Add(DataFindings.DuplicateKey(QuotedText.Of(label), first), place);
        context.Cursor.Skip();
    }

    private List<string>? ReadValues(string label)
    {
        var cursor = context.Cursor;
        var values = new List<string>();
        if (cursor.Current is Scalar only)
        {
            values.Add(TextOf(only));
            cursor.Next();
            return values;
        }

        var at = ReadingContext.SpanOf(cursor.Current);
        var isFlat = cursor.Current is SequenceStart;
        if (isFlat) cursor.Next();
        while (isFlat && cursor.Current is Scalar value)
        {
            values.Add(TextOf(value));
            cursor.Next();
        }

        if (isFlat && cursor.Current is SequenceEnd)
        {
            cursor.Next();
            return values;
        }

        var shown = QuotedText.Of(label);
        context.Add(DataFindings.NotOneLineOfNumbers(new Naming(shown, shown)), at);
        if (isFlat) SkipRest();
        else cursor.Skip();
        return null;
    }

    private void SkipRest()
    {
        while (context.Cursor.Current is not SequenceEnd) context.Cursor.Skip();
        context.Cursor.Next();
    }

    private static string TextOf(Scalar value) => NumberText.IsBlank(value.Value) ? "" : value.Value.ReplaceLineEndings(" ").Trim();
}
