using Nianbao.Bench.HandWritten;
using Nianbao.Generated;
using Nianbao.Program;

namespace Nianbao.Bench.EndToEnd;

/// <summary>The toolkit of a project that has only the official templates: this one has one more, for OwnValues.</summary>
internal static class OfficialTemplates
{
    public static Toolkit Toolkit { get; } = ProjectToolkit.All with
    {
        Templates = [.. ProjectToolkit.All.Templates.Where(template => HandWrittenPages.All.Any(page => page.Suffix == template.Suffix))],
    };
}
