using Nianbao.Generator.Schemas.Model;
using Nianbao.Generator.Templates;
using Nianbao.Generator.Templates.Units;
using Nianbao.Generator.Text;

namespace Nianbao.Generator.Tests.Templates;

/// <summary>Which templates make a file, what they include, and for which forms they are compiled.</summary>
public class TemplateUnitTests
{
    [Theory]
    [InlineData("report.scriban-html", ".html")]
    [InlineData("report.scriban-md", ".md")]
    [InlineData("report.scriban", ".txt")]
    [InlineData("fragment.scriban-html", ".fragment.html")]
    [InlineData("summary.scriban", ".summary.txt")]
    [InlineData("report@2021.scriban-html", ".html")]
    [InlineData("report.docx/word/document.scriban-xml", ".docx")]
    [InlineData("notice@2021.docx/word/document.scriban-xml", ".notice.docx")]
    [InlineData("collection/all.docx/word/document.scriban-xml", "all.docx")]
    [InlineData("collection/index.scriban-html", "index.html")]
    [InlineData("collection/figures@2021.scriban-csv", "figures.csv")]
    [InlineData("collection/report.scriban", "report.txt")]
    public void The_name_of_a_template_says_what_its_files_are_called(string name, string suffix)
    {
        var unit = Assert.Single(Gather((name, "x")).Units);

        Assert.Equal(suffix, TemplateCompiler.Compile(unit, TemplateHost.Forms).Template.Suffix);
    }

    [Theory]
    [InlineData("report.docx/word/document.scriban-xml", "report.docx", "word/document.xml")]
    [InlineData("report.docx/[Content_Types].scriban-xml", "report.docx", "[Content_Types].xml")]
    [InlineData("report.docx/_rels/.scriban-rels", "report.docx", "_rels/.rels")]
    [InlineData("report@2021.docx/word/_rels/document.xml.scriban-rels", "report@2021.docx", "word/_rels/document.xml.rels")]
    [InlineData("pages/return-letter.docx/word/styles.scriban-xml", "pages/return-letter.docx", "word/styles.xml")]
    public void A_template_in_a_folder_called_like_a_Word_file_makes_a_part_of_it(string name, string output, string part)
    {
        Assert.Equal(output, TemplateNames.Output(name));
        Assert.Equal(part, TemplateNames.PartName(name));
        Assert.True(TemplateNames.IsOutput(name));
    }

    [Fact]
    public void The_parts_of_a_Word_file_do_not_clash_with_each_other_but_with_another_that_makes_it()
    {
        var parts = Archive("report.docx");

        Assert.Empty(Gather(parts).Diagnostics);
        Assert.Equal("NB2069", Assert.Single(Gather([.. parts, .. Archive("report@2021.docx")]).Diagnostics).Descriptor.Id);
        Assert.Empty(Gather([.. Archive("report@2019.docx"), .. Archive("report@2021.docx")]).Diagnostics);
    }

    [Fact]
    public void A_Word_file_that_could_not_be_opened_is_an_error()
    {
        var incomplete = Assert.Single(Gather(Archive("notice.docx")[1..]).Diagnostics);

        Assert.Equal("NB2098", incomplete.Descriptor.Id);
        Assert.Equal(["notice.docx", "[Content_Types].xml"], incomplete.Arguments);
    }

    [Fact]
    public void An_output_of_parts_serves_the_forms_that_all_of_them_serve()
    {
        CompiledTemplate Part(string name, params string[] forms) => new(name, "", "", "", forms.ToEquatableArray(), "");
        var output = Assert.Single(TemplateOutput.Gather([Part("a.docx/word/b.scriban-xml", "2019", "2021"), Part("a.docx/_rels/.scriban-rels"), Part("a.docx/c.scriban-xml", "2021")]));

        Assert.Equal(["2021"], output.Forms);
        Assert.Equal(["_rels/.rels", "c.xml", "word/b.xml"], output.Templates.Select(template => template.Part));
    }

    [Fact]
    public void A_unit_has_the_parts_it_reaches_and_no_others()
    {
        var units = Gather(
            ("a.scriban", "{{ include 'parts/x' }}"),
            ("b.scriban", "b"),
            ("parts/x.scriban", "{{ include 'parts/y.scriban' }}"),
            ("parts/y.scriban", "y"),
            ("parts/z.scriban", "z")).Units;

        Assert.Equal(["a.scriban", "b.scriban"], units.Select(unit => unit.Main.Name));
        Assert.Equal(["parts/x.scriban", "parts/y.scriban"], units[0].Parts.Select(part => part.Name));
        Assert.Empty(units[1].Parts);
    }

    [Fact]
    public void Two_templates_that_make_the_same_file_are_an_error_unless_they_serve_different_forms()
    {
        var clash = Assert.Single(Gather(("report.scriban-html", ""), ("report@2021.scriban-html", "")).Diagnostics);

        Assert.Equal("NB2069", clash.Descriptor.Id);
        Assert.Empty(Gather(("report@2019.scriban-html", ""), ("report@2021.scriban-html", "")).Diagnostics);
    }

    [Fact]
    public void Two_templates_for_many_reports_must_not_make_the_same_file_but_one_may_be_called_like_a_page()
    {
        Assert.Equal("NB2069", Assert.Single(Gather(("collection/a.scriban", ""), ("collection/a@2021.scriban", "")).Diagnostics).Descriptor.Id);
        Assert.Empty(Gather(("collection/a.scriban", ""), ("a.scriban", ""), ("collection/parts/b.scriban", "")).Diagnostics);
    }

    [Fact]
    public void Among_the_pages_of_commands_only_those_they_write_have_a_template()
    {
        var (units, diagnostics) = Gather(
            ("pages/check-report.scriban-html", "{{ include 'pages/parts/x' }}"), ("pages/parts/x.scriban-html", ""), ("pages/letter.scriban-md", ""));

        Assert.Equal("pages/check-report.scriban-html", Assert.Single(units).Main.Name);
        var unknown = Assert.Single(diagnostics);
        Assert.Equal(("NB2096", "pages/letter.scriban-md"), (unknown.Descriptor.Id, unknown.Path));
    }

    [Theory]
    [InlineData("pages/check-report.scriban-html", "{{ for o in organs; for f in o.files; for x in f.findings; x.message; end; end; end }}")]
    [InlineData("pages/return-letter.scriban-md", "{{ for x in errors; x.rows[0].label; end }}")]
    [InlineData("pages/comparison.scriban-md", "{{ for t in tables; t.lines[0].years[-1].percent; end }}")]
    public void A_page_of_a_command_has_names_of_its_own_and_none_of_reports(string name, string text)
    {
        Assert.Equal("", Errors(name, text, TemplateHost.Forms));
        Assert.StartsWith($"{name}(1,4): NB2050: 没有名为“sections”", Errors(name, "{{ sections }}", TemplateHost.Forms), StringComparison.Ordinal);
        Assert.StartsWith($"{name}(1,4): NB2050: 没有名为“requests”", Errors(name, "{{ requests.received.total }}", TemplateHost.Forms), StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_that_only_some_forms_have_is_an_error_that_tells_the_file_name_to_choose()
    {
        Assert.Equal(
            "report.scriban(1,21): NB2063: “licences”只在格式 2021 中有，格式 2019 中没有；若模板只用于部分格式，请在文件名中写明，如 report@2021.scriban"
            + " / 'licences' exists only in the forms 2021, not in 2019; if the template is meant for some forms only, say so in its file name: report@2021.scriban\n",
            Errors("report.scriban", "{{ organ; proactive.licences }}", TwoForms()));
        Assert.Equal("", Errors("report@2021.scriban", "{{ organ; proactive.licences }}", TwoForms()));
    }

    [Fact]
    public void A_template_with_a_table_that_a_form_lacks_serves_the_others_with_a_note()
    {
        var newest = TemplateHost.Forms[0];
        var older = newest with { Id = "2014", Years = new([2014]), Tables = newest.Tables.Where(table => table.Id != "requests").ToEquatableArray() };
        var unit = Gather(("report.scriban", "{{ requests.received.total }}{{ previous.requests.received }}")).Units.Single();

        var (template, notes) = TemplateCompiler.Compile(unit, new([newest, older]));

        Assert.Equal(["2021"], template.Forms);
        Assert.NotNull(template.Source);
        Assert.All(notes, note => Assert.Equal(("NB2097", Microsoft.CodeAnalysis.DiagnosticSeverity.Info), (note.Descriptor.Id, note.Descriptor.DefaultSeverity)));
        Assert.Equal("requests", notes[0].Arguments[0]);
        Assert.Contains("NB2063", TemplateHost.Errors(Gather(("report@2014@2021.scriban", "{{ requests.received.total }}")).Units.Single(), new([newest, older])), StringComparison.Ordinal);
    }

    [Fact]
    public void A_template_with_names_of_all_forms_chooses_by_the_report()
    {
        var unit = Assert.Single(Gather(("report.scriban", "{{ proactive.penalties }}")).Units);
        var source = TemplateCompiler.Compile(unit, TwoForms()).Template.Source!;

        Assert.Contains("case \"2019\": Form2019.Render(report, output); break;", source, StringComparison.Ordinal);
        Assert.Contains("case \"2021\": Form2021.Render(report, output); break;", source, StringComparison.Ordinal);
        Assert.Equal("7", TemplateHost.Render(TemplateHost.Compile(unit, TwoForms()), TemplateHost.Sample()));
    }

    [Fact]
    public void A_name_that_no_form_has_is_reported_for_the_newest() =>
        Assert.Equal(
            "report.scriban(1,14): NB2051: proactive 没有成员“licence”；是不是“licences”？ / proactive has no member 'licence'; did you mean 'licences'?\n",
            Errors("report.scriban", "{{ proactive.licence }}", TwoForms()));

    [Fact]
    public void A_template_cannot_be_restricted_to_an_unknown_form() =>
        Assert.StartsWith("report@2020.scriban(1,1): NB2064", Errors("report@2020.scriban", "", TwoForms()), StringComparison.Ordinal);

    [Fact]
    public void An_error_in_a_part_is_reported_once_however_often_it_is_included() =>
        Assert.Equal(
            "parts/x.scriban(1,4): NB2050: 没有名为“yaer”的变量或字段；是不是“year”？ / There is no variable or field 'yaer'; did you mean 'year'?\n",
            TemplateHost.Errors(Gather(
                ("a.scriban", "{{ include 'parts/x' 1 }}{{ include 'parts/x' 'a' }}"), ("parts/x.scriban", "{{ yaer }}")).Units[0]));

    [Theory]
    [InlineData("{{ 1", " + 1", " }}")]
    [InlineData("{{ title", " | string.upcase", " }}")]
    [InlineData("{{ if year == 1", "; else if year == 1", "; end }}")]
    [InlineData("{{ case year", "; when 1", "; end }}")]
    public void A_chain_without_end_is_an_error(string begin, string link, string end)
    {
        string Chain(int length) => begin + string.Concat(Enumerable.Repeat(link, length)) + end;

        Assert.Matches("NB2001.*depth limit|NB2074", Errors("report.scriban", Chain(20_000), TemplateHost.Forms));
        var unit = Gather(("report.scriban", Chain(100))).Units.Single();
        Assert.Equal("", TemplateHost.Errors(unit));
        TemplateHost.Compile(unit);
    }

    [Fact]
    public void A_line_end_of_two_characters_counts_as_one()
    {
        var unit = Gather(("report.scriban", "{{ 1 ~}} \r\n\r\nb")).Units.Single();

        Assert.Equal("1\r\nb", TemplateHost.Render(TemplateHost.Compile(unit), TemplateHost.Sample()));
    }

    private static string Errors(string name, string text, EquatableArray<FormModel> forms) =>
        TemplateHost.Errors(Gather((name, text)).Units.Single(), forms);

    // a form without the row 行政许可
    private static EquatableArray<FormModel> TwoForms()
    {
        var newest = TemplateHost.Forms[0];
        var tables = newest.Tables.Select(table => table with
        {
            Blocks = table.Blocks.Select(block => block with
            {
                Rows = block.Rows.Where(row => row.Id != "licences").ToEquatableArray(),
            }).ToEquatableArray(),
        });
        var older = newest with { Id = "2019", Years = new([2019]), Tables = tables.ToEquatableArray() };
        return new([newest, older]);
    }

    private static (EquatableArray<TemplateUnit> Units, EquatableArray<Nianbao.Generator.Diagnostics.DiagnosticInfo> Diagnostics) Gather(
        params (string Name, string Text)[] files) =>
        TemplateUnits.Gather(files.Select(file => new TemplateSource(file.Name, file.Name, file.Text)));

    private static (string, string)[] Archive(string folder) =>
        [($"{folder}/[Content_Types].scriban-xml", ""), ($"{folder}/_rels/.scriban-rels", ""), ($"{folder}/word/document.scriban-xml", "")];
}
