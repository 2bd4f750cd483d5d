using System.Diagnostics.CodeAnalysis;

namespace Nianbao.Documents.Reading;

/// <summary>What a host may do without, so that a trimmed program need not carry it.</summary>
internal static class DocumentFeatures
{
    /// <summary>Whether PDF files are read: the runtime option <c>Nianbao.Documents.ReadsPdf</c>, which is true where it is not set.</summary>
    [FeatureSwitchDefinition("Nianbao.Documents.ReadsPdf")]
    public static bool ReadsPdf { get; } = !AppContext.TryGetSwitch("Nianbao.Documents.ReadsPdf", out var isOn) || isOn;
}
