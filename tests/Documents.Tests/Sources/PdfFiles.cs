using System.Globalization;
using System.Text;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Fonts.Standard14Fonts;
using UglyToad.PdfPig.Writer;

namespace Nianbao.Documents.Tests.Sources;

/// <summary>A page of a PDF to write on, in points from the lower left corner.</summary>
/// <param name="page">The page.</param>
/// <param name="font">Its font.</param>
internal sealed class PdfSheet(PdfPageBuilder page, PdfDocumentBuilder.AddedFont font)
{
    /// <summary>Writes a text.</summary>
    public PdfSheet Text(string text, double x, double y, double size = 10)
    {
        page.AddText(text, size, new PdfPoint(x, y), font);
        return this;
    }

    /// <summary>Draws level lines at heights, from one place to another.</summary>
    public PdfSheet Level(double from, double to, params double[] heights)
    {
        foreach (var y in heights) page.DrawLine(new PdfPoint(from, y), new PdfPoint(to, y), 0.5);
        return this;
    }

    /// <summary>Draws upright lines at places, from one height to another.</summary>
    public PdfSheet Upright(double from, double to, params double[] places)
    {
        foreach (var x in places) page.DrawLine(new PdfPoint(x, from), new PdfPoint(x, to), 0.5);
        return this;
    }

    /// <summary>Fills a rectangle.</summary>
    public PdfSheet Fill(double x, double y, double width, double height)
    {
        page.DrawRectangle(new PdfPoint(x, y), width, height, 0.1, fill: true);
        return this;
    }

    /// <summary>Turns the page clockwise.</summary>
    public PdfSheet Turned(int degrees)
    {
        page.SetRotation(new PageRotationDegrees(degrees));
        return this;
    }
}

/// <summary>PDFs made of what is drawn on their pages.</summary>
internal static class PdfFiles
{
    /// <summary>A file with a page for each drawing.</summary>
    public static byte[] Of(params Action<PdfSheet>[] pages)
    {
        using var pdf = new PdfDocumentBuilder();
        var font = pdf.AddStandard14Font(Standard14Font.Helvetica);
        foreach (var draw in pages) draw(new PdfSheet(pdf.AddPage(PageSize.A4), font));
        return pdf.Build();
    }

    /// <summary>A file of objects as they are written in it; the first one is the catalog.</summary>
    public static byte[] OfObjects(params byte[][] objects)
    {
        var file = new MemoryStream();
        var places = new List<long>();
        void Write(string text) => file.Write(Encoding.ASCII.GetBytes(text));
        Write("%PDF-1.4\n");
        for (var i = 0; i < objects.Length; i++)
        {
            places.Add(file.Position);
            Write(string.Create(CultureInfo.InvariantCulture, $"{i + 1} 0 obj\n"));
            file.Write(objects[i]);
            Write("\nendobj\n");
        }

        var start = file.Position;
        Write(string.Create(CultureInfo.InvariantCulture, $"xref\n0 {objects.Length + 1}\n0000000000 65535 f \n"));
        foreach (var place in places) Write(string.Create(CultureInfo.InvariantCulture, $"{place:D10} 00000 n \n"));
        Write(string.Create(CultureInfo.InvariantCulture, $"trailer\n<</Size {objects.Length + 1}/Root 1 0 R>>\nstartxref\n{start}\n%%EOF"));
        return file.ToArray();
    }
}
