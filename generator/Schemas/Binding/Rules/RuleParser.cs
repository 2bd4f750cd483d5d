using System.Globalization;
using Nianbao.Generator.Diagnostics;
using Nianbao.Generator.Text;

namespace Nianbao.Generator.Schemas.Binding.Rules;

/// <summary>
/// Reads the text of a rule:
/// <code>
/// check      = side comparison side
/// when       = all { "or" all }
/// all        = single { "and" single }
/// single     = "(" when ")" | fact | check
/// fact       = ( "kind" | "level" ) ( "==" | "!=" ) word
/// side       = [ "-" ] term { ( "+" | "-" ) term }
/// term       = number [ "*" name ] | name
/// name       = path | "sum" "(" path ")"
/// path       = [ "previous." | "parts." ] id { "." id }
/// comparison = "==" | "!=" | "&lt;" | "&lt;=" | ">" | ">="
/// </code>
/// </summary>
internal sealed class RuleParser
{
    private static readonly Dictionary<string, string> Comparisons = new(StringComparer.Ordinal)
    {
        ["=="] = "Equal", ["!="] = "NotEqual", ["<="] = "LessOrEqual", [">="] = "GreaterOrEqual", ["<"] = "Less", [">"] = "Greater",
    };

    /// <summary>How deep conditions may stand in brackets: each level is a call within a call.</summary>
    private const int MaxDepth = 20;

    private readonly RuleScanner _scanner;
    private readonly SchemaErrors _errors;
    private int _depth;

    private RuleParser(Located<string> source, SchemaErrors errors)
    {
        _scanner = new RuleScanner(source);
        _errors = errors;
    }

    /// <summary>Null where the text is no relation; the mistake has then been reported at its place.</summary>
    public static RelationSyntax? ParseCheck(Located<string> source, SchemaErrors errors)
    {
        var parser = new RuleParser(source, errors);
        return parser.Complete(parser.ReadRelation());
    }

    /// <summary>Null where the text is no condition; the mistake has then been reported at its place.</summary>
    public static ConditionSyntax? ParseWhen(Located<string> source, SchemaErrors errors)
    {
        var parser = new RuleParser(source, errors);
        return parser.Complete(parser.ReadCondition());
    }

    private T? Complete<T>(T? read)
        where T : class
    {
        if (read is null || _scanner.IsAtEnd) return read;
        return Expected<T>("规则结尾", "the end of the rule");
    }

    private ConditionSyntax? ReadCondition() => ReadJoint("or", () => ReadJoint("and", ReadSingle));

    private ConditionSyntax? ReadJoint(string word, Func<ConditionSyntax?> readPart)
    {
        var parts = new List<ConditionSyntax>();
        do
        {
            if (readPart() is not { } part) return null;
            parts.Add(part);
        }
        while (_scanner.TryTake(word));

        return parts.Count == 1 ? parts[0] : new JointSyntax(word == "and", parts);
    }

    private ConditionSyntax? ReadSingle()
    {
        if (_scanner.Token == "(")
        {
            if (_depth == MaxDepth) return TooDeep();
            _depth++;
            _scanner.Take();
            var inner = ReadCondition();
            _depth--;
            return inner is null || _scanner.TryTake(")") ? inner : Expected<ConditionSyntax>("“)”", "')'");
        }

        return _scanner.Token is "kind" or "level" ? ReadFact() : ReadRelation();
    }

    private ConditionSyntax? TooDeep()
    {
        _errors.Add(SchemaDiagnostics.TooDeep, _scanner.Range, MaxDepth.ToString(CultureInfo.InvariantCulture));
        return null;
    }

    private FactSyntax? ReadFact()
    {
        var fact = _scanner.Take();
        if (_scanner.Token is not ("==" or "!=")) return Expected<FactSyntax>("== 或 !=", "== or !=");
        var isNegated = _scanner.Take().Value == "!=";
        return _scanner.IsWord
            ? new FactSyntax(fact, isNegated, _scanner.Take())
            : Expected<FactSyntax>("机关类别或层级，例：township", "a kind of organ or a level, for example township");
    }

    private RelationSyntax? ReadRelation()
    {
        if (ReadSide() is not { } left) return null;
        if (!Comparisons.TryGetValue(_scanner.Token, out var comparison))
        {
            return Expected<RelationSyntax>("+、- 或比较符号（== != < <= > >=）", "+, - or a comparison (== != < <= > >=)");
        }

        _scanner.Take();
        if (ReadSide() is not { } right) return null;
        var relation = new RelationSyntax(left, comparison, right);
        return relation.Terms.Any(term => term.Name is not null)
            ? relation
            : Expected<RelationSyntax>("至少一个行、列的名称", "at least one name of a row or column");
    }

    private List<TermSyntax>? ReadSide()
    {
        var terms = new List<TermSyntax>();
        var sign = _scanner.TryTake("-") ? -1 : 1;
        while (true)
        {
            if (ReadTerm(sign) is not { } term) return null;
            terms.Add(term);
            if (_scanner.TryTake("+")) sign = 1;
            else if (_scanner.TryTake("-")) sign = -1;
            else return terms;
        }
    }

    private TermSyntax? ReadTerm(int sign)
    {
        if (_scanner.IsWord) return ReadName(sign);
        if (!_scanner.IsNumber) return Expected<TermSyntax>("行、列的名称或整数", "the name of a row or column, or a whole number");
        if (!int.TryParse(_scanner.Token, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return Expected<TermSyntax>("整数", "a whole number");
        }

        _scanner.Take();
        if (!_scanner.TryTake("*")) return new TermSyntax(sign * number, null, IsSum: false);
        return _scanner.IsWord ? ReadName(sign * number) : Expected<TermSyntax>("行、列的名称", "the name of a row or column");
    }

    private TermSyntax? ReadName(int factor)
    {
        var name = _scanner.Take();
        if (name.Value != "sum" || !_scanner.TryTake("(")) return new TermSyntax(factor, name, IsSum: false);
        if (!_scanner.IsWord) return Expected<TermSyntax>("一组行或列的名称", "the name of a group of rows or columns");
        var group = _scanner.Take();
        return _scanner.TryTake(")") ? new TermSyntax(factor, group, IsSum: true) : Expected<TermSyntax>("“)”", "')'");
    }

    private T? Expected<T>(string zh, string en)
        where T : class
    {
        _errors.Add(SchemaDiagnostics.RuleSyntax, _scanner.Range, zh, en);
        return null;
    }
}
