namespace Nianbao.Layers;

/// <summary>A type that uses a type of another namespace. Nested types count as the type around them.</summary>
public sealed record TypeReference(string FromNamespace, string From, string ToNamespace, string To)
{
    /// <summary><c>Upper.Type uses Lower.Other</c>.</summary>
    public override string ToString() => $"{FromNamespace}.{From} uses {ToNamespace}.{To}";
}
