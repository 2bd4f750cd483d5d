using System.Globalization;
using Nianbao.Findings;
using Nianbao.Forms;
using Nianbao.Reports;
using Nianbao.Sources;
using Nianbao.Text;

namespace Nianbao.DataFiles;

/// <summary>One kind of mistake in a data file, with the words for this case.</summary>
/// <param name="Id">The stable id.</param>
/// <param name="Message">What is wrong and what to do, in Chinese.</param>
/// <param name="MessageEn">The same in English.</param>
/// <param name="Severity">How bad it is.</param>
internal readonly record struct DataFinding(
    string Id, string Message, string MessageEn, Severity Severity = Severity.Error)
{
    /// <summary>The finding about a report that has been read.</summary>
    public Finding In(Report report, SourceSpan span) => Finding.In(report, Id, Severity, span, Message, MessageEn);
}

/// <summary>What a message calls a row, a column or a cell, or several of them.</summary>
/// <param name="Label">The official labels, for the Chinese message.</param>
/// <param name="Id">The path of ids, for the English one.</param>
internal readonly record struct Naming(string Label, string Id);

/// <summary>
/// What can be wrong with a data file, beside its waivers (<see cref="WaiverFindings"/>), figures in its narrative
/// (<see cref="FigureFindings"/>), what it has in place of numbers (<see cref="PrintedFindings"/>) and what it says of other reports
/// (<see cref="CoverageFindings"/>): NB50xx the file, NB51xx keys, NB52xx
/// organ, year and the like, NB53xx tables and numbers. An id is never used again for something else.
/// </summary>
internal static class DataFindings
{
    // ---- the file ----

    public static DataFinding Unreadable(string reason) => new(
        "NB5001",
        $"读不了这个文件：{reason}",
        $"the file cannot be read: {reason}");

    public static DataFinding NotAFile() => new(
        "NB5014",
        "这不是普通文件（是管道、设备之类），没有读。请换成数据文件，或把它移走",
        "this is no ordinary file but a pipe, a device or the like, and was not read; put the data file here, or take it away");

    public static DataFinding FolderNotFile() => new(
        "NB5015",
        "这是文件夹，不是数据文件。请给文件夹改名，或把它移走",
        "this is a folder and no data file; rename it, or take it away");

    public static DataFinding UnreadableFolder() => new(
        "NB5016",
        "读不了这个文件夹，里面的数据文件没有检查。请改它的权限，或把它移走",
        "this folder cannot be read, so the data files in it were not checked; mend its permissions, or take it away");

    public static DataFinding NameNotPortable(string what, string whatEn) => new(
        "NB5017",
        $"文件名{what}，在 Windows 上存不了或打不开。请改名",
        $"the file's name is not possible on Windows: {whatEn}; rename it",
        Severity.Warning);

    public static DataFinding TooLarge(long bytes) => new(
        "NB5002",
        $"文件有 {bytes} 字节，超过上限 {ReportReader.MaxBytes} 字节（4 MiB）。一份年报只有几十 KB，请查是不是放错了文件",
        $"the file has {bytes} bytes, more than the limit of {ReportReader.MaxBytes} (4 MiB); a report has some ten KB, so this is probably another file");

    public static DataFinding NotUtf8() => new(
        "NB5003",
        "文件不是 UTF-8 编码，多半是 GBK（ANSI）。请在编辑器里选“另存为”，编码选 UTF-8",
        "the file is not UTF-8, most likely GBK (ANSI); save it again with the encoding UTF-8");

    public static DataFinding Empty() => new(
        "NB5004",
        "文件是空的。至少要写 organ（机关名称）、year（年度）和各部分内容",
        "the file is empty; it needs organ, year and the sections of the report");

    public static DataFinding Syntax(string reason) => new(
        "NB5005",
        "这里不合 YAML 语法。请看缩进是否对齐、括号和引号是否成对、冒号后是否空一格；文字里有特殊符号时，用 | 另起一行写",
        $"this is not YAML: {reason} See that the indentation lines up, brackets and quotes are closed and a blank follows each colon; text with special characters goes below a |");

    public static DataFinding Tab() => new(
        "NB5006",
        "缩进用了制表符（Tab），YAML 只认空格。请换成空格，每级两个",
        "a tab is used for indentation, where YAML wants blanks; use two blanks for each level");

    public static DataFinding FullWidthColon() => new(
        "NB5007",
        "这里的冒号是全角“：”。键后面要用半角冒号加一个空格，如 organ: 某某县人民政府",
        "this colon is full-width; after a key goes a half-width colon and a blank, as in organ: NAME");

    public static DataFinding AnchorOrTag() => new(
        "NB5008",
        "数据文件不用 YAML 的锚点（&）、引用（*）和标签（!）。如果这是文字，请加引号",
        "YAML anchors (&), aliases (*) and tags (!) are not used in data files; if this is text, put it in quotes");

    public static DataFinding SecondDocument() => new(
        "NB5009",
        "一个文件只写一份报告，这里（---）又开始了一份。请分成两个文件",
        "a file holds one report, but another begins here (---); make two files of it");

    public static DataFinding TooDeep() => new(
        "NB5010",
        $"嵌套超过 {YamlCursor.MaxDepth} 层，年报的表没有这么深。请查括号和缩进",
        $"nested more than {YamlCursor.MaxDepth} levels deep, which no table of a report is; see to brackets and indentation");

    public static DataFinding NotAMapping() => new(
        "NB5011",
        "文件最外层应是一行行“键: 值”，如 organ: 某某县人民政府",
        "the file must be made of lines 'key: value', as in organ: NAME");

    public static DataFinding ControlCharacter(char c) => new(
        "NB5012",
        $"有看不见的控制字符（U+{(int)c:X4}），请删去",
        $"there is an invisible control character (U+{(int)c:X4}); delete it");

    public static DataFinding NoBreakSpace() => new(
        "NB5018",
        "这一行开头的空白不是普通空格（多半是从网页或 Word 里复制来的），YAML 不认作缩进。请删去，重新打空格",
        "the blanks that this line begins with are not ordinary ones (copied from a page or from Word, most likely) and are no indentation to YAML; delete them and type blanks");

    public static DataFinding UnindentedText() => new(
        "NB5019",
        "这一行像是上面 | 之下的正文，但没有缩进。正文每一行前面都要空两格",
        "this looks like text that belongs below the | above, but it is not indented; each line of text begins with two blanks");

    public static DataFinding NoColon() => new(
        "NB5020",
        "这一行的名称和数之间没有冒号。请写成 名称: [0, 0, 0] 的样子，冒号后空一格",
        "there is no colon between the name and the numbers of this line; write it as in NAME: [0, 0, 0], with a blank after the colon");

    public static DataFinding EmptyInList() => new(
        "NB5022",
        "方括号里有一处空着，两个逗号之间要有数。没有填的写 ~，没有发生的填 0",
        "between two commas in brackets there is nothing; write ~ for what is not filled in, and 0 for what did not happen");

    public static DataFinding NoBlankAfterColon() => new(
        "NB5023",
        "这个冒号后面要有一个普通的空格，如 行政许可: 12",
        "after this colon goes an ordinary blank, as in KEY: 12");

    public static DataFinding Misaligned() => new(
        "NB5024",
        "这一行的缩进和上面各行对不齐。同一级的各行前面空格一样多，每级多两个",
        "the indentation of this line fits none of the lines above; lines of one level begin with the same number of blanks, two more for each level");

    public static DataFinding NotTidied() => new(
        "NB5021",
        "整理之后读出来的会和原来不同，所以没有整理。请把每一项分行写，再试一次",
        "tidied, the file would not be read as it is now, so it was left alone; write each key on a line of its own and try again");

    public static DataFinding More(string rule, int count, Severity severity) => new(
        "NB5013",
        $"{rule} 这一类问题还有 {count} 处，从这里起不再一一列出。请先改前面的，再查一遍",
        $"there are {count} more findings of {rule}, from here on, that are not listed; mend those above and check again",
        severity);

    // ---- keys ----

    public const string UnknownKeyId = "NB5101";

    public static DataFinding UnknownKey(string key, string parent, Suggestion suggestion) => new(
        UnknownKeyId,
        $"“{parent}”里没有“{key}”这一项。{suggestion.Message}",
        $"unknown key '{key}'{suggestion.MessageEn}");

    public static DataFinding AmbiguousKey(string key, Naming candidates) => new(
        "NB5102",
        $"“{key}”可以指几项：{candidates.Label}。请写 id 或完整的官方名称",
        $"the key '{key}' fits several: {candidates.Id}; write the id or the whole official label");

    public static DataFinding DuplicateKey(string key, SourceSpan first) => new(
        "NB5103",
        $"“{key}”重复了，第 {first.Line} 行第 {first.Column} 列已写过。请删去一处",
        $"'{key}' is given twice, first at line {first.Line}, column {first.Column}; delete one");

    public static DataFinding KeyNotText() => new(
        "NB5104",
        "键应是一个名称，不能是列表或对照表",
        "a key must be a name, not a list or a mapping");

    public static DataFinding TablesOfAnotherForm(string other, string form, int year) => new(
        "NB5105",
        $"表里的项目是 {other} 格式的，而 {year} 年度的格式是 {form}。请改用 {form} 格式的表；确实按 {other} 格式填报的，在 year 下面加一行 form: {other}",
        $"the tables are those of the form {other}, while the form of {year} is {form}; take the tables of {form}, or add a line 'form: {other}' below year if the report does follow that form");

    // ---- organ, year and the like ----

    private const string MissingHeaderId = "NB5201";
    private const string MissingTextId = "NB5210";
    private const string MissingChapterId = "NB5211";

    public static DataFinding MissingHeader(string key, string what) => new(
        MissingHeaderId,
        $"缺少 {key}（{what}）。请在文件开头写一行 {key}: …",
        $"{key} is missing; write a line '{key}: …' at the top of the file");

    public static DataFinding HeaderTooLate(string key) => new(
        "NB5202",
        $"{key} 要写在各部分之前，这样才知道按哪一年的格式读表。请移到文件开头",
        $"{key} must come before the sections, for the form of the tables follows from it; move it to the top of the file");

    public static DataFinding NotAYear(string text) => new(
        "NB5203",
        $"year 应是四位数的年度，如 2021，这里是“{text}”",
        $"year must be a year of four digits, such as 2021, not '{text}'");

    public static DataFinding NoFormForYear(int year, IReadOnlyList<int> years) => new(
        "NB5204",
        $"没有适用于 {year} 年度的格式，现有：{string.Join("、", years)}。可用 form: 指定格式，或在 schemas 里给格式加上这一年",
        $"no form serves the year {year}; there are {string.Join(", ", years)}. Name one with form:, or add the year to a form in schemas");

    public static DataFinding UnknownForm(string text, IReadOnlyList<string> forms) => new(
        "NB5205",
        $"没有“{text}”这个格式，现有：{string.Join("、", forms)}。新格式要先在 schemas 里写好",
        $"there is no form '{text}', only {string.Join(", ", forms)}; a new form needs a file in schemas first");

    public static DataFinding BadOrgan(string text, string what) => new(
        "NB5206",
        $"机关名称“{text}”里有不该有的{what}。请写机关全称，不带路径和标记",
        $"the organ's name '{text}' must not contain path separators, markup or control characters; write the plain name");

    public static DataFinding OrganTooLong(string text, int length) => new(
        "NB5216",
        $"机关名称有 {length} 个字，最多 {OrganName.Longest} 个字：“{text}”。请写机关全称，其余的写在正文里",
        $"the organ's name has {length} characters, and at most {OrganName.Longest} are allowed: '{text}'; write the plain name, and the rest in the text");

    public static DataFinding NotADate(string key, string text) => new(
        "NB5207",
        $"{key} 应是日期，写成 2022-01-28 或 2022年1月28日 的样子，这里是“{text}”",
        $"{key} must be a date such as 2022-01-28, not '{text}'");

    public static DataFinding NotOneLine(string key) => new(
        "NB5208",
        $"{key} 应是一行文字",
        $"{key} must be one line of text");

    public static DataFinding NotText(Naming what) => new(
        "NB5209",
        $"“{what.Label}”应是文字。请用 | 另起一行、缩进两格写；以花括号开头的文字也要这样写",
        $"'{what.Id}' must be text; write it indented below a |, also where it begins with a brace");

    public static DataFinding MissingText(SectionDefinition section) => new(
        MissingTextId,
        $"“{section.Heading}”没有文字。没有内容的写“无”",
        $"'{section.Id}' needs text; where there is nothing to report, write 无");

    public static DataFinding FormOfAnotherYear(string form, int year, string? right) => new(
        "NB5212",
        $"按 {form} 格式填报，{(right == null ? $"没有适用于 {year} 年度的格式" : $"{year} 年度的格式是 {right}。不是有意如此，请删去 form: 这一行")}",
        $"filled in by the form {form}, {(right == null ? $"while no form serves the year {year}" : $"while the form of {year} is {right}; unless this is meant, delete the line form:")}",
        Severity.Warning);

    public static DataFinding FormOfEarlierYears(int year, int since) => new(
        "NB5215",
        $"{year} 年用的是 {since} 年起的格式；如果国办另发了新格式，请更新工具，或在 schemas 里写好新格式",
        $"the report on {year} follows the form that serves since {since}; if a new form was laid down, update the toolkit or write the form in schemas",
        Severity.Note);

    public static DataFinding UnknownFact(string key, string text, string words, string wordsEn) => new(
        "NB5213",
        $"{key} 应是 {words} 之一，这里是“{text}”",
        $"{key} must be one of {wordsEn}, not '{text}'");

    public static DataFinding FactAgainstName(string key, string given, string givenEn, string named, string namedEn) => new(
        "NB5214",
        $"{key} 写的是“{given}”，而从机关名称看是“{named}”。请核对；名称没有写错的，删去 {key}: 这一行",
        $"{key} says '{givenEn}', while the organ's name says '{namedEn}'; mend one of them, or delete the line {key}:",
        Severity.Warning);

    public static DataFinding MissingChapter(string heading) => new(
        MissingChapterId,
        $"“{heading}”之下没有文字。没有内容的写“无”",
        $"there is no text below '{heading}'; where there is nothing to report, write 无");

    // ---- tables and numbers ----

    public static DataFinding MissingTable(string heading, string id) => new(
        MissingTableId,
        $"缺少“{heading}”的表。没有发生的填 0，不能不填",
        $"the table '{id}' is missing; what did not happen is 0, not left out");

    public static DataFinding MissingRows(Naming parent, Naming rows, bool mayBeBlank) => new(
        MissingRowsId,
        $"“{parent.Label}”缺少{rows.Label}。{(mayBeBlank ? "没有填报的留下名称，冒号后面空着" : "没有发生的填 0，不能不填")}",
        $"'{parent.Id}' lacks {rows.Id}; {(mayBeBlank ? "of what was not filled in keep the key and write nothing after it" : "what did not happen is 0, not left out")}");

    public static DataFinding NotATable(Naming what) => new(
        "NB5303",
        $"“{what.Label}”之下应是一行行“名称: 数”，请逐行写，缩进两格",
        $"'{what.Id}' must hold lines 'row: numbers', indented by two blanks");

    public static DataFinding NotARow(Naming what, Naming columns, int width) => new(
        "NB5304",
        $"“{what.Label}”要填 {width} 个数：{columns.Label}。请写在方括号里，用半角逗号隔开，如 [0, 0, 0]",
        $"'{what.Id}' takes {width} numbers: {columns.Id}. Write them in square brackets with half-width commas, as in [0, 0, 0]");

    public static DataFinding WrongCount(Naming what, int given, int all, int withoutSums, Naming columns)
    {
        var wanted = withoutSums == all ? $"{all}" : $"{all} 或 {withoutSums}";
        var wantedEn = withoutSums == all ? $"{all}" : $"{all} or {withoutSums}";
        return new(
            "NB5305",
            $"“{what.Label}”要填 {wanted} 个数，这里有 {given} 个。依次是：{columns.Label}",
            $"'{what.Id}' takes {wantedEn} numbers, not {given}: {columns.Id}");
    }

    public static DataFinding PerhapsASeparator(Naming what, string text) => new(
        "NB5317",
        $"“{what.Label}”里的“{text}”像一个带千位分隔符的数，而方括号里的逗号是隔开各数的。是一个数的写 {text.Replace(",", "", StringComparison.Ordinal)}，是两个数的在逗号后空一格",
        $"'{text}' in '{what.Id}' looks like one number with a thousands separator, while commas in brackets part numbers; write {text.Replace(",", "", StringComparison.Ordinal)} for one number, and a blank after the comma for two");

    public static DataFinding PerhapsAColumnMissing(Naming what, Naming sums) => new(
        "NB5306",
        $"“{what.Label}”少了“{sums.Label}”，但最后一个数又正好是前面各数之和，可能是中间漏了一列。请把“{sums.Label}”一并写上",
        $"'{what.Id}' leaves out {sums.Id}, yet its last number is the sum of those before it: perhaps another column is missing; write all columns");

    public static DataFinding NotOneNumber(Naming what) => new(
        "NB5307",
        $"“{what.Label}”只填一个数，这里是列表或对照表",
        $"'{what.Id}' takes one number, not a list or a mapping");

    private const string BlankId = "NB5308";
    private const string MissingTableId = "NB5301";
    private const string MissingRowsId = "NB5302";
    private const string MissingColumnsId = "NB5314";
    private const int ShownColumns = 3;

    /// <summary>Whether a finding says that a number was forgotten.</summary>
    public static bool IsBlank(Finding finding) => finding.Rule is BlankId or MissingRowsId or MissingColumnsId;

    /// <summary>Whether a finding says that something is missing, or is not known: what is there is read all the same.</summary>
    public static bool IsMissingOrUnknown(Finding finding) =>
        IsBlank(finding) || finding.Rule is UnknownKeyId or MissingHeaderId or MissingTextId or MissingChapterId or MissingTableId
        || finding.Rule.StartsWith("NB400", StringComparison.Ordinal);

    public static DataFinding Blank(Naming what) => new(
        BlankId,
        $"“{what.Label}”没有填。没有发生的填 0",
        $"'{what.Id}' is blank; what did not happen is 0");

    public static DataFinding Blanks(Naming what, IReadOnlyList<Naming> columns)
    {
        var more = columns.Count > ShownColumns;
        var labels = string.Join("、", columns.Take(ShownColumns).Select(column => column.Label)) + (more ? "等" : "");
        var ids = string.Join(", ", columns.Take(ShownColumns).Select(column => column.Id)) + (more ? ", …" : "");
        return new(
            BlankId,
            $"“{what.Label}”有 {columns.Count} 格没有填：{labels}。没有发生的填 0",
            $"'{what.Id}' has {columns.Count} blanks: {ids}; what did not happen is 0");
    }

    public static DataFinding Negative(Naming what, string text) => new(
        "NB5309",
        $"“{what.Label}”不能是负数（{text}）",
        $"'{what.Id}' cannot be negative ({text})");

    public static DataFinding DecimalCount(Naming what, string text) => new(
        "NB5310",
        $"“{what.Label}”是件数，应是整数，这里是 {text}",
        $"'{what.Id}' is a count and must be a whole number, not {text}");

    public static DataFinding NotANumber(Naming what, string text, string? instead) => new(
        "NB5311",
        $"“{what.Label}”应是数字，这里是“{text}”。{(instead == null ? "只写阿拉伯数字，不带单位和符号" : $"请写 {instead}")}",
        $"'{what.Id}' must be a number, not '{text}'; {(instead == null ? "digits only, without unit or signs" : $"write {instead}")}");

    public static DataFinding NumberTooLarge(Naming what, string text) => new(
        "NB5312",
        $"“{what.Label}”的数 {text} 太大，小数点前最多 {NumberText.MaxDigits} 位",
        $"the number {text} of '{what.Id}' is too large: at most {NumberText.MaxDigits} digits before the point");

    public static DataFinding TooManyDecimals(Naming what, string text) => new(
        "NB5313",
        string.Create(CultureInfo.InvariantCulture, $"“{what.Label}”的数 {text} 小数太多，最多 {Amounts.MaxDecimals} 位"),
        string.Create(CultureInfo.InvariantCulture, $"the number {text} of '{what.Id}' has more than {Amounts.MaxDecimals} decimals"));

    public static DataFinding MissingColumns(Naming what, Naming columns) => new(
        MissingColumnsId,
        $"“{what.Label}”缺少{columns.Label}。没有发生的填 0，不能不填",
        $"'{what.Id}' lacks {columns.Id}; what did not happen is 0, not left out");

    public static DataFinding NotAnAmount(Naming what, string text) => new(
        "NB5311",
        $"“{what.Label}”应是金额，这里是“{text}”。请写成 251000元 或 25.1万元 的样子",
        $"'{what.Id}' must be an amount, not '{text}'; write it as in 251000元 or 25.1万元");

    public static DataFinding NoUnit(Naming what, string text) => new(
        "NB5316",
        $"“{what.Label}”的 {text} 没有写单位，按元算。请写明 {text}元 或 {text}万元",
        $"'{what.Id}' has {text} without a unit, taken as 元; write {text}元 or {text}万元",
        Severity.Note);

    public static DataFinding PartsMissing(Naming what) => new(
        "NB5315",
        $"“{what.Label}”自己有数，还有分项。请分行写：value: 数，再逐行写各分项",
        $"'{what.Id}' has a number of its own and parts; below it write 'value: NUMBER' and a line for each part");
}
