namespace Nianbao.Organs;

/// <summary>What kind of body reports: some rules hold for some kinds only.</summary>
public enum OrganKind : byte
{
    /// <summary>Not stated and not to be told from its name: what depends on it cannot be decided.</summary>
    Unknown,

    /// <summary>人民政府 above the township.</summary>
    Government,

    /// <summary>人民政府的部门.</summary>
    Department,

    /// <summary>乡、镇人民政府.</summary>
    Township,

    /// <summary>街道办事处.</summary>
    Street,

    /// <summary>法律、法规授权的具有管理公共事务职能的组织.</summary>
    Authorised,
}

/// <summary>The level of the government that a body belongs to.</summary>
public enum OrganLevel : byte
{
    /// <summary>Not stated and not to be told from its name: what depends on it cannot be decided.</summary>
    Unknown,

    /// <summary>国务院部门.</summary>
    National,

    /// <summary>省、自治区、直辖市.</summary>
    Provincial,

    /// <summary>设区的市、自治州.</summary>
    Prefectural,

    /// <summary>县、不设区的市、市辖区.</summary>
    County,

    /// <summary>乡、镇、街道.</summary>
    Township,
}
