using System.Globalization;
using Nianbao.Forms;
using Nianbao.Reports;
using YamlDotNet.Core.Events;

namespace Nianbao.Reading;

/// <summary>Reads the lines at the top of a data file that are not part of the form: organ, year, form, title and the like.</summary>
internal sealed class HeaderReader(ReadingContext context)
{
    /// <summary>The keys of the header, in the order in which they are usually written.</summary>
    public static readonly string[] Keys = ["organ", "year", "form", "title", "published", "kind", "level", "preamble", "waive"];

    private readonly Place?[] _at = new Place?[Keys.Length];
    private readonly OrganFactReader _facts = new(context);
    private IReadOnlyList<FormDefinition> _forms = [];
    private FormDefinition? _named;
    private Place _namedAt;
    private bool _formIsWrong;
    private string _title = "";
    private DateOnly? _published;
    private CellOrigin _publishedAt;

    /// <summary>Begins a file.</summary>
    public void Begin(IReadOnlyList<FormDefinition> forms)
    {
        _forms = forms;
        _named = null;
        _formIsWrong = false;
        Array.Clear(_at);
        _facts.Begin();
        _title = "";
        _published = null;
        _publishedAt = default;
    }

    /// <summary>The number of a header key; -1 for any other key.</summary>
    public static int IndexOf(string key) => Array.IndexOf(Keys, key);

    /// <summary>Notes where a header key stands; reports it and returns false if it was there before.</summary>
    public bool IsFirst(int key, Place at)
    {
        if (_at[key] is { } first)
        {
            context.Add(DataFindings.DuplicateKey(Keys[key], first), at);
            return false;
        }

        _at[key] = at;
        return true;
    }

    /// <summary>Reads the value of a header key other than preamble and waive.</summary>
    public void Read(int key, Place at)
    {
        if (context.Cursor.Current is not Scalar scalar)
        {
            context.Add(DataFindings.NotOneLine(Keys[key]), at);
            context.Cursor.Skip();
            _formIsWrong |= Keys[key] is "year" or "form";
            return;
        }

        var text = scalar.Value.Trim();
        var isBlank = scalar.Style == YamlDotNet.Core.ScalarStyle.Plain && NumberText.IsBlank(text);
        var place = scalar.Start.Index == scalar.End.Index ? at : ReadingContext.PlaceOf(scalar);
        context.Cursor.Next();

        // a blank line of the header is as good as none: organ and year are then found missing
        if (isBlank || text.Length == 0) _at[key] = null;
        else ReadText(key, text, place);
    }

    /// <summary>The form, if organ, year and form have said which.</summary>
    public FormDefinition? FindForm()
    {
        if (_named != null || _formIsWrong || context.Year == 0) return _named;
        if (FormOfYear() is { } served) return served;
        int[] years = [.. _forms.SelectMany(form => form.Years).Order().Distinct()];
        context.Add(DataFindings.NoFormForYear(context.Year, years), _at[1] ?? Place.Start);
        _formIsWrong = true;
        return null;
    }

    /// <summary>Reports what every file must have and this one has not.</summary>
    public void ReportMissing(Place at)
    {
        if (_at[0] == null) context.Add(DataFindings.MissingHeader("organ", "机关名称"), at);
        if (_at[1] == null) context.Add(DataFindings.MissingHeader("year", "年度"), at);
    }

    /// <summary>Reports a form that is named though another one, or none, serves the year: offices do publish so.</summary>
    public void ReportSupersededForm()
    {
        if (_named == null || context.Year == 0 || FormOfYear() == _named) return;
        context.Add(DataFindings.FormOfAnotherYear(_named.Id, context.Year, FormOfYear()?.Id), _namedAt);
    }

    /// <summary>Puts what the header says into the report.</summary>
    public void PutInto(Report report)
    {
        report.Organ = context.Organ;
        report.Year = context.Year;
        report.Published = _published;
        report.PublishedAt = _publishedAt;
        report.Title = _title.Length > 0 ? _title : $"{report.Organ}{report.Year}年{report.Form.Title}";
        _facts.PutInto(report);
    }

    private FormDefinition? FormOfYear()
    {
        foreach (var form in _forms)
        {
            if (Array.IndexOf(form.Years, context.Year) >= 0) return form;
        }

        return null;
    }

    private void ReadText(int key, string text, Place at)
    {
        switch (Keys[key])
        {
            case "organ":
                ReadOrgan(text, at);
                break;
            case "year":
                ReadYear(text, at);
                break;
            case "form":
                ReadForm(text, at);
                break;
            case "title" when text.Contains('\n', StringComparison.Ordinal):
                context.Add(DataFindings.NotOneLine("title"), at);
                break;
            case "title":
                _title = text;
                break;
            case "kind":
                _facts.ReadKind(text, at);
                break;
            case "level":
                _facts.ReadLevel(text, at);
                break;
            default:
                ReadPublished(text, at);
                break;
        }
    }

    private void ReadOrgan(string text, Place at)
    {
        if (OrganName.WhatIsWrong(text) is { } wrong)
        {
            context.Add(DataFindings.BadOrgan(ReadingContext.Quote(text), wrong), at);
            return;
        }

        context.Organ = text;
    }

    private void ReadYear(string text, Place at)
    {
        if (text.Length == 4 && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year >= 1900)
        {
            context.Year = year;
            _at[1] = at;
            return;
        }

        context.Add(DataFindings.NotAYear(ReadingContext.Quote(text)), at);
        _formIsWrong = true;
    }

    private void ReadForm(string text, Place at)
    {
        foreach (var form in _forms)
        {
            if (form.Id == text) _named = form;
        }

        _namedAt = at;
        if (_named != null) return;
        context.Add(DataFindings.UnknownForm(ReadingContext.Quote(text), _forms), at);
        _formIsWrong = true;
    }

    private void ReadPublished(string text, Place at)
    {
        var isDate = DateOnly.TryParseExact(
            text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day);
        if (isDate) (_published, _publishedAt) = (day, new CellOrigin(at.Line, (short)at.Column, (byte)text.Length, 0));
        else context.Add(DataFindings.NotADate(ReadingContext.Quote(text)), at);
    }
}
