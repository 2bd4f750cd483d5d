using System.Globalization;
using Nianbao.Generator.Severities;
using Nianbao.Reporting.Wording;

namespace Nianbao.Reporting.Tests.Wording;

/// <summary>What ids tell of a rule or mistake.</summary>
public class RuleChapterTests
{
    [Theory]
    [InlineData("NB3001", nameof(RuleChapter.WithinReport))]
    [InlineData("NB3101", nameof(RuleChapter.BetweenYears))]
    [InlineData("NB3201", nameof(RuleChapter.WholeAndParts))]
    [InlineData("NB4001", nameof(RuleChapter.FiguresInText))]
    [InlineData("NB4101", nameof(RuleChapter.Narrative))]
    [InlineData("NB4201", nameof(RuleChapter.Metadata))]
    [InlineData("NB5210", nameof(RuleChapter.DataFile))]
    [InlineData("NB9010", nameof(RuleChapter.Program))]
    [InlineData("NB3301", nameof(RuleChapter.Other))]
    public void An_id_tells_what_it_is_about(string id, string chapter) => Assert.Equal(chapter, RuleChapters.Of(id).ToString());

    [Fact]
    public void What_the_generator_takes_for_a_mistake_in_the_data_file_the_table_does_too() => Assert.All(
        Enumerable.Range(1000, 9000).Select(number => "NB" + number.ToString(CultureInfo.InvariantCulture)),
        id => Assert.Equal(RuleFamily.IsOfDataFile(id), RuleChapters.Of(id) is RuleChapter.FiguresInText or RuleChapter.DataFile));
}
