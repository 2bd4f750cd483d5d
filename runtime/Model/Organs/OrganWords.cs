namespace Nianbao.Organs;

/// <summary>A word for a fact about a body, as data files may write it.</summary>
/// <param name="Value">The fact.</param>
/// <param name="Id">The English word.</param>
/// <param name="Chinese">The Chinese word.</param>
internal sealed record OrganWord<T>(T Value, string Id, string Chinese)
    where T : struct, Enum;

/// <summary>The words for kinds and levels of bodies.</summary>
internal static class OrganWords
{
    /// <summary>The words of <c>kind</c>.</summary>
    public static readonly OrganWord<OrganKind>[] Kinds =
    [
        new(OrganKind.Government, "government", "政府"),
        new(OrganKind.Department, "department", "部门"),
        new(OrganKind.Township, "township", "乡镇"),
        new(OrganKind.Street, "street", "街道"),
        new(OrganKind.Authorised, "authorised", "授权组织"),
    ];

    /// <summary>The words of <c>level</c>.</summary>
    public static readonly OrganWord<OrganLevel>[] Levels =
    [
        new(OrganLevel.National, "national", "国务院部门"),
        new(OrganLevel.Provincial, "provincial", "省级"),
        new(OrganLevel.Prefectural, "prefectural", "市级"),
        new(OrganLevel.County, "county", "县级"),
        new(OrganLevel.Township, "township", "乡级"),
    ];
}
