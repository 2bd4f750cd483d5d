using System.Text;

namespace Nianbao.Documents.Sources;

/// <summary>
/// Characters that look like a Chinese character and are none: radicals, as programs that print to PDF write them (⼈ for 人),
/// and compatibility ideographs. The tables are Unicode's (EquivalentUnifiedIdeograph.txt, UnicodeData.txt); normalization by the
/// runtime knows a part of them, and none without its culture data.
/// </summary>
internal static class CjkCharacters
{
    private const int FirstRadical = 0x2E80;
    private const int FirstKangxi = 0x2F00;
    private const int FirstCompatible = 0xF900;

    // what stands for itself is written as its number
    private const string Radicals =
        "\u2E80厂乛乚乙亻冂𠘨刀刂卜㔾小小兀尣尢𡯂巳幺彑彐忄心扌攵\u2E9A旡日月歺母民氵氺灬爫爫丬牛犭王𤴔目示礻𥫗糹纟罓罒㓁冗𦉫羊𦍌𦍋耂肀聿"
        + "肉𦥑艹艹艹虎衤覀西见角𧢲讠贝𧾷车辶辶辶邑钅長镸长门𨸏阝雨青韦页风飞食𩙿飠饣𩠐马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙龜亀龟";

    // of three the simplified form is meant: fonts of simplified Chinese show it for both
    private const string Kangxi =
        "一丨丶丿乙亅二亠人儿入八冂冖冫几凵刀力勹匕匚匸十卜卩厂厶又口囗土士夂夊夕大女子宀寸小尢尸屮山巛工己巾干幺广廴廾弋弓彐彡彳"
        + "心戈户手支攴文斗斤方无日曰月木欠止歹殳毋比毛氏气水火爪父爻爿片牙牛犬玄玉瓜瓦甘生用田疋疒癶白皮皿目矛矢石示禸禾穴立竹米糸"
        + "缶网羊羽老而耒耳聿肉臣自至臼舌舛舟艮色艸虍虫血行衣襾見角言谷豆豕豸貝赤走足身車辛辰辵邑酉釆里金長門阜隶隹雨青非面革韋韭音"
        + "頁風飛食首香馬骨高髟鬥鬯鬲鬼魚鳥鹵鹿麥麻黄黍黑黹黽鼎鼓鼠鼻齊齒龍龜龠";

    private const string Compatible =
        "豈更車賈滑串句龜龜契金喇奈懶癩羅蘿螺裸邏樂洛烙珞落酪駱亂卵欄爛蘭鸞嵐濫藍襤拉臘蠟廊朗浪狼郎來冷勞擄櫓爐盧老蘆虜路露魯鷺碌"
        + "祿綠菉錄鹿論壟弄籠聾牢磊賂雷壘屢樓淚漏累縷陋勒肋凜凌稜綾菱陵讀拏樂諾丹寧怒率異北磻便復不泌數索參塞省葉說殺辰沈拾若掠略亮"
        + "兩凉梁糧良諒量勵呂女廬旅濾礪閭驪麗黎力曆歷轢年憐戀撚漣煉璉秊練聯輦蓮連鍊列劣咽烈裂說廉念捻殮簾獵令囹寧嶺怜玲瑩羚聆鈴零靈"
        + "領例禮醴隸惡了僚寮尿料樂燎療蓼遼龍暈阮劉杻柳流溜琉留硫紐類六戮陸倫崙淪輪律慄栗率隆利吏履易李梨泥理痢罹裏裡里離匿溺吝燐璘"
        + "藺隣鱗麟林淋臨立笠粒狀炙識什茶刺切度拓糖宅洞暴輻行降見廓兀嗀\uFA0E\uFA0F塚\uFA11晴\uFA13\uFA14凞猪益礼神祥福靖精羽\uFA1F蘒\uFA21諸\uFA23\uFA24逸都\uFA27\uFA28\uFA29飯飼"
        + "館鶴郞隷侮僧免勉勤卑喝嘆器塀墨層屮悔慨憎懲敏既暑梅海渚漢煮爫琢碑社祉祈祐祖祝禍禎穀突節練縉繁署者臭艹艹著褐視謁謹賓贈辶逸"
        + "難響頻恵𤋮舘\uFA6E\uFA6F並况全侀充冀勇勺喝啕喙嗢塚墳奄奔婢嬨廒廙彩徭惘慎愈憎慠懲戴揄搜摒敖晴朗望杖歹殺流滛滋漢瀞煮瞧爵犯猪瑱甆画"
        + "瘝瘟益盛直睊着磌窱節类絛練缾者荒華蝹襁覆視調諸請謁諾諭謹變贈輸遲醙鉶陼難靖韛響頋頻鬒龜𢡊𢡄𣏕㮝䀘䀹𥉉𥳐𧻓齃龎";

    private static readonly Dictionary<char, string> Ideographs = new(
        [.. Pairs(FirstRadical, Radicals), .. Pairs(FirstKangxi, Kangxi), .. Pairs(FirstCompatible, Compatible)]);

    /// <summary>The text with the characters that are meant.</summary>
    public static string Unify(string text)
    {
        if (!text.AsSpan().ContainsAnyInRange((char)FirstRadical, (char)(FirstKangxi + 0xFF)) && !text.AsSpan().ContainsAnyInRange((char)FirstCompatible, '\uFAFF'))
            return text;
        var unified = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (Ideographs.TryGetValue(c, out var meant)) unified.Append(meant);
            else unified.Append(c);
        }

        return unified.ToString();
    }

    private static IEnumerable<KeyValuePair<char, string>> Pairs(int first, string ideographs)
    {
        var code = (char)first;
        foreach (var ideograph in ideographs.EnumerateRunes()) yield return new(code++, ideograph.ToString());
    }
}
