using System.Globalization;
using System.Text;

namespace Nianbao.Documents.Sources.Word;

/// <summary>Numbers of lists as Word writes them.</summary>
internal static class ListNumber
{
    private const int MostEnclosed = 20;
    private const int MostRoman = 3999;
    private const int MostChinese = 9999;
    private const int MostRepeatedLetters = 30;
    private const string Digits = "〇一二三四五六七八九";
    private const string LegalDigits = "零壹贰叁肆伍陆柒捌玖";

    private static readonly (int Value, string Letters)[] Roman =
    [
        (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
    ];

    /// <summary>A number in a format of Word's; in digits where the format is not known or has no such number.</summary>
    /// <param name="number">The number.</param>
    /// <param name="format">Word's name of the format: <c>decimal</c>, <c>chineseCounting</c>.</param>
    public static string Text(int number, string? format) => format switch
    {
        "none" or "bullet" => "",
        "decimalZero" => number.ToString("00", CultureInfo.InvariantCulture),
        "decimalFullWidth" or "decimalFullWidth2" => string.Concat(Decimal(number).Select(digit => char.IsAsciiDigit(digit) ? (char)(digit - '0' + '０') : digit)),
        "decimalEnclosedCircle" or "decimalEnclosedCircleChinese" => Enclosed(number, '①'),
        "decimalEnclosedParen" => Enclosed(number, '⑴'),
        "decimalEnclosedFullstop" => Enclosed(number, '⒈'),
        "ideographEnclosedCircle" => number is > 0 and <= 10 ? ((char)('㊀' + number - 1)).ToString() : Decimal(number),
        "chineseCounting" or "chineseCountingThousand" or "japaneseCounting" or "taiwaneseCounting" or "taiwaneseCountingThousand" => Chinese(number, Digits, "十百千", dropsOne: true),
        "chineseLegalSimplified" or "ideographLegalTraditional" => Chinese(number, LegalDigits, "拾佰仟", dropsOne: false),
        "ideographDigital" or "japaneseDigitalTenThousand" or "taiwaneseDigital" => string.Concat(Decimal(number).Select(digit => char.IsAsciiDigit(digit) ? Digits[digit - '0'] : digit)),
        "ideographTraditional" => Cyclic(number, "甲乙丙丁戊己庚辛壬癸"),
        "ideographZodiac" => Cyclic(number, "子丑寅卯辰巳午未申酉戌亥"),
        "upperLetter" => Letters(number, 'A'),
        "lowerLetter" => Letters(number, 'a'),
        "upperRoman" => RomanText(number),
        "lowerRoman" => RomanText(number).ToLowerInvariant(),
        _ => Decimal(number),
    };

    private static string Decimal(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Enclosed(int number, char first) =>
        number is > 0 and <= MostEnclosed ? ((char)(first + number - 1)).ToString() : Decimal(number);

    private static string Cyclic(int number, string characters) =>
        number > 0 ? characters[(number - 1) % characters.Length].ToString() : Decimal(number);

    // Z is followed by AA, that by BB
    private static string Letters(int number, char first) =>
        number > 0 && (number - 1) / 26 < MostRepeatedLetters ? new string((char)(first + ((number - 1) % 26)), ((number - 1) / 26) + 1) : Decimal(number);

    private static string RomanText(int number)
    {
        if (number is <= 0 or > MostRoman) return Decimal(number);
        var text = new StringBuilder();
        foreach (var (value, letters) in Roman)
        {
            for (; number >= value; number -= value) text.Append(letters);
        }

        return text.ToString();
    }

    // 十二, 二十, 一百零三, 一千一百一十
    private static string Chinese(int number, string digits, string units, bool dropsOne)
    {
        if (number is <= 0 or > MostChinese) return Decimal(number);
        var text = new StringBuilder();
        var skipped = false;
        for (var (power, value) = (3, 1000); power >= 0; power--, value /= 10)
        {
            var digit = number / value % 10;
            if (digit == 0)
            {
                skipped = text.Length > 0;
                continue;
            }

            if (skipped) text.Append('零');
            skipped = false;
            if (!(dropsOne && digit == 1 && power == 1 && text.Length == 0)) text.Append(digits[digit]);
            if (power > 0) text.Append(units[power - 1]);
        }

        return text.ToString();
    }
}
