using System.Globalization;
using System.Text;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;
using Nianbao.Build.State;

namespace Nianbao.Build;

/// <summary>Lists the pages that the last build made, for publishing.</summary>
public sealed class ListReportPages : LockedTask
{
    /// <summary>The folder of the pages.</summary>
    [Required]
    public string ReportFolder { get; set; } = "";

    /// <summary>The pages, with their place below the report folder as <c>PagePath</c>.</summary>
    [Output]
    public ITaskItem[] Pages { get; private set; } = [];

    /// <inheritdoc />
    public override bool Execute() => !Directory.Exists(StateFolder) || base.Execute();

    /// <inheritdoc />
    protected override void Work() => Pages = PagesOf(new StateStore(StateFolder, ReportFolder).Read());

    private ITaskItem[] PagesOf(BuildState state) =>
        [
            .. state.Records.Values.Where(record => record.Stamp != null).SelectMany(record => record.Pages).Where(File.Exists)
                .OrderBy(page => page, StringComparer.Ordinal)
                .Select(page => new TaskItem(Escape(page), new Dictionary<string, string> { ["PagePath"] = Escape(page.Substring(ReportFolder.Length)) })),
        ];

    // what is handed to MSBuild is unescaped there: a name may hold these
    private static string Escape(string path)
    {
        var escaped = new StringBuilder(path.Length);
        foreach (var c in path)
        {
            if ("%*?@$();'".IndexOf(c) < 0) escaped.Append(c);
            else escaped.Append('%').Append(((int)c).ToString("x2", CultureInfo.InvariantCulture));
        }

        return escaped.ToString();
    }
}
