using Nianbao.Sources;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Nianbao.DataFiles;

/// <summary>
/// The events of a YAML file, one at a time. It lets through scalars, lists and mappings only, to a bounded depth;
/// what is refused and what is no YAML comes out as <see cref="YamlProblem"/>.
/// </summary>
internal sealed class YamlCursor
{
    /// <summary>How deep lists and mappings may lie in each other.</summary>
    public const int MaxDepth = 16;

    private readonly ParsingEvent[] _open = new ParsingEvent[MaxDepth];
    private Parser _parser = null!;
    private int _depth;
    private int _readTo;

    /// <summary>The event not yet taken.</summary>
    public ParsingEvent Current { get; private set; } = null!;

    /// <summary>Begins a new text.</summary>
    public void Open(ReadOnlyMemory<char> text)
    {
        _parser = new Parser(new CharReader(text));
        _depth = 0;
        _readTo = 1;
        Current = new StreamStart();
    }

    /// <summary>Takes the current event and goes to the next.</summary>
    /// <exception cref="YamlProblem">The text is no YAML, or YAML that data files do without.</exception>
    public void Next()
    {
        Advance();
        switch (Current)
        {
            case Scalar scalar:
                _readTo = (int)scalar.End.Line;
                if (!scalar.Anchor.IsEmpty || !scalar.Tag.IsEmpty) Refuse(DataFindings.AnchorOrTag());
                break;
            case MappingStart or SequenceStart:
                var node = (NodeEvent)Current;
                if (!node.Anchor.IsEmpty || !node.Tag.IsEmpty) Refuse(DataFindings.AnchorOrTag());
                if (_depth == MaxDepth) Refuse(DataFindings.TooDeep());
                _open[_depth++] = Current;
                break;
            case MappingEnd or SequenceEnd:
                _depth--;
                break;
            case AnchorAlias:
                Refuse(DataFindings.AnchorOrTag());
                break;
        }
    }

    /// <summary>Takes a whole node without looking at it.</summary>
    public void Skip()
    {
        var isNested = Current is MappingStart or SequenceStart;
        var depth = _depth;
        Next();
        if (!isNested) return;
        while (_depth >= depth) Next();
        Next();
    }

    private void Advance()
    {
        try
        {
            if (!_parser.MoveNext()) throw GaveUp();
            Current = _parser.Current!;
        }
        catch (YamlException e)
        {
            var at = new SourceSpan((int)e.Start.Line, (int)e.Start.Column, (int)e.Start.Column + 1);
            throw new YamlProblem(DataFindings.Syntax(e.Message), at, _readTo, (int)e.End.Line);
        }
        catch (Exception e) when (e is InvalidOperationException or ArgumentException or IndexOutOfRangeException)
        {
            throw GaveUp();
        }
    }

    // the parser falls over a bracket that is never closed; the innermost open one is the best that can be told
    private YamlProblem GaveUp()
    {
        var open = _depth > 0 ? _open[_depth - 1] : Current;
        return new YamlProblem(
            DataFindings.Syntax("the parser gave up."), ReadingContext.SpanOf(open), _readTo, _readTo);
    }

    private void Refuse(DataFinding finding)
    {
        var line = (int)Current.Start.Line;
        throw new YamlProblem(finding, ReadingContext.SpanOf(Current), line, line);
    }
}

/// <summary>The text cannot be read on from here.</summary>
/// <param name="finding">What is wrong.</param>
/// <param name="at">Where.</param>
/// <param name="readTo">The line up to which all was well.</param>
/// <param name="failedAt">The line on which the parser gave up.</param>
internal sealed class YamlProblem(DataFinding finding, SourceSpan at, int readTo, int failedAt) : Exception
{
    public DataFinding Finding { get; } = finding;

    public SourceSpan At { get; } = at;

    public int ReadTo { get; } = readTo;

    public int FailedAt { get; } = failedAt;
}
