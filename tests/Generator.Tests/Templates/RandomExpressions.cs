using System.Globalization;
using Nianbao.Generator.Templates.Types;

namespace Nianbao.Generator.Tests.Templates;

/// <summary>Random expressions: every literal, operator, kind of path and call, and every built-in function.</summary>
internal sealed class RandomExpressions(Random random, bool isCollection)
{
    private static readonly string[] Literals =
    [
        "0", "1", "-3", "7", "1_000", "0xFF", "0b101", "2147483647", "9223372036854775807", "99999999999999999999", "1e3", "1.5", "2.", "-0.0",
        "1.0e-7", "2.5f", "1.10m", "3d", "''", "'a'", "'1'", "'b c'", "\"x\\ty\\u4e2d\\n\"", "`q``{`", "'😀'", "'<b>&'", "true", "false", "null", "empty", "blank",
    ];

    private static readonly string[] Binary =
    [
        "+", "-", "*", "/", "//", "%", "<<", ">>", "==", "!=", "<", "<=", ">", ">=", "&&", "||", "??", "?!", "..", "..<",
    ];

    private static readonly string[] ReportPaths =
    [
        "organ", "year", "title", "published", "published.year", "preamble", "preamble[0]", "form.id", "sections", "sections[0].heading", "sections.size",
        "tables", "tables[0].label", "tables[0].blocks[0].rows[0].cells", "previous", "previous?.title", "requests.received.total",
        "requests.received.total.change", "requests.received.total.label", "proactive.fees", "tables[0].body_rows[0].cells[0].kind",
    ];

    private static readonly string[] CollectionPaths =
    [
        "reports", "reports[0].title", "reports[0].tables[0].label", "reports[0]?.previous?.title", "years", "years[0].year", "years[0].reports",
        "organs", "organs[0].organ", "organs.size", "reports[0].sections[0].paragraphs", "reports[0].file",
    ];

    private static readonly string[] Members = ["a", "b", "size", "year", "label", "empty?", "if"];
    private static readonly string[] Patterns = ["'a'", "'[a-z]+'", "'(.)(.)?'", "','", "'%Y-%m-%d'", "'N2'", "'zh-CN'", "'2024-03-05'", "'1:02:03'", "'[1,{\"a\":2}]'"];

    private readonly List<string> _scope = ["v0", "v1", "v2", "v3", "$l", "o", "list"];

    /// <summary>Functions that may be called by name, and how many arguments they take at most.</summary>
    public List<(string Name, int Arguments)> Functions { get; } = [];

    /// <summary>The loops around, innermost last.</summary>
    public List<string> Loops { get; } = [];

    /// <summary>In a function without parameters, whose arguments are in <c>$</c>.</summary>
    public bool HasArguments { get; set; }

    /// <summary>Makes names known for as long as something is written.</summary>
    public T With<T>(IReadOnlyCollection<string> names, Func<T> write)
    {
        _scope.AddRange(names);
        var result = write();
        _scope.RemoveRange(_scope.Count - names.Count, names.Count);
        return result;
    }

    /// <summary>An expression that may stand anywhere.</summary>
    public string Primary(int depth) => depth <= 0 ? Leaf() : random.Next(7) switch
    {
        0 or 1 => Leaf(),
        2 => $"[{List(depth)}]",
        3 => $"{{a: {Any(depth - 1)}, \"b\": {Any(depth - 1)}}}",
        4 => Interpolated(depth),
        _ => $"({Any(depth - 1)})",
    };

    /// <summary>Any expression.</summary>
    public string Any(int depth) => depth <= 0 ? Leaf() : random.Next(12) switch
    {
        0 or 1 => Leaf(),
        2 or 3 => $"{Primary(depth - 1)} {Of(Binary)} {Primary(depth - 1)}",
        4 => $"{Primary(depth - 1)} ? {Primary(depth - 1)} : {Primary(depth - 1)}",
        5 => $"{Of("!", "-", "+")}{Primary(depth - 1)}",
        6 => Path(depth),
        7 => $"{Primary(depth - 1)} {Of("|", "|>")} {Call(depth, skipped: 1)}",
        8 => Call(depth, skipped: 0),
        9 => CallOfOwn(depth),
        10 => $"{Of("v0", "v1", "o.a", "list[0]")}{Of("++", "--")}",
        _ => Primary(depth),
    };

    /// <summary>A name, or something reached from one.</summary>
    public string Path(int depth) => random.Next(5) switch
    {
        0 => $"{Name()}{Of(".", "?.")}{Of(Members)}",
        1 => $"{Name()}[{Any(depth - 1)}]",
        2 => $"{Name()}?.{Of(Members)}[{Leaf()}]",
        3 => $"{Name()}?.a?.b",
        _ => Of(isCollection ? CollectionPaths : ReportPaths),
    };

    /// <summary>A function as a value.</summary>
    public string Function(int depth)
    {
        if (Functions.Count > 0 && random.Next(2) == 0) return "@" + Functions[random.Next(Functions.Count)].Name;
        if (random.Next(2) == 0) return $"@{Of("string.upcase", "math.abs", "object.typeof", "array.size")}";
        return random.Next(2) == 0
            ? $"@(do; ret {WithArguments(() => Any(depth - 1))}; end)"
            : $"@(do(p, q = 2); ret {With(["p", "q"], () => Any(depth - 1))}; end)";
    }

    public string Of(params string[] choices) => choices[random.Next(choices.Length)];

    private T WithArguments<T>(Func<T> write)
    {
        var outer = HasArguments;
        HasArguments = true;
        var result = write();
        HasArguments = outer;
        return result;
    }

    private string Name() => _scope[random.Next(_scope.Count)];

    private string Leaf() => random.Next(8) switch
    {
        0 or 1 or 2 => Of(Literals),
        3 or 4 => Name(),
        5 when Loops.Count > 0 => $"{Loops[^1]}.{Of("index", "first", "even", "odd")}",
        5 when HasArguments => Of("$0", "$1", "$.size", "$[-1]", "$.named"),
        6 => Of(isCollection ? CollectionPaths : ReportPaths),
        7 => Of("1..3", "2..<0"),
        _ => Name(),
    };

    private string List(int depth) => string.Join(", ", Enumerable.Range(0, random.Next(4)).Select(_ => Any(depth - 1)));

    private string Interpolated(int depth) => $"$\"x{{{Primary(depth - 1).Replace("\n", " ", StringComparison.Ordinal)}}}\\{{\"";

    private string Call(int depth, int skipped)
    {
        var group = BuiltInGroups.Find(Of([.. BuiltInGroups.Names]))!;
        var function = group.Find(Of([.. group.Names]))!;
        var count = random.Next(function.Parameters.Count(parameter => parameter.Default is null), function.Parameters.Count + 1);
        var arguments = function.Parameters.Take(count).Skip(skipped)
            .Select(parameter => (random.Next(8) == 0 ? parameter.Name + ": " : "") + ArgumentFor(parameter.Kind, depth)).ToArray();
        return random.Next(3) == 0 && arguments.Length > 0
            ? $"{function.Display}({string.Join(", ", arguments)})"
            : string.Join(" ", arguments.Prepend(function.Display));
    }

    private string ArgumentFor(string kind, int depth) => kind switch
    {
        _ when random.Next(6) == 0 => Primary(depth - 1),
        "text" => random.Next(2) == 0 ? Of(Patterns) : Primary(depth - 1),
        "int" or "int?" or "double" => Of("0", "1", "2", "(-1)", "7", "v0"),
        "date" or "day" => "(date.parse '2024-02-29')",
        "list" => Of("list", "[3, 1, 2]", "['b', null, 'a']", "(1..4)", "v2"),
        "function" => Function(depth),
        _ => Primary(depth - 1),
    };

    private string CallOfOwn(int depth)
    {
        if (Functions.Count == 0) return Call(depth, skipped: 0);
        var (name, most) = Functions[random.Next(Functions.Count)];
        var arguments = Enumerable.Range(0, random.Next(most + 1)).Select(_ => Primary(depth - 1)).ToList();
        if (random.Next(6) == 0) arguments.Add($"named: {Leaf()}");
        if (random.Next(8) == 0) arguments.Add("^list");
        return random.Next(2) == 0
            ? $"{name}({string.Join(", ", arguments)})"
            : string.Join(" ", arguments.Prepend(name));
    }

    /// <summary>A small number as text.</summary>
    public string Small() => random.Next(4).ToString(CultureInfo.InvariantCulture);
}
