using System.Buffers;
using Nianbao.Organs;
using Nianbao.Reports;

namespace Nianbao.Narratives;

/// <summary>
/// The body whose report it is, and how a text may name it: in full, without its places, shortened (发改局), as 我局 or 全县.
/// </summary>
internal sealed class OwnBody
{
    private const string PlaceEnds = "省市县区州盟旗乡镇";
    private const string TimeEnds = "年度来期内末底";
    private const string Street = "街道";

    private static readonly SearchValues<char> PlaceEndings = SearchValues.Create(PlaceEnds);

    // one's own, whatever one is
    private static readonly string[] Any = ["单位", "机关", "部门", "级政府", "行政机关"];

    private static readonly string[] ZoneBodies = ["管理委员会", "管委会"];

    // the end of a name as it is spoken of: 我委 is a 委员会
    private static readonly (string Word, string Ending)[] Endings =
    [
        ("委", "委员会"), ("办", "办公室"), ("局", "局"), ("厅", "厅"), ("中心", "中心"), ("院", "院"), ("校", "学校"), ("校", "大学"), ("校", "学院"),
        ("社", "联合社"), ("社", "社"), ("会", "会"), ("站", "站"), ("所", "所"), ("队", "队"), ("处", "处"), ("公司", "公司"), ("集团", "集团"), ("署", "署"),
        ("分局", "分局"), ("支队", "支队"), ("大队", "大队"), ("总队", "总队"), ("行", "行"), ("馆", "馆"), ("部", "部"),
    ];

    private readonly string _places;
    private readonly string _lastPlace;
    private readonly string _body;
    private readonly string _region;
    private readonly string[] _names;
    private readonly string _firstCharacters;
    private readonly string _lastCharacters;

    public OwnBody(Report report)
    {
        var name = NormalText.Of(report.Organ, report.Year);
        Name = name;
        _places = OrganNameFacts.PlacesOf(name);
        _body = _places.Length < name.Length ? name[_places.Length..] : name;
        _lastPlace = LastPlace(_places);
        var isZone = Array.Exists(ZoneBodies, ending => _body.EndsWith(ending, StringComparison.Ordinal)) && _places.EndsWith('区');
        var speaksForPlace = _body is "人民政府" or "政府" or "办事处" or "行政公署" || isZone;
        _region = !speaksForPlace || _places.Length == 0 ? ""
            : _places.EndsWith(Street, StringComparison.Ordinal) ? Street : _places[^1..];
        _names = [.. Names().Where(own => own.Length > 1).Distinct().OrderByDescending(own => own.Length)];
        _lastCharacters = name.Length == 0 ? "" : _body[^1] + _region + "委办";
        _firstCharacters = new string([.. _names.Select(own => own[0]).Distinct()]);
    }

    /// <summary>The full name in one spelling.</summary>
    public string Name { get; }

    /// <summary>True where it reports for a whole place: a government, a street, a zone.</summary>
    public bool SpeaksForPlace => _region.Length > 0;

    /// <summary>The length of a name of the body that a text begins with; 0 for none.</summary>
    public int LengthOfName(ReadOnlySpan<char> text)
    {
        if (!_firstCharacters.Contains(text[0])) return 0;
        foreach (var name in _names)
        {
            if (text.StartsWith(name, StringComparison.Ordinal)) return name.Length;
        }

        return 0;
    }

    /// <summary>True where a text ends with the body's name, and not with that of a body of the same kind elsewhere: 乙市教育局.</summary>
    public bool IsAtEndOf(ReadOnlySpan<char> text)
    {
        foreach (var name in _names)
        {
            if (!text.EndsWith(name, StringComparison.Ordinal)) continue;
            var before = text[..^name.Length];
            if (before.IsEmpty || (_places.Length > 0 && name.StartsWith(_places, StringComparison.Ordinal))) return true;

            // 丁县教育局 ends with 县教育局
            var isShort = PlaceEnds.Contains(name[0], StringComparison.Ordinal);
            if (isShort && before.Length > 1 && _places.AsSpan().EndsWith(text.Slice(before.Length - 2, 3))) return true;
            return isShort ? TimeEnds.Contains(before[^1], StringComparison.Ordinal) : !PlaceEnds.Contains(before[^1], StringComparison.Ordinal);
        }

        return false;
    }

    /// <summary>True for 全县 in the report of a county, for 我局 in that of a bureau: the end of such a word.</summary>
    /// <param name="first">全, 我 or 本.</param>
    /// <param name="word">What it is said of: 县, 局, 单位.</param>
    public bool IsOwn(char first, string word)
    {
        if (_region.Length > 0)
        {
            if (word == _region || (_region == Street && word is "街" or "街办" or "办" or "街道办" or "街道办事处" or "辖区")) return true;
            if (first != '全' && word == "办" && _body.EndsWith("政府", StringComparison.Ordinal)) return true;
        }

        if (Array.IndexOf(Any, word) >= 0) return first != '全';
        return Array.Exists(Endings, ending => ending.Word == word && _body.EndsWith(ending.Ending, StringComparison.Ordinal));
    }

    /// <summary>True for a name that is this body's, if shortened: 县发改局 of 甲县发展和改革局.</summary>
    public bool IsOwnName(ReadOnlySpan<char> name)
    {
        if (name.IsEmpty || !_lastCharacters.Contains(name[^1])) return false;
        var rest = WithoutPlaces(name);
        if (rest.Length < 2) return name.Length > 1 && (rest.IsEmpty ? _region.Length > 0 : rest[0] is '局' or '厅' && _body.EndsWith(rest[0]));
        if (rest[^1] != _body[^1] && !(rest[^1] == '委' && _body.EndsWith("委员会", StringComparison.Ordinal)) && !(rest[^1] == '办' && _body.EndsWith("办公室", StringComparison.Ordinal))) return false;
        return IsSubsequence(rest, _body);
    }

    /// <summary>True for a name that cannot be this body's: of another place, or without a word of its own name.</summary>
    /// <param name="name">The name.</param>
    /// <param name="core">Leaves of a name what not every name has.</param>
    public bool IsAnother(string name, Func<string, string> core)
    {
        if (LengthOfName(name) > 0 || IsOwnName(name)) return false;
        var places = OrganNameFacts.PlacesOf(name);
        if (places.Length == 0 && name.EndsWith(Street, StringComparison.Ordinal)) places = name;
        var isElsewhere = _lastPlace.Length > 0 && places.Length > 1 && !_places.Contains(LastPlace(places), StringComparison.Ordinal) && !places.Contains(_lastPlace, StringComparison.Ordinal);
        if (isElsewhere && IsOfSameKind(LastPlace(places))) return true;
        if (isElsewhere && core(LastPlace(places)).AsSpan().IndexOfAny(core(_lastPlace)) < 0 && core(LastPlace(places)).Length > 0) return true;
        if (_region.Length > 0) return false;
        var rest = core(WithoutPlaces(name).ToString());
        var own = core(_body);

        // 财政局 and 民政局; but 教体局 may be what 教育局 was called before
        if (rest.Length == 2 && own.Length == 2 && rest[0] != own[0] && !own.Contains(rest[0], StringComparison.Ordinal)) return true;
        return rest.Length > 1 && own.AsSpan().IndexOfAny(rest) < 0;
    }

    // 丙水市 and 丙安市: two names of one length, one for a city as the other
    private bool IsOfSameKind(string place) => place.Length > 2 && place.Length == _lastPlace.Length && place[^1] == _lastPlace[^1];

    private IEnumerable<string> Names()
    {
        yield return Name;
        if (_region.Length == 0) yield return _body;
        yield return _lastPlace + _body;
        if (_lastPlace.Length > 0) yield return _lastPlace[^1] + _body;
        foreach (var name in NamesOfPlace()) yield return name;
        foreach (var name in ShortEndings()) yield return name;
    }

    // a government is called by its place
    private IEnumerable<string> NamesOfPlace()
    {
        if (_region.Length == 0) yield break;
        string[] places = [_places, _lastPlace, _region];
        foreach (var place in places)
        {
            if (place.Length > 1) yield return place;
            if (_region == Street)
            {
                yield return place + "办事处";
                yield return place + "办";
            }
            else
            {
                yield return place + "政府";
                yield return place + "人民政府";
                yield return place + "党委政府";
            }
        }

        if (_region == Street) yield return "办事处";
    }

    private IEnumerable<string> ShortEndings()
    {
        foreach (var (ending, word) in new[] { ("管理委员会", "管委会"), ("委员会", "委"), ("办公室", "办"), ("联合社", "社"), ("服务局", "局"), ("管理局", "局") })
        {
            if (!_body.EndsWith(ending, StringComparison.Ordinal)) continue;
            var body = _body[..^ending.Length] + word;
            if (body.Length > 2) yield return body;
            yield return _lastPlace + body;
            if (_lastPlace.Length > 0) yield return _lastPlace[^1] + body;
        }

        // a university is called 学校, a company 公司
        foreach (var (ending, word) in new[] { ("大学", "学校"), ("学院", "学校"), ("学校", "学校"), ("公司", "公司"), ("医院", "医院") })
        {
            if (_body.EndsWith(ending, StringComparison.Ordinal)) yield return word;
        }

        // 热线中心 of a long name
        foreach (var ending in new[] { "中心", "公司", "集团" })
        {
            if (_body.EndsWith(ending, StringComparison.Ordinal) && _body.Length > ending.Length + 2) yield return _body[^(ending.Length + 2)..];
        }
    }

    private ReadOnlySpan<char> WithoutPlaces(ReadOnlySpan<char> name)
    {
        if (_places.Length > 0 && name.StartsWith(_places, StringComparison.Ordinal)) return name[_places.Length..];
        if (_lastPlace.Length > 0 && name.StartsWith(_lastPlace, StringComparison.Ordinal)) return name[_lastPlace.Length..];
        return _lastPlace.Length > 0 && name.Length > 1 && name[0] == _lastPlace[^1] ? name[1..] : name;
    }

    private static bool IsSubsequence(ReadOnlySpan<char> part, string whole)
    {
        var at = 0;
        foreach (var c in whole)
        {
            if (at < part.Length && part[at] == c) at++;
        }

        return at == part.Length;
    }

    private static string LastPlace(string places)
    {
        var end = places.EndsWith(Street, StringComparison.Ordinal) ? places.Length - Street.Length : places.Length - 1;
        if (end <= 0) return places;
        var before = places.AsSpan(0, end).LastIndexOfAny(PlaceEndings);
        return places[(before + 1)..];
    }
}
