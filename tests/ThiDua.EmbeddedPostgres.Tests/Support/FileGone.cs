namespace ThiDua.EmbeddedPostgres.Tests.Support;

/// <summary>Tells when a file has been removed.</summary>
internal sealed class FileGone : IDisposable
{
    private readonly TaskCompletionSource gone = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly FileSystemWatcher watcher;

    public FileGone(string folder, string name)
    {
        watcher = new FileSystemWatcher(folder, name);
        watcher.Deleted += (_, _) => gone.TrySetResult();
        watcher.EnableRaisingEvents = true;
    }

    public Task Task => gone.Task.WaitAsync(TimeSpan.FromMinutes(1));

    public void Dispose() => watcher.Dispose();
}
