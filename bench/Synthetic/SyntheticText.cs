using Nianbao.Forms;

namespace Nianbao.Bench.Synthetic;

/// <summary>Narrative of the usual length, with figures from the tables put in as paths.</summary>
internal static class SyntheticText
{
    public static IEnumerable<string> Preamble(Report report) =>
    [
        $"根据《中华人民共和国政府信息公开条例》（国务院令第711号）和《中华人民共和国政府信息公开工作年度报告格式》（国办公开办函〔2021〕30号）等文件要求，结合{report.Organ}政府信息公开工作有关统计数据撰写。本报告中使用数据统计期限为{report.Year}年1月1日至{report.Year}年12月31日。",
    ];

    public static IEnumerable<string> Section(Report report, SectionDefinition section) => section.Id switch
    {
        "overview" => Overview(report),
        "problems" => Problems(report),
        _ => ["发出信息处理费收费通知的情况见表三。无其他需要报告事项。"],
    };

    private static IEnumerable<string> Overview(Report report) =>
    [
        $"{report.Year}年，{report.Organ}按照党中央、国务院和省委、省政府的决策部署，认真贯彻落实《条例》精神，聚焦经济社会发展和人民群众关注关切重点、热点，以政务公开为抓手，坚持“公开为常态，不公开为例外”，政府信息公开工作取得积极成效。",
        "（一）主动公开。坚持把政府门户网站作为政务公开第一平台，主动公开规划计划、财政资金、政策文件、建议提案办理等基础信息。全年制发行政规范性文件{{ proactive.normative_documents.issued }}件，现行有效{{ proactive.normative_documents.in_force }}件，作出行政许可决定{{ proactive.licences }}件。",
        "（二）依申请公开。严格执行《条例》相关规定，完善依申请公开件接收、登记、审核、办理、答复、归档等工作机制。全年共收到依申请公开{{ requests.received.total }}件，予以公开{{ requests.outcomes.granted.total }}件，结转下年度继续办理{{ requests.carried_out.total }}件。",
        "（三）政府信息管理。严格落实信息审核制度，实行“三级审核”发布流程，落实专人承担政府网站和政务新媒体信息公开的各项工作任务，确保公开内容的合法性、准确性、严肃性。",
        "（四）政府信息公开平台建设。加强网站平台建设，对网站栏目和内容进行梳理、优化和改进，将公众想看、想查的信息栏目前置化、放大化；规范网站运维管理，及时纠错敏感字，优化减少页面外链信息，保障政府网站安全运行；用好管好新媒体平台，及时发布便民服务等公众关注的信息，提升政务新媒体传播力、引导力，督促指导正常运维的政务新媒体做好保障工作。",
        "（五）监督保障。建立考核机制，进一步完善政府信息公开工作机制；加强日常督导力度，定期对工作落实情况进行调度检查；组织开展政务公开工作培训会，着力提升政务公开工作水平。",
    ];

    private static IEnumerable<string> Problems(Report report) =>
    [
        $"{report.Year}年，政府信息公开工作取得了一定成绩，但与上级要求、群众期盼相比仍存在一些差距和不足：部分单位人员变动频繁，工作衔接不畅；政策发布解读深度不够，解读形式不丰富。",
        "下一步，将做好人员培训和建章立制，抓好解读责任落实，提高解读的针对性、科学性、可读性和权威性，加大政务新媒体的监管力度。",
    ];
}
