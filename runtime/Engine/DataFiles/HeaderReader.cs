using Nianbao.Reports;
using Nianbao.Sources;
using Nianbao.Text;
using YamlDotNet.Core.Events;

namespace Nianbao.DataFiles;

/// <summary>Reads the lines at the top of a data file that are not part of the form: organ, year, form, title and the like.</summary>
internal sealed class HeaderReader(ReadingContext context)
{
    // where the keys stand that were given a value
    private readonly Dictionary<HeaderKey, SourceSpan> _at = [];
    private readonly OrganFactReader _facts = new(context);
    private IReadOnlyList<ReportType> _types = [];
    private ReportType? _given;
    private ReportType? _named;
    private SourceSpan _namedAt;
    private bool _formIsWrong;
    private string _title = "";
    private DateOnly? _published;
    private SourceSpan _publishedAt;
    private Imprint _imprint = Imprint.None;

    /// <summary>Begins a file.</summary>
    /// <param name="types">The forms it may be written in.</param>
    /// <param name="type">The form it is to be read in; null for the one that follows from it.</param>
    public void Begin(IReadOnlyList<ReportType> types, ReportType? type)
    {
        _types = types;
        _named = _given = type;
        _formIsWrong = false;
        _at.Clear();
        _facts.Begin();
        _title = "";
        _published = null;
        _publishedAt = default;
        _imprint = Imprint.None;
    }

    /// <summary>Notes where a header key stands; reports it and returns false if it was there before.</summary>
    public bool IsFirst(HeaderKey key, SourceSpan at)
    {
        if (_at.TryAdd(key, at)) return true;
        context.Add(DataFindings.DuplicateKey(key.Name(), _at[key]), at);
        return false;
    }

    /// <summary>Reads the value of a header key that is one line of text.</summary>
    public void Read(HeaderKey key, SourceSpan at)
    {
        if (context.Cursor.Current is not Scalar scalar)
        {
            context.Add(DataFindings.NotOneLine(key.Name()), at);
            context.Cursor.Skip();
            _formIsWrong |= key is HeaderKey.Year or HeaderKey.Form;
            return;
        }

        var text = scalar.Value.Trim();
        var isBlank = scalar.Style == YamlDotNet.Core.ScalarStyle.Plain && NumberText.IsBlank(text);
        var place = scalar.Start.Index == scalar.End.Index ? at : ReadingContext.SpanOf(scalar);
        context.Cursor.Next();

        // a blank line of the header is as good as none: organ and year are then found missing
        if (isBlank || text.Length == 0) _at.Remove(key);
        else ReadText(key, text, place);
    }

    /// <summary>The form with the class of its reports, if organ, year and form have said which.</summary>
    public ReportType? FindType()
    {
        if (_named != null || _formIsWrong || context.Year == 0) return _named;
        if (FormChoice.OfYear(_types, context.Year) is { } served) return served;
        int[] years = [.. _types.SelectMany(type => type.Form.Years).Order().Distinct()];
        context.Add(DataFindings.NoFormForYear(context.Year, years), _at.GetValueOrDefault(HeaderKey.Year, SourceSpan.Start));
        _formIsWrong = true;
        return null;
    }

    /// <summary>Reports what every file must have and this one has not.</summary>
    public void ReportMissing(SourceSpan at)
    {
        if (!_at.ContainsKey(HeaderKey.Organ)) context.Add(DataFindings.MissingHeader("organ", "机关名称"), at);
        if (!_at.ContainsKey(HeaderKey.Year)) context.Add(DataFindings.MissingHeader("year", "年度"), at);
    }

    /// <summary>
    /// Reports a form that is named though another one, or none, serves the year: offices do publish so. And one that is taken
    /// only because there is none newer.
    /// </summary>
    public void ReportDoubtfulForm()
    {
        if (context.Year == 0) return;
        var served = FormChoice.OfYear(_types, context.Year);
        if (served == _named) return;
        if (_named != null)
        {
            context.Add(DataFindings.FormOfAnotherYear(_named.Form.Id, context.Year, served?.Form.Id), _namedAt);
        }
        else if (served != null && FormChoice.IsBeyond(served.Form, context.Year))
        {
            context.Add(DataFindings.FormOfEarlierYears(context.Year, served.Form.Years[0]), _at.GetValueOrDefault(HeaderKey.Year, SourceSpan.Start));
        }
    }

    /// <summary>Reports a year that is not that of the folder.</summary>
    /// <param name="path">The full path of the data file.</param>
    public void ReportDoubtfulYear(string path)
    {
        if (context.Year == 0 || !YearPath.TryOf(path, out var place) || place.Year == context.Year || !IsYear(place.Year)) return;
        context.Add(CoverageFindings.AnotherYearThanFolder(place.Year, context.Year), _at.GetValueOrDefault(HeaderKey.Year, SourceSpan.Start));
    }

    /// <summary>Puts what the header says into the report.</summary>
    public void ApplyTo(Report report)
    {
        report.Organ = context.Organ;
        report.Year = context.Year;
        report.Published = _published;
        report.PublishedAt = _publishedAt;
        report.Imprint = _imprint;
        // made once here: pages print it without allocating
        report.Title = _title.Length > 0 ? _title : report.DefaultTitle;
        _facts.ApplyTo(report);
    }

    private void ReadText(HeaderKey key, string text, SourceSpan at)
    {
        switch (key)
        {
            case HeaderKey.Organ:
                ReadOrgan(text, at);
                break;
            case HeaderKey.Year:
                ReadYear(text, at);
                break;
            case HeaderKey.Form:
                ReadForm(text, at);
                break;
            case HeaderKey.Title or HeaderKey.Index or HeaderKey.Publisher or HeaderKey.Source or HeaderKey.Signatory when text.Contains('\n', StringComparison.Ordinal):
                context.Add(DataFindings.NotOneLine(key.Name()), at);
                break;
            case HeaderKey.Title:
                _title = text;
                break;
            case HeaderKey.Kind:
                _facts.ReadKind(text, at);
                break;
            case HeaderKey.Level:
                _facts.ReadLevel(text, at);
                break;
            case HeaderKey.Published or HeaderKey.Signed:
                ReadDay(key, text, at);
                break;
            default:
                _imprint = key switch
                {
                    HeaderKey.Index => _imprint with { Index = text },
                    HeaderKey.Publisher => _imprint with { Publisher = text },
                    HeaderKey.Source => _imprint with { Source = text },
                    _ => _imprint with { Signatory = text },
                };
                break;
        }
    }

    private void ReadOrgan(string text, SourceSpan at)
    {
        if (text.Length > OrganName.Longest)
        {
            context.Add(DataFindings.OrganTooLong(QuotedText.Of(text), text.Length), at);
            return;
        }

        if (OrganName.WhatIsWrong(text) is { } wrong)
        {
            context.Add(DataFindings.BadOrgan(QuotedText.Of(text), wrong), at);
            return;
        }

        context.Organ = text;
    }

    private void ReadYear(string text, SourceSpan at)
    {
        if (TypedDate.TryReadYear(text, out var year) && IsYear(year))
        {
            context.Year = year;
            _at[HeaderKey.Year] = at;
            return;
        }

        context.Add(DataFindings.NotAYear(QuotedText.Of(text)), at);
        _formIsWrong = true;
    }

    private static bool IsYear(int year) => year >= 1900;

    private void ReadForm(string text, SourceSpan at)
    {
        if (_given != null) return;
        _named = _types.FirstOrDefault(type => type.Form.Id == text);
        _namedAt = at;
        if (_named != null) return;
        context.Add(DataFindings.UnknownForm(QuotedText.Of(text), [.. _types.Select(type => type.Form.Id)]), at);
        _formIsWrong = true;
    }

    private void ReadDay(HeaderKey key, string text, SourceSpan at)
    {
        if (!TypedDate.TryRead(text, out var day)) context.Add(DataFindings.NotADate(key.Name(), QuotedText.Of(text)), at);
        else if (key == HeaderKey.Signed) _imprint = _imprint with { SignedOn = day };
        else (_published, _publishedAt) = (day, new SourceSpan(at.Line, at.Column, at.Column + text.Length));
    }
}
