using System.Globalization;

namespace Nianbao.Judge.Grammar;

/// <summary>
/// Random templates of the whole language: text with indents, blanks taken away, every statement, every built-in function. They
/// mostly do something sensible, so that few end at their first line.
/// </summary>
public sealed class RandomTemplate
{
    private const int Depth = 2;

    private const string Prelude =
        "{{ n0 = 3; n1 = 2.5; t0 = 'a,b'; t1 = \"l1\\nl2\"; b0 = true; l0 = [3, 1, 2]; l1 = ['b', 'a']; o0 = {a: 1, b: {c: 'd'}, l: [1]}; d0 = date.parse '2024-03-05' ~}}\n";

    // after it no variable has a type that is known when the template is compiled
    private const string Mixing = "{{ if none; n0 = 'a'; n1 = 'a'; t0 = 1; t1 = 1; b0 = 'a'; l0 = 'a'; l1 = 1; o0 = 1; d0 = 'a'; end ~}}\n";

    private readonly Choices _choices;
    private readonly Scope _scope = new();
    private readonly RandomExpressions _expressions;
    private readonly string _number;
    private readonly Dictionary<string, string> _parts = new(StringComparer.Ordinal);
    private int _names;

    private RandomTemplate(Choices choices, int number)
    {
        _choices = choices;
        _number = number.ToString(CultureInfo.InvariantCulture);
        _expressions = new RandomExpressions(choices, _scope);
    }

    /// <summary>A template, whose name has the number.</summary>
    public static JudgedTemplate Make(Choices choices, int number)
    {
        ArgumentNullException.ThrowIfNull(choices);
        var template = new RandomTemplate(choices, number);
        if (choices.Next(3) == 2) template.AddPart("one");
        if (choices.Next(6) == 5) template.AddPart("two");
        var text = Prelude + choices.Of("", Mixing) + string.Concat(Enumerable.Range(0, 1 + choices.Next(4)).Select(_ => template.Piece()));
        return new JudgedTemplate($"random{template._number}.scriban", text, template._parts);
    }

    private void AddPart(string name)
    {
        var text = _scope.InFunction(true, [], () => string.Concat(Enumerable.Range(0, 1 + _choices.Next(3)).Select(_ => Piece())));
        _parts.Add($"parts/{name}{_number}.scriban", text);
    }

    // a text, or code within its braces
    private string Piece() => _choices.Next(4) switch
    {
        0 or 1 => $"{Before()}{{{{{Sign()} {Statement(Depth)} {Sign()}}}}}{After()}",
        2 => Split(),
        _ => _choices.Of("text\n", "a\n  b\n", "{ % } }}\n", "{%{ {{ verbatim }} }%}", "# no comment\r\n", "数据 😀\n", "\n\n"),
    };

    private string Before() => _choices.Of("", "  ", "x ", "\t", "\n    ");

    private string After() => _choices.Of("\n", "", "  \n", "y");

    private string Sign() => _choices.Of("", "~", "-");

    // a block whose head, body and end have braces of their own
    private string Split()
    {
        var body = _choices.Of("", "line\n", "  ") ;
        string Code(string code) => $"{Before()}{{{{{Sign()} {code} {Sign()}}}}}{After()}";
        return _choices.Next(5) switch
        {
            0 => $"{Code($"if {_expressions.Any(Kind.Bool, 1)}")}{body}{Piece()}{Code("else")}{body}{Code("end")}",
            1 => $"{Code($"for i in {_expressions.Primary(Kind.List, 1)}")}{_scope.InLoop("for", [("i", Kind.Any)], () => body + Piece())}{Code("end")}",
            2 => $"{Code("capture x")}{body}{Piece()}{Code("end")}",
            3 => $"{Code($"case {_expressions.Primary(Kind.Any, 1)}")}{Code($"when {_expressions.Primary(Kind.Any, 1)}")}{body}{Code("else")}{body}{Piece()}{Code("end")}",
            _ => $"{Code($"tablerow i in {_expressions.Primary(Kind.List, 1)}{_choices.Of("", " cols: 2")}")}{_scope.InLoop("tablerow", [("i", Kind.Any)], () => body + Piece())}{Code("end")}",
        };
    }

    private string Body(int depth) => string.Join(Between(), Enumerable.Range(0, 1 + _choices.Next(2)).Select(_ => Statement(depth - 1)));

    private string Between() => _choices.Of("; ", "\n", " ;; ");

    private string Statement(int depth) => _choices.Next(26) switch
    {
        _ when depth <= 0 => _expressions.Any(Kind.Any, 1),
        0 or 1 or 2 or 3 or 4 => _expressions.Any(Kind.Any, depth),
        5 or 6 => Assignment(depth),
        7 or 8 => $"if {_expressions.Any(Kind.Bool, depth)}; {Body(depth)}; {(_choices.Next(2) == 1 ? $"else if {_expressions.Any(Kind.Bool, 1)}; {Body(depth)}; " : "")}{(_choices.Next(2) == 1 ? $"else; {Body(depth)}; " : "")}end",
        9 => $"case {_expressions.Any(Kind.Any, 1)}; when {_expressions.Primary(Kind.Any, 1)}{_choices.Of(", ", " || ")}{_expressions.Primary(Kind.Any, 1)}; {Body(depth)}; {(_choices.Next(2) == 1 ? $"else; {Body(depth)}; " : "")}end",
        10 or 11 or 12 => Loop("for", depth),
        13 => Loop("tablerow", depth),
        14 => While(depth),
        15 => $"capture {_choices.Of("x", "$l", "o0.c", "t0")}; {Body(depth)}; end",
        16 => $"with {_expressions.Primary(Kind.Object, 1)}; {Body(depth)}; end",
        17 or 18 => Function(depth),
        19 => Inline(depth),
        20 => Wrap(depth),
        21 => Include(),
        22 => Jump(depth),
        23 => _choices.Of("import o0", "import {z: 1}", "readonly n0", "readonly x", "## block ##", "# line\n"),
        24 => $"{_expressions.Primary(Kind.List, 1)} | array.{_choices.Of("each", "filter", "any")} do; ret {_scope.InFunction(true, [], () => _expressions.Any(Kind.Any, 1))}; end",
        _ => $"h = {_expressions.Calls.Function(depth)}; h {_expressions.Primary(Kind.Any, 1)}",
    };

    private string Assignment(int depth) => _choices.Next(6) switch
    {
        0 => $"n0 {Operator()} {_expressions.Any(Kind.Number, depth)}",
        1 => $"t0 = {_expressions.Any(Kind.Text, depth)}",
        2 => $"x = {_expressions.Any(Kind.Any, depth)}",
        3 => $"{_choices.Of("o0.a", "o0['b']", "l0[1]", "l0[5]", "o0.new", "l0.a")} {Operator()} {_expressions.Any(Kind.Any, depth)}",
        4 => $"$l {Operator()} {_expressions.Any(Kind.Number, depth)}",
        _ => $"l0 = {_expressions.Any(Kind.List, depth)}",
    };

    private string Operator() => _choices.Of("=", "+=", "-=", "*=", "/=", "//=", "%=");

    private string Jump(int depth) =>
        _scope.Loops.Count > 0 ? _choices.Of("break", "continue")
        : _scope.IsInFunction ? _choices.Of("ret", $"ret {_expressions.Any(Kind.Any, depth)}", "$$", "break")
        : $"if {_expressions.Primary(Kind.Bool, 1)}; ret {_choices.Of("", "5")}; end";

    private string Loop(string word, int depth)
    {
        var item = _choices.Of(NewName("i"), "$i", "x");
        var options = _choices.Of("", " limit: 2", " offset: 1 limit: 2", " reversed", word == "tablerow" ? " cols: 2" : " limit: n0");
        var source = _choices.Next(3) == 2 ? _choices.Of("'a😀b'", "o0", "null", "[]") : _expressions.Primary(Kind.List, 1);
        var body = _scope.InLoop(word, [(item, Kind.Any)], () => Body(depth));
        return $"{word} {item} in {source}{options}; {body}; {(word == "for" && _choices.Next(3) == 2 ? $"else; {Body(depth)}; " : "")}end";
    }

    // counts by a name of its own, so that it ends
    private string While(int depth)
    {
        var count = NewName("w");
        return $"{count} = 0; while {count} < {_choices.Of("2", "1", "3")}; {count} = {count} + 1; {_scope.InLoop("while", [], () => Body(depth))}; end";
    }

    private string Function(int depth)
    {
        var name = NewName("f");
        var isSimple = _choices.Next(2) == 0;
        var parameters = isSimple ? "" : _choices.Of("(p)", "(p, q = 'z')", "(p, q...)");
        (string, Kind)[] names = isSimple ? [] : parameters.Contains('q', StringComparison.Ordinal) ? [("p", Kind.Any), ("q", Kind.Any)] : [("p", Kind.Any)];
        var body = _scope.InFunction(isSimple, names, () => $"{Body(depth)}; {_choices.Of("", "$$; ")}{(_choices.Next(2) == 1 ? $"ret {_expressions.Any(Kind.Any, 1)}; " : "")}");
        _scope.Functions.Add((name, isSimple ? 2 : parameters == "(p)" ? 1 : 3));
        return $"func {name}{parameters}; {body}end";
    }

    private string Inline(int depth)
    {
        var name = NewName("f");
        var body = _scope.InFunction(false, [("p", Kind.Any), ("q", Kind.Any)], () => _expressions.Any(Kind.Any, depth));
        _scope.Functions.Add((name, 2));
        return $"{name}(p, q) = {body}";
    }

    private string Wrap(int depth) => _scope.Functions.Count == 0
        ? Function(depth)
        : $"wrap {_scope.Functions[_choices.Next(_scope.Functions.Count)].Name} {_choices.Of("", "1", "n0")}; {Body(depth)}; end";

    private string Include()
    {
        if (_parts.Count == 0) return _expressions.Any(Kind.Any, 1);
        var name = $"'{_choices.Of([.. _parts.Keys]).Replace(".scriban", "", StringComparison.Ordinal)}'";
        return _choices.Of(
            $"include {name}", $"include {name} {_expressions.Primary(Kind.Any, 1)} named: {_expressions.Primary(Kind.Any, 0)}", $"x = include({name}, 1)",
            $"'{{' + (include {name} n0) + '}}'", $"include_join [{name}, {name}] ', ' '(' ')'");
    }

    private string NewName(string prefix) => $"{prefix}{_names++}";
}
