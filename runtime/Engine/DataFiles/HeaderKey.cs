namespace Nianbao.DataFiles;

/// <summary>A key at the top of a data file that is not part of the form, in the order in which they are usually written.</summary>
internal enum HeaderKey
{
    Organ,
    Year,
    Form,
    Title,
    Published,
    Index,
    Publisher,
    Source,
    Signatory,
    Signed,
    Kind,
    Level,
    Preamble,
    Previous,
    Covers,
    Waive,
}

/// <summary>The header's keys as a data file spells them.</summary>
internal static class HeaderKeys
{
    /// <summary>The names, in the order of <see cref="HeaderKey"/>.</summary>
    public static readonly string[] Names = Array.ConvertAll(Enum.GetNames<HeaderKey>(), name => name.ToLowerInvariant());

    /// <summary>The key of a name; null for any other key.</summary>
    public static HeaderKey? Find(string name) => Array.IndexOf(Names, name) is var index and >= 0 ? (HeaderKey)index : null;

    /// <summary>The name of a key.</summary>
    public static string Name(this HeaderKey key) => Names[(int)key];
}
