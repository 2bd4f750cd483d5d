using Nianbao.Forms;
using Nianbao.Generator.Text;

namespace Nianbao.Reports;

/// <summary>What to say of a path that names no cell.</summary>
internal static class CellPath
{
    /// <summary>The error, with the nearest path where one is near.</summary>
    public static ArgumentException Unknown(FormDefinition form, string path)
    {
        // a third may differ, as for every misspelt name
        var nearest = form.Cells.Paths
            .Select(known => (Path: known, Distance: EditDistance.Between(path, known)))
            .Where(known => known.Distance <= Math.Max(path.Length, known.Path.Length) / 3)
            .OrderBy(known => known.Distance).ThenBy(known => known.Path, StringComparer.Ordinal)
            .FirstOrDefault().Path;
        var (hint, hintEn) = nearest == null ? ("", "") : ($"；是不是“{nearest}”？", $"; did you mean '{nearest}'?");
        return new ArgumentException(
            $"{form.Id} 年格式没有单元格“{path}”{hint} / the form {form.Id} has no cell '{path}'{hintEn}", nameof(path));
    }
}
