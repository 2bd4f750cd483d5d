using Nianbao.Forms;

namespace Nianbao.Synthetic;

/// <summary>Numbers of the sizes that published reports have: many zeros, some large. Always the same for one seed.</summary>
public sealed class RandomFigures(int seed)
{
    private readonly Random _random = new(seed);

    /// <summary>True once in so many times.</summary>
    public bool OnceIn(int times) => _random.Next(times) == 0;

    /// <summary>From 0 to a number, both included, all equally likely.</summary>
    public long UpTo(long max) => _random.NextInt64(max + 1);

    /// <summary>From 0 to a number: numbers of one digit as likely as numbers of three.</summary>
    public long Sized(long max) => Math.Min(max, (long)Math.Exp(_random.NextDouble() * Math.Log(max + 1.0)));

    /// <summary>Mostly zero, else <see cref="Sized"/>.</summary>
    public long Mostly0(long max) => _random.Next(3) > 0 ? 0 : Sized(max);

    /// <summary>An amount in 万元 with up to four decimals, as it lies in a report's vector.</summary>
    public long Amount(long max) => Sized(max) * Amounts.Scale + (UpTo(9999) * (Amounts.Scale / 10_000));

    /// <summary>Last year's number and a fifth more or less.</summary>
    public long Near(long last) => last - (last / 5) + UpTo(last / 5 * 2);
}
