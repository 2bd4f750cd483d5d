namespace Nianbao.DataFiles;

/// <summary>What can be wrong with figures that the narrative takes from tables: NB40xx.</summary>
internal static class FigureFindings
{
    public const string UnknownFigureId = "NB4001";

    public static DataFinding UnknownFigure(string path, string? nearest) => new(
        UnknownFigureId,
        $"表中没有“{path}”这个数。{(nearest == null ? "路径由各级 id 组成，如 requests.received.total" : $"是不是“{nearest}”？")}",
        $"there is no cell '{path}'{(nearest == null ? "; a path is made of ids: requests.received.total" : $"; did you mean '{nearest}'?")}");

    public static DataFinding BlankFigure(string path, string label) => new(
        "NB4002",
        $"正文引用的“{path}”（{label}）没有数，请先把表中这一格填好",
        $"the cell '{path}' has no value; fill it in before the text can take it");

    public static DataFinding NotAPath(string text) => new(
        "NB4003",
        $"双花括号里只能写一个数的路径，如 {{{{ requests.received.total }}}}，这里是“{text}”；要照印双花括号的，写 {{{{ \"{{{{\" }}}}",
        $"between double braces goes the path of one cell, as in {{{{ requests.received.total }}}}, not '{text}'; to print double braces write {{{{ \"{{{{\" }}}}");

    public static DataFinding NoWhole(string path, string example) => new(
        "NB4004",
        $"“{path}”之下有几个数，不能相加成一个。请写到具体的一格，如 {example}",
        $"'{path}' has several figures that make no whole; name one cell, such as {example}");

    public static DataFinding NoLastYear(string organ, int year) => new(
        "NB4005",
        $"正文引用了上年的数，但没有找到{organ}{year}年度的报告。请把它的数据文件放进上年的文件夹，或者直接写数",
        $"the text takes a figure from last year's report, but there is none of this organ on {year}; add its data file or write the figure");

    public static DataFinding UnknownLastYear(string path, string label, string source, string sourceEn) => new(
        "NB4006",
        $"{source}没有“{path}”（{label}）这个数：当时没有填，或那一年的格式没有这一项。请直接写数",
        $"'{path}' is not known from {sourceEn}: it was left blank, or that form did not ask for it; write the figure");

    public static DataFinding ChangeFromZero(string path) => new(
        "NB4007",
        $"“{path}”上年是 0，算不出增减百分比。请改写这一句，如写明上年为 0",
        $"'{path}' was 0 last year, so there is no change in per cent; word the sentence otherwise");
}
