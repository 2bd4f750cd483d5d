namespace Nianbao.Generator.Templates.Places;

/// <summary>What may be printed somewhere, and how.</summary>
internal enum PagePlace
{
    /// <summary>Anything; text is escaped.</summary>
    Text,

    /// <summary>Anything; text is escaped, and of text that is HTML already what could end the place.</summary>
    Quoted,

    /// <summary>Anything; it is percent-encoded.</summary>
    Url,

    /// <summary>Numbers and JSON.</summary>
    Script,

    /// <summary>Numbers; what is known only when the template runs is looked at then.</summary>
    Number,

    /// <summary>What certainly is a number.</summary>
    CertainNumber,

    /// <summary>Nothing.</summary>
    Nothing,
}
