using Nianbao.Documents.Sources;

namespace Nianbao.Documents.Texts;

/// <summary>A paragraph of a report's text with its place.</summary>
/// <param name="Text">The paragraph.</param>
/// <param name="At">Where it stands.</param>
/// <param name="Block">The number of its block in the document.</param>
internal sealed record TextPiece(string Text, SourceLocation At, int Block);

/// <summary>The text of a section.</summary>
/// <param name="Heading">The heading as printed; null for the text before the first.</param>
/// <param name="Paragraphs">Its paragraphs.</param>
internal sealed record PrintedSection(TextPiece? Heading, IReadOnlyList<TextPiece> Paragraphs);
