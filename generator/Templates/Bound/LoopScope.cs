using Nianbao.Generator.Templates.Types;

namespace Nianbao.Generator.Templates.Bound;

/// <summary>A loop; also what <c>for</c> and <c>while</c> mean inside it.</summary>
/// <param name="word">The keyword: for, while or tablerow.</param>
internal sealed class LoopScope(string word) : ISymbol
{
    public string Word { get; } = word;

    /// <summary>The loop variable; null for one that is assigned like any other variable.</summary>
    public string? Variable { get; init; }

    /// <summary>The loop variable that is a local one, without the dollar sign; else null.</summary>
    public string? Local { get; init; }

    /// <summary>The type of the items; that of a <c>while</c> does not matter.</summary>
    public StaticType ItemType { get; init; } = StaticType.Dynamic;

    /// <summary>Something asks whether an item differs from the one before.</summary>
    public bool AsksWhetherChanged { get; init; }

    /// <summary>The value of the loop variable.</summary>
    public BoundExpression Item => new BoundLoopItem(this, ItemType);

    /// <summary>A loop without rounds, as its <c>else</c> sees it.</summary>
    public bool IsEmpty { get; init; }

    /// <summary>Its rounds are cells of a table.</summary>
    public bool IsTableRow => Word == "tablerow" && !IsEmpty;

    public string Display => Word;

    public bool IsCallable => false;

    public IEnumerable<string> Names => Word switch
    {
        "while" => ["index", "first", "even", "odd"],
        "for" => ["index", "rindex", "first", "last", "even", "odd", "changed", "length"],
        _ => ["index", "rindex", "first", "last", "even", "odd", "changed", "length", "col"],
    };

    public BoundLoopState? Member(string name) => !Names.Contains(name) ? null
        : new BoundLoopState(this, name, name is "index" or "rindex" or "length" or "col" ? StaticType.Int : StaticType.Bool);
}
