using Nianbao.Reports;

namespace Nianbao.Similarity;

/// <summary>A report's narrative as the set of its sentences, small enough to keep thousands of.</summary>
internal sealed class TextFingerprint
{
    /// <summary>Less text is no basis for a comparison: a small body may well repeat itself.</summary>
    public const int LeastWeight = 200;

    private readonly ulong[] _hashes;
    private readonly int[] _weights;

    private TextFingerprint(ulong[] hashes, int[] weights)
    {
        _hashes = hashes;
        _weights = weights;
        Weight = weights.Sum();
    }

    /// <summary>How many characters all sentences have.</summary>
    public int Weight { get; }

    /// <summary>True where there is enough text to compare.</summary>
    public bool IsEnough => Weight >= LeastWeight;

    /// <summary>The sentences' hashes, ascending.</summary>
    public ReadOnlySpan<ulong> Hashes => _hashes;

    /// <summary>How many characters each sentence has, in the order of the hashes.</summary>
    public ReadOnlySpan<int> Weights => _weights;

    /// <summary>The fingerprint of a report.</summary>
    public static TextFingerprint Of(Report report)
    {
        var sentences = Sentence.Of(report).ToArray();
        var hashes = Array.ConvertAll(sentences, sentence => sentence.Hash);
        var weights = Array.ConvertAll(sentences, sentence => sentence.Weight);
        Array.Sort(hashes, weights);
        return new TextFingerprint(hashes, weights);
    }

    /// <summary>True if a sentence stands in the text.</summary>
    public bool Has(ulong hash) => Array.BinarySearch(_hashes, hash) >= 0;

    /// <summary>How much of this text stands in another, too, in per cent of its characters.</summary>
    public int PercentIn(TextFingerprint other)
    {
        if (Weight == 0) return 0;
        long common = 0;
        var at = 0;
        for (var i = 0; i < _hashes.Length; i++)
        {
            while (at < other._hashes.Length && other._hashes[at] < _hashes[i]) at++;
            if (at < other._hashes.Length && other._hashes[at] == _hashes[i]) common += _weights[i];
        }

        return (int)(common * 100 / Weight);
    }
}
