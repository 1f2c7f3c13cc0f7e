using System.Collections.Concurrent;
using System.ComponentModel;
using System.Diagnostics;

namespace ThiDua.EmbeddedPostgres.Platform;

/// <summary>
/// Starts processes from one thread that lives as long as they do. The kernel sends the parent-death signal when the
/// <em>thread</em> that started a process ends, so threads of the pool, which come and go, would stop the server at random.
/// </summary>
internal sealed class StarterThread : IDisposable
{
    private readonly BlockingCollection<Action> work = [];

    public StarterThread()
    {
        var thread = new Thread(Run) { IsBackground = true, Name = "private-postgres" };
        thread.Start();
    }

    /// <exception cref="PrivateServerRefusedException">The program to start is not on this machine.</exception>
    public Task<Process> StartAsync(ProcessStartInfo command)
    {
        var started = new TaskCompletionSource<Process>(TaskCreationOptions.RunContinuationsAsynchronously);
        work.Add(() =>
        {
            try
            {
                started.SetResult(Process.Start(command)!);
            }
            catch (Win32Exception e)
            {
                started.SetException(Refusals.NoCommand(command.FileName, e));
            }
        });
        return started.Task;
    }

    /// <summary>Ends the thread, which ends whatever still runs of its processes.</summary>
    public void Dispose() => work.CompleteAdding();

    private void Run()
    {
        foreach (var start in work.GetConsumingEnumerable())
        {
            start();
        }
    }
}
