namespace Nianbao.Build.Exchange;

/// <summary>
/// Keeps other processes of the same user waiting while this one is at work. The system lets go of it when the process ends,
/// however it ends. The file stays: who deletes it while another waits for it makes two that hold it.
/// </summary>
internal sealed class FileLock : IDisposable
{
    private readonly FileStream _file;

    private FileLock(FileStream file) => _file = file;

    /// <summary>Takes the lock, waiting for whoever has it.</summary>
    /// <param name="path">The lock's file, in a folder that is there.</param>
    /// <param name="onWait">Called once when there is somebody to wait for.</param>
    /// <param name="isCancelled">Asked again and again while waiting.</param>
    /// <exception cref="OperationCanceledException">The waiting was cancelled.</exception>
    /// <exception cref="UnauthorizedAccessException">The file must not be written.</exception>
    public static FileLock Take(string path, Action onWait, Func<bool> isCancelled)
    {
        for (var isFirst = true; ; isFirst = false)
        {
            if (TryTake(path) is { } taken) return taken;
            if (isFirst) onWait();
            if (isCancelled()) throw new OperationCanceledException();
            Thread.Sleep(20);
        }
    }

    /// <summary>Takes the lock if nobody has it.</summary>
    public static FileLock? TryTake(string path)
    {
        try
        {
            return new FileLock(new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException) when (File.Exists(path))
        {
            return null;
        }
    }

    public void Dispose() => _file.Dispose();
}
