namespace Nianbao.Judge.Grammar;

/// <summary>Random expressions, mostly of the kind that their place asks for.</summary>
internal sealed class RandomExpressions(Choices choices, Scope scope)
{
    private const int Odd = 24;

    private static readonly Dictionary<Kind, string[]> Literals = new()
    {
        [Kind.Number] =
        [
            "1", "0", "2", "7", "3.5", "(-1)", "2.0", "1_000", "0xFF", "0b101", "2147483647", "(-2147483648)", "9223372036854775807", "99999999999999999999",
            "1e3", "2.", "1.0e-7", "1.5e20", "2.5f", "1f", "1.10m", "3d", "0xFFFFFFFF", "0.1", "(-0.0)",
        ],
        [Kind.Text] =
        [
            "'a'", "''", "'b c'", "\"A\"", "'1'", "'2.5'", "`q``{`", "\"x\\ty\\u4e2d\\n\"", "'é😀'", "'<b>&\"x\"</b>'", "'a,b,,c'", "\"l1\\nl2\\n\"", "'  pad '", "'αβ'",
        ],
        [Kind.Bool] = ["true", "false"],
        [Kind.List] = ["[1, 2, 3]", "[]", "['b', 'a', null]", "[3, 1, 2, 1]", "(1..3)", "(3..1)", "(1..<4)", "[[1], [2]]", "[{a: 1}, {a: 2}]", "[1, 'a', true, 2.5]"],
        [Kind.Object] = ["{a: 1}", "{}", "{a: 1, b: {c: 'd'}}", "{\"b c\": 2, if: 3}"],
        [Kind.Date] = ["(date.parse '2024-02-29')", "(date.parse '2023-12-31 23:59:58')"],
        [Kind.Span] = ["(timespan.from_hours 30)", "(timespan.parse '1:02:03')", "timespan.zero"],
        [Kind.Any] = ["null", "1", "'a'", "true", "[1, 'x']", "{a: 1}", "empty", "blank", "1.5"],
    };

    private static readonly Kind[] Plain =
    [
        Kind.Number, Kind.Text, Kind.Number, Kind.Text, Kind.Bool, Kind.List, Kind.List, Kind.Object, Kind.Number, Kind.Text, Kind.Any, Kind.Date, Kind.Span,
    ];

    /// <summary>An expression that may stand wherever one may.</summary>
    public string Any(Kind kind, int depth) => choices.Next(9) switch
    {
        _ when depth <= 0 => Primary(kind, 0),
        0 or 1 => Primary(kind, depth),
        2 => $"{Primary(Kind.Bool, depth - 1)} ? {Primary(kind, depth - 1)} : {Primary(kind, depth - 1)}",
        3 => Calls.Piped(kind, depth),
        4 => Calls.Blank(kind, depth),
        5 => choices.Of("-", "!", "+") + Primary(Kind.Number, depth - 1),
        6 => $"{Primary(kind, depth - 1)} {choices.Of("??", "?!")} {Primary(kind, depth - 1)}",
        _ => Operation(kind, depth),
    };

    /// <summary>An expression that may be an argument or operand.</summary>
    public string Primary(Kind kind, int depth)
    {
        if (choices.OneIn(Odd)) kind = Plain[choices.Next(Plain.Length)];
        if (kind == Kind.Function) return Calls.Function(depth);
        if (kind == Kind.Any) kind = Plain[choices.Next(Plain.Length)];
        return choices.Next(depth <= 0 ? 3 : 8) switch
        {
            0 => choices.Of(Literals[kind]),
            1 => Name(kind),
            2 => Special(kind),
            3 => Literal(kind, depth),
            4 => Calls.Explicit(kind, depth),
            5 => Reached(kind, depth),
            _ => $"({Any(kind, depth - 1)})",
        };
    }

    /// <summary>What calls are written by.</summary>
    public RandomCalls Calls => field ??= new RandomCalls(choices, scope, this);

    private string Name(Kind kind) => scope.NamesOf(kind) is { Length: > 0 } names ? choices.Of(names) : choices.Of(Literals[kind]);

    // loop states and arguments
    private string Special(Kind kind) => kind switch
    {
        Kind.Number when scope.Loops.Count > 0 => $"{scope.Loops[^1]}.{Member("index", "rindex", "length", "index")}",
        Kind.Bool when scope.Loops.Count > 0 => $"{scope.Loops[^1]}.{Member("first", "last", "even", "odd", "changed")}",
        Kind.List when scope.HasArguments => "$",
        _ when scope.HasArguments => choices.Of("$0", "$1", "$.named", "$[-1]", "$named"),
        _ => Name(kind),
    };

    // while has only those that it can know
    private string Member(params string[] members) => choices.Of([.. members.Where(member => scope.Loops[^1] != "while" || member is "index" or "first" or "even" or "odd")]);

    private string Literal(Kind kind, int depth) => kind switch
    {
        Kind.Text => $"$\"x{{{Any((Kind)choices.Next(3), depth - 1).Replace('"', '\'').Replace("\n", " ", StringComparison.Ordinal)}}}\\{{\"",
        Kind.List => $"[{string.Join(", ", Enumerable.Range(0, choices.Next(4)).Select(_ => Any(Kind.Any, depth - 1)))}{choices.Of("", "", ",\n ")}]".Replace("[,", "[", StringComparison.Ordinal),
        Kind.Object => $"{{a: {Any(Kind.Number, depth - 1)}, {choices.Of("b", "\"b\"", "\"c d\"")}: {Any(Kind.Any, depth - 1)}}}",
        Kind.Bool => $"(!{Primary(Kind.Any, depth - 1)})",
        Kind.Number => $"({choices.Of("-", "+")}{Primary(Kind.Number, depth - 1)})",
        _ => choices.Of(Literals[kind]),
    };

    private string Reached(Kind kind, int depth) => kind switch
    {
        Kind.Number => choices.Of($"{Name(Kind.List)}.size", $"{Name(Kind.Text)}.size", "o0.a", "l0[0]", $"l0[{Any(Kind.Number, depth - 1)}]", "d0.year", "o0['a']", "n0++", "--n1", "o0.a++"),
        Kind.Bool => choices.Of($"{Name(Kind.List)}.empty?", $"{Name(Kind.Text)}.empty?", $"{Name(Kind.Object)}.empty?", "none.empty?", "x.blank?"),
        Kind.Text => choices.Of("t0[0]", "o0?.b?.c", $"t0[{Any(Kind.Number, depth - 1)}]", "d0.day_of_week"),
        Kind.Object => choices.Of("o0.b", "this", "o0?.b", "for", "$"),
        Kind.List => choices.Of("l0", "$", "o0.l"),
        _ => choices.Of("o0.missing", "x?.a", "none?.a.b", "o0?.missing.x", "x.a", "none.a", "l0.a", "x[0]", $"o0[{Any(Kind.Text, depth - 1)}]", "this.n0", "this['t0']"),
    };

    private string Operation(Kind kind, int depth)
    {
        string Left(Kind of) => choices.Next(4) == 3 ? Any(of, depth - 1) : Primary(of, depth - 1);
        return kind switch
        {
            Kind.Number => $"{Left(Kind.Number)} {choices.Of("+", "-", "*", "/", "//", "%", "<<", ">>")} {Left(Kind.Number)}",
            Kind.Text => choices.Of($"{Left(Kind.Text)} + {Left(Kind.Any)}", $"{Left(Kind.Any)} + {Left(Kind.Text)}", $"{Left(Kind.Text)} * {choices.Of("2", "0", "(-1)", "'3'")}"),
            Kind.Bool => choices.Next(4) switch
            {
                0 => $"{Left(Kind.Number)} {Comparison()} {Left(Kind.Number)}",
                1 => $"{Left(Kind.Bool)} {choices.Of("&&", "||")} {Left(Kind.Any)}",
                2 => $"{Left(Kind.Text)} {Comparison()} {Left(Kind.Text)}",
                _ => $"{Left(Kind.Any)} {Comparison()} {Left(Kind.Any)}",
            },
            Kind.List => choices.Of(
                $"{Left(Kind.List)} + {Left(Kind.List)}", $"{Left(Kind.List)} << {Left(Kind.Any)}", $"{Left(Kind.Any)} >> {Left(Kind.List)}",
                $"{Left(Kind.List)} {choices.Of("*", "/", "//", "%")} {choices.Of("2", "1", "3")}", $"{Left(Kind.Number)}{choices.Of("..", "..<")}{choices.Of("3", "0", "n0")}"),
            Kind.Date => $"{Left(Kind.Date)} {choices.Of("+", "-")} {Left(Kind.Span)}",
            Kind.Span => choices.Of($"{Left(Kind.Date)} - {Left(Kind.Date)}", $"{Left(Kind.Span)} {choices.Of("+", "-")} {Left(Kind.Span)}"),
            Kind.Any when choices.OneIn(6) => $"{Left(Kind.Any)} {choices.Of("+", "==", "!=", "<", "&&", "||", "-", "*", "/", "<<", ">>", "%", "//")} {Left(Kind.Any)}",
            Kind.Any => Operation((Kind)choices.Next(4), depth),
            _ => Primary(kind, depth - 1),
        };
    }

    private string Comparison() => choices.Of("==", "!=", "<", "<=", ">", ">=");
}
