namespace Nianbao.Judge.Grammar;

/// <summary>
/// What a random template is made of: a row of numbers. They are drawn as they are asked for and kept, so that the same row
/// gives the same template and a smaller row a smaller one. Whoever asks takes 0 for the simplest choice.
/// </summary>
public sealed class Choices
{
    private readonly List<int> _row = [];
    private readonly Random? _random;
    private int _place;

    /// <summary>Draws new numbers.</summary>
    public Choices(int seed) => _random = new Random(seed);

    /// <summary>Uses a row; 0 from its end on.</summary>
    public Choices(IEnumerable<int> row) => _row.AddRange(row);

    /// <summary>The numbers that were used.</summary>
    public IReadOnlyList<int> Used => _row.GetRange(0, Math.Min(_place, _row.Count));

    /// <summary>A number from 0 that is less than a count.</summary>
    public int Next(int count)
    {
        if (_place == _row.Count && _random is not null) _row.Add(_random.Next(count));
        return _place++ < _row.Count ? _row[_place - 1] % count : 0;
    }

    /// <summary>True once in so many times.</summary>
    public bool OneIn(int count) => Next(count) == count - 1;

    /// <summary>One of some texts, the simplest first.</summary>
    public string Of(params string[] choices) => choices[Next(choices.Length)];
}
