using System.Buffers;
using System.Text.RegularExpressions;
using Nianbao.Forms;
using Nianbao.Text;

namespace Nianbao.Narratives;

/// <summary>Takes sentences apart into words of the lexicon, numbers with their units, and what is neither.</summary>
internal sealed partial class Tokenizer(Lexicon lexicon, OwnBody own)
{
    private static readonly SearchValues<char> ClauseEnds = SearchValues.Create("，；：（）。！？");

    // 第20条, 近20件: not so many
    private const string NoExactNumberAfter = "第近约超逾每余多几-/";

    // of all units, and of what makes a number a date
    private static readonly SearchValues<char> UnitStarts = SearchValues.Create("元%起项部件条宗例次个份封年月日时工天小");

    private static readonly Word InTime = new(WordRole.Qualifier, "on_time");

    private readonly List<Token> _tokens = [];
    private int _unknownFrom;

    /// <summary>The pieces of a sentence, in their order and without gaps; valid until the next call.</summary>
    public List<Token> Read(string text, int start, int end)
    {
        _tokens.Clear();
        _unknownFrom = -1;
        for (var at = start; at < end;)
        {
            var token = ReadPiece(text, at, end);
            if (token.Kind == TokenKind.Unknown)
            {
                if (_unknownFrom < 0) _unknownFrom = at;
                at = token.End;
                continue;
            }

            EndUnknown(text, at);
            _tokens.Add(token);
            at = token.End;
        }

        EndUnknown(text, end);
        return _tokens;
    }

    // 县发改局 is no word of the lexicon and may be the body's own
    private void EndUnknown(string text, int at)
    {
        if (_unknownFrom >= 0)
        {
            var kind = own.IsOwnName(text.AsSpan(_unknownFrom, at - _unknownFrom)) ? TokenKind.Own : TokenKind.Unknown;
            _tokens.Add(new Token(kind, _unknownFrom, at));
        }

        _unknownFrom = -1;
    }

    private Token ReadPiece(string text, int at, int end)
    {
        var c = text[at];
        if (c == '、') return new Token(TokenKind.Item, at, at + 1);
        if (ClauseEnds.Contains(c)) return new Token(TokenKind.Clause, at, at + 1);
        var rest = text.AsSpan(at, end - at);
        var ownLength = own.LengthOfName(rest);
        var word = lexicon.Longest(rest, out var length);
        if (ownLength > 0 && ownLength >= length) return new Token(TokenKind.Own, at, at + ownLength);
        if (word != null) return new Token(TokenKind.Word, at, at + length) { Word = word };
        return ChineseNumber.Characters.Contains(c) ? ReadNumber(text, at, end) : new Token(TokenKind.Unknown, at, at + 1);
    }

    private static Token ReadNumber(string text, int at, int end)
    {
        var digits = at;
        while (digits < end && (ChineseNumber.Characters.Contains(text[digits]) || (text[digits] == '.' && digits + 1 < end && char.IsAsciiDigit(text[digits + 1])))) digits++;

        if (!IsBare(text, at, digits, end) && (digits == end || !UnitStarts.Contains(text[digits]))) return new Token(TokenKind.Unknown, at, digits);

        // the 万 of 万元 belongs to the number
        var unit = Unit().Match(text, digits, end - digits);
        var number = text.AsSpan(at, digits - at);
        if (!unit.Success && IsBare(text, at, digits, end) && ChineseNumber.TryRead(number, out var bare, out var place))
        {
            return new Token(TokenKind.Count, at, digits) { Quantity = new Quantity(bare, place, digits) };
        }

        if (!unit.Success && Duration().Match(text, digits, end - digits) is { Success: true } duration)
        {
            return new Token(TokenKind.Word, at, digits + duration.Length) { Word = InTime };
        }

        if (!unit.Success) return Date().Match(text, digits, end - digits) is { Success: true } date
            ? new Token(TokenKind.Date, at, digits + date.Length)
            : new Token(TokenKind.Unknown, at, digits);
        var unitEnd = digits + unit.Length;
        if (!ChineseNumber.TryRead(number, out var value, out var step) || !IsExact(text, at, unitEnd, end)) return new Token(TokenKind.Unknown, at, unitEnd);
        var kind = unit.ValueSpan[^1] switch
        {
            '元' => TokenKind.Money,
            '%' => TokenKind.Percent,
            _ => TokenKind.Count,
        };
        if (kind != TokenKind.Money || text[digits - 1] != '万') return new Token(kind, at, unitEnd) { Quantity = new Quantity(value, step, digits) };
        return new Token(kind, at, unitEnd) { Quantity = new Quantity(value / Amounts.TenThousand, step / Amounts.TenThousand, digits - 1) };
    }

    // 申请数量为9。
    private static bool IsBare(string text, int at, int digits, int end) =>
        at > 0 && char.IsAsciiDigit(text[at]) && text[at - 1] is '为' or '是' or '：' && (digits == end || ClauseEnds.Contains(text[digits]));

    private static bool IsExact(string text, int at, int unitEnd, int end) =>
        (at == 0 || !NoExactNumberAfter.Contains(text[at - 1], StringComparison.Ordinal) || (at > 1 && text[at - 1] == '余' && text[at - 2] is '其' or '剩'))
        && !AboutBefore().IsMatch(text.AsSpan(Math.Max(0, at - 3), at - Math.Max(0, at - 3)))
        && !AboutBehind().IsMatch(text.AsSpan(unitEnd, end - unitEnd));

    /// <summary>A unit of what is counted; none of the words that begin with it (件套, 条例, 起诉).</summary>
    [GeneratedRegex(@"\G(元|%|起(?!诉(?!讼)|草|止)|项(?!目)|部(?!门|分|署|长)|[件条宗例次个份封](?![套性数目人例额体别位月]|工作日|小时|部门|单位|乡|镇|街道|村|县|区|市|类|方面))(?!次)", RegexOptions.CultureInvariant)]
    private static partial Regex Unit();

    /// <summary>Within so many days: a part of what was closed.</summary>
    [GeneratedRegex(@"\G(个?工作日|日|天|个?小时)(之)?内", RegexOptions.CultureInvariant)]
    private static partial Regex Duration();

    [GeneratedRegex(@"\G([年月日时]|个?工作日)", RegexOptions.CultureInvariant)]
    private static partial Regex Date();

    [GeneratedRegex("(不足|超过|至少|不少于|不低于|大约|将近|接近)$", RegexOptions.CultureInvariant)]
    private static partial Regex AboutBefore();

    [GeneratedRegex(@"\G(左右|以上|以下|以内|上下|不等|有余|余)", RegexOptions.CultureInvariant)]
    private static partial Regex AboutBehind();
}
