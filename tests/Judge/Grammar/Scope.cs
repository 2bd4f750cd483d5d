namespace Nianbao.Judge.Grammar;

/// <summary>The names that may be used where something is written, and what surrounds it.</summary>
internal sealed class Scope
{
    private readonly List<(string Name, Kind Kind)> _names =
    [
        ("n0", Kind.Number), ("n1", Kind.Number), ("t0", Kind.Text), ("t1", Kind.Text), ("b0", Kind.Bool), ("l0", Kind.List), ("l1", Kind.List),
        ("o0", Kind.Object), ("o0.a", Kind.Number), ("o0.b", Kind.Object), ("d0", Kind.Date), ("x", Kind.Any), ("none", Kind.Any),
    ];

    /// <summary>Own functions that may be called, with the most arguments they take.</summary>
    public List<(string Name, int Most)> Functions { get; } = [];

    /// <summary>The words of the loops around, innermost last.</summary>
    public List<string> Loops { get; } = [];

    /// <summary>In a function's body.</summary>
    public bool IsInFunction { get; set; }

    /// <summary>In a function without parameters or a part, whose arguments are in <c>$</c>.</summary>
    public bool HasArguments { get; set; }

    /// <summary>The names of a kind.</summary>
    public string[] NamesOf(Kind kind) => [.. _names.Where(name => kind == Kind.Any || name.Kind == kind).Select(name => name.Name)];

    /// <summary>Makes names known for as long as something is written.</summary>
    public string With((string Name, Kind Kind)[] names, Func<string> write)
    {
        _names.AddRange(names);
        var text = write();
        _names.RemoveRange(_names.Count - names.Length, names.Length);
        return text;
    }

    /// <summary>Writes the body of a loop.</summary>
    public string InLoop(string word, (string Name, Kind Kind)[] names, Func<string> write)
    {
        Loops.Add(word);
        var text = With(names, write);
        Loops.RemoveAt(Loops.Count - 1);
        return text;
    }

    /// <summary>Writes the body of a function.</summary>
    public string InFunction(bool hasArguments, (string Name, Kind Kind)[] names, Func<string> write)
    {
        var (isInFunction, hadArguments, loops) = (IsInFunction, HasArguments, Loops.ToArray());
        Loops.Clear();
        (IsInFunction, HasArguments) = (true, hasArguments);
        var text = With(names, write);
        (IsInFunction, HasArguments) = (isInFunction, hadArguments);
        Loops.AddRange(loops);
        return text;
    }
}
