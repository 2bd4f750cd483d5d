namespace Nianbao.Reporting.Wording;

/// <summary>The language of a page.</summary>
internal enum Language
{
    Chinese,
    English,
}

internal static class LanguageWords
{
    /// <summary>The words in the language.</summary>
    public static string Of(this Language language, string zh, string en) => language == Language.Chinese ? zh : en;

    /// <summary>A label or several as they stand in a sentence: “a”、“b”.</summary>
    public static string Quote(this Language language, IEnumerable<string> labels) =>
        string.Join(language.Of("、", ", "), labels.Select(label => $"“{label}”"));

    /// <summary>Words in a row: a、b.</summary>
    public static string List(this Language language, IEnumerable<string> words) => string.Join(language.Of("、", ", "), words);
}
