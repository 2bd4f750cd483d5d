using System.Text;
using Nianbao.Build.Exchange;

namespace Nianbao.Build.State;

/// <summary>
/// Reads the lines of a journal or of what is kept, as far as they were written. Lines are looked at as bytes: a string for
/// each of forty thousand has the heap of MSBuild collected, which takes longer than all else.
/// </summary>
/// <param name="file">What is read.</param>
internal sealed class RecordReader(Stream file)
{
    private const int FieldsOfEnd = 4;
    private const int FieldsOfProbe = 4;

    private byte[] _buffer = new byte[32 * 1024];
    private int _blockStart;
    private int _lineStart;
    private int _lineEnd;
    private int _length;

    /// <summary>Whether there are findings in the block.</summary>
    public bool HasFindings { get; private set; }

    /// <summary>Whether there are probes of files that are there in the block.</summary>
    public bool HasProbesOfFiles { get; private set; }

    /// <summary>Whether there are more fields in the last line than were read.</summary>
    public bool HasMore { get; private set; }

    /// <summary>The lines of the block, with their ends.</summary>
    public byte[] Block
    {
        get
        {
            var block = new byte[_lineEnd - _blockStart];
            Array.Copy(_buffer, _blockStart, block, 0, block.Length);
            return block;
        }
    }

    /// <summary>
    /// Reads to the next line that is neither a probe nor a finding: those belong to it.
    /// </summary>
    /// <returns>Its fields, of an end the first four; null at the end, also if half a line is left of a run that was killed.</returns>
    /// <exception cref="FormatException">A line is none.</exception>
    public string[]? Read()
    {
        (_blockStart, HasFindings, HasProbesOfFiles) = (_lineEnd, false, false);
        while (ReadLine())
        {
            if (StartsWith(RecordWords.Probe))
            {
                if (FieldCount() != FieldsOfProbe) throw new FormatException("a probe has four fields");
                HasProbesOfFiles |= _buffer[_lineEnd - 2] != (byte)FileStamp.Absent[0] || _buffer[_lineEnd - 3] != (byte)'\t';
            }
            else if (StartsWith(RecordWords.Finding))
            {
                FindingRecord.Read(Fields(), 2);
                HasFindings = true;
            }
            else
            {
                return StartsWith(RecordWords.End) ? FirstFields() : Fields();
            }
        }

        return null;
    }

    private string[] FirstFields()
    {
        var end = _lineStart - 1;
        for (var i = 0; i < FieldsOfEnd && end < _lineEnd - 1; i++)
        {
            var tab = Array.IndexOf(_buffer, (byte)'\t', end + 1, _lineEnd - end - 2);
            end = tab < 0 ? _lineEnd - 1 : tab;
        }

        HasMore = end < _lineEnd - 1;
        return RecordLine.Split(Encoding.UTF8.GetString(_buffer, _lineStart, end - _lineStart));
    }

    private int FieldCount()
    {
        var count = 1;
        for (var i = _lineStart; i < _lineEnd; i++)
        {
            if (_buffer[i] == (byte)'\t') count++;
        }

        return count;
    }

    private string[] Fields() => RecordLine.Split(Encoding.UTF8.GetString(_buffer, _lineStart, _lineEnd - 1 - _lineStart));

    private bool StartsWith(string word)
    {
        if (_lineEnd - _lineStart <= word.Length || _buffer[_lineStart + word.Length] != (byte)'\t') return false;
        for (var i = 0; i < word.Length; i++)
        {
            if (_buffer[_lineStart + i] != (byte)word[i]) return false;
        }

        return true;
    }

    private bool ReadLine()
    {
        _lineStart = _lineEnd;
        for (var searched = _lineStart; ;)
        {
            var end = Array.IndexOf(_buffer, (byte)'\n', searched, _length - searched);
            if (end >= 0)
            {
                _lineEnd = end + 1;
                return true;
            }

            searched = _length - _blockStart;
            if (!Fill()) return false;
        }
    }

    // what stands before the block is done with
    private bool Fill()
    {
        _length -= _blockStart;
        var buffer = _length * 2 > _buffer.Length ? new byte[_buffer.Length * 2] : _buffer;
        Array.Copy(_buffer, _blockStart, buffer, 0, _length);
        _buffer = buffer;
        _lineStart -= _blockStart;
        _lineEnd -= _blockStart;
        _blockStart = 0;
        var read = file.Read(_buffer, _length, _buffer.Length - _length);
        _length += read;
        return read > 0;
    }
}
