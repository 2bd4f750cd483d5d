using System.Text;
using System.Xml.Linq;

namespace Nianbao.Documents.Sources.Word;

/// <summary>Reads paragraphs and tables of a Word file in their order.</summary>
internal sealed class WordBlocks
{
    private readonly WordStyles _styles;
    private readonly WordNumbering _numbering;
    private readonly WordInline _inline;
    private readonly List<SourceBlock> _blocks = [];
    private readonly StringBuilder _joined = new();
    private int _tables;

    /// <summary>Starts at the first paragraph.</summary>
    public WordBlocks(WordStyles styles, WordNumbering numbering) =>
        (_styles, _numbering, _inline) = (styles, numbering, new WordInline(styles));

    /// <summary>What has been read.</summary>
    public IReadOnlyList<SourceBlock> Blocks => _blocks;

    /// <summary>Reads all paragraphs and tables of an element: the body, a text box, a cell of a layout table.</summary>
    public void AddAll(XElement parent)
    {
        foreach (var block in BlocksOf(parent))
        {
            if (block.Name.LocalName == "p") AddParagraph(block);
            else AddTable(block);
        }

        // the last paragraph of a part cannot be joined with a next one
        EndParagraph(isHeading: false);
    }

    /// <summary>The paragraphs, tables, rows or cells of an element, also those within the frames of changes and controls.</summary>
    private static IEnumerable<XElement> BlocksOf(XElement parent)
    {
        foreach (var element in parent.Elements())
        {
            switch (element.Name.LocalName)
            {
                case "p" or "tbl" or "tr" or "tc" when WordXml.IsWord(element):
                    yield return element;
                    break;
                case "sdt" or "sdtContent" or "customXml" or "ins" or "moveTo" or "smartTag":
                    foreach (var inner in BlocksOf(element)) yield return inner;
                    break;
                case "AlternateContent" when element.Elements().FirstOrDefault() is { } first:
                    foreach (var inner in BlocksOf(first)) yield return inner;
                    break;
            }
        }
    }

    private void AddParagraph(XElement paragraph)
    {
        var text = TextOf(paragraph, out var boxes, out var goesOn);
        _joined.Append(text);
        if (!goesOn) EndParagraph(_styles.IsHeading(WordXml.Child(paragraph, "pPr")));
        foreach (var box in boxes) AddAll(box);
    }

    // a line break within a paragraph is how pasted pages end theirs
    private void EndParagraph(bool isHeading)
    {
        foreach (var line in _joined.ToString().Split('\n'))
        {
            if (!string.IsNullOrWhiteSpace(line)) Add(new SourceParagraph(line.TrimEnd(), default) { IsHeading = isHeading });
        }

        _joined.Clear();
    }

    private void Add(SourceBlock block)
    {
        if (_blocks.Count >= DocumentLimits.Blocks) throw SourceFindings.TooManyBlocks();
        _blocks.Add(block);
    }

    private string TextOf(XElement paragraph, out IReadOnlyList<XElement> boxes, out bool goesOn)
    {
        var properties = WordXml.Child(paragraph, "pPr");
        var mark = WordXml.Child(properties, "rPr");

        // the mark at its end was deleted or moved away, so that it is one with the next
        goesOn = WordXml.Child(mark, "del") != null || WordXml.Child(mark, "moveFrom") != null;
        (var text, boxes) = _inline.Read(paragraph);
        var isGone = text.Length == 0 && (goesOn || _styles.IsHidden(mark));
        return isGone ? "" : _numbering.Next(properties) + text;
    }

    private void AddTable(XElement table)
    {
        EndParagraph(isHeading: false);
        var rows = BlocksOf(table).Where(row => WordXml.Child(WordXml.Child(row, "trPr"), "del") == null).ToList();
        if (IsLayout(rows))
        {
            foreach (var cell in rows.SelectMany(BlocksOf)) AddAll(cell);
            return;
        }

        var at = new SourceLocation { Table = ++_tables };
        var grid = new WordGrid();
        foreach (var row in rows)
        {
            grid.BeginRow(WordXml.Child(row, "trPr"));
            foreach (var cell in BlocksOf(row)) grid.Add(WordXml.Child(cell, "tcPr"), () => CellText(cell));
        }

        if (grid.Cells.Count > 0) Add(new SourceTable(grid.Cells, grid.Rows, grid.Columns, at));
    }

    // a table of one cell is a frame; one with a larger table within it places that on the page
    private static bool IsLayout(List<XElement> rows)
    {
        var cells = rows.SelectMany(BlocksOf).ToList();
        return cells.Count == 1 || cells.SelectMany(BlocksOf)
            .Where(block => block.Name.LocalName == "tbl")
            .Any(inner => BlocksOf(inner).Sum(row => BlocksOf(row).Count()) > cells.Count);
    }

    private string CellText(XElement parent)
    {
        var text = new StringBuilder();
        foreach (var block in BlocksOf(parent))
        {
            if (block.Name.LocalName == "tbl")
            {
                foreach (var row in BlocksOf(block)) text.AppendJoin('\t', BlocksOf(row).Select(CellText)).Append('\n');
                continue;
            }

            text.Append(TextOf(block, out var boxes, out var goesOn));
            if (!goesOn) text.Append('\n');
            foreach (var box in boxes) text.Append(CellText(box)).Append('\n');
        }

        return text.ToString().Trim('\n');
    }
}
