using Nianbao.Generator.Schemas.Binding.Rules;
using Nianbao.Generator.Severities;
using Nianbao.Organs;
using Nianbao.Rules;

namespace Nianbao.Generator.Tests.Rules;

/// <summary>What the generator knows by name is what the runtime has.</summary>
public class RuntimeNamesTests
{
    [Fact]
    public void The_rules_of_every_form_are_the_runtimes() => Assert.Equal(
        SimilarityRules.All.Concat(PartsRules.All).Select(rule => rule.Id).Order(StringComparer.Ordinal), RuleIds.OfEveryForm);

    [Fact]
    public void Kinds_and_levels_are_those_of_data_files()
    {
        Assert.Equal(OrganWords.Kinds.Select(word => word.Id), NameBinder.Facts["kind"]);
        Assert.Equal(OrganWords.Levels.Select(word => word.Id), NameBinder.Facts["level"]);
    }
}
