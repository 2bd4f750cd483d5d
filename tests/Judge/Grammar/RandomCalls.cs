namespace Nianbao.Judge.Grammar;

/// <summary>Random calls of built-in and own functions, with sensible and odd arguments.</summary>
internal sealed class RandomCalls(Choices choices, Scope scope, RandomExpressions expressions)
{
    private static readonly string[] DatePatterns = ["'%Y-%m-%d'", "'%d %b %Y'", "'%A %B %e %j %p %I:%M:%S %y %%'", "'%D %F %T %R %u %w %U %W %V %s %C %h %Z %q'", "'%c'", "'%x %X'"];
    private static readonly string[] Formats = ["'N2'", "'0.00'", "'D5'", "'P1'", "'C'", "'X'", "'#,##0'", "'yyyy'", "''", "'e3'"];
    private static readonly string[] RegexPatterns = ["'a'", "'[a-z]+'", "'(.)(.)?'", "','", "'\\\\s'", "'^l'", "'('"];

    // a function can only be piped to where it takes something
    private static readonly BuiltIn[] Pipes = [.. BuiltIns.All.Where(function => function.Parameters.Length > 0)];

    /// <summary><c>f a b</c></summary>
    public string Blank(Kind kind, int depth)
    {
        if (IsOwn()) return Own(depth, isExplicit: false);
        var function = Choose(BuiltIns.All, kind);
        return string.Join(" ", Arguments(function, depth, skipped: 0).Prepend(function.Name));
    }

    /// <summary><c>f(a, b)</c></summary>
    public string Explicit(Kind kind, int depth)
    {
        if (IsOwn()) return Own(depth, isExplicit: true);
        var function = Choose(BuiltIns.All, kind);
        return $"{function.Name}({string.Join(", ", Arguments(function, depth, skipped: 0))})";
    }

    /// <summary><c>a | f b</c></summary>
    public string Piped(Kind kind, int depth)
    {
        var function = Choose(Pipes, kind);
        var first = expressions.Primary(function.Parameters[0].Kind, depth - 1);
        var pipe = choices.Of("|", "|", "|>", "|\n ");
        return IsOwn()
            ? $"{first} {pipe} {scope.Functions[choices.Next(scope.Functions.Count)].Name}"
            : $"{first} {pipe} {string.Join(" ", Arguments(function, depth, skipped: 1).Prepend(function.Name))}";
    }

    /// <summary>A function as a value.</summary>
    public string Function(int depth) => choices.Next(5) switch
    {
        0 => "@string.upcase",
        1 when scope.Functions.Count > 0 => "@" + scope.Functions[choices.Next(scope.Functions.Count)].Name,
        2 => $"@(do; ret {scope.InFunction(true, [], () => expressions.Any(Kind.Any, depth - 1))}; end)",
        3 => $"@(do(p); ret {scope.InFunction(false, [("p", Kind.Any)], () => expressions.Any(Kind.Any, depth - 1))}; end)",
        _ => choices.Of("@object.typeof", "@math.is_number", "@string.size"),
    };

    private bool IsOwn() => scope.Functions.Count > 0 && choices.Next(3) == 2;

    private string Own(int depth, bool isExplicit)
    {
        var (name, most) = scope.Functions[choices.Next(scope.Functions.Count)];
        var arguments = Enumerable.Range(0, choices.Next(most + 1)).Select(_ => expressions.Primary(Kind.Any, depth - 1)).ToList();
        if (choices.OneIn(8)) arguments.Add("named: " + expressions.Primary(Kind.Any, 0));
        if (choices.OneIn(10)) arguments.Add("^l0");
        return isExplicit ? $"{name}({string.Join(", ", arguments)})" : string.Join(" ", arguments.Prepend(name));
    }

    private BuiltIn Choose(BuiltIn[] all, Kind kind)
    {
        var fitting = kind == Kind.Any ? all : [.. all.Where(function => function.Result == kind)];
        return fitting.Length == 0 ? all[choices.Next(all.Length)] : fitting[choices.Next(fitting.Length)];
    }

    private string[] Arguments(BuiltIn function, int depth, int skipped)
    {
        var most = function.Parameters.Length - function.Required;
        var count = function.Required + choices.Next(most + 1);
        if (choices.OneIn(40)) count = choices.Next(4);
        return [.. function.Parameters.Take(count).Skip(skipped).Select(parameter => (choices.OneIn(14) ? parameter.Name + ": " : "") + Argument(function.Name, parameter, depth))];
    }

    private string Argument(string function, (string Name, Kind Kind) parameter, int depth) => parameter.Name switch
    {
        _ when choices.OneIn(16) => expressions.Primary(Kind.Any, depth - 1),
        "culture" or "output_culture" or "input_culture" => "''",
        "pattern" or "output_pattern" or "input_pattern" => choices.Of(function.StartsWith("date", StringComparison.Ordinal) ? DatePatterns : RegexPatterns),
        "format" => choices.Of(Formats),
        "options" => choices.Of("'i'", "'m'", "'is'", "''"),
        "member" or "key" => choices.Of("'a'", "'b'", "'size'", "'b.c'"),
        "stringComparison" => choices.Of("'Ordinal'", "'OrdinalIgnoreCase'", "'x'"),
        "json" => choices.Of("'[1, {\"a\": 2.5}]'", "'\"x\"'", "'{\"a\": null}'", "'[1'"),
        "text" when function == "date.parse" || function == "date.parse_to_string" => choices.Of("'2024-03-05'", "'2024-03-05T10:20:30Z'", "'05/03/2024'", "'never'"),
        "text" when function == "timespan.parse" => choices.Of("'1:02:03'", "'2.03:00'", "'x'"),
        "minValue" or "maxValue" or "width" or "length" or "count" or "startIndex" or "start" or "index" or "precision" => choices.Of("1", "0", "2", "(-1)", "5", "n0"),
        _ => expressions.Primary(parameter.Kind, depth - 1),
    };
}
