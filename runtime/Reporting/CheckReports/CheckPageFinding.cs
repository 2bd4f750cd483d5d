using Nianbao.Findings;
using Nianbao.Templates;

namespace Nianbao.Reporting.CheckReports;

/// <summary>Writes one finding of a check report: what must hold, both sides cell by cell, hint, source and place.</summary>
internal sealed class CheckPageFinding(Utf8Writer page)
{
    /// <summary>Writes the finding.</summary>
    public void Write(Finding finding, FindingKind kind, CheckedFile file)
    {
        page.Write($"<article class=\"finding {ClassOf(kind)}\">\n<h4>");
        page.WriteElement("span", " class=\"rule\"", finding.Rule);
        page.WriteElement("span", " class=\"mark\"", kind.Label());
        page.WriteEscaped(FindingSubject.Of(finding, file.Form));
        page.WriteUtf8("</h4>\n"u8);
        page.WriteElement("p", "", finding.Relation is { } relation ? relation.Rule.Message + "。" : finding.Message);
        if (finding.Quote.Length > 0) page.WriteElement("blockquote", "", finding.Quote);
        WriteSides(finding, file);
        page.WriteUtf8("<dl>\n"u8);
        WriteItem("豁免理由", finding.Waived);
        WriteItem("修改建议", finding.Hint);
        WriteItem("依据", finding.Relation?.Rule.Source);
        WriteItem("位置", $"{file.Path} 第 {finding.Line} 行第 {finding.Column} 列");
        page.WriteUtf8("</dl>\n</article>\n"u8);
    }

    private void WriteSides(Finding finding, CheckedFile file)
    {
        var rows = RelationRows.Of(finding);
        if (rows.Count == 0) return;
        var unit = RelationRows.UnitOf(finding, file.Form);
        page.WriteUtf8("<table class=\"sides\">\n"u8);
        page.WriteElement("caption", "", unit.Length > 0 ? $"两边各项（单位：{unit}）" : "两边各项");
        page.WriteUtf8("<thead>\n<tr>\n"u8);
        foreach (var name in (string[])["项目", "数值", "出处"]) page.WriteElement("th", " scope=\"col\"", name);
        page.WriteUtf8("</tr>\n</thead>\n<tbody>\n"u8);
        foreach (var row in rows) WriteRow(row);
        page.WriteUtf8("</tbody>\n</table>\n"u8);
    }

    private void WriteRow(RelationRow row)
    {
        if (row.Kind == RelationRowKind.Comparison)
        {
            page.WriteUtf8("<tr class=\"comparison\">\n"u8);
            page.WriteElement("th", " scope=\"rowgroup\" colspan=\"3\"", row.Label);
        }
        else
        {
            page.Write(row.Kind switch
            {
                RelationRowKind.Side => "<tr class=\"side\">\n",
                RelationRowKind.Difference => "<tr class=\"difference\">\n",
                _ => "<tr>\n",
            });
            page.WriteElement("th", " scope=\"row\"", row.Label);
            page.WriteElement("td", "", row.Value);
            page.WriteElement("td", "", row.From);
        }

        page.WriteUtf8("</tr>\n"u8);
    }

    private void WriteItem(string name, string? text)
    {
        if (string.IsNullOrEmpty(text)) return;
        page.WriteElement("dt", "", name);
        page.WriteElement("dd", "", text);
    }

    private static string ClassOf(FindingKind kind) => kind switch
    {
        FindingKind.Error => "error",
        FindingKind.Warning => "warning",
        FindingKind.Waived => "waived",
        _ => "note",
    };
}
