using Nianbao.Fixtures;
using Nianbao.Forms;
using Nianbao.Reports;
using Nianbao.Runtime.Tests.Fixture;

namespace Nianbao.Runtime.Tests.Rules;

/// <summary>Figures that are brought over from one form to another by what a crosswalk says.</summary>
public class CrosswalkTests
{
    private const int A = 0;
    private const int B = 1;
    private const int C = 2;

    [Fact]
    public void Several_cells_that_became_one_are_added_up()
    {
        var figures = Take([new([A, B], [C], CellRelation.Same)], (A, 3), (B, 4));

        Assert.True(figures.IsKnown(C));
        Assert.Equal(7, figures.Values[C]);
    }

    [Fact]
    public void Several_cells_of_which_one_is_blank_have_no_sum() =>
        Assert.False(Take([new([A, B], [C], CellRelation.Same)], (A, 3)).IsKnown(C));

    [Fact]
    public void One_cell_that_became_several_says_nothing_of_any_of_them()
    {
        var figures = Take([new([A], [B, C], CellRelation.Same)], (A, 3));

        Assert.False(figures.IsKnown(B));
        Assert.False(figures.IsKnown(C));
    }

    [Fact]
    public void What_means_roughly_the_same_is_no_figure_to_check_against() =>
        Assert.False(Take([new([A], [C], CellRelation.Similar)], (A, 3)).IsKnown(C));

    [Fact]
    public void A_blank_stays_blank_and_a_zero_is_known()
    {
        Assert.False(Take([new([A], [C], CellRelation.Same)]).IsKnown(C));
        Assert.True(Take([new([A], [C], CellRelation.Same)], (A, 0)).IsKnown(C));
    }

    [Fact]
    public void Within_one_form_each_figure_is_its_own()
    {
        var report = SampleForm.Type.Create();
        report.Set(A, 5);

        var figures = CellValues.OfLastYear(SampleForm.Form, report, [new([A], [C], CellRelation.Same)]);

        Assert.Equal((5, true, false), (figures.Values[A], figures.IsKnown(A), figures.IsKnown(C)));
        Assert.True(figures.HasGaps);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void It_says_the_same_to_either_form_whichever_of_them_has_it(bool isStatedByTheNewer)
    {
        // the older form's A was divided into B and C of the newer one
        var (older, newer) = isStatedByTheNewer
            ? (Form("a"), Form("b", new Crosswalk("a", [new([B, C], [A], CellRelation.Same)])))
            : (Form("a", new Crosswalk("b", [new([A], [B, C], CellRelation.Same)])), Form("b"));

        var onwards = Assert.Single(FormBridge.Between(older, newer));
        Assert.Equal([A], onwards.Here);
        Assert.Equal([B, C], onwards.There);
        var back = Assert.Single(FormBridge.Between(newer, older));
        Assert.Equal([B, C], back.Here);
        Assert.Equal([A], back.There);
    }

    [Fact]
    public void One_to_another_form_does_not_matter()
    {
        var from = Form("a", new Crosswalk("c", [new([A], [B], CellRelation.Same)]));

        Assert.Equal(SampleForm.Form.CellCount, FormBridge.Between(from, Form("b")).Count);
    }

    private static FormDefinition Form(string id, params Crosswalk[] crosswalks) => OwnForm.Of([], id: id, crosswalks: crosswalks).Form;

    /// <summary>What the current form takes from a report in the older one.</summary>
    private static CellValues Take(CellMatch[] matches, params (int Cell, long Value)[] given)
    {
        var report = SampleForm.OldType.Create();
        foreach (var (cell, value) in given) report.Set(cell, value);
        return CellValues.OfLastYear(SampleForm.Form, report, matches);
    }
}
