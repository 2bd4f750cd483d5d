using Nianbao.Documents.Sources;
using Nianbao.Reports;

namespace Nianbao.Documents.Recognition;

/// <summary>Recognises the form of a document by its labels; the year decides only between forms that fit alike.</summary>
internal sealed class FormRecognizer(IReadOnlyList<ReportType> types)
{
    private readonly FormLabels[] _labels = [.. types.Select(type => new FormLabels(type.Form))];

    /// <summary>The best reading of a document.</summary>
    /// <param name="document">The document.</param>
    /// <param name="form">The id of the form, where it is given; else null.</param>
    /// <param name="year">The report year as far as it is known; else 0.</param>
    /// <returns>The reading; null where no form fits.</returns>
    public FormReading? Recognize(SourceDocument document, string? form, int year)
    {
        var readings = _labels.Where(labels => form == null || labels.Form.Id == form)
            .Select(labels => TableMatcher.Match(document, labels))
            .OrderByDescending(reading => reading.Score).ToList();
        if (readings.Count == 0 || (readings[0].Score <= 0 && form == null)) return null;
        var best = readings.FindAll(reading => reading.Score == readings[0].Score);
        var ofYear = year > 0 ? FormChoice.OfYear([.. best.Select(reading => reading.Form)], year) : null;
        return best.Find(reading => reading.Form == ofYear) ?? best[0];
    }
}
