using System.Collections.Concurrent;
using System.Threading.Channels;
using ThiDua.Core.Records.Packs;

namespace ThiDua.Web.Jobs;

/// <summary>Makes packs of papers one after the other, beside the requests: a large one is left and found again. What waited when the program stopped is made at the next start.</summary>
public sealed class PackMaker(IServiceScopeFactory scopes, ILogger<PackMaker> log) : BackgroundService
{
    private readonly Channel<Guid> queue = Channel.CreateUnbounded<Guid>();
    private readonly ConcurrentDictionary<Guid, TaskCompletionSource> making = new();

    /// <summary>Queues a run; the task ends when the run has.</summary>
    public Task MakeAsync(Guid runId)
    {
        var done = making.GetOrAdd(runId, _ => new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
        queue.Writer.TryWrite(runId);
        return done.Task;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await TakeUpAsync(stoppingToken);
            await foreach (var runId in queue.Reader.ReadAllAsync(stoppingToken))
            {
                await MakeOneAsync(runId, stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The program stops; a run that was being made is ended at the next start, one that waited is made.
        }
    }

    private async Task TakeUpAsync(CancellationToken ct)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            foreach (var waiting in await scope.ServiceProvider.GetRequiredService<MakePack>().WaitingAsync(ct))
            {
                _ = MakeAsync(waiting);
            }
        }
        catch (Exception failure) when (failure is not OperationCanceledException || !ct.IsCancellationRequested)
        {
            log.LogError(failure, "Packs that waited were not found");
        }
    }

    private async Task MakeOneAsync(Guid runId, CancellationToken ct)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<MakePack>().ExecuteAsync(runId, ct);
        }
        catch (Exception failure) when (failure is not OperationCanceledException || !ct.IsCancellationRequested)
        {
            log.LogError(failure, "Pack {Run} was not made", runId);
            await EndAsync(runId, ct);
        }
        finally
        {
            if (making.TryRemove(runId, out var done))
            {
                done.SetResult();
            }
        }
    }

    // A page must not wait for ever because something broke on the way; nor may the queue end with it.
    private async Task EndAsync(Guid runId, CancellationToken ct)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<MakePack>().FailAsync(runId, ct);
        }
        catch (Exception failure) when (failure is not OperationCanceledException || !ct.IsCancellationRequested)
        {
            log.LogError(failure, "Pack {Run} was not ended", runId);
        }
    }
}
