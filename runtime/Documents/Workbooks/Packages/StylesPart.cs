using System.Globalization;
using System.Xml;

namespace Nianbao.Documents.Workbooks.Packages;

/// <summary>Writes the styles of our workbooks: the same for every workbook.</summary>
internal static class StylesPart
{
    /// <summary>The differential style of a cell whose figures break a rule.</summary>
    public const int Broken = 0;

    /// <summary>The differential style of a cell whose figures break a rule that is no error.</summary>
    public const int Doubtful = 1;

    private const int FirstFormat = 164;
    private const int MostDecimals = 6;

    private static readonly (string Name, double Size, bool IsBold, string? Color)[] s_fonts =
    [
        ("宋体", 10.5, false, null),
        ("黑体", 16, false, null),
        ("黑体", 12, false, null),
        ("黑体", 10.5, false, null),
        ("仿宋", 12, false, null),
        ("宋体", 9, false, "FF7F7F7F"),
        ("宋体", 9, false, "FFC00000"),
    ];

    // the first two are laid down by the format
    private static readonly string?[] s_fills = [null, null, "FFFFF9DB", "FFEDEDED"];

    private static readonly Look[] s_looks =
    [
        new(0),
        new(1) { Horizontal = "center", Wraps = true, IsText = true },
        new(3) { Horizontal = "left" },
        new(0) { Horizontal = "left", Wraps = true, IsText = true },
        new(2) { Horizontal = "left" },
        new(0) { Horizontal = "right" },
        new(3) { HasBorder = true, Horizontal = "center", Wraps = true },
        new(0) { HasBorder = true, Horizontal = "center", Wraps = true },
        new(0) { HasBorder = true, Horizontal = "center", Wraps = true, IsText = true },
        .. Enumerable.Range(0, MostDecimals).Select(i => new Look(0) { HasBorder = true, Horizontal = "center", Format = FirstFormat + i }),
        new(0) { HasBorder = true, Horizontal = "center", Fill = 2, IsInput = true },
        new(0) { HasBorder = true, Horizontal = "center", Fill = 3 },
        new(5) { Horizontal = "left", Wraps = true, IsText = true },
        new(3) { HasBorder = true, Horizontal = "left", Wraps = true, IsText = true },
        new(4) { HasBorder = true, Horizontal = "left", Wraps = true, IsText = true },
        new(3) { HasBorder = true, Horizontal = "left", Wraps = true, Fill = 2, IsInput = true, IsText = true },
        new(4) { HasBorder = true, Horizontal = "left", Wraps = true, Fill = 2, IsInput = true, IsText = true },
        new(6) { Horizontal = "left", Wraps = true },
        new(0) { HasBorder = true, Horizontal = "left", Fill = 2, IsInput = true, IsText = true },
        new(0) { HasBorder = true, Horizontal = "left", Wraps = true, IsText = true },
    ];

    /// <summary>Writes the part.</summary>
    public static void Write(XmlWriter xml)
    {
        xml.WriteStartElement("styleSheet", PartNames.Main);
        WriteFormats(xml);
        WriteFonts(xml);
        WriteFills(xml);
        WriteBorders(xml);
        xml.WriteRaw("<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs>");
        xml.WriteStartElement("cellXfs");
        foreach (var look in s_looks) WriteLook(xml, look);
        xml.WriteEndElement();
        xml.WriteRaw("<cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles>");
        xml.WriteRaw("<dxfs count=\"2\">"
            + "<dxf><font><b/><color rgb=\"FF9C0006\"/></font><fill><patternFill patternType=\"solid\"><fgColor rgb=\"FFFF9999\"/><bgColor rgb=\"FFFF9999\"/></patternFill></fill></dxf>"
            + "<dxf><font><color rgb=\"FF7F6000\"/></font><fill><patternFill patternType=\"solid\"><fgColor rgb=\"FFFFD966\"/><bgColor rgb=\"FFFFD966\"/></patternFill></fill></dxf>"
            + "</dxfs>");
        xml.WriteEndElement();
    }

    private static void WriteFormats(XmlWriter xml)
    {
        xml.WriteStartElement("numFmts");
        xml.WriteAttributeString("count", Text(MostDecimals));
        for (var i = 0; i < MostDecimals; i++)
        {
            xml.WriteStartElement("numFmt");
            xml.WriteAttributeString("numFmtId", Text(FirstFormat + i));
            xml.WriteAttributeString("formatCode", "0." + new string('0', i + 1));
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    // 134 is the Chinese character set: without it programs take the theme's font for East Asian characters
    private static void WriteFonts(XmlWriter xml)
    {
        xml.WriteStartElement("fonts");
        foreach (var font in s_fonts)
        {
            xml.WriteStartElement("font");
            if (font.IsBold) Write(xml, "b", null);
            Write(xml, "sz", "val", font.Size.ToString(CultureInfo.InvariantCulture));
            if (font.Color != null) Write(xml, "color", "rgb", font.Color);
            Write(xml, "name", "val", font.Name);
            Write(xml, "charset", "val", "134");
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void WriteFills(XmlWriter xml)
    {
        xml.WriteStartElement("fills");
        for (var i = 0; i < s_fills.Length; i++)
        {
            xml.WriteStartElement("fill");
            xml.WriteStartElement("patternFill");
            xml.WriteAttributeString("patternType", i switch { 0 => "none", 1 => "gray125", _ => "solid" });
            if (s_fills[i] is { } color)
            {
                Write(xml, "fgColor", "rgb", color);
                Write(xml, "bgColor", "indexed", "64");
            }

            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void WriteBorders(XmlWriter xml) => xml.WriteRaw(
        "<borders count=\"2\"><border><left/><right/><top/><bottom/><diagonal/></border><border>"
        + string.Concat(((string[])["left", "right", "top", "bottom"]).Select(side => $"<{side} style=\"thin\"><color auto=\"1\"/></{side}>"))
        + "<diagonal/></border></borders>");

    private static void WriteLook(XmlWriter xml, Look look)
    {
        xml.WriteStartElement("xf");
        xml.WriteAttributeString("numFmtId", Text(look.Format));
        xml.WriteAttributeString("fontId", Text(look.Font));
        xml.WriteAttributeString("fillId", Text(look.Fill));
        xml.WriteAttributeString("borderId", look.HasBorder ? "1" : "0");
        xml.WriteAttributeString("xfId", "0");

        // what was typed after the cell was opened for editing stays a text, too
        if (look.IsText) xml.WriteAttributeString("quotePrefix", "1");
        foreach (var applies in (string[])["applyNumberFormat", "applyFont", "applyFill", "applyBorder", "applyAlignment", "applyProtection"]) xml.WriteAttributeString(applies, "1");
        xml.WriteStartElement("alignment");
        if (look.Horizontal.Length > 0) xml.WriteAttributeString("horizontal", look.Horizontal);
        xml.WriteAttributeString("vertical", "center");
        if (look.Wraps) xml.WriteAttributeString("wrapText", "1");
        xml.WriteEndElement();
        xml.WriteStartElement("protection");
        xml.WriteAttributeString("locked", look.IsInput ? "0" : "1");
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void Write(XmlWriter xml, string name, string? attribute, string value = "")
    {
        xml.WriteStartElement(name);
        if (attribute != null) xml.WriteAttributeString(attribute, value);
        xml.WriteEndElement();
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private sealed record Look(int Font)
    {
        public int Fill { get; init; }

        public int Format { get; init; }

        public string Horizontal { get; init; } = "";

        public bool HasBorder { get; init; }

        public bool Wraps { get; init; }

        public bool IsInput { get; init; }

        public bool IsText { get; init; }
    }
}
