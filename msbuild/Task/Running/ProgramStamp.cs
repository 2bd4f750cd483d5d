using System.Security.Cryptography;
using System.Text;
using Microsoft.Build.Framework;
using Nianbao.Build.Exchange;

namespace Nianbao.Build.Running;

/// <summary>Tells whether the program is still the one that made the pages.</summary>
internal static class ProgramStamp
{
    /// <summary>The stamp of a program.</summary>
    /// <param name="files">Its assembly and the libraries that it uses.</param>
    /// <param name="isStrict">Whether the pages about all need all reports.</param>
    /// <param name="outputs">Which files are made of each report.</param>
    /// <param name="wordReference">The Word file whose look the reports take; empty for none.</param>
    public static string Of(IEnumerable<ITaskItem> files, bool isStrict, string outputs, string wordReference)
    {
        var stamps = files.Select(file => file.GetMetadata("FullPath")).OrderBy(path => path, StringComparer.Ordinal)
            .Select(path => path + "\n" + StampOf(path) + "\n");
        var reference = wordReference.Length > 0 ? wordReference + "\n" + StampOf(wordReference) : "";
        using var hash = SHA256.Create();
        var bytes = hash.ComputeHash(Encoding.UTF8.GetBytes(string.Concat(stamps) + isStrict + outputs + reference));
        return BitConverter.ToString(bytes, 0, 16).Replace("-", "");
    }

    // what nobody can tell is never the same as before
    private static string StampOf(string path) => FileStamp.Of(path) is var stamp && stamp == FileStamp.Unknown ? Guid.NewGuid().ToString() : stamp;
}
