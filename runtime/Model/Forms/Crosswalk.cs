namespace Nianbao.Forms;

/// <summary>Which cells of another form mean the same as cells of this one.</summary>
/// <param name="To">The id of the other form.</param>
/// <param name="Matches">What agrees; a cell of either form that is in none has no counterpart.</param>
public sealed record Crosswalk(string To, CellMatch[] Matches);

/// <summary>Cells of one form that together mean what cells of another form mean together.</summary>
/// <param name="Here">The cells of this form, added up.</param>
/// <param name="There">The cells of the other form, added up.</param>
/// <param name="Relation">How far the meanings agree.</param>
public sealed record CellMatch(int[] Here, int[] There, CellRelation Relation);

/// <summary>How far cells of two forms mean the same.</summary>
public enum CellRelation
{
    /// <summary>The same: the numbers can be compared.</summary>
    Same,

    /// <summary>Roughly the same: good for a trend, not for a check.</summary>
    Similar,
}
