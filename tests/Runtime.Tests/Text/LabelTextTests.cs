using Nianbao.Text;

namespace Nianbao.Runtime.Tests.Text;

/// <summary>Official labels as people type them.</summary>
public class LabelTextTests
{
    [Theory]
    [InlineData("！", "!")]
    [InlineData("～", "~")]
    [InlineData("＀", "＀")]
    [InlineData("｟", "｟")]
    [InlineData("　", " ")]
    public void Full_width_forms_are_those_between_the_exclamation_mark_and_the_tilde(string given, string half) =>
        Assert.Equal(half[0], LabelText.HalfWidth(given[0]));

    [Theory]
    [InlineData("一、收到", 1, "收到")]
    [InlineData("(三)不予公开", 3, "不予公开")]
    [InlineData("9.其他", 9, "其他")]
    [InlineData("1,x", 1, "x")]
    [InlineData("十、其他", 10, "其他")]
    [InlineData("十二、其他", 12, "其他")]
    [InlineData("二十、其他", 20, "其他")]
    [InlineData("二十三、其他", 23, "其他")]
    [InlineData("123、其他", 123, "其他")]
    [InlineData("(1)1件", 1, "1件")]
    public void A_number_in_front_is_taken_off(string label, int number, string rest)
    {
        Assert.Equal(number, LabelText.SplitNumber(label, out var left));
        Assert.Equal(rest, left);
    }

    [Theory]
    [InlineData("收到")]
    [InlineData("、收到")]
    [InlineData("1234、其他")]
    [InlineData("1.")]
    [InlineData("12")]
    [InlineData("1.5")]
    [InlineData("(三")]
    [InlineData("(三、x")]
    public void What_is_no_number_in_front_stays(string label)
    {
        Assert.Equal(0, LabelText.SplitNumber(label, out var left));
        Assert.Equal(label, left);
    }

    [Theory]
    [InlineData("收费(万元)", "收费")]
    [InlineData("a(b(c)d)e", "ae")]
    [InlineData("a)b(c)", "ab")]
    [InlineData("(全部)", "(全部)")]
    public void Remarks_in_brackets_are_left_out_unless_nothing_else_is_left(string label, string without) =>
        Assert.Equal(without, LabelText.WithoutRemarks(label));

    [Theory]
    [InlineData("总计（件）", "总计")]
    [InlineData("（件）", "（件）")]
    [InlineData("（一）予以公开", "（一）予以公开")]
    [InlineData("总计（件", "总计（件")]
    [InlineData("总计）", "总计）")]
    [InlineData("", "")]
    public void Only_a_remark_at_the_end_is_cut_off(string label, string without) =>
        Assert.Equal(without, LabelText.WithoutClosingRemark(label));

    [Theory]
    [InlineData("某县", "某县")]
    [InlineData("a1", "a1")]
    [InlineData("1a", "'1a'")]
    [InlineData("a b", "'a b'")]
    [InlineData("null", "'null'")]
    [InlineData("某's", "'某''s'")]
    [InlineData("", "''")]
    public void A_name_is_quoted_where_it_might_mean_something_to_YAML(string name, string written) =>
        Assert.Equal(written, YamlText.Scalar(name));
}
