using System.Globalization;
using System.Text;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;
using Nianbao.Build.State;

namespace Nianbao.Build;

/// <summary>Lists the pages that the last build made, for publishing.</summary>
public sealed class ListReportPages : Task
{
    /// <summary>The folder of the pages.</summary>
    [Required]
    public string ReportFolder { get; set; } = "";

    /// <summary>The project's folder for what is kept from build to build.</summary>
    [Required]
    public string StateFolder { get; set; } = "";

    /// <summary>The pages, with their place below the report folder as <c>PagePath</c>.</summary>
    [Output]
    public ITaskItem[] Pages { get; private set; } = [];

    /// <inheritdoc />
    public override bool Execute()
    {
        var records = new StateStore(StateFolder, ReportFolder).Read().Records.Values;
        Pages =
        [
            .. records.Where(record => record.Stamp != null).SelectMany(record => record.Pages).Where(File.Exists)
                .OrderBy(page => page, StringComparer.Ordinal)
                .Select(page => new TaskItem(Escape(page), new Dictionary<string, string> { ["PagePath"] = Escape(page.Substring(ReportFolder.Length)) })),
        ];
        return true;
    }

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
