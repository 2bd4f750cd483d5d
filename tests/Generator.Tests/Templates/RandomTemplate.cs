namespace Nianbao.Generator.Tests.Templates;

/// <summary>
/// Random templates that are mostly right: every statement, in any place and depth, and in pages every kind of place
/// where a value may stand. Each statement at the top has a line of its own, so that a wrong one can be taken out.
/// </summary>
internal sealed class RandomTemplate
{
    private const int Depth = 3;

    private static readonly string[] Prelude =
    [
        "{{ v0 = 1; v1 = 'a,b'; v2 = [1, 'x', null]; v3 = 2.5; $l = 3; o = {a: 1, b: {c: 'd'}}; list = [3, 1, 2] }}",
        "{{ for v in [1, 'x', null, [1], {a: 1}]; v3 = v; end; if year > 1; v2 = 'now a text'; end }}",
    ];

    private static readonly string[] Places =
    [
        "<p>#</p>", "<p title=\"#\">x</p>", "<a href='#'>x</a>", "<a href=\"/x?q=#\">x</a>", "<script>var x = #;</script>", "<style>p { width: #px }</style>",
        "<h# >x</h1>", "<!-- # -->", "<td class=#>x</td>", "<p{{ if v0 }} id=\"#\"{{ end }}>x</p>", "<textarea>#</textarea>", "&lt;#",
    ];

    private readonly Random _random;
    private readonly bool _isHtml;
    private readonly RandomExpressions _expressions;
    private int _names;
    private bool _isInLoop;
    private bool _isInFunction;

    private RandomTemplate(Random random, bool isHtml, bool isCollection)
    {
        _random = random;
        _isHtml = isHtml;
        _expressions = new RandomExpressions(random, isCollection);
    }

    /// <summary>The lines of a template.</summary>
    public static List<string> Lines(Random random, bool isHtml, bool isCollection)
    {
        var template = new RandomTemplate(random, isHtml, isCollection);
        var prelude = isCollection ? Prelude.Select(line => line.Replace("year > 1", "years.size > 1", StringComparison.Ordinal)) : Prelude;
        return [.. prelude, .. Enumerable.Range(0, random.Next(3, 12)).Select(_ => template.Line())];
    }

    private string Line() => _random.Next(_isHtml ? 3 : 6) == 0
        ? Text()
        : $"{Of("", "  ", "x ")}{{{{{Of("", "-", "~")} {Statement(Depth)} {Of("", "-", "~")}}}}}";

    private string Text() => _isHtml
        ? Of(Places).Replace("#", $"{{{{ {_expressions.Any(2)} }}}}", StringComparison.Ordinal)
        : Of("plain {% text }}", "{%{ {{ verbatim }} }%}", "# no comment", "数据 😀");

    private string Body(int depth) => string.Join("; ", Enumerable.Range(0, _random.Next(1, 4)).Select(_ => Statement(depth - 1)));

    private string Statement(int depth) => depth <= 0 ? _expressions.Any(1) : _random.Next(24) switch
    {
        0 or 1 => $"v{_expressions.Small()} = {_expressions.Any(depth)}",
        2 => $"{Of("$l", "o.a", "list[1]", "o['b']", "v0")} {Of("=", "+=", "-=", "*=", "/=", "//=", "%=")} {_expressions.Any(depth)}",
        3 => $"if {_expressions.Any(depth)}; {Body(depth)}; {Of("", $"else if {_expressions.Any(1)}; {Body(depth)}; ")}{Of("", $"else; {Body(depth)}; ")}end",
        4 => $"case {_expressions.Any(1)}; when {_expressions.Primary(1)}{Of(", ", " || ")}{_expressions.Primary(1)}; {Body(depth)}; {Of("", $"else; {Body(depth)}; ")}end",
        5 or 6 => Loop("for", depth),
        7 => Loop("tablerow", depth),
        8 => While(depth),
        9 => $"capture {Of("v1", "$l", "o.b")}; {Body(depth)}; end",
        10 => $"with {Of("o", "{a: 1}", "v3")}; {Body(depth)}; end",
        11 or 12 => Function(depth),
        13 => Inline(depth),
        14 => Wrap(depth),
        15 => Include(),
        16 when _isInLoop || _isInFunction => Of("break", "continue"),
        16 => "if v0 == 'never'; ret; end",
        17 when _isInFunction => Of("ret", $"ret {_expressions.Any(depth)}", "$$"),
        18 => Of("import o", "import {z: 1}", "readonly v3", "this.v0 = 2", "this"),
        19 => "## block ##",
        20 => $"list | array.each do; ret {_expressions.Any(1)}; end",
        21 => FunctionValue(depth),
        _ => _expressions.Any(depth),
    };

    private string Loop(string word, int depth)
    {
        var item = NewName("i");
        var options = Of("", " limit: 2", " offset: 1 limit: 2", " reversed", word == "tablerow" ? " cols: 2" : " limit: v0");
        var source = Of("list", "(1..3)", "'a😀'", "v2", "o", "[]", "null", $"({_expressions.Any(1)})");
        var body = Inside([item], word, () => Body(depth));
        return $"{word} {item} in {source}{options}; {body}; {(word == "for" ? Of("", $"else; {Body(depth)}; ") : "")}end";
    }

    // counts by a name of its own, so that it ends
    private string While(int depth)
    {
        var count = NewName("w");
        return $"{count} = 0; while {count}++ < {_expressions.Small()}; {Inside([], "while", () => Body(depth))}; end";
    }

    private string Function(int depth)
    {
        var (name, isSimple) = (NewName("f"), _random.Next(2) == 0);
        var parameters = isSimple ? "" : Of("(p)", "(p, q = 'z')", "(p, q...)");
        var body = InFunction(isSimple, isSimple ? [] : parameters.Contains('q', StringComparison.Ordinal) ? ["p", "q"] : ["p"], () => Body(depth));
        var definition = $"func {name}{parameters}; {body}; {Of("", "$$; ")}{Of("", $"ret {_expressions.Any(1)}; ")}end";
        if (!_isInFunction) _expressions.Functions.Add((name, parameters == "(p)" ? 1 : 3));
        return definition;
    }

    private string Inline(int depth)
    {
        var name = NewName("f");
        var definition = $"{name}(p, q) = {_expressions.With(["p", "q"], () => _expressions.Any(depth))}";
        if (!_isInFunction) _expressions.Functions.Add((name, 2));
        return definition;
    }

    private string Wrap(int depth)
    {
        if (_expressions.Functions.Count == 0) return Function(depth);
        var function = _expressions.Functions[_random.Next(_expressions.Functions.Count)].Name;
        var call = Of(function, function + " 1", $"(v0 ? @{function} : @{_expressions.Functions[0].Name})", "held[0]", "held[0] v1");
        var held = call.StartsWith("held", StringComparison.Ordinal) ? $"held = [@{function}]; " : "";
        return $"{held}wrap {call}; {Body(depth)}; end";
    }

    // kept apart from the other variables: a function that calls whatever a variable holds may call itself for ever
    private string FunctionValue(int depth) => _isInFunction
        ? _expressions.Any(depth)
        : $"held = [{_expressions.Function(depth)}, {_expressions.Function(depth)}]; h = held[{Of("0", "1", "v0", "5")}]; h {_expressions.Primary(1)}";

    private string Include()
    {
        var name = Of("'parts/plain'", "'parts/value' 1", "'parts/arguments' v0 named: 2", "'parts/word' 'x'", "'parts/nope'");
        return Of($"include {name}", $"v1 = include({name.Replace("' ", "', ", StringComparison.Ordinal)})", "include_join ['parts/plain', 'parts/plain'] ', ' '(' ')'");
    }

    private string Inside(string[] names, string loop, Func<string> write)
    {
        var outer = _isInLoop;
        _isInLoop = true;
        _expressions.Loops.Add(loop);
        var text = _expressions.With(names, write);
        _expressions.Loops.RemoveAt(_expressions.Loops.Count - 1);
        _isInLoop = outer;
        return text;
    }

    private string InFunction(bool isSimple, string[] names, Func<string> write)
    {
        var (outer, outerArguments) = (_isInFunction, _expressions.HasArguments);
        var loops = _expressions.Loops.ToArray();
        _expressions.Loops.Clear();
        (_isInFunction, _expressions.HasArguments) = (true, isSimple);
        var text = _expressions.With(names, write);
        (_isInFunction, _expressions.HasArguments) = (outer, outerArguments);
        _expressions.Loops.AddRange(loops);
        return text;
    }

    private string NewName(string prefix) => $"{prefix}{_names++}";

    private string Of(params string[] choices) => _expressions.Of(choices);
}
