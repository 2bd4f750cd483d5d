using Nianbao.Organs;

namespace Nianbao.Reporting.Wording;

/// <summary>What people call the kinds and levels of organs.</summary>
internal static class FactNames
{
    public static string NameOf(OrganKind kind, Language language) => kind switch
    {
        OrganKind.Government => language.Of("县级以上人民政府", "a government above the township"),
        OrganKind.Department => language.Of("人民政府部门", "a department"),
        OrganKind.Township => language.Of("乡镇人民政府", "a township government"),
        OrganKind.Street => language.Of("街道办事处", "a subdistrict office"),
        OrganKind.Authorised => language.Of("法律、法规授权的组织", "an authorised organisation"),
        _ => language.Of("不明", "not known"),
    };

    public static string NameOf(OrganLevel level, Language language) => level switch
    {
        OrganLevel.National => language.Of("国家级", "national"),
        OrganLevel.Provincial => language.Of("省级", "provincial"),
        OrganLevel.Prefectural => language.Of("设区的市级", "prefectural"),
        OrganLevel.County => language.Of("县级", "county"),
        OrganLevel.Township => language.Of("乡级", "township"),
        _ => language.Of("不明", "not known"),
    };
}
