namespace Nianbao.Generator.Templates.Bound;

/// <summary>A variable of the emitted C# that no variable of the template is.</summary>
/// <param name="suggestion">Its name, if that is free.</param>
internal class LocalSymbol(string suggestion) : IEquatable<LocalSymbol>
{
    public string Suggestion { get; } = suggestion;

    public bool Equals(LocalSymbol? other) => ReferenceEquals(this, other);

    public override bool Equals(object? obj) => ReferenceEquals(this, obj);

    public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);
}

/// <summary>An object in which names are looked up: that of a <c>with</c> or of a function with parameters.</summary>
/// <param name="suggestion">The C# variable, if the name is free.</param>
/// <param name="argument">The argument that it is, where a caller opened it.</param>
internal sealed class ScopeSymbol(string suggestion, ArgumentType? argument) : LocalSymbol(suggestion)
{
    public ArgumentType? Argument { get; } = argument;
}
