using Nianbao.Forms;
using Nianbao.Reports;

namespace Nianbao.Fixtures;

/// <summary>
/// A small form with the shapes of the official one: a table of blocks, one with groups, a sum row and a sum column,
/// and one of a single row without a label.
/// </summary>
internal static class SampleForm
{
    /// <summary>The form with the class of its reports.</summary>
    public static readonly ReportType Type = Build("2021", [2021, 2022]);

    /// <summary>The same tables under another id, to tell forms apart.</summary>
    public static readonly ReportType OldType = Build("2019", [2019, 2020]);

    public static readonly FormDefinition Form = Type.Form;

    public static readonly FormDefinition Old = OldType.Form;

    public static readonly ReportType[] All = [OldType, Type];

    private static readonly RuleDefinition Carried = new(
        "NB3199", Severity.Error, "上年结转应等于上年报告的结转下年", "what was carried in must be what was carried over last year", "表三");

    public static int Cell(string path) => Form.TryFind(path, out var cell) ? cell : throw new ArgumentException(path);

    private static ReportType Build(string id, int[] years)
    {
        var tables = new TableBuilder();
        var proactive = Proactive(tables);
        var requests = Requests(tables);
        var review = Review(tables);
        var form = new FormDefinition
        {
            Id = id,
            Title = "政府信息公开工作年度报告",
            Basis = new FormBasis("国办公开办函〔2021〕30号", new DateOnly(2021, 9, 26)),
            Years = years,
            Sections =
            [
                new("overview", "一、总体情况", 0, SectionText.Required, null),
                new("proactive", "二、主动公开政府信息情况", 1, SectionText.None, proactive),
                new("requests", "三、收到和处理政府信息公开申请情况", 2, SectionText.None, requests),
                new("review", "四、政府信息公开行政复议、行政诉讼情况", 3, SectionText.None, review),
                new("other", "六、其他需要报告的事项", 4, SectionText.Required, null),
            ],
            Tables = [proactive, requests, review],
            Rules = [.. tables.Relations.Select(relation => relation.Rule).Distinct()],
            Relations = [.. tables.Relations],
            CellCount = tables.CellCount,
            Sums = [.. tables.Sums],
            CarryForward = [new("requests.carried_out", "requests.carried_in")],
        };
        ReportType type = null!;
        return type = new ReportType(form, () => new SampleReport(type), check =>
        {
            Check(tables.Relations, check);
            CheckCarried(form, check);
        });
    }

    private static TableDefinition Proactive(TableBuilder tables)
    {
        var rule = new RuleDefinition(
            "NB3005",
            Severity.Error,
            "现行有效件数不应少于本年制发件数减本年废止件数",
            "documents in force cannot be fewer than those issued less those repealed in the year",
            "现行有效件数截至当年12月31日");
        var documents = tables.Block(
            "proactive",
            "第二十条第（一）项",
            [new("issued", "本年制发件数"), new("repealed", "本年废止件数"), new("in_force", "现行有效件数")],
            [new("regulations", "规章"), new("normative_documents", "行政规范性文件")]);
        foreach (var row in documents.LeafRows)
        {
            var first = row.FirstCell;
            tables.Relations.Add(new(
                rule, Side.Of(first + 2), Comparison.GreaterOrEqual, new Side([new(first), new(first + 1, -1)]), first + 2));
        }

        var licences = tables.Block(
            "proactive", "第二十条第（五）项", [new(null, "本年处理决定数量")], [new("licences", "行政许可")]);
        var fees = tables.Block(
            "proactive",
            "第二十条第（八）项",
            [new(null, "本年收费金额（单位：万元）") { Kind = CellKind.Amount, Unit = "万元" }],
            [new("fees", "行政事业性收费")]);
        return TableBuilder.Table(
            "proactive",
            "主动公开政府信息情况",
            documents with { Id = "documents" },
            licences with { Id = "licensing" },
            fees with { Id = "charges" });
    }

    private static TableDefinition Requests(TableBuilder tables)
    {
        var block = tables.Block(
            "requests",
            null,
            [
                new("natural_person", "自然人"),
                new("organisations", "法人或其他组织")
                {
                    Below =
                    [
                        new("commercial", "商业企业") { Aliases = ["商业机构"] },
                        new("research", "科研机构"),
                        new("other", "其他"),
                    ],
                },
                new("total", "总计") { IsSum = true, Rule = "NB3002" },
            ],
            [
                new("received", "一、本年新收政府信息公开申请数量"),
                new("carried_in", "二、上年结转政府信息公开申请数量"),
                new("outcomes", "三、本年度办理结果")
                {
                    Below =
                    [
                        new("granted", "（一）予以公开"),
                        new("partly_granted", "（二）部分公开（区分处理的，只计这一情形，不计其他情形）"),
                        new("refused", "（三）不予公开")
                        {
                            Below =
                            [
                                new("state_secret", "1.属于国家秘密"),
                                new("security_and_stability", "3.危及“三安全一稳定”"),
                            ],
                        },
                        new("other", "（六）其他处理") { Below = [new("other", "3.其他")] },
                        new("total", "（七）总计") { IsSum = true, Rule = "NB3003" },
                    ],
                },
                new("carried_out", "四、结转下年度继续办理"),
            ]);
        var rule = new RuleDefinition(
            "NB3001",
            Severity.Error,
            "第一项加第二项之和，应等于第三项加第四项之和",
            "items one plus two must equal items three plus four",
            "表三表头“本列数据的勾稽关系”");
        for (var i = 0; i < block.Width; i++)
        {
            int At(string row) => block.LeafRows.Single(leaf => leaf.Path == "requests." + row).FirstCell + i;
            tables.Relations.Add(new(
                rule,
                Side.Of(At("received"), At("carried_in")),
                Comparison.Equal,
                Side.Of(At("outcomes.total"), At("carried_out")),
                At("received")));
        }

        return TableBuilder.Table("requests", "收到和处理政府信息公开申请情况", block);
    }

    private static TableDefinition Review(TableBuilder tables)
    {
        static SampleNode[] Results() =>
        [
            new("upheld", "结果维持"),
            new("corrected", "结果纠正"),
            new("pending", "尚未审结"),
            new("total", "总计") { IsSum = true, Rule = "NB3004" },
        ];
        var block = tables.Block(
            "review",
            null,
            [
                new("reconsideration", "行政复议") { Below = Results() },
                new("litigation", "行政诉讼")
                {
                    Below =
                    [
                        new("direct", "未经复议直接起诉") { Below = Results() },
                        new("after_reconsideration", "复议后起诉") { Below = Results() },
                    ],
                },
            ],
            [new(null, "")]);
        return TableBuilder.Table("review", "政府信息公开行政复议、行政诉讼情况", block);
    }

    private static void Check(List<Relation> relations, RuleContext check)
    {
        foreach (var relation in relations)
        {
            var left = Sum(relation.Left, check.Report);
            var right = Sum(relation.Right, check.Report);
            var holds = relation.Comparison == Comparison.Equal ? left == right : left >= right;
            if (!holds) check.AddBroken(relation);
        }
    }

    /// <summary>What was carried over last year was carried in this year: beside the form's own rules, which know one report.</summary>
    private static void CheckCarried(FormDefinition form, RuleContext check)
    {
        if (check.LastYear == null) return;
        var now = form.TryFind("requests.carried_in.total", out var cell) ? cell : -1;
        var before = form.TryFind("requests.carried_out.total", out cell) ? cell : -1;
        var side = new Side([new Term(before, Source: TermSource.LastYear)]);
        if (check.Report.Values[now] == check.LastYear.Values[before]) return;
        check.AddBroken(new Relation(Carried, Side.Of(now), Comparison.Equal, side, now));
    }

    private static long Sum(Side side, Report report) =>
        side.Terms.Sum(term => term.Factor * report.Values[term.Cell]) + side.Constant;

    private sealed class SampleReport(ReportType type) : Report(type);
}
