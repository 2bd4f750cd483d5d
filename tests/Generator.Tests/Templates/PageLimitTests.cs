using Nianbao.Generator.Templates.Units;
using Nianbao.Templates;

namespace Nianbao.Generator.Tests.Templates;

/// <summary>A template that would never end, or would fill the memory, ends with an error at its place.</summary>
public class PageLimitTests
{
    [Theory]
    [InlineData("{{ for a in 1..9999999\n for b in 1..9999999; end\nend }}", 2, 2)]
    [InlineData("{{ for a in 1..9999999\n for b in 1..9999999; x = b; end\nend }}", 2, 2)]
    [InlineData("{{ for a in 1..9999999\n b = 0; while b < 50; b = b + 1; end\nend }}", 2, 9)]
    [InlineData("{{ func f(n)\n if n > 0; f(n - 1); f(n - 1); end\nend\nf 90 }}", 1, 4)]
    public void Loops_within_loops_share_what_a_page_may_take(string text, int line, int column)
    {
        var error = Fail(text, new Utf8Writer { MostRounds = 1_000_000 });

        Assert.Equal(("limit.scriban", line, column), (error.Template, error.Line, error.Column));
        Assert.Contains("100000000", error.Problem, StringComparison.Ordinal);
        Assert.Contains("100000000 rounds", error.ProblemEn, StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_has_a_largest_size()
    {
        var error = Fail("{{ text = 'x' * 1000000 }}\n{{ for a in 1..9999999 }}{{ text }}{{ end }}");

        Assert.Equal(("limit.scriban", 2, 4), (error.Template, error.Line, error.Column));
        Assert.Contains("256 MiB", error.Problem, StringComparison.Ordinal);
        Assert.Contains("256 MiB", error.ProblemEn, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("x = 'ab'; for a in 1..100; x = x | string.append x; end", "10000000 个字符")]
    [InlineData("x = 'ab'; for a in 1..100; x = x | string.prepend x; end", "10000000 个字符")]
    [InlineData("x = 'ab'; for a in 1..100; x = x | string.replace 'a' 'aa'; end", "10000000 个字符")]
    [InlineData("x = 'ab'; for a in 1..100; x = x | string.replace_first 'b' ('b' * 1000000); end", "10000000 个字符")]
    [InlineData("x = ['ab' * 100000]; for a in 1..10; x = x + x; end; y = x | array.join ''", "10000000 个字符")]
    [InlineData("x = [1, 2]; for a in 1..100; x = x | array.concat x; end", "10000000 项")]
    [InlineData("x = [1, 2]; for a in 1..100; x = x | array.add_range x; end", "10000000 项")]
    [InlineData("x = (1..10000000) | array.add 1", "10000000 项")]
    public void What_a_template_keeps_does_not_grow_without_end(string text, string limit)
    {
        var error = Fail("{{ " + text + " }}");

        Assert.Equal(("limit.scriban", 1), (error.Template, error.Line));
        Assert.Contains(limit, error.Problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{{ x = ''; for a in 1..9999999\n x = x + 'ab'; end }}")]
    [InlineData("{{ x = []; for a in 1..9999999\n x = x + [a]; end }}")]
    [InlineData("{{ x = 1..1000000; for a in 1..9999999\n y = x | array.reverse; end }}")]
    [InlineData("{{ x = 'ab' * 1000000; for a in 1..9999999\n capture y; x; end; end }}")]
    public void Copying_in_a_loop_counts(string text)
    {
        var error = Fail(text, new Utf8Writer { MostRounds = 10_000_000 });

        Assert.Equal(("limit.scriban", 1), (error.Template, error.Line));
        Assert.Contains("100000000", error.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Appending_to_a_list_in_a_loop_does_not_copy_it_each_time()
    {
        const string Text = "{{ x = [0]; y = x | array.add 1; z = x | array.add 2; y[0] = 7\nfor a in 1..1000000; x = x | array.add a; end }}{{ x.size }} {{ x[1000000] }} {{ y }} {{ z }}";
        var page = new Utf8Writer { MostRounds = 3_000_000 };

        TemplateHost.Compile(Unit(Text))(TemplateHost.Sample(), page);

        Assert.Equal("1000001 1000000 [7, 1] [0, 2]", System.Text.Encoding.UTF8.GetString(page.Written));
    }

    [Fact]
    public void The_next_page_begins_anew()
    {
        var render = TemplateHost.Compile(Unit("{{ for a in 1..5000000; end }}{{ year }}"));
        var report = TemplateHost.Sample();
        var page = new Utf8Writer { MostRounds = 6_000_000 };

        for (var i = 0; i < 3; i++)
        {
            page.Clear();
            render(report, page);
        }

        Assert.Equal(4, page.Written.Length);
    }

    private static TemplateException Fail(string text, Utf8Writer? page = null) =>
        Assert.Throws<TemplateException>(() => TemplateHost.Compile(Unit(text))(TemplateHost.Sample(), page ?? new Utf8Writer()));

    private static TemplateUnit Unit(string text) =>
        TemplateUnits.Gather([new TemplateSource("limit.scriban", "limit.scriban", text)]).Units.Single();
}
