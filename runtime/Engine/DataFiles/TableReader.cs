using Nianbao.Forms;
using Nianbao.Reports;
using Nianbao.Sources;
using Nianbao.Text;
using YamlDotNet.Core.Events;

namespace Nianbao.DataFiles;

/// <summary>Reads the tables of a data file into the cells of a report.</summary>
internal sealed class TableReader(ReadingContext context, KeyReader keys)
{
    // an amount without a unit from which on it matters whether 元 or 万元 is meant
    private const long LeastUnclear = 1000;

    private readonly NumberList _list = new(context);
    private readonly List<Number> _numbers = [];

    // of the row being read: the columns that were left blank
    private readonly List<(int Column, SourceSpan At)> _blanks = [];

    // and those left blank on purpose
    private readonly List<(int Column, SourceSpan At)> _leftBlank = [];
    private readonly LocalRowReader _local = new(context, keys);
    private FormKeys _form = null!;
    private Report _report = null!;

    /// <summary>Begins a report.</summary>
    public void Begin(Report report)
    {
        _report = report;
        _form = FormKeys.Of(report.Form);
    }

    /// <summary>Reads the table whose key was just taken.</summary>
    public void Read(TableKeys table, SourceSpan key)
    {
        _report.PlaceTable(table.Table, key);
        if (table.OnlyRow is { } row) ReadRow(row, key);
        else ReadRows(table.Rows, new Naming(table.Table.Label, table.Table.Id), key);
    }

    /// <summary>Takes a table that is left blank on purpose.</summary>
    public void LeaveBlank(TableDefinition table, SourceSpan key)
    {
        _report.PlaceTable(table, key);
        foreach (var row in table.Blocks.SelectMany(block => block.LeafRows)) LeaveBlank(row.FirstCell, row.Width, key);
    }

    private void LeaveBlank(RowKey row, SourceSpan key)
    {
        if (row.Leaf is { } leaf) LeaveBlank(leaf.FirstCell, leaf.Width, key);
        foreach (var part in row.Rows.Items) LeaveBlank(part, key);
    }

    private void LeaveBlank(int firstCell, int width, SourceSpan key)
    {
        for (var cell = firstCell; cell < firstCell + width; cell++)
        {
            _report.LeaveBlank(cell, key);
            _report.Notes.LeaveBlank(cell);
        }
    }

    private void ReadRows(KeyTable<RowKey> rows, Naming parent, SourceSpan parentKey)
    {
        var cursor = context.Cursor;
        if (cursor.Current is not MappingStart)
        {
            context.Add(DataFindings.NotATable(parent), parentKey);
            cursor.Skip();
            return;
        }

        var mapping = keys.BeginMapping();
        var unknown = 0;
        cursor.Next();
        while (cursor.Current is not MappingEnd)
        {
            if (cursor.Current is Scalar local && PrintedText.IsLocal(local.Value) && !rows.TryFind(local.Value, out _, out _))
            {
                _local.Read(_report, rows.Items[0].Table);
                continue;
            }

            var row = keys.Read(rows, parent.Label, out var at);
            if (row == null) unknown++;
            if (row == null || !keys.IsFirst(row.Node, mapping, row.Id, at)) cursor.Skip();
            else if (row.Rows.Items.Count > 0) ReadParts(row, new Naming(LabelText.Short(row.Row.Label), $"{parent.Id}.{row.Id}"), at);
            else ReadRow(row, at);
        }

        cursor.Next();
        ReportMissingRows(rows, mapping, unknown, parent, parentKey);
    }

    // a number alone leaves the parts of its row blank
    private void ReadParts(RowKey row, Naming name, SourceSpan key)
    {
        if (row.Leaf == null && context.Cursor.Current is Scalar or SequenceStart && ReadUndivided(row, name, key)) return;
        if (row.Leaf == null || context.Cursor.Current is not Scalar number)
        {
            ReadRows(row.Rows, name, key);
        }
        else if (row.Table.AllowsBlanks)
        {
            ReadRow(row, key);
        }
        else
        {
            context.Add(DataFindings.PartsMissing(name), number.Value.Length == 0 ? key : ReadingContext.SpanOf(number));
            context.Cursor.Next();
        }
    }

    /// <summary>Takes what published reports have in place of the rows of a group: nothing at all, or one number.</summary>
    private bool ReadUndivided(RowKey row, Naming name, SourceSpan key)
    {
        if (context.Cursor.Current is Scalar text && PrintedText.IsLeftBlank(text.Value))
        {
            LeaveBlank(row, key);
            context.Add(PrintedFindings.LeftBlank(name), key);
            context.Cursor.Next();
            return true;
        }

        if (!PrintedText.MayBeUndivided(row) || context.Cursor.Current is Scalar { Value: "" }) return false;
        var rest = row.Rows.Items[^1];
        ReadRow(rest, key);
        var cells = row.Rows.Items.SkipLast(1).SelectMany(part => Enumerable.Range(part.Leaf!.FirstCell, part.Leaf.Width));
        var undivided = new UndividedRows(row.Path, rest.Leaf!.FirstCell, rest.Leaf.Width);
        var last = new Naming(LabelText.Short(rest.Label), rest.Id);
        _report.Notes.AddUndivided(row.Table, undivided, cells, $"“{name.Label}”没有分项，合为一个数，列在“{last.Label}”一行。");
        context.Add(PrintedFindings.Undivided(name, last), key);
        return true;
    }

    private void ReportMissingRows(KeyTable<RowKey> rows, int mapping, int unknown, Naming parent, SourceSpan parentKey)
    {
        List<RowKey>? missing = null;
        foreach (var row in rows.Items)
        {
            if (keys.WasSeen(row.Node, mapping)) continue;
            if (row.Leaf is { } leaf && _form.AreSums(leaf.FirstCell, leaf.Width)) continue;
            (missing ??= []).Add(row);
        }

        // a misspelt row has been reported and is not missing as well
        if (missing == null || missing.Count <= unknown) return;
        context.Add(DataFindings.MissingRows(parent, KeyNames.List(missing), rows.Items[0].Table.AllowsBlanks), parentKey);
    }

    private void ReadRow(RowKey row, SourceSpan key)
    {
        _blanks.Clear();
        _leftBlank.Clear();
        var whole = CellRange.Of(row);
        if (context.Cursor.Current is Scalar text && PrintedText.IsLeftBlank(text.Value)) LeaveRowBlank(whole, key);
        else ReadCells(whole, key);
        foreach (var (column, at) in _leftBlank) context.Add(PrintedFindings.LeftBlank(whole.CellName(column)), at, whole.Cell(column));
        if (_blanks.Count == 0) return;
        var finding = _blanks.Count == 1
            ? DataFindings.Blank(whole.CellName(_blanks[0].Column))
            : DataFindings.Blanks(whole.Name, _blanks.ConvertAll(blank => whole.ColumnName(blank.Column)));
        context.Add(finding, _blanks[0].At, [.. _blanks.Select(blank => whole.Cell(blank.Column))]);
    }

    private void LeaveRowBlank(in CellRange whole, SourceSpan key)
    {
        LeaveBlank(whole.RowCell, whole.Width, key);
        context.Add(PrintedFindings.LeftBlank(whole.Name), key);
        context.Cursor.Next();
    }

    private void ReadCells(in CellRange stretch, SourceSpan key)
    {
        switch (context.Cursor.Current)
        {
            case SequenceStart:
                ReadList(stretch);
                break;
            case MappingStart:
                ReadColumns(stretch, key);
                break;
            case Scalar number when stretch.Width == 1:
                ReadCell(stretch, 0, GivenNumber.Of(number, key));
                context.Cursor.Next();
                break;
            case Scalar row:
                context.Cursor.Next();
                ReadTextRow(stretch, row, key);
                break;
        }
    }

    // as pasted from a spreadsheet, with blanks between, or with commas and without brackets
    private void ReadTextRow(in CellRange stretch, Scalar row, SourceSpan key)
    {
        if (!NumberText.IsBlank(row.Value))
        {
            _list.Read(row);
            if (_list.Fits(stretch)) ReadNumbers(stretch, ReadingContext.SpanOf(row));
            else context.Add(DataFindings.NotARow(stretch.Name, stretch.ColumnNames, stretch.Width), ReadingContext.SpanOf(row));
        }
        else if (!stretch.Row.Table.AllowsBlanks && !_form.AreSums(stretch.Cell(0), stretch.Width))
        {
            context.Add(DataFindings.Blank(stretch.Name), key);
        }
    }

    private void ReadColumns(in CellRange stretch, SourceSpan parentKey)
    {
        var cursor = context.Cursor;
        if (stretch.Columns.Items.Count == 0)
        {
            context.Add(DataFindings.NotOneNumber(stretch.Name), ReadingContext.SpanOf(cursor.Current));
            cursor.Skip();
            return;
        }

        var mapping = keys.BeginMapping();
        var unknown = 0;
        var label = stretch.Name.Label;
        cursor.Next();
        while (cursor.Current is not MappingEnd)
        {
            var column = keys.Read(stretch.Columns, label, out var at);
            if (column == null) unknown++;
            if (column == null || !keys.IsFirst(column.Node, mapping, column.Id, at)) cursor.Skip();
            else ReadCells(stretch.Below(column), at);
        }

        cursor.Next();
        ReportMissingColumns(stretch, mapping, unknown, parentKey);
    }

    private void ReportMissingColumns(in CellRange stretch, int mapping, int unknown, SourceSpan parentKey)
    {
        List<ColumnKey>? missing = null;
        foreach (var key in stretch.Columns.Items)
        {
            var firstCell = stretch.RowCell + key.Column.Offset;
            if (keys.WasSeen(key.Node, mapping) || _form.AreSums(firstCell, key.Column.Width)) continue;
            (missing ??= []).Add(key);
        }

        if (missing == null || missing.Count <= unknown) return;
        context.Add(DataFindings.MissingColumns(stretch.Name, KeyNames.List(missing)), parentKey);
    }

    /// <summary>Reads all columns in official order, or all but those that are sums.</summary>
    private void ReadList(in CellRange stretch)
    {
        if (!_list.Read(stretch, out var at)) return;
        if (_list.SeparatorAt is { } separator) context.Add(DataFindings.PerhapsASeparator(stretch.Name, _list.Separated), separator);
        else if (_list.Fits(stretch)) ReadNumbers(stretch, at);
        else ReportCount(stretch, at);
    }

    private void ReadNumbers(in CellRange stretch, SourceSpan at)
    {
        if (_list.Count != stretch.Width)
        {
            ReadWithoutSums(stretch, at);
            return;
        }

        for (var i = 0; i < _list.Count; i++) ReadCell(stretch, i, _list[i]);
    }

    private void ReportCount(in CellRange stretch, SourceSpan at)
    {
        var all = stretch.Width;
        var withoutSums = stretch.WidthWithoutSums == 0 ? all : stretch.WidthWithoutSums;
        context.Add(DataFindings.WrongCount(stretch.Name, _list.Count, all, withoutSums, stretch.ColumnNames), at);
    }

    private void ReadWithoutSums(in CellRange stretch, SourceSpan list)
    {
        _numbers.Clear();
        long sum = 0;
        var next = 0;
        for (var i = 0; i < stretch.Width; i++)
        {
            if (stretch.IsSum(i)) continue;
            var given = _list[next++];
            if (TryParse(stretch, i, given, out var number)) _numbers.Add(number);
            sum += number.Value;
        }

        // a list in which a number is missing and the total is there is as long as one in which the total is missing
        var last = _numbers.Count == 0 ? 0 : _numbers[^1].Value;
        if (_numbers.Count == _list.Count && _list.Count > 1 && last != 0 && last == sum - last)
        {
            context.Add(DataFindings.PerhapsAColumnMissing(stretch.Name, SumNames(stretch)), list);
            return;
        }

        foreach (var number in _numbers) _report.Set(number.Cell, number.Value, number.Span, number.Notation);
    }

    private void ReadCell(in CellRange stretch, int column, in GivenNumber given)
    {
        if (TryParse(stretch, column, given, out var number)) _report.Set(number.Cell, number.Value, number.Span, number.Notation);
    }

    /// <summary>
    /// Reads a number; reports what is none. A sum that is blank counts as left out, and a table may allow blanks: then
    /// nothing is reported.
    /// </summary>
    private bool TryParse(in CellRange stretch, int column, in GivenNumber given, out Number number)
    {
        var cell = stretch.Cell(column);
        if (PrintedText.IsLeftBlank(given.Text))
        {
            LeaveBlank(cell, 1, given.At);
            _leftBlank.Add((stretch.Offset + column, given.At));
            number = default;
            return false;
        }

        var problem = Parse(stretch, column, given.Text, out var value, out var decimals, out var unit);
        if (problem is not (NumberProblem.None or NumberProblem.Blank) && PrintedText.TrySplit(given.Text, out var bare, out var remark))
        {
            problem = Parse(stretch, column, bare, out value, out decimals, out unit);
            if (problem == NumberProblem.None) _report.Notes.AddRemark(cell, remark);
        }

        if (problem == NumberProblem.None)
        {
            number = new Number(cell, value, given.At, new CellNotation(decimals, unit));
            var isUnclear = unit == AmountUnit.None && value >= LeastUnclear * Amounts.Scale && stretch.HasWrittenUnit(column);
            if (isUnclear) context.Add(DataFindings.NoUnit(stretch.CellName(column), QuotedText.Of(given.Text)), given.At, cell);
            return true;
        }

        number = default;
        if (problem == NumberProblem.Blank && (stretch.Row.Table.AllowsBlanks || _form.IsSum(cell)))
        {
            _report.LeaveBlank(cell, given.At);
        }
        else if (problem == NumberProblem.Blank)
        {
            _report.LeaveBlank(cell, given.At);
            _blanks.Add((stretch.Offset + column, given.At));
        }
        else
        {
            var finding = stretch.HasWrittenUnit(column) && problem == NumberProblem.NotANumber
                ? DataFindings.NotAnAmount(stretch.CellName(column), QuotedText.Of(given.Text))
                : Describe(problem, stretch, column, given.Text);
            _report.LeaveBlank(cell, given.At);
            context.Add(finding, given.At, cell);
        }

        return false;
    }

    private static NumberProblem Parse(
        in CellRange stretch, int column, string text, out long value, out byte decimals, out AmountUnit unit)
    {
        if (stretch.HasWrittenUnit(column)) return NumberText.ParseWithUnit(text, out value, out decimals, out unit);
        unit = AmountUnit.None;
        return NumberText.Parse(text, stretch.Kind(column), out value, out decimals);
    }

    private static DataFinding Describe(NumberProblem problem, in CellRange stretch, int column, string text)
    {
        var name = stretch.CellName(column);
        var shown = QuotedText.Of(text);
        return problem switch
        {
            NumberProblem.Negative => DataFindings.Negative(name, shown),
            NumberProblem.DecimalCount => DataFindings.DecimalCount(name, shown),
            NumberProblem.TooLarge => DataFindings.NumberTooLarge(name, shown),
            NumberProblem.TooManyDecimals => DataFindings.TooManyDecimals(name, shown),
            _ => DataFindings.NotANumber(name, shown, TypedNumber.Meant(text, stretch.Kind(column), stretch.Unit(column))),
        };
    }

    private static Naming SumNames(in CellRange stretch)
    {
        var names = new List<LeafColumn>();
        for (var i = 0; i < stretch.Width; i++)
        {
            if (stretch.IsSum(i)) names.Add(stretch.Leaf(i));
        }

        return new Naming(
            string.Join("、", names.Select(leaf => leaf.Label).Distinct()), string.Join(", ", names.Select(leaf => leaf.Path)));
    }

    private readonly record struct Number(int Cell, long Value, SourceSpan Span, CellNotation Notation);
}
