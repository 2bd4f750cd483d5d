using Nianbao.Forms;

namespace Nianbao.Bench.Imports;

/// <summary>Texts of the kinds that published reports have: long and short, numbered, with figures, addresses and brackets.</summary>
internal sealed class PublishedTexts(Report report, Random random)
{
    private static readonly string[] Sentences =
    [
        "坚持把政府门户网站作为政务公开第一平台，主动公开规划计划、财政资金、政策文件、建议提案办理等基础信息。",
        "聚焦经济社会发展和人民群众关注关切重点、热点，以政务公开为抓手，坚持“公开为常态，不公开为例外”，政府信息公开工作取得积极成效。",
        "严格落实信息审核制度，实行“三级审核”发布流程，确保公开内容的合法性、准确性、严肃性。",
        "加强网站平台建设，对网站栏目和内容进行梳理、优化和改进，减少页面外链信息，保障政府网站安全运行。",
        "开展政务公开工作培训2次，参训人员106人次，进一步提高业务水平。",
        "一是政策解读形式单一；二是部分单位人员变动频繁，工作衔接不畅。",
        "回应社会关切，办理群众网上留言54件，满意率98.5%，平均用时3个工作日。",
    ];

    /// <summary>The preamble.</summary>
    public IReadOnlyList<string> Preamble() =>
    [
        $"根据《中华人民共和国政府信息公开条例》（国务院令第711号）要求，结合{report.Organ}政府信息公开工作有关统计数据撰写。本报告中使用数据统计期限为{report.Year}年1月1日至{report.Year}年12月31日。",
        "本报告电子版可在政府门户网站（http://www.example.gov.cn/zwgk/zfxxgk/zfxxgknb/index.html）查阅。如有疑问，请联系办公室（电话：0855-1234567，邮编：556200）。",
    ];

    /// <summary>The text of a section.</summary>
    public IReadOnlyList<string> Section(SectionDefinition section) => section.Id switch
    {
        "overview" => Overview(),
        "problems" =>
        [
            $"{report.Year}年，{report.Organ}政府信息公开工作取得了一定成绩，但仍存在一些不足。{Some()}",
            "下一步，将重点做好以下工作：",
            "一、加强学习培训。提高业务人员的能力和水平，抓好解读责任落实。",
            $"二、完善工作机制。{Some()}",
        ],
        _ => random.Next(2) == 0 ? ["无其他需要报告的事项。"] : [$"{report.Year}年未收取信息处理费，无其他需要报告的事项。", Some()],
    };

    /// <summary>The chapters of a report whose headings are its own.</summary>
    public List<(string Heading, IReadOnlyList<string> Paragraphs)> Chapters() =>
    [
        ("一、概述", Overview()),
        ("二、主动公开政府信息情况", [Some(), Some()]),
        ("三、依申请公开政府信息情况", [Some()]),
        ("四、存在的主要问题及改进措施", ["1.认识有待提高；", "2.内容有待丰富。", Some()]),
    ];

    private List<string> Overview() =>
    [
        $"{report.Year}年，{report.Organ}认真贯彻落实《条例》精神，全年主动公开政府信息{random.Next(2000)}条。{Some()}",
        $"（一）主动公开。{Some()}{Some()}",
        $"（二）依申请公开。{Some()}",
        "（三）平台建设",
        $"{Some()}通过网站（www.example.gov.cn）和“阳光政务”微信公众号（ID: ygzw2021）发布信息，微信公众号关注人数1.2万人。{Some()}",
        $"（四）监督保障。{Some()}{Some()}{Some()}",
    ];

    private string Some() => Sentences[random.Next(Sentences.Length)];
}
