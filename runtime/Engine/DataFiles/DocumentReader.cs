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
    public Report? Read(string path, IReadOnlyList<ReportType> types)
    {
        _header.Begin(types);
        _narrative.Begin();
        _waivers.Begin();
        _coverage.Begin();
        _form = null;
        _sectionsSkipped = false;
        _unknown = 0;
        var start = ReadToMapping();
        while (_context.Cursor.Current is not MappingEnd) ReadEntry();
        ReadToEnd();

        _header.ReportMissing(start);
        _header.ReportSupersededForm();
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
        if (_context.Cursor.Current is Scalar key && HeaderReader.IndexOf(key.Value) is var header and >= 0)
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

    private void ReadHeader(int header, SourceSpan at)
    {
        var name = HeaderReader.Keys[header];
        if (!_header.IsFirst(header, at))
        {
            _context.Cursor.Skip();
        }
        else if (name == "preamble")
        {
            _narrative.Take(null, at);
        }
        else if (name == "waive")
        {
            _waivers.Take(at);
        }
        else if (CoverageReader.Reads(name))
        {
            _coverage.Read(name, at);
        }
        else
        {
            var isLate = (_form != null || _sectionsSkipped) && name is "organ" or "year" or "form";
            if (isLate) _context.Add(DataFindings.HeaderTooLate(name), at);
            _header.Read(header, at);
        }
    }

    /// <summary>
    /// Takes a section that cannot be read because the form is not known. What is wrong with organ, year or form is
    /// reported where they stand, or at the end if they are missing.
    /// </summary>
    private void SkipSection()
    {
        if (_keys.TakeText(out var at) is { } key)
        {
            var nearest = Suggestion.Nearest(key, HeaderReader.Keys);
            if (nearest == null) _sectionsSkipped = true;
            else _context.Add(DataFindings.UnknownKey(QuotedText.Of(key), "年报", Suggestion.For(key, HeaderReader.Keys)), at);
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
        var section = _keys.Take(form.Sections, "年报", out var at);
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
        else if (isText) _narrative.Take(section.Section, at);
        else _tables.Read(section.Table!, at);
    }

    private void ReportMissingSections(Report report, SourceSpan at)
    {
        foreach (var key in FormKeys.Of(report.Form).Sections.Items)
        {
            if (key.Section.Text == SectionText.Required && IsMissing(key.TextNode))
            {
                _context.Add(DataFindings.MissingText(key.Section), at);
            }

            if (key.Table == null || !IsMissing(key.TableNode)) continue;
            if (key.Table.Table.IsOptional)
            {
                report.LeaveOutTable(key.Section);
            }
            else
            {
                _context.Add(DataFindings.MissingTable(key.Section.Heading, key.Table.Table.Id), at);
            }
        }
    }

    // a misspelt section has been reported and is not missing as well
    private bool IsMissing(int node) => !_keys.WasSeen(node, _mapping) && _unknown-- <= 0;

    private void Complete(Report report, string path)
    {
        report.FilePath = path;
        _header.ApplyTo(report);
        report.ComputeSums();
        _coverage.ApplyTo(report);
        _narrative.ApplyTo(report);
        _waivers.ApplyTo(report);
    }
}
