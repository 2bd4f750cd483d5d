using Nianbao.Bench.HandWritten;
using Nianbao.Catalog;
using Nianbao.Generated;

namespace Nianbao.Bench.EndToEnd;

/// <summary>The catalog of a project that has only the official templates: this one has one more, for OwnValues.</summary>
internal static class OfficialTemplates
{
    public static ReportCatalog ReportCatalog { get; } = ProjectCatalog.All with
    {
        Templates = [.. ProjectCatalog.All.Templates.Where(template => HandWrittenPages.All.Any(page => page.Suffix == template.Suffix))],
    };
}
