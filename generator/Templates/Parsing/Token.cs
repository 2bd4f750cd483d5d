namespace Nianbao.Generator.Templates.Parsing;

/// <summary>A token by its place in the text.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Start">The offset of its first character.</param>
/// <param name="End">The offset after its last character.</param>
/// <param name="Value">What the kind says, else null.</param>
internal readonly record struct Token(TokenKind Kind, int Start, int End, object? Value = null);
