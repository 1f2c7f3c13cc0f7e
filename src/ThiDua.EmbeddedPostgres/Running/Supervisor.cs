using Microsoft.Extensions.Logging;
using ThiDua.EmbeddedPostgres.Platform;
using ThiDua.EmbeddedPostgres.Preparation;

namespace ThiDua.EmbeddedPostgres.Running;

/// <summary>Keeps a server running until it is told to stop.</summary>
internal sealed class Supervisor(Launcher launcher, ServerFolder folder, string socket, PrivateServerOptions options, ILogger logger) : IAsyncDisposable
{
    private const int FailuresAtFirstStart = 3;
    private const int FailuresInARow = 8;
    private readonly CancellationTokenSource stopping = new();
    private readonly CancellationTokenSource failed = new();
    private readonly ServerLog log = new(logger);
    private readonly RestartPolicy policy = new(FailuresInARow, options.TimeProvider);
    private Task watching = Task.CompletedTask;

    /// <summary>Stays usable after disposing; its source holds nothing to free.</summary>
    public CancellationToken Failed => failed.Token;

    public PrivateServerRefusal? Failure { get; private set; }

    /// <summary>Returns when the server takes connections.</summary>
    /// <exception cref="PrivateServerRefusedException">It does not start.</exception>
    public async Task StartAsync(CancellationToken cancellation)
    {
        var running = await TryUntilReadyAsync(new RestartPolicy(FailuresAtFirstStart, options.TimeProvider), cancellation)
            ?? throw Refusals.DidNotStart(folder.Root, log.LastComplaint);
        policy.Ready();
        watching = WatchAsync(running);
    }

    public async ValueTask DisposeAsync()
    {
        await stopping.CancelAsync();
        await watching;
        stopping.Dispose();
    }

    private async Task WatchAsync(Postmaster running)
    {
        while (await EndsByItselfAsync(running))
        {
            running.Dispose();
            logger.LogError("The database server ended unexpectedly; starting it again");
            if (await RestartAsync() is not { } next)
            {
                return;
            }

            running = next;
            policy.Ready();
            options.Restarted?.Invoke();
            logger.LogInformation("The database server runs again");
        }

        await running.StopAsync(logger);
        running.Dispose();
    }

    /// <summary>False when we are to stop, whatever the server does.</summary>
    private async Task<bool> EndsByItselfAsync(Postmaster running)
    {
        try
        {
            await running.Exited.WaitAsync(stopping.Token);
            return !stopping.IsCancellationRequested;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    /// <summary>Null when it gave up or is to stop.</summary>
    private async Task<Postmaster?> RestartAsync()
    {
        try
        {
            if (policy.Failed() is { } delay)
            {
                await Task.Delay(delay, options.TimeProvider, stopping.Token);
                if (await TryUntilReadyAsync(policy, stopping.Token) is { } running)
                {
                    return running;
                }
            }

            Failure = Refusals.GaveUp(folder.Root, log.LastComplaint).Refusal;
        }
        catch (OperationCanceledException)
        {
            return null;
        }
        catch (PrivateServerRefusedException e)
        {
            Failure = e.Refusal;
        }
        catch (Exception e)
        {
            // Nobody waits for this task before the end: a fault nobody foresaw must reach the host as a failure too.
            logger.LogCritical(e, "Starting the database server again failed");
            Failure = Refusals.GaveUp(folder.Root, e.Message).Refusal;
        }

        logger.LogCritical("{Sentence}", Failure.Sentence);
        await failed.CancelAsync();
        return null;
    }

    /// <summary>Null when the policy says to give up.</summary>
    private async Task<Postmaster?> TryUntilReadyAsync(RestartPolicy tries, CancellationToken cancellation)
    {
        while (true)
        {
            await Leftover.ClearAsync(folder, socket, logger, cancellation);
            var started = await Postmaster.StartAsync(launcher, folder, socket, options, log);
            try
            {
                if (await started.ReadyAsync(folder, cancellation))
                {
                    return started;
                }
            }
            catch (OperationCanceledException)
            {
                await started.StopAsync(logger);
                started.Dispose();
                throw;
            }

            started.Dispose();
            if (tries.Failed() is not { } delay)
            {
                return null;
            }

            await Task.Delay(delay, options.TimeProvider, cancellation);
        }
    }
}
