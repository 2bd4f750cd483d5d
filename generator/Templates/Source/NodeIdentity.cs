using System.Runtime.CompilerServices;
using Scriban.Syntax;

namespace Nianbao.Generator.Templates.Source;

/// <summary>Tells nodes apart by what they are: Scriban's variables compare by their names.</summary>
internal sealed class NodeIdentity : IEqualityComparer<ScriptNode>
{
    public static readonly NodeIdentity Comparer = new();

    public bool Equals(ScriptNode? x, ScriptNode? y) => ReferenceEquals(x, y);

    public int GetHashCode(ScriptNode node) => RuntimeHelpers.GetHashCode(node);
}
