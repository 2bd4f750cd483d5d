namespace Nianbao.Generator.Text;

/// <summary>A value with the place in the schema where it stands.</summary>
internal readonly record struct Located<T>(T Value, SourceRange Range);
