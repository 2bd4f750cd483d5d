using System.Globalization;
using Nianbao.Generator.Diagnostics;
using Nianbao.Generator.Model;
using Nianbao.Generator.Schemas;

namespace Nianbao.Generator.Rules;

/// <summary>
/// Reads the text of a rule:
/// <code>
/// rule       = side comparison side
/// side       = [ "-" ] term { ( "+" | "-" ) term }
/// term       = path | number
/// path       = id { "." id }
/// comparison = "==" | "!=" | "&lt;" | "&lt;=" | ">" | ">="
/// </code>
/// </summary>
internal sealed class RuleParser
{
    private static readonly (string Text, string Name)[] Comparisons =
    [
        ("==", "Equal"), ("!=", "NotEqual"), ("<=", "LessOrEqual"), (">=", "GreaterOrEqual"), ("<", "Less"), (">", "Greater"),
    ];

    private readonly Located<string> _source;
    private readonly SchemaErrors _errors;
    private int _at;

    private RuleParser(Located<string> source, SchemaErrors errors)
    {
        _source = source;
        _errors = errors;
    }

    private string Text => _source.Value;

    /// <summary>Null where the text is no rule; the mistake has then been reported at its place.</summary>
    public static RuleExpression? Parse(Located<string> source, SchemaErrors errors)
    {
        var parser = new RuleParser(source, errors);
        if (parser.ReadSide() is not { } left || parser.ReadComparison() is not { } comparison) return null;
        if (parser.ReadSide() is not { } right) return null;
        parser.SkipBlanks();
        if (parser._at < parser.Text.Length) return parser.Expected<RuleExpression>("规则结尾", "the end of the rule");
        return left.Concat(right).Any(term => term.Name is not null)
            ? new RuleExpression(left, comparison, right)
            : parser.Expected<RuleExpression>("至少一个行、列的名称", "at least one name of a row or column");
    }

    private List<RuleTerm>? ReadSide()
    {
        var terms = new List<RuleTerm>();
        var negative = TryRead('-');
        while (true)
        {
            if (ReadTerm(negative) is not { } term) return null;
            terms.Add(term);
            if (TryRead('+')) negative = false;
            else if (TryRead('-')) negative = true;
            else return terms;
        }
    }

    private RuleTerm? ReadTerm(bool negative)
    {
        SkipBlanks();
        var start = _at;
        while (_at < Text.Length && (char.IsLetterOrDigit(Text[_at]) || Text[_at] is '_' or '.')) _at++;
        var word = Text.Substring(start, _at - start);
        if (word.Length == 0) return Expected<RuleTerm>("行、列的名称或整数", "the name of a row or column, or a whole number");
        if (!char.IsDigit(word[0])) return new RuleTerm(negative, new Located<string>(word, RangeAt(start, word.Length)), 0);
        if (long.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return new RuleTerm(negative, null, number);
        }

        _at = start;
        return Expected<RuleTerm>("整数", "a whole number");
    }

    private string? ReadComparison()
    {
        SkipBlanks();
        foreach (var (text, name) in Comparisons)
        {
            if (string.CompareOrdinal(Text, _at, text, 0, text.Length) != 0) continue;
            _at += text.Length;
            return name;
        }

        return Expected<string>("+、- 或比较符号（== != < <= > >=）", "+, - or a comparison (== != < <= > >=)");
    }

    private bool TryRead(char sign)
    {
        SkipBlanks();
        if (_at >= Text.Length || Text[_at] != sign) return false;
        _at++;
        return true;
    }

    private void SkipBlanks()
    {
        while (_at < Text.Length && char.IsWhiteSpace(Text[_at])) _at++;
    }

    private T? Expected<T>(string zh, string en)
        where T : class
    {
        _errors.Add(SchemaDiagnostics.RuleSyntax, RangeAt(_at, Math.Min(1, Text.Length - _at)), zh, en);
        return null;
    }

    // On one line an offset in the text is an offset in the line; a rule that was inherited has no line of its own here.
    private SourceRange RangeAt(int offset, int length)
    {
        var range = _source.Range;
        return range.Length != Text.Length ? range : new SourceRange(
            range.Start + offset, length, range.Line, range.Column + offset, range.Line, range.Column + offset + length);
    }
}
