using System.Globalization;
using Nianbao.Generator.Tests.Schemas;
using Nianbao.Generator.Tests.Templates;

namespace Nianbao.Generator.Tests.Pipeline;

/// <summary>The culture of whoever builds changes nothing.</summary>
public class CultureTests
{
    [Fact]
    public void A_culture_with_other_signs_gives_the_same_code_and_messages()
    {
        Input[] inputs =
        [
            .. SchemaTexts.Forms.Select(form => Input.Schema(SchemaTexts.Official(form), $"schemas/{form}.yaml")),
            .. OfficialTemplateTests.Sources().Select(source => Input.Template(source.Text, "templates/" + source.Name)),
            Input.Template("{{ -1.5 }}{{ for i in -2..-1 }}{{ i - 3 }}{{ end }}{{ 'a' | string.slice (-1) }}", "templates/numbers.scriban"),
            Input.Template("{{ requests.rows[-1].cells[0 }}", "templates/broken.scriban"),
        ];

        Assert.Equal(Written(CultureInfo.InvariantCulture, inputs), Written(Foreign(), inputs));
    }

    [Fact]
    public void The_culture_of_the_compiler_is_left_as_it_was()
    {
        var before = CultureInfo.CurrentCulture;
        var foreign = Foreign();
        CultureInfo.CurrentCulture = foreign;
        try
        {
            _ = GeneratorRun.Of(Input.Schema(SchemaTexts.Small), Input.Template("{{ title }}"));

            Assert.Same(foreign, CultureInfo.CurrentCulture);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private static string Written(CultureInfo culture, Input[] inputs)
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = culture;
        try
        {
            var run = GeneratorRun.Of(inputs);
            return string.Join("\n", run.Result.GeneratedSources.Select(source => source.SourceText.ToString())) + run.Diagnostics();
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    // the tests know the invariant culture only, so this is one made of it: minus as in sv-SE, and no sign as C# has it
    private static CultureInfo Foreign()
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.NumberFormat.NegativeSign = "\u2212";
        culture.NumberFormat.NumberDecimalSeparator = ",";
        culture.NumberFormat.NumberGroupSeparator = "\u00A0";
        culture.NumberFormat.PositiveInfinitySymbol = "∞";
        culture.NumberFormat.NativeDigits = [.. Enumerable.Range(0, 10).Select(digit => ((char)('٠' + digit)).ToString())];
        culture.NumberFormat.DigitSubstitution = DigitShapes.NativeNational;
        culture.DateTimeFormat.DateSeparator = ".";
        return culture;
    }
}
