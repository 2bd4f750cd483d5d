namespace Nianbao.Documents.Sources;

/// <summary>A document that cannot be read, with what to do, in both languages.</summary>
public sealed class DocumentException : Exception
{
    /// <summary>Says why a document cannot be read.</summary>
    /// <param name="rule">The stable id: NB60xx.</param>
    /// <param name="message">Why, and what to do, in Chinese.</param>
    /// <param name="messageEn">The same in English.</param>
    public DocumentException(string rule, string message, string messageEn)
        : base($"{message} / {messageEn}")
    {
        Rule = rule;
        Chinese = message;
        English = messageEn;
    }

    /// <summary>The stable id.</summary>
    public string Rule { get; }

    /// <summary>Why, in Chinese.</summary>
    public string Chinese { get; }

    /// <summary>Why, in English.</summary>
    public string English { get; }
}
