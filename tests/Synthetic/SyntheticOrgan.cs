using Nianbao.Organs;

namespace Nianbao.Synthetic;

/// <summary>A body that reports.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Kind">What kind of body it is.</param>
/// <param name="Level">Its level.</param>
public sealed record SyntheticOrgan(string Name, OrganKind Kind, OrganLevel Level)
{
    /// <summary>A city's government, of which the rules ask least.</summary>
    public static readonly SyntheticOrgan City = new("测试市人民政府", OrganKind.Government, OrganLevel.Prefectural);

    /// <summary>Bodies of all kinds and levels.</summary>
    internal static readonly SyntheticOrgan[] All =
    [
        City,
        new("测试县人民政府", OrganKind.Government, OrganLevel.County),
        new("测试市司法局", OrganKind.Department, OrganLevel.Prefectural),
        new("测试镇人民政府", OrganKind.Township, OrganLevel.Township),
        new("测试省人民政府", OrganKind.Government, OrganLevel.Provincial),
        new("测试街道办事处", OrganKind.Street, OrganLevel.Township),
        new("测试县教育局", OrganKind.Department, OrganLevel.County),
    ];

    /// <summary>True for those who may issue regulations.</summary>
    internal bool MakesRegulations => Kind == OrganKind.Government && Level is OrganLevel.Provincial or OrganLevel.Prefectural;

    /// <summary>The largest number of decisions that nobody wonders at.</summary>
    internal long MostDecisions(long usual) => Level == OrganLevel.Township ? Math.Min(usual, 800) : usual;
}
