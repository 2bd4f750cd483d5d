namespace Nianbao.Form.Components;

/// <summary>The language of the form; the report itself is always Chinese.</summary>
/// <param name="IsEnglish">True for English.</param>
public sealed record FormLanguage(bool IsEnglish)
{
    /// <summary>The words in the language.</summary>
    public string Of(string zh, string en) => IsEnglish ? en : zh;

    /// <summary>Words in a row.</summary>
    public string List(IEnumerable<string> words) => string.Join(Of("，", ", "), words);
}
