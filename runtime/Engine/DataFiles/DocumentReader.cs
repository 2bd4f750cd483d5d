using Nianbao.Forms;
using Nianbao.Reports;
using Nianbao.Sources;
using Nianbao.Text;
using YamlDotNet.Core.Events;

namespace Nianbao.DataFiles;

/// <summary>Reads the outermost mapping of a data file: the header, then the sections of the form that it names.</summary>
internal sealed class DocumentReader
{
    private readonly ReadingContext _context;
    private readonly KeyReader _keys;
    private readonly HeaderReader _header;
    private readonly TableReader _tables;
    private readonly NarrativeReader _narrative;
    private readonly WaiverReader _waivers;
    private readonly CoverageReader _coverage;
    private readonly List<SectionDefinition> _withoutTable = [];
    private FormKeys? _form;
    private int _mapping;
    private int _unknown;
    private bool _sectionsSkipped;

    public DocumentReader(ReadingContext context)
    {
        _context = context;
        _keys = new KeyReader(context);
        _header = new HeaderReader(context);
        _tables = new TableReader(context, _keys);
        _narrative = new NarrativeReader(context, _keys);
        _waivers = new WaiverReader(context, _keys);
        _coverage = new CoverageReader(context, _keys);
    }

    /// <summary>Reads the file that the context has opened.</summary>
    /// <param name="path">Its path.</param>
    /// <param name="types">The forms it may be written in.</param>
    /// <param name="type">The form it is to be read in, whatever it says; null for the one that follows from it.</param>
    public Report? Read(string path, IReadOnlyList<ReportType> types, ReportType? type = null)
    {
        _header.Begin(types, type);
        _narrative.Begin();
        _waivers.Begin();
        _coverage.Begin();
        _withoutTable.Clear();
        _form = null;
        _sectionsSkipped = false;
        _unknown = 0;
        var start = ReadToMapping();
        while (_context.Cursor.Current is not MappingEnd) ReadEntry();
        ReadToEnd();

        _header.ReportMissing(start);
        _header.ReportDoubtfulForm();
        _header.ReportDoubtfulYear(path);
        if (_form == null) FindForm();
        if (_context.Report is not { } report) return null;
        ReportMissingSections(report, start);
        Complete(report, path);
        return report;
    }

    private SourceSpan ReadToMapping()
    {
        var cursor = _context.Cursor;
        while (cursor.Current is StreamStart or DocumentStart) cursor.Next();
        var start = ReadingContext.SpanOf(cursor.Current);
        if (cursor.Current is StreamEnd or Scalar { Value: "" }) _context.Stop(DataFindings.Empty(), SourceSpan.Start);
        if (cursor.Current is Scalar text) StopAtText(text);
        if (cursor.Current is not MappingStart) _context.Stop(DataFindings.NotAMapping(), start);
        cursor.Next();
        return start;
    }

    // a file of nothing but text is one whose colons are full-width, or no data file at all
    private void StopAtText(Scalar text)
    {
        var colon = text.Value.IndexOf('：', StringComparison.Ordinal);
        if (colon < 0) _context.Stop(DataFindings.NotAMapping(), ReadingContext.SpanOf(text));
        var found = _context.Source.Between((int)text.Start.Index, (int)text.End.Index).IndexOf('：');
        _context.Stop(DataFindings.FullWidthColon(), _context.Source.SpanOf((int)text.Start.Index + Math.Max(0, found), 1));
    }

    private void ReadToEnd()
    {
        var cursor = _context.Cursor;
        cursor.Next();
        while (cursor.Current is DocumentEnd) cursor.Next();
        if (cursor.Current is DocumentStart)
        {
            _context.Stop(DataFindings.SecondDocument(), ReadingContext.SpanOf(cursor.Current));
        }
    }

    private void ReadEntry()
    {
        if (_context.Cursor.Current is Scalar key && HeaderKeys.Find(key.Value) is { } header)
        {
            _context.Cursor.Next();
            ReadHeader(header, ReadingContext.SpanOf(key));
        }
        else if (_form != null || FindForm())
        {
            ReadSection(_form!);
        }
        else
        {
            SkipSection();
        }
    }

    private void ReadHeader(HeaderKey key, SourceSpan at)
    {
        if (!_header.IsFirst(key, at))
        {
            _context.Cursor.Skip();
            return;
        }

        switch (key)
        {
            case HeaderKey.Preamble:
                _narrative.Read(null, at);
                break;
            case HeaderKey.Waive:
                _waivers.Read(at);
                break;
            case HeaderKey.Previous or HeaderKey.Covers:
                _coverage.Read(key, at);
                break;
            default:
                var isLate = (_form != null || _sectionsSkipped) && key is HeaderKey.Organ or HeaderKey.Year or HeaderKey.Form;
                if (isLate) _context.Add(DataFindings.HeaderTooLate(key.Name()), at);
                _header.Read(key, at);
                break;
        }
    }

    /// <summary>
    /// Takes a section that cannot be read because the form is not known. What is wrong with organ, year or form is
    /// reported where they stand, or at the end if they are missing.
    /// </summary>
    private void SkipSection()
    {
        if (_keys.ReadText(out var at) is { } key)
        {
            var nearest = Suggestion.Nearest(key, HeaderKeys.Names);
            if (nearest == null) _sectionsSkipped = true;
            else _context.Add(DataFindings.UnknownKeyId, () => DataFindings.UnknownKey(QuotedText.Of(key), "年报", Suggestion.For(key, HeaderKeys.Names)), at);
        }

        _context.Cursor.Skip();
    }

    private bool FindForm()
    {
        if (_sectionsSkipped || _header.FindType() is not { } type) return false;
        _form = FormKeys.Of(type.Form);
        _keys.Begin(_form.NodeCount);
        _mapping = _keys.BeginMapping();
        _context.Report = type.Create();
        _tables.Begin(_context.Report);
        return true;
    }

    private void ReadSection(FormKeys form)
    {
        var section = _keys.Read(form.Sections, "年报", out var at);
        if (section == null)
        {
            _unknown++;
            _context.Cursor.Skip();
            return;
        }

        var name = section.Section.Id;
        var isText = section.Table == null
            || (section.Section.Text != SectionText.None && _context.Cursor.Current is Scalar);
        if (!_keys.IsFirst(isText ? section.TextNode : section.TableNode, _mapping, name, at)) _context.Cursor.Skip();
        else if (isText) _narrative.Read(section.Section, at);
        else if (_context.Cursor.Current is Scalar text && SaysNoTable(section, text, at)) _context.Cursor.Next();
        else _tables.Read(section.Table!, at);
    }

    /// <summary>Takes what published reports have in place of a table: nothing at all, or the sentence that there was nothing.</summary>
    private bool SaysNoTable(SectionKey section, Scalar text, SourceSpan at)
    {
        var name = new Naming(section.Section.Heading, section.Section.Id);
        if (PrintedText.IsLeftBlank(text.Value))
        {
            _tables.LeaveBlank(section.Table!.Table, at);
            _context.Add(DataFindings.LeftBlank(name), at);
            return true;
        }

        if (!PrintedText.SaysNothingHappened(text.Value)) return false;
        _narrative.Add(section.Section, text, at);
        _withoutTable.Add(section.Section);
        _context.Add(DataFindings.TextForTable(name), at);
        return true;
    }

    private void ReportMissingSections(Report report, SourceSpan at)
    {
        // a misspelt section has been reported and is not missing as well
        foreach (var (key, isText) in MissingSections(report.Form).Skip(_unknown))
        {
            if (isText) _context.Add(DataFindings.MissingText(key.Section), at);
            else if (key.Table!.Table.IsOptional) report.LeaveOutTable(key.Section);
            else _context.Add(DataFindings.MissingTable(key.Section.Heading, key.Table.Table.Id), at);
        }
    }

    private IEnumerable<(SectionKey Key, bool IsText)> MissingSections(FormDefinition form)
    {
        foreach (var key in FormKeys.Of(form).Sections.Items)
        {
            if (key.Section.Text == SectionText.Required && !_keys.WasSeen(key.TextNode, _mapping)) yield return (key, IsText: true);
            if (key.Table != null && !_keys.WasSeen(key.TableNode, _mapping)) yield return (key, IsText: false);
        }
    }

    private void Complete(Report report, string path)
    {
        report.FilePath = path;
        _header.ApplyTo(report);
        report.ComputeSums();
        _coverage.ApplyTo(report);
        _narrative.ApplyTo(report);
        foreach (var section in _withoutTable) report.LeaveOutTable(section);
        _waivers.ApplyTo(report);
    }
}
