using Nianbao.Generator.Diagnostics;
using Nianbao.Generator.Text;
using Scriban.Parsing;

namespace Nianbao.Generator.Templates.Source;

/// <summary>
/// What Scriban's parser finds wrong, as diagnostics: its own words, what to do about the common mistakes, and none of what
/// only follows from a mistake before.
/// </summary>
internal static class SyntaxErrors
{
    private static readonly char[] Quotes = ['`'];

    // the first that is found in a message says what to do
    private static readonly (string[] Words, string Chinese, string English)[] Advice =
    [
        (["depth limit"], "嵌套太深：请拆成几条语句或几个模板", "nested too deeply: split it into several statements or templates"),
        (["The <end> statement was not found"], "请在语句块之后加上 {{ end }}", "add {{ end }} after the block"),
        (["Found <end> statement"], "请删去这个 end，或补上它的 if、for 等", "remove this end, or add the if, for ... it belongs to"),
        (["`when` condition must be preceded", "else condition must be preceded", "Invalid if/else combination"],
            "请移到所属语句的各分支之间、最后的 else 之前", "put it between the branches of its statement, before the last else"),
        (["in the body of a `case`"], "case 与第一个 when 之间不能有语句", "no statement may stand between case and its first when"),
        (["only allowed for a top level assignment"], "赋值只能单独成为一条语句，等号左边是变量；比较请用 ==", "an assignment is a statement of its own, to a variable; compare with =="),
        (["the loop variable", "The loop variable"],
            "for 只有 index rindex first last even odd changed length，while 只有 index first even odd，tablerow 另有 col",
            "for has index rindex first last even odd changed length, while has index first even odd, tablerow also col"),
        (["dot operator"], "点号之后应为名称：保留字或其他键请写作 [\"...\"]", "a name follows the dot: for a reserved word or another key write [\"...\"]"),
        (["operand of an increment", "Expecting a variable instead"], "此处只能是变量，例如 x、$x、a.b、a[0]", "only a variable can stand here: x, $x, a.b or a[0]"),
        (["simple name parameter", "after a variable parameter", "after an optional parameter", "multiple variable parameters"],
            "参数先必选，后可选，最后至多一个不定参数（...）", "required parameters first, then optional ones, then at most one variadic (...)"),
        (["literal for an optional parameter"], "默认值只能是不带符号的常量", "a default can only be a literal without a sign"),
        (["block delegate"], "$$ 只能单独成为一条语句", "$$ must be a statement of its own"),
        (["escape character", "hex number"], "反斜杠本身写作 \\\\，可用的还有 \\n \\t \\\" \\' \\xHH \\uHHHH 等", "write \\\\ for a backslash; there are also \\n \\t \\\" \\' \\xHH \\uHHHH ..."),
        (["not terminated by", "interpolated expression not closed"], "请补上结束的引号或 }；插入的表达式须写在一行内", "add the closing quote or }; an inserted expression must stay on one line"),
        (["digit", "Unable to parse"], "数写作例如 12、1_000、0xFF、0b1011、1.5、1.0e-3、1.10m", "write numbers like 12, 1_000, 0xFF, 0b1011, 1.5, 1.0e-3 or 1.10m"),
        (["object initializer", "colon : after identifier", "Unexpected } while"],
            "代码以 }} 结束；对象写作 { a: 1, \"b c\": 2 }，它的 } 与代码的 }} 之间请空一格", "code ends at }}; an object is written { a: 1, \"b c\": 2 }, with a blank between its } and the code's }}"),
        (["before `:`", "named argument"], "命名参数写作 f name: 1；“? :”之后的负数请加括号", "a named argument is written f name: 1; put a negative number after '?' into parentheses"),
        (["closing `)`", "closing parenthesis", "Expecting ']'", "while expecting `]`", "while expecting `)`"], "请补上右括号；换行也会结束语句", "add the closing bracket; a newline ends a statement too"),
        (["'in' word"], "循环写作 for x in 列表", "a loop is written for x in list"),
        (["while expecting `:`"], "条件表达式写作 a ? b : c", "a conditional expression is written a ? b : c"),
        (["<expression>", "an expression", "Expecting an expression"], "请写出一个值；换行会结束语句", "write a value; a newline ends a statement"),
        (["Expecting <EOL>", "Unexpected token"], "语句到换行、分号或 }} 为止：请在它之前结束语句或删去它", "a statement ends at a newline, a semicolon or }}: end it before this or remove this"),
    ];

    private static readonly (string Chinese, string English) Character =
        ("代码中的标点请用半角，文字请放在引号内", "use ASCII punctuation in code, and quotes around text");

    public static EquatableArray<DiagnosticInfo> Of(IEnumerable<LogMessage> messages, TemplateText text, string path)
    {
        var errors = new List<DiagnosticInfo>();
        var last = -1;
        var found = messages.Where(message => message.Type == ParserMessageType.Error)
            .Select(message => (message.Message, Range: PlaceOf(message, text), Rank: RankOf(message.Message)));
        foreach (var (message, range, rank) in found.OrderBy(error => error.Range.Start).ThenBy(error => error.Rank))
        {
            if (last >= 0 && Follows(range.Start, last, message, text.Text)) continue;
            last = range.Start;
            var (chinese, english) = rank < 0 ? Character : rank < Advice.Length ? (Advice[rank].Chinese, Advice[rank].English) : ("", "");
            errors.Add(DiagnosticInfo.Create(
                TemplateDiagnostics.Syntax, path, range, message.Replace(" in: ...", "").TrimEnd('.'), chinese.Length == 0 ? "" : "；" + chinese, english.Length == 0 ? "" : "; " + english));
        }

        return errors.ToEquatableArray();
    }

    private static SourceRange PlaceOf(LogMessage message, TemplateText text) => message.Message.Contains("`<eof>`")
        ? text.Range(text.Text.Length, text.Text.Length)
        : text.Range(message.Span);

    // in the statement of the mistake before, or the bracket that was missed there
    private static bool Follows(int start, int last, string message, string text)
    {
        if (message.IndexOf("token found `)`", StringComparison.Ordinal) >= 0 || message.IndexOf("token found `]`", StringComparison.Ordinal) >= 0
            || message.IndexOf("token found `}`", StringComparison.Ordinal) >= 0)
        {
            return text.IndexOf("}}", last, start - last, StringComparison.Ordinal) < 0;
        }

        var between = text.Substring(last, start - last);
        return (between.IndexOfAny(['\n', ';']) < 0 && between.IndexOf("}}", StringComparison.Ordinal) < 0) || between.Trim() == "}}";
    }

    // which advice a message gets: -1 for that about characters, and more than there are for none. After "in:" it quotes the syntax
    private static int RankOf(string message)
    {
        if (HasForeignPunctuation(message)) return -1;
        var end = message.IndexOf(" in: ", StringComparison.Ordinal);
        var said = end < 0 ? message : message.Substring(0, end);
        var index = Array.FindIndex(Advice, advice => advice.Words.Any(word => said.IndexOf(word, StringComparison.Ordinal) >= 0));
        return index < 0 ? Advice.Length : index;
    }

    // the token that a message quotes begins with a sign of the template's language, not of code
    private static bool HasForeignPunctuation(string message)
    {
        var token = message.Split(Quotes) is { Length: > 2 } parts ? parts[1] : message.Substring(message.LastIndexOf(' ') + 1);
        return token.Length > 0 && token[0] > '\x7f' && !char.IsLetter(token[0]);
    }
}
