namespace Nianbao.Documents.Sources.Pdf;

/// <summary>A line of a table without lines: labels, then figures.</summary>
/// <param name="Line">The line.</param>
/// <param name="Labels">What stands before the figures; all of it where there are none.</param>
/// <param name="Values">The figures at its end.</param>
internal sealed record PdfAlignedLine(PdfLine Line, IReadOnlyList<PdfSegment> Labels, IReadOnlyList<PdfSegment> Values)
{
    /// <summary>True for a line with figures.</summary>
    public bool HasValues => Values.Count > 0;

    /// <summary>Takes a line apart.</summary>
    public static PdfAlignedLine Of(PdfLine line)
    {
        var segments = PdfSegment.Of(line);
        var first = segments.FindLastIndex(segment => !segment.IsValue) + 1;
        return new PdfAlignedLine(line, segments[..first], segments[first..]);
    }
}
