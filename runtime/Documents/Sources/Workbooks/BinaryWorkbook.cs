using System.Globalization;
using System.Text;
using ExcelDataReader;
using ExcelDataReader.Exceptions;

namespace Nianbao.Documents.Sources.Workbooks;

/// <summary>Reads the sheets of binary workbooks (.xls, .et). Cells with an error look blank: the library does not tell them.</summary>
internal static class BinaryWorkbook
{
    private const long MostPlaces = 20_000_000;

    /// <summary>Reads all sheets.</summary>
    /// <exception cref="DocumentException">It is encrypted or has too many cells.</exception>
    public static IReadOnlyList<RawSheet> Read(ReadOnlyMemory<byte> content, out IReadOnlyList<SourceProperty> properties)
    {
        properties = [];
        try
        {
            using var reader = ExcelReaderFactory.CreateBinaryReader(
                MemoryStreams.Over(content), new ExcelReaderConfiguration { FallbackEncoding = Encoding.GetEncoding("GB18030") });
            var sheets = new List<RawSheet>();
            do sheets.Add(ReadSheet(reader));
            while (reader.NextResult());
            return sheets;
        }
        catch (InvalidPasswordException)
        {
            throw SourceFindings.Encrypted();
        }
    }

    private static RawSheet ReadSheet(IExcelDataReader reader)
    {
        var sheet = new RawSheet(reader.Name, reader.VisibleState is not (null or "visible"));
        long places = 0;
        for (var row = 0; reader.Read(); row++)
        {
            places += reader.FieldCount + 1;
            if (places > MostPlaces) throw SourceFindings.TooManyCells();
            for (var column = 0; column < reader.FieldCount; column++) sheet.Add(row, column, TextOf(reader, column));
            if (reader.RowHeight == 0) sheet.HiddenRows.Add(row);
        }

        for (var column = 0; column < reader.FieldCount; column++)
        {
            if (reader.GetColumnWidth(column) == 0) sheet.HiddenColumns.Add(column);
        }

        sheet.Merged.AddRange((reader.MergeCells ?? []).Select(range => new SheetRange(range.FromRow, range.FromColumn, range.ToRow, range.ToColumn)));
        return sheet;
    }

    private static string TextOf(IExcelDataReader reader, int column) => reader.GetValue(column) switch
    {
        null => "",
        string text => text.Trim(),
        double number => CellText.OfNumber(number, reader.GetNumberFormatString(column)?.Contains('%', StringComparison.Ordinal) == true),
        DateTime time => CellText.OfTime(time),
        bool isTrue => CellText.OfTruth(isTrue),
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        var other => other.ToString() ?? "",
    };
}
