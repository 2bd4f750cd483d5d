using Nianbao.Documents.Recognition;

namespace Nianbao.Documents.Importing;

/// <summary>Why a row was left out, in words.</summary>
internal static class ReasonText
{
    public static string Chinese(RowLeftOut row) => row.Reason switch
    {
        LeftOutReason.UnknownLabel => "格式里没有这个名称的行" + Candidates("，可能是", row),
        LeftOutReason.SeveralRows => "有几行都叫这个名称" + Candidates("：", row),
        LeftOutReason.WrongCount => $"“{row.Candidates[0].Row.Label}”应有 {row.Candidates[0].Block.Width} 个数，分不清各数是哪一列",
        LeftOutReason.UnknownColumns => $"“{row.Candidates[0].Row.Label}”上方的列名与格式不符，分不清各数是哪一列",
        LeftOutReason.Heading => $"“{row.Candidates[0].Row.Label}”在格式里不填数，它下面各行才填",
        LeftOutReason.NotANumber => $"“{row.Candidates[0].Row.Label}”有的格不是这一格能填的数",
        _ => $"“{row.Candidates[0].Row.Label}”出现了两次，数不一样",
    };

    public static string English(RowLeftOut row) => row.Reason switch
    {
        LeftOutReason.UnknownLabel => "the form has no row of this name",
        LeftOutReason.SeveralRows => "several rows have this name",
        LeftOutReason.WrongCount => $"the row takes {row.Candidates[0].Block.Width} numbers, and which column each is of cannot be told",
        LeftOutReason.UnknownColumns => "the columns above have other labels than the form, and which column each number is of cannot be told",
        LeftOutReason.Heading => "the form has no numbers in this row, only in those below it",
        LeftOutReason.NotANumber => "a cell holds no number that the form takes there",
        _ => "the row is there twice with different numbers",
    };

    private static string Candidates(string before, RowLeftOut row) =>
        row.Candidates.Count is > 0 and <= 4 ? before + string.Join("、", row.Candidates.Select(one => $"“{one.Leaf?.FullLabel ?? one.Row.Label}”")) : "";
}
