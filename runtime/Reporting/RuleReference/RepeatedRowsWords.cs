using Nianbao.Forms;
using Nianbao.Reporting.Wording;

namespace Nianbao.Reporting.RuleReference;

/// <summary>Tells in which rows figures are not to stand again and again.</summary>
internal static class RepeatedRowsWords
{
    public static IEnumerable<RuleField> FieldsOf(FormDefinition form, RuleDefinition rule, RepeatedRows repeats, Language language)
    {
        var column = repeats.Columns[0];
        var rows = new Side(Array.ConvertAll(repeats.Rows, row => new Term(row + column)));
        var names = new CellNames(form, new Relation(rule with { Each = RuleScope.Column }, rows, Comparison.Equal, new Side([]), 0), usesIds: false);
        var table = form.Cells[repeats.Rows[0]].Table;
        string[] all = [.. names.ColumnNamesOf(names.Blocks[0])];
        var columns = PlaceText.Some(Array.ConvertAll(repeats.Columns, offset => all[offset]), all, ("列", "column"), language);
        var (first, last) = (names.NameOf(rows.Terms[0].Cell, language), names.NameOf(rows.Terms[^1].Cell, language));
        yield return new(language.Of("位置", "Where"), [language.Of(
            $"{TableHeading.Of(form, table)}，{first}至{last}共 {repeats.Rows.Length} 行，{columns}",
            $"{TableHeading.Of(form, table)}, the {repeats.Rows.Length} rows from {first} to {last}, {columns}")]);
        yield return new(language.Of("要求", "Asked"),
        [
            language.Of(
                $"{repeats.AtLeast} 以上的同一个数，在一列里出现不到 {repeats.Times} 次",
                $"no figure of {repeats.AtLeast} or more stands {repeats.Times} times or more in one column"),
            language.Of("没有一行恰好是上一行错开一列", "no row is the one above it, one column further"),
        ]);
    }
}
