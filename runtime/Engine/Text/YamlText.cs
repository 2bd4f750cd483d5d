namespace Nianbao.Text;

/// <summary>Values as YAML writes them.</summary>
internal static class YamlText
{
    /// <summary>A name of letters and digits is itself; any other might mean something to YAML and is quoted.</summary>
    public static string Scalar(string text)
    {
        var isPlain = text.Length > 0 && text.All(char.IsLetterOrDigit) && char.IsLetter(text[0]) && !NumberText.IsBlank(text);
        return isPlain ? text : $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";
    }
}
