using System.Buffers;
using System.Text.Unicode;
using Nianbao.Findings;
using Nianbao.Reports;
using Nianbao.Sources;
using Nianbao.Text;

namespace Nianbao.DataFiles;

/// <summary>
/// Reads data files into reports. It keeps its buffers from file to file: make one for each thread and use it again.
/// </summary>
public sealed class ReportReader
{
    /// <summary>The largest data file that is read, in bytes.</summary>
    public const int MaxBytes = 4 * 1024 * 1024;

    private static readonly SearchValues<char> ControlCharacters = SearchValues.Create(
        [.. Enumerable.Range(0, 0x20).Select(c => (char)c).Where(c => c is not ('\t' or '\n' or '\r')), '\u007F']);

    private readonly ReadingContext _context = new();
    private readonly DocumentReader _document;
    private byte[] _bytes = new byte[16 * 1024];
    private char[] _chars = new char[16 * 1024];

    /// <summary>Makes a reader.</summary>
    public ReportReader() => _document = new DocumentReader(_context);

    /// <summary>
    /// Reads a data file. Whatever is wrong with it is added to <paramref name="findings"/>, as much in one pass as can
    /// be told; nothing is thrown for it.
    /// </summary>
    /// <param name="path">The file; findings name it so.</param>
    /// <param name="types">The forms it may be written in.</param>
    /// <param name="findings">Takes what is wrong.</param>
    /// <param name="lastYear">
    /// Finds the same body's report on the year before, or says null that there is none. It is asked at most once, when all
    /// tables have been read, and only if the text takes a figure from that report. Without it such a text keeps its
    /// braces: enough for whoever reads the tables only.
    /// </param>
    /// <returns>
    /// The report with its sums computed. If there were errors, what could be read of it, or null where the file
    /// could not be read to its end or does not say which form it follows.
    /// </returns>
    public Report? Read(
        string path, IReadOnlyList<ReportType> types, FindingList findings, Func<Report, Report?>? lastYear = null)
    {
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(types);
        ArgumentNullException.ThrowIfNull(findings);
        _context.Begin(path, findings, lastYear);
        try
        {
            var text = LoadFile(path);
            if (PortableName.WhatIsWrong(Path.GetFileNameWithoutExtension(path)) is { } wrong)
            {
                _context.Add(DataFindings.NameNotPortable(wrong.Chinese, wrong.English), SourceSpan.Start);
            }

            return ReadText(text, path, types);
        }
        catch (ReadAbortedException)
        {
            return null;
        }
        finally
        {
            _context.End();
        }
    }

    /// <summary>Reads a data file that is in memory already; see <see cref="Read(string, IReadOnlyList{ReportType}, FindingList, Func{Report, Report})"/>.</summary>
    /// <param name="utf8">The bytes of the file.</param>
    /// <param name="path">What findings call the file.</param>
    /// <param name="types">The forms it may be written in.</param>
    /// <param name="findings">Takes what is wrong.</param>
    /// <param name="lastYear">Finds the same body's report on the year before.</param>
    public Report? Read(
        ReadOnlySpan<byte> utf8,
        string path,
        IReadOnlyList<ReportType> types,
        FindingList findings,
        Func<Report, Report?>? lastYear = null)
    {
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(types);
        ArgumentNullException.ThrowIfNull(findings);
        _context.Begin(path, findings, lastYear);
        try
        {
            return ReadText(utf8, path, types);
        }
        catch (ReadAbortedException)
        {
            return null;
        }
        finally
        {
            _context.End();
        }
    }

    /// <summary>Whether the tables of a data file are those of a form, whatever the year.</summary>
    internal bool Fits(ReadOnlySpan<byte> utf8, string path, ReportType type)
    {
        var findings = new FindingList();
        _context.Begin(path, findings, null);
        try
        {
            Open(Decode(utf8));
            return _document.Read(path, [type], type) != null && !findings.Items.Any(OtherForm.IsMisfit);
        }
        catch (Exception e) when (e is ReadAbortedException or YamlProblem)
        {
            return false;
        }
    }

    private Report? ReadText(ReadOnlySpan<byte> utf8, string path, IReadOnlyList<ReportType> types)
    {
        if (utf8.Length > MaxBytes) _context.Stop(DataFindings.TooLarge(utf8.Length), SourceSpan.Start);
        var text = Decode(utf8);
        if (text.Span.IsWhiteSpace()) _context.Stop(DataFindings.Empty(), SourceSpan.Start);
        Open(text);
        ReportControlCharacter(text.Span);
        try
        {
            var report = _document.Read(path, types);
            if (report != null) OtherForm.Suggest(_context, utf8, types, report);
            return report;
        }
        catch (YamlProblem problem)
        {
            var (finding, at) = SyntaxHint.Explain(problem, _context.Source);
            _context.Stop(finding, at);
            return null;
        }
    }

    private void Open(Memory<char> text)
    {
        foreach (var at in Indentation.Mend(text.Span)) _context.Add(DataFindings.NoBreakSpace(), at);
        _context.Open(text);
    }

    private ReadOnlySpan<byte> LoadFile(string path)
    {
        try
        {
            if (FileKind.IsSpecial(path)) _context.Stop(DataFindings.NotAFile(), SourceSpan.Start);
            using var file = File.OpenHandle(path, options: FileOptions.SequentialScan);
            var size = RandomAccess.GetLength(file);
            if (size > MaxBytes) _context.Stop(DataFindings.TooLarge(size), SourceSpan.Start);

            var length = 0;
            while (true)
            {
                // one byte more than allowed tells a file that grew, or one that has no length, from one that fits
                if (length == _bytes.Length) Array.Resize(ref _bytes, Math.Min(_bytes.Length * 2, MaxBytes + 1));
                var read = RandomAccess.Read(file, _bytes.AsSpan(length), length);
                if (read == 0) return _bytes.AsSpan(0, length);
                length += read;
                if (length > MaxBytes) _context.Stop(DataFindings.TooLarge(length), SourceSpan.Start);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            var folder = FileKind.CanListFolder(path);
            _context.Stop(
                folder == null ? DataFindings.Unreadable(e.Message) : folder == true ? DataFindings.FolderNotFile() : DataFindings.UnreadableFolder(),
                SourceSpan.Start);
            return default;
        }
    }

    private Memory<char> Decode(ReadOnlySpan<byte> utf8)
    {
        if (utf8.StartsWith("\uFEFF"u8)) utf8 = utf8[3..];
        if (_chars.Length < utf8.Length) _chars = new char[utf8.Length];
        var status = Utf8.ToUtf16(utf8, _chars, out _, out var length, replaceInvalidSequences: false);
        var text = _chars.AsMemory(0, length);
        if (status != OperationStatus.Done)
        {
            var place = new SourceText(text).SpanOf(length, 1);
            _context.Stop(DataFindings.NotUtf8(), place);
        }

        return text;
    }

    private void ReportControlCharacter(ReadOnlySpan<char> text)
    {
        var found = text.IndexOfAny(ControlCharacters);
        if (found < 0) found = IndexOfLineEnd(text);
        if (found >= 0) _context.Stop(DataFindings.ControlCharacter(text[found]), _context.Source.SpanOf(found, 1));
    }

    /// <summary>
    /// Finds what YAML takes for the end of a line and editors do not: lines would be counted in two ways. The searches
    /// are apart because one for both kinds is many times slower on Chinese text.
    /// </summary>
    private static int IndexOfLineEnd(ReadOnlySpan<char> text)
    {
        var found = text.IndexOf('\u0085');
        if (found < 0) found = text.IndexOfAny('\u2028', '\u2029');
        if (found >= 0) return found;
        for (var start = text.IndexOf('\r'); start >= 0 && start < text.Length; start++)
        {
            var next = text[start..].IndexOf('\r');
            if (next < 0) return -1;
            start += next;
            if (start + 1 == text.Length || text[start + 1] != '\n') return start;
        }

        return -1;
    }
}
