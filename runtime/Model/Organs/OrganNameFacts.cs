using System.Buffers;

namespace Nianbao.Organs;

/// <summary>
/// What the name of a body says for certain about its kind and level. A fact that a name leaves open is unknown: a rule
/// that is silent does less harm than one that is wrong.
/// </summary>
internal static class OrganNameFacts
{
    private const OrganKind Open = OrganKind.Unknown;

    private const string NoPlace = "　　";

    private static readonly SearchValues<char> PlaceEnds = SearchValues.Create("省市县区州盟旗乡镇村");
    private static readonly SearchValues<char> BodyEnds = SearchValues.Create("局厅委部署院");
    private static readonly string[] Municipalities = ["北京市", "天津市", "上海市", "重庆市"];

    // the first that fits counts; of a 市 the name does not say whether it has districts
    private static readonly (string Ending, OrganKind Kind, OrganLevel Level)[] Governments =
    [
        ("街道办事处", OrganKind.Street, OrganLevel.Township),
        ("乡人民政府", OrganKind.Township, OrganLevel.Township),
        ("镇人民政府", OrganKind.Township, OrganLevel.Township),
        ("苏木人民政府", OrganKind.Township, OrganLevel.Township),
        ("县人民政府", OrganKind.Government, OrganLevel.County),
        ("旗人民政府", OrganKind.Government, OrganLevel.County),
        ("自治区人民政府", OrganKind.Government, OrganLevel.Provincial),
        ("开发区人民政府", Open, OrganLevel.Unknown),
        ("高新区人民政府", Open, OrganLevel.Unknown),
        ("区人民政府", OrganKind.Government, OrganLevel.County),
        ("自治州人民政府", OrganKind.Government, OrganLevel.Prefectural),
        ("地区行政公署", OrganKind.Government, OrganLevel.Prefectural),
        ("盟行政公署", OrganKind.Government, OrganLevel.Prefectural),
        ("省人民政府", OrganKind.Government, OrganLevel.Provincial),
        ("市人民政府", OrganKind.Government, OrganLevel.Unknown),
    ];

    private static readonly string[] DepartmentEndings =
    [
        "局", "厅", "人民政府办公室", "政府办公室", "人民防空办公室", "外事办公室", "发展和改革委员会", "发展改革委员会",
        "卫生健康委员会", "国有资产监督管理委员会", "民族宗教事务委员会", "民族事务委员会",
    ];

    // led from above, enterprises, or public institutions
    private static readonly string[] OtherEndings =
    [
        "分局", "税务局", "气象局", "烟草专卖局", "邮政局", "邮政管理局", "海事局", "铁路局", "国家安全局", "供电局", "电业局", "电力局",
        "水文局", "公路局", "公路管理局", "盐务局", "招商局",
    ];

    // words of departments with a character that elsewhere ends the name of a place; of two characters each
    private static readonly string[] NotPlaces =
        ["市场", "城乡", "乡村", "城镇", "乡镇", "村镇", "农村", "省级", "市级", "县级", "州级"];

    // parts of a city that may be no district but a zone without a government of its own
    private static readonly string[] Zones = ["开发区", "高新", "新区", "园区", "景区", "度假区", "保税", "示范区", "试验区", "合作区", "管理区"];

    // 运城市财政局 is of a city; 某某县城市管理局 is not
    private static readonly string[] BeforeCity = ["省城市", "市城市", "县城市", "区城市"];

    /// <summary>What a name says.</summary>
    public static (OrganKind Kind, OrganLevel Level) Of(string name)
    {
        if (NationalBodies.Contains(name)) return (OrganKind.Department, OrganLevel.National);
        foreach (var (ending, kind, level) in Governments)
        {
            if (!EndsIn(InFull(name), ending)) continue;
            return kind == OrganKind.Government && level == OrganLevel.Unknown && IsOfMunicipality(name, name.IndexOf('市', StringComparison.Ordinal))
                ? (kind, OrganLevel.Provincial)
                : (kind, level);
        }

        return EndsInAny(name, DepartmentEndings) && !EndsInAny(name, OtherEndings) ? OfDepartment(name) : default;
    }

    /// <summary>The places that a name begins with: 甲市乙区 of 甲市乙区民政局, 甲县丙镇 of 甲县丙镇人民政府; empty where it names none.</summary>
    public static string PlacesOf(string name)
    {
        var government = InFull(name);
        foreach (var ending in new[] { "人民政府", "行政公署", "办事处" })
        {
            if (EndsIn(government, ending)) return government[..^ending.Length];
        }

        var end = PlacesIn(name).AsSpan().LastIndexOfAny(PlaceEnds);
        return end < 1 || name.AsSpan(0, end).ContainsAny(BodyEnds) ? "" : name[..(end + 1)];
    }

    // 某某镇政府 is as certain; 香港特别行政区政府 is not
    private static string InFull(string name) =>
        name.EndsWith("政府", StringComparison.Ordinal) && !EndsIn(name, "人民政府") && !EndsIn(name, "区政府")
            ? name[..^2] + "人民政府"
            : name;

    /// <summary>A department belongs to the innermost place that its name begins with.</summary>
    private static (OrganKind Kind, OrganLevel Level) OfDepartment(string name)
    {
        var places = PlacesIn(name);
        var end = places.AsSpan().LastIndexOfAny(PlaceEnds);
        if (end < 1 || places.AsSpan(0, end).ContainsAny(BodyEnds) || places.Contains("街道", StringComparison.Ordinal)) return default;

        var place = places[..(end + 1)];
        var level = places[end] switch
        {
            '省' => OrganLevel.Provincial,
            '区' when EndsIn(place, "自治区") => OrganLevel.Provincial,
            '州' when EndsIn(place, "自治州") => OrganLevel.Prefectural,
            '市' when IsOfMunicipality(name, end) => OrganLevel.Provincial,
            '县' => OrganLevel.County,
            _ => OrganLevel.Unknown,
        };
        return level != OrganLevel.Unknown || places[end] == '市' || IsDistrict(place) ? (OrganKind.Department, level) : default;
    }

    // the name without characters that end a place elsewhere
    private static string PlacesIn(string name)
    {
        foreach (var word in NotPlaces) name = name.Replace(word, NoPlace, StringComparison.Ordinal);
        foreach (var word in BeforeCity) name = name.Replace(word, word[..1] + NoPlace, StringComparison.Ordinal);
        return name;
    }

    // 某某市某某区; of what level it is the city's tells, which its name does not
    private static bool IsDistrict(string place) =>
        place[^1] == '区' && place.IndexOf('市', StringComparison.Ordinal) is > 0 and var city && city < place.Length - 2
        && !Array.Exists(Zones, zone => place.Contains(zone, StringComparison.Ordinal));

    private static bool IsOfMunicipality(string name, int endOfPlace) =>
        Array.IndexOf(Municipalities, name[..(endOfPlace + 1)]) >= 0;

    private static bool EndsIn(string name, string ending) =>
        name.Length > ending.Length && name.EndsWith(ending, StringComparison.Ordinal);

    private static bool EndsInAny(string name, string[] endings) => Array.Exists(endings, ending => EndsIn(name, ending));
}
