namespace Nianbao.Sources;

/// <summary>Where something stands in a data file: a stretch of one line.</summary>
/// <param name="Line">The line, from 1; 0 where there is no file.</param>
/// <param name="Column">The column of its first character, from 1.</param>
/// <param name="EndColumn">The column after its last character on that line.</param>
public readonly record struct SourceSpan(int Line, int Column, int EndColumn)
{
    /// <summary>The first character of the file.</summary>
    public static readonly SourceSpan Start = new(1, 1, 1);

    /// <summary>True for a place in a file, false for what was made in memory.</summary>
    public bool IsKnown => Line > 0;
}
