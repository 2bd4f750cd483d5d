using System.Runtime.CompilerServices;
using Nianbao.Generator.Diagnostics;
using Nianbao.Generator.Templates.Bound;
using Nianbao.Generator.Templates.Pages;

namespace Nianbao.Generator.Templates.Analysis;

/// <summary>
/// A method for one place of a page in which it begins to write: a method of the emitted C#. One that writes nothing has
/// one variant only.
/// </summary>
/// <param name="method">The method.</param>
/// <param name="start">Where in a page it begins; null where that is no HTML.</param>
internal sealed class MethodVariant(MethodInstance method, PageContext? start)
{
    public MethodInstance Method { get; } = method;

    public PageContext? Start { get; } = start;

    /// <summary>Where in a page it ends; null if it never does.</summary>
    public PageContext? End { get; set; }

    /// <summary>It is being followed right now.</summary>
    public bool IsOpen { get; set; }

    /// <summary>It calls itself where it writes, and so must end where it starts.</summary>
    public bool IsReentered { get; set; }

    /// <summary>Where in the page what is printed stands.</summary>
    public Dictionary<BoundPrint, PageContext> Contexts { get; } = [];

    /// <summary>What is printed of what is known already.</summary>
    public Dictionary<BoundPrint, string> Texts { get; } = [];

    /// <summary>The variants that it calls.</summary>
    public Dictionary<BoundFunctionCall, MethodVariant> Calls { get; } = new(ByIdentity.Instance);

    public List<DiagnosticInfo> Errors { get; } = [];

    /// <summary>Equal calls in several places may begin in different ones.</summary>
    private sealed class ByIdentity : IEqualityComparer<BoundFunctionCall>
    {
        public static readonly ByIdentity Instance = new();

        public bool Equals(BoundFunctionCall? x, BoundFunctionCall? y) => ReferenceEquals(x, y);

        public int GetHashCode(BoundFunctionCall call) => RuntimeHelpers.GetHashCode(call);
    }
}
