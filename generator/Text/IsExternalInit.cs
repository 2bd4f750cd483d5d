#pragma warning disable IDE0130 // the compiler looks for this type in exactly this namespace
namespace System.Runtime.CompilerServices;

/// <summary>Lets netstandard2.0 compile records and <c>init</c> accessors.</summary>
internal static class IsExternalInit;
