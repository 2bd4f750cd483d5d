namespace Nianbao.Organs;

/// <summary>
/// The departments of the State Council by their full names, as they are since the reform of 2023 (国务院机构设置): its
/// ministries, the bodies directly under it, and the national bureaus that ministries administer.
/// </summary>
internal static class NationalBodies
{
    private const string Country = "中华人民共和国";

    private static readonly HashSet<string> Names = new(StringComparer.Ordinal)
    {
        "外交部", "国家发展和改革委员会", "教育部", "科学技术部", "工业和信息化部", "国家民族事务委员会", "公安部", "民政部", "司法部", "财政部",
        "人力资源和社会保障部", "自然资源部", "生态环境部", "住房和城乡建设部", "交通运输部", "水利部", "农业农村部", "商务部", "文化和旅游部",
        "国家卫生健康委员会", "退役军人事务部", "应急管理部", "中国人民银行", "审计署",
        "海关总署", "国家税务总局", "国家市场监督管理总局", "国家金融监督管理总局", "中国证券监督管理委员会", "国家广播电视总局", "国家体育总局",
        "国家统计局", "国家知识产权局", "国家国际发展合作署", "国家医疗保障局", "国家机关事务管理局",
        "国家粮食和物资储备局", "国家能源局", "国家数据局", "国家烟草专卖局", "国家移民管理局", "国家林业和草原局", "国家铁路局", "中国民用航空局",
        "国家邮政局", "国家文物局", "国家中医药管理局", "国家疾病预防控制局", "国家矿山安全监察局", "国家外汇管理局", "国家药品监督管理局",
    };

    /// <summary>True for one of them, with or without 中华人民共和国 before it.</summary>
    public static bool Contains(string name) =>
        Names.Contains(name.StartsWith(Country, StringComparison.Ordinal) ? name[Country.Length..] : name);
}
