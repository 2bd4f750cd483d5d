using Nianbao.Generator.Templates.Html;
using Nianbao.Generator.Templates.Syntax;

namespace Nianbao.Generator.Templates.Compilation;

/// <summary>A loop that is open while its body is compiled; also what <c>for</c> and <c>while</c> mean inside it.</summary>
/// <param name="word">The keyword: for, while or tablerow.</param>
/// <param name="captures">How many captures were open when the loop began.</param>
/// <param name="node">The loop in the template.</param>
internal sealed class LoopScope(string word, int captures, SyntaxNode node) : ISymbol
{
    public SyntaxNode Node { get; } = node;

    /// <summary>Where in a page every round begins.</summary>
    public HtmlContext? Context { get; init; }

    public string Word { get; } = word;

    public int Captures { get; } = captures;

    /// <summary>The loop variable; null for one that is assigned like any other variable.</summary>
    public string? Variable { get; init; }

    /// <summary>The loop variable that is a local one, without the dollar sign; else null.</summary>
    public string? Local { get; init; }

    /// <summary>The value of the loop variable.</summary>
    public Code? Item { get; init; }

    /// <summary>The C# variable that counts from 0.</summary>
    public string Index { get; init; } = "";

    /// <summary>The C# for the number of rounds; empty for <c>while</c>.</summary>
    public string Length { get; init; } = "";

    /// <summary>The C# variable that tells whether the item differs from the one before; empty if nothing asks.</summary>
    public string Changed { get; init; } = "";

    /// <summary>The C# for the column of a <c>tablerow</c>.</summary>
    public string Column { get; init; } = "";

    public bool IsTableRow => Word == "tablerow";

    public string Display => Word;

    public IEnumerable<string> Names => Word switch
    {
        "while" => ["index", "first", "even", "odd"],
        "for" => ["index", "rindex", "first", "last", "even", "odd", "changed", "length"],
        _ => ["index", "rindex", "first", "last", "even", "odd", "changed", "length", "col"],
    };

    public Code? Member(string name) => !Names.Contains(name) ? null : name switch
    {
        "index" => Number(Index),
        "rindex" => Number($"{Length} - 1 - {Index}"),
        "length" => Number(Length),
        "col" => Number(Column),
        "first" => Code.Bool(Index + " == 0", isPure: true),
        "last" => Code.Bool($"{Index} == {Length} - 1", isPure: true),
        "even" => Code.Bool(Index + " % 2 == 0", isPure: true),
        "odd" => Code.Bool(Index + " % 2 != 0", isPure: true),
        _ => Code.Bool(Changed, isPure: true),
    };

    private static Code Number(string text) =>
        new(text, StaticType.Int) { IsPrimary = !text.Contains(' '), IsPure = true };
}
