using System.Globalization;
using System.Text;
using System.Xml.Linq;

namespace Nianbao.Documents.Sources.Word;

/// <summary>The text of paragraphs as it is shown: changes accepted, hidden text and the codes of fields left out.</summary>
internal sealed class WordInline(WordStyles styles)
{
    private const char FirstPrivate = '\uE000';
    private const char LastPrivate = '\uF8FF';

    // a field of which the code has not ended yet is true; its results are text
    private readonly Stack<bool> _fields = new();
    private readonly StringBuilder _text = new();
    private readonly List<XElement> _boxes = [];
    private int _codes;

    /// <summary>Reads the text of a paragraph.</summary>
    /// <returns>Its lines joined by line ends, and the contents of the text boxes that hang on it.</returns>
    public (string Text, IReadOnlyList<XElement> Boxes) Read(XElement paragraph)
    {
        _text.Clear();
        _boxes.Clear();
        AddAll(paragraph);

        // codes end in the paragraph that they begin in; a field without an end must not swallow the rest of the document
        while (_fields.TryPeek(out var isCode) && isCode) PopField();
        return (_text.ToString(), _boxes.ToArray());
    }

    private void AddAll(XElement parent)
    {
        foreach (var element in parent.Elements()) Add(element);
    }

    private void Add(XElement element)
    {
        switch (element.Name.LocalName)
        {
            case "AlternateContent":
                AddAlternative(element);
                break;
            case "txbxContent":
                _boxes.Add(element);
                break;
            case "r":
                if (!styles.IsHidden(WordXml.Child(element, "rPr"))) AddAll(element);
                break;
            case "fldChar":
                AddFieldMark(WordXml.Attribute(element, "fldCharType"));
                break;
            case "sdt":
                if (WordXml.Switch(WordXml.Child(element, "sdtPr"), "showingPlcHdr") != true) AddAll(element);
                break;

            // what is deleted or moved away, what says how it looks, what is read aloud above a character
            case "del" or "moveFrom" or "instrText" or "delText" or "delInstrText" or "pPr" or "rPr" or "sdtPr" or "rt" or "rubyPr":
                break;
            default:
                AddCharacters(element);
                break;
        }
    }

    private void AddCharacters(XElement element)
    {
        switch (element.Name.LocalName)
        {
            case "t":
                Append(element.Value);
                break;
            case "tab" or "ptab":
                Append("\t");
                break;
            case "br" or "cr":
                Append("\n");
                break;
            case "noBreakHyphen":
                Append("-");
                break;
            case "sym":
                Append(Symbol(WordXml.Attribute(element, "char"), WordXml.Attribute(element, "font")));
                break;
            default:
                AddAll(element);
                break;
        }
    }

    // the same in a new and an old way: one of them
    private void AddAlternative(XElement element)
    {
        var alternatives = element.Elements().ToList();
        var chosen = alternatives.FirstOrDefault(child => child.Name.LocalName == "Choice") ?? alternatives.FirstOrDefault();
        if (chosen != null) AddAll(chosen);
    }

    private void AddFieldMark(string? type)
    {
        switch (type)
        {
            case "begin":
                _fields.Push(true);
                _codes++;
                break;
            case "separate" when _fields.Count > 0:
                PopField();
                _fields.Push(false);
                break;
            case "end" when _fields.Count > 0:
                PopField();
                break;
        }
    }

    private void PopField()
    {
        if (_fields.Pop()) _codes--;
    }

    private void Append(string text)
    {
        if (_codes == 0) _text.Append(text);
        if (_text.Length > DocumentLimits.TextLength) throw SourceFindings.TooLarge("一个段落太长", "a paragraph is too long");
    }

    // fonts of symbols have their own characters at places of the private area
    private static string Symbol(string? code, string? font)
    {
        if (!ushort.TryParse(code, NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var number)) return "";
        var place = number is >= FirstPrivate and <= LastPrivate ? number & 0xFF : number;
        return (font, place) switch
        {
            ("Symbol", 0x2D) => "−",
            ("Symbol", 0xB7) => "•",
            ("Wingdings", 0xFC) or ("Wingdings 2", 0x50) => "✓",
            ("Wingdings", 0xFE) or ("Wingdings 2", 0x52) => "☑",
            ("Wingdings", 0xA8 or 0x6F) or ("Wingdings 2", 0xA3) => "□",
            ("Wingdings", 0x6C) => "●",
            ("Wingdings", 0x6E) => "■",
            _ => ((char)number).ToString(),
        };
    }
}
