namespace Nianbao.Documents.Printing;

/// <summary>Prints what a template has made of a report to a PDF, by a program that is installed on this machine.</summary>
internal abstract class PdfPrinter
{
    /// <summary>The program.</summary>
    public abstract string Program { get; }

    /// <summary>What it prints: the suffix of the files that the template makes.</summary>
    public abstract string Source { get; }

    /// <summary>Prints a file.</summary>
    /// <param name="content">The file.</param>
    /// <returns>The PDF.</returns>
    /// <exception cref="PrintException">It was not printed.</exception>
    public abstract byte[] Print(ReadOnlySpan<byte> content);

    /// <summary>The printer of this machine.</summary>
    /// <param name="suffixes">The suffixes of the files that templates make: what there is to print.</param>
    /// <exception cref="PrintException">There is none.</exception>
    public static PdfPrinter Find(IReadOnlyCollection<string> suffixes) =>
        Find(suffixes, Environment.GetEnvironmentVariable(PrintException.Variable), BrowserPrinter.FindProgram, OfficePrinter.FindProgram);

    internal static PdfPrinter Find(IReadOnlyCollection<string> suffixes, string? named, Func<string?> browser, Func<string?> office)
    {
        if (!string.IsNullOrWhiteSpace(named))
        {
            if (!File.Exists(named)) throw PrintException.NoSuchProgram(named);
            PdfPrinter printer = OfficePrinter.IsOffice(named) ? new OfficePrinter(named) : new BrowserPrinter(named);
            return suffixes.Contains(printer.Source) ? printer : throw PrintException.NothingToPrint(named, printer.Source);
        }

        if (suffixes.Contains(BrowserPrinter.Suffix) && browser() is { } found) return new BrowserPrinter(found);
        if (suffixes.Contains(OfficePrinter.Suffix) && office() is { } writer) return new OfficePrinter(writer);
        throw PrintException.NoProgram();
    }
}
