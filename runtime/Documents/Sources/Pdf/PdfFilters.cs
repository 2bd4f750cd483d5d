using System.Diagnostics;
using System.IO.Compression;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Tokens;

namespace Nianbao.Documents.Sources.Pdf;

/// <summary>Unpacks the streams of a PDF within limits of bytes, calls and time, all of which a small file can exceed.</summary>
internal sealed class PdfFilters : IFilterProvider
{
    private const int MostCalls = 200_000;
    private const int BufferBytes = 64 * 1024;

    // by which the worst input of a filter grows
    private const int WorstDeflate = 1_032;
    private const int WorstOther = 2_600;

    private static readonly TimeSpan LongestTime = TimeSpan.FromSeconds(20);

    private readonly Stopwatch _time = Stopwatch.StartNew();
    private long _left = DocumentLimits.UnpackedBytes;
    private int _calls;

    /// <inheritdoc/>
    public IReadOnlyList<IFilter> GetFilters(DictionaryToken dictionary)
    {
        // asked for each stream that is drawn, so that drawings of drawings of drawings come to an end
        if (++_calls > MostCalls || _time.Elapsed > LongestTime) throw SourceFindings.TooLarge("内容太复杂", "it is too complex");
        return Limited(DefaultFilterProvider.Instance.GetFilters(dictionary));
    }

    /// <inheritdoc/>
    public IReadOnlyList<IFilter> GetNamedFilters(IReadOnlyList<NameToken> names) => Limited(DefaultFilterProvider.Instance.GetNamedFilters(names));

    /// <inheritdoc/>
    public IReadOnlyList<IFilter> GetAllFilters() => Limited(DefaultFilterProvider.Instance.GetAllFilters());

    private List<IFilter> Limited(IReadOnlyList<IFilter> filters) => [.. filters.Select(filter => new LimitedFilter(filter, this))];

    private Memory<byte> Decode(IFilter filter, Memory<byte> input, DictionaryToken dictionary, IFilterProvider filters, int index)
    {
        var isDeflate = filter is FlateFilter;
        if (input.Length * (long)(isDeflate ? WorstDeflate : WorstOther) > _left && !(isDeflate && FitsUnpacked(input))) throw SourceFindings.UnpacksTooLarge();
        var output = filter.Decode(input, dictionary, filters, index);
        _left -= output.Length;
        return _left < 0 ? throw SourceFindings.UnpacksTooLarge() : output;
    }

    private bool FitsUnpacked(Memory<byte> input)
    {
        const int HeaderBytes = 2;
        using var stream = new DeflateStream(MemoryStreams.Over(input[Math.Min(HeaderBytes, input.Length)..]), CompressionMode.Decompress);
        var buffer = new byte[BufferBytes];
        long bytes = 0;
        try
        {
            while (stream.Read(buffer, 0, buffer.Length) is > 0 and var count && bytes <= _left) bytes += count;
        }
        catch (InvalidDataException)
        {
            // broken streams end where they break; what the filter makes of them is no more
        }

        return bytes <= _left;
    }

    private sealed class LimitedFilter(IFilter filter, PdfFilters limits) : IFilter
    {
        public bool IsSupported => filter.IsSupported;

        public Memory<byte> Decode(Memory<byte> input, DictionaryToken streamDictionary, IFilterProvider filterProvider, int filterIndex) =>
            limits.Decode(filter, input, streamDictionary, filterProvider, filterIndex);
    }
}
