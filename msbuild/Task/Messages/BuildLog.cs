using Microsoft.Build.Utilities;

namespace Nianbao.Build.Messages;

/// <summary>Says a message of the build about a file.</summary>
internal static class BuildLog
{
    /// <summary>Says it as an error.</summary>
    public static void SayError(this TaskLoggingHelper log, string file, BuildMessage message) =>
        log.LogError(null, message.Id, null, file, 0, 0, 0, 0, message.Text);

    /// <summary>Says it as a warning.</summary>
    public static void SayWarning(this TaskLoggingHelper log, string file, BuildMessage message) =>
        log.LogWarning(null, message.Id, null, file, 0, 0, 0, 0, message.Text);
}
