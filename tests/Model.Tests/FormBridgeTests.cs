using Nianbao.Fixtures;
using Nianbao.Forms;

namespace Nianbao.Model.Tests;

/// <summary>Forms that say nothing of each other.</summary>
public class FormBridgeTests
{
    [Fact]
    public void Without_a_crosswalk_cells_of_equal_paths_are_the_same()
    {
        var matches = FormBridge.Between(SampleForm.Old, SampleForm.Form);

        Assert.Equal(SampleForm.Old.CellCount, matches.Count);
        Assert.All(matches, match =>
        {
            Assert.Equal(CellRelation.Same, match.Relation);
            Assert.Equal(SampleForm.Old.PathOf(Assert.Single(match.Here)), SampleForm.Form.PathOf(Assert.Single(match.There)));
        });
    }
}
