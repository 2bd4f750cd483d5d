namespace Nianbao.Documents.Workbooks.Packages;

/// <summary>How a cell of our workbooks looks; the order is that of the styles part.</summary>
internal enum CellStyle
{
    /// <summary>Nothing of its own.</summary>
    Plain,

    /// <summary>The title over a sheet.</summary>
    Title,

    /// <summary>The name of something the sheet says of itself: 机关, 年度.</summary>
    HeaderLabel,

    /// <summary>What it says.</summary>
    HeaderText,

    /// <summary>The heading of a section.</summary>
    Heading,

    /// <summary>The unit above a table.</summary>
    Unit,

    /// <summary>A label over columns.</summary>
    ColumnLabel,

    /// <summary>A label before rows.</summary>
    RowLabel,

    /// <summary>A whole number, or an amount with as many decimals as it needs.</summary>
    Value,

    /// <summary>An amount with one decimal; those with two to six follow.</summary>
    ValueOfOneDecimal,
    ValueOfTwoDecimals,
    ValueOfThreeDecimals,
    ValueOfFourDecimals,
    ValueOfFiveDecimals,
    ValueOfSixDecimals,

    /// <summary>A cell to be filled in with a number.</summary>
    Input,

    /// <summary>A sum that the workbook computes.</summary>
    Sum,

    /// <summary>A line of explanation.</summary>
    Note,

    /// <summary>The heading of a part of the text.</summary>
    PartLabel,

    /// <summary>A paragraph.</summary>
    Paragraph,

    /// <summary>A heading to be filled in.</summary>
    InputLabel,

    /// <summary>A text to be filled in.</summary>
    InputParagraph,

    /// <summary>What is wrong.</summary>
    Check,

    /// <summary>A day or another fact to be filled in.</summary>
    InputHeader,

    /// <summary>A label of a list, whose place in the tree is shown by its indent.</summary>
    ListLabel,
}
