namespace Nianbao.Generator.Tests.Schemas;

/// <summary>Schemas for tests: the official ones, and a small one to break.</summary>
internal static class SchemaTexts
{
    public const string Small =
        """
        form: 2030
        title: 年度报告
        basis: { number: 测试〔2030〕1号, issued: 2030-01-02 }
        years: [2030]
        sections:
          overview: { heading: 一、总体情况, text: required }
          cases: { heading: 二、办件, table: cases }
        tables:
          cases:
            unit: 件
            columns:
              person: 自然人
              total: { label: 总计, sum: siblings, rule: NB3002 }
            rows:
              received: 收到
              closed: 办结
              open: 未结
            rules:
              - id: NB3001
                each: column
                check: received == closed + open
                message: 收到等于办结加未结
                message_en: received equals closed plus open
                source: 表头
        """;

    /// <summary>The official forms.</summary>
    public static readonly int[] Forms = [2014, 2019, 2021];

    public static string Official(int form) =>
        File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "schemas", $"{form}.yaml"));
}
