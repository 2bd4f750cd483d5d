using Nianbao.Forms;
using Nianbao.Reports;
using Nianbao.Templates;
using Scriban.Runtime;

namespace Nianbao.Judge.Model;

/// <summary>A report as objects of Scriban, with the names that our templates know.</summary>
public static class ReportObjects
{
    /// <summary>What a template for one report has at its root.</summary>
    public static ScriptObject Of(Report report)
    {
        ArgumentNullException.ThrowIfNull(report);
        var root = WithoutPrevious(report);
        root["previous"] = report.LastYear is { } previous ? WithoutPrevious(previous) : null;
        return root;
    }

    /// <summary>What a template for many reports has at its root.</summary>
    public static ScriptObject Of(CollectedReports all)
    {
        ArgumentNullException.ThrowIfNull(all);
        var reports = all.Reports.ToDictionary(report => report, report =>
        {
            var one = Of(report);
            one["file"] = report.PageFile;
            return one;
        });
        return new ScriptObject
        {
            ["reports"] = List(all.Reports, report => reports[report]),
            ["years"] = List(all.Years, year => new ScriptObject { ["year"] = year.Year, ["reports"] = List(year.Reports, report => reports[report]) }),
            ["organs"] = List(all.Organs, organ => new ScriptObject { ["organ"] = organ.Organ, ["reports"] = List(organ.Reports, report => reports[report]) }),
            ["missing"] = List(all.Missing, missing => new ScriptObject { ["file"] = missing.File, ["organ"] = missing.Organ, ["year"] = missing.Year }),
        };
    }

    private static ScriptObject WithoutPrevious(Report report)
    {
        var tables = report.Form.Tables.ToDictionary(table => table.Id, table => Table(report, table), StringComparer.Ordinal);
        var root = new ScriptObject
        {
            ["organ"] = report.Organ,
            ["year"] = report.Year,
            ["title"] = report.Title,
            ["title_lines"] = new ScriptArray(ModelWords.TitleLines(report)),
            ["published"] = report.Published?.ToDateTime(TimeOnly.MinValue),
            ["index"] = report.Imprint.Index,
            ["publisher"] = report.Imprint.Publisher,
            ["source"] = report.Imprint.Source,
            ["signatory"] = report.Imprint.Signatory,
            ["signed"] = report.Imprint.SignedOn?.ToDateTime(TimeOnly.MinValue),
            ["preamble"] = new ScriptArray(report.Preamble.Paragraphs),
            ["form"] = new ScriptObject
            {
                ["id"] = report.Form.Id,
                ["title"] = report.Form.Title,
                ["basis"] = new ScriptObject { ["number"] = report.Form.Basis.Number, ["issued"] = report.Form.Basis.Issued.ToDateTime(TimeOnly.MinValue) },
            },
            ["sections"] = List(report.PrintedSections, section => Section(report, section, tables)),
            ["tables"] = List(report.Form.Tables, table => tables[table.Id]),
        };
        foreach (var (id, table) in tables) root[id] = table;
        foreach (var cell in report.Cells) AddByPath(root, cell);
        return root;
    }

    // requests.received.total: a table, its row, the row's column
    private static void AddByPath(ScriptObject root, Cell cell)
    {
        var parts = cell.Path.Split('.');
        var node = root;
        foreach (var part in parts[..^1])
        {
            if (node[part] is not ScriptObject inner) node[part] = inner = [];
            node = inner;
        }

        // a row that has a number of its own and parts is both
        var here = CellObject.WithLastYear(cell);
        if (node[parts[^1]] is ScriptObject parent) here.Import(parent);
        node[parts[^1]] = here;
    }

    private static ScriptObject Section(Report report, SectionDefinition section, Dictionary<string, ScriptObject> tables) => new()
    {
        ["id"] = section.Id,
        ["heading"] = section.Heading,
        ["index"] = section.Index,
        ["paragraphs"] = new ScriptArray(report.Text(section).Paragraphs),
        ["has_free_headings"] = section.HasFreeHeadings,
        ["chapters"] = List(report.Text(section).Chapters, chapter => new ScriptObject { ["heading"] = chapter.Heading, ["paragraphs"] = new ScriptArray(chapter.Paragraphs) }),
        ["table"] = report.TableOf(section) is { } table ? tables[table.Id] : null,
    };

    private static ScriptObject Table(Report report, TableDefinition table) => new()
    {
        ["id"] = table.Id,
        ["label"] = table.Label,
        ["unit"] = table.Unit,
        ["is_list"] = table.Layout.IsList,
        ["has_other_units"] = ModelWords.HasOtherUnits(table),
        ["columns"] = table.Layout.Columns,
        ["label_columns"] = table.Layout.LabelColumns,
        ["head_rows"] = List(table.Layout.HeadRows, row => Row(report, row)),
        ["body_rows"] = List(table.Layout.BodyRows, row => Row(report, row)),
        ["blocks"] = List(table.Blocks, block => Block(report, block)),
    };

    private static ScriptObject Row(Report report, LayoutRow row) => new()
    {
        ["cells"] = List(row.Cells, cell => Cell(report, cell)),
        ["grid"] = List(row.Grid, cell => Cell(report, cell)),
    };

    private static ScriptObject Cell(Report report, LayoutCell cell) => new()
    {
        ["kind"] = ModelWords.Name(cell.Kind),
        ["is_value"] = cell.Kind == LayoutKind.Value,
        ["label"] = cell.Label,
        ["colspan"] = cell.ColSpan,
        ["rowspan"] = cell.RowSpan,
        ["scope"] = cell.Scope,
        ["id"] = cell.Id,
        ["headers"] = cell.Headers,
        ["depth"] = cell.Depth,
        ["is_continued"] = cell.IsContinued,
        ["value"] = cell.Kind == LayoutKind.Value ? CellObject.WithLastYear(report.Cell(cell.Cell)) : null,
    };

    private static ScriptObject Block(Report report, BlockDefinition block) => new()
    {
        ["heading"] = block.Heading,
        ["head"] = block.Head,
        ["columns"] = List(block.LeafColumns, column => new ScriptObject
        {
            ["label"] = column.Label,
            ["full_label"] = column.FullLabel,
            ["kind"] = ModelWords.Name(column.Kind),
            ["unit"] = column.Unit,
            ["path"] = column.Path,
        }),
        ["rows"] = List(block.LeafRows, row => new ScriptObject
        {
            ["label"] = row.Label,
            ["full_label"] = row.FullLabel,
            ["depth"] = row.Depth,
            ["path"] = row.Path,
            ["cells"] = List(new CellList(report, row.FirstCell, row.Width).ToArray(), CellObject.WithLastYear),
        }),
    };

    private static ScriptArray List<T>(IEnumerable<T> items, Func<T, object?> item) => [.. items.Select(item)];
}
