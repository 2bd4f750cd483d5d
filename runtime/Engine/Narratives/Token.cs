using Nianbao.Forms;

namespace Nianbao.Narratives;

/// <summary>A piece of a sentence.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Start">Where it begins in the paragraph.</param>
/// <param name="End">Where it ends.</param>
internal readonly record struct Token(TokenKind Kind, int Start, int End)
{
    /// <summary>What a word does and means; null of anything else.</summary>
    public Word? Word { get; init; }

    /// <summary>The number of a figure; null of anything else.</summary>
    public Quantity? Quantity { get; init; }

    /// <summary>The value of a figure.</summary>
    public decimal Value => Quantity?.Value ?? 0;

    public bool Is(WordRole role) => Word?.Role == role;

    public bool Is(WordRole role, string meaning) => Word is { } word && word.Role == role && word.Meaning == meaning;

    /// <summary>The meaning of a word; empty where its role says all.</summary>
    public string Meaning => Word?.Meaning ?? "";

    /// <summary>
    /// True for what may stand between what is counted, what is said of it and the figure without making it a figure of
    /// anything else.
    /// </summary>
    public bool IsClean => Kind switch
    {
        TokenKind.Word => Word!.Role is WordRole.Filler or WordRole.Thing or WordRole.Predicate or WordRole.Qualifier
            or WordRole.Effect or WordRole.Cause or WordRole.Part or WordRole.All or WordRole.Connective,
        TokenKind.Own or TokenKind.Item => true,
        _ => false,
    };
}

/// <summary>A number with its unit.</summary>
/// <param name="Value">Its value.</param>
/// <param name="Step">The value of the last place with which it was written.</param>
/// <param name="UnitStart">Where the unit begins.</param>
internal sealed record Quantity(decimal Value, decimal Step, int UnitStart);

/// <summary>What a piece of a sentence is.</summary>
internal enum TokenKind : byte
{
    /// <summary>Characters that no word is made of.</summary>
    Unknown,

    /// <summary>A word of the lexicon.</summary>
    Word,

    /// <summary>A name of the reporting body.</summary>
    Own,

    /// <summary>So many pieces: 9件.</summary>
    Count,

    /// <summary>So much money: 12.5万元.</summary>
    Money,

    /// <summary>A percentage.</summary>
    Percent,

    /// <summary>A year, a month, a day.</summary>
    Date,

    /// <summary>The end of a clause: a comma, a colon, a bracket.</summary>
    Clause,

    /// <summary>The end of an item of a list: 、.</summary>
    Item,
}
