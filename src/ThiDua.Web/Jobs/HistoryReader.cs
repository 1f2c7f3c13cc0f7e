using System.Collections.Concurrent;
using System.Threading.Channels;
using ThiDua.Core.Honours.Imports;

namespace ThiDua.Web.Jobs;

/// <summary>Reads queued lists one after the other, beside the requests: a long list is left and found again. What was queued when the program stopped is read at the next start.</summary>
public sealed class HistoryReader(IServiceScopeFactory scopes, ILogger<HistoryReader> log) : BackgroundService
{
    private readonly Channel<Guid> queue = Channel.CreateUnbounded<Guid>();
    private readonly ConcurrentDictionary<Guid, TaskCompletionSource> reading = new();

    /// <summary>Queues a list; the task ends when it was read or refused.</summary>
    public Task ReadAsync(Guid importId)
    {
        var done = reading.GetOrAdd(importId, _ => new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
        queue.Writer.TryWrite(importId);
        return done.Task;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await TakeUpAsync(stoppingToken);
            await foreach (var importId in queue.Reader.ReadAllAsync(stoppingToken))
            {
                await ReadOneAsync(importId, stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The program stops; what was being read is taken up at the next start.
        }
    }

    private async Task TakeUpAsync(CancellationToken ct)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            foreach (var waiting in await scope.ServiceProvider.GetRequiredService<ReadHistoryFile>().WaitingAsync(ct))
            {
                _ = ReadAsync(waiting);
            }
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            log.LogError(failure, "Lists that waited to be read were not found");
        }
    }

    private async Task ReadOneAsync(Guid importId, CancellationToken ct)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<ReadHistoryFile>().ExecuteAsync(importId, ct);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            log.LogError(failure, "List {Import} was not read", importId);
            await GiveBackAsync(importId, ct);
        }
        finally
        {
            if (reading.TryRemove(importId, out var done))
            {
                done.SetResult();
            }
        }
    }

    // A list must not stay "being read" for ever because something broke on the way.
    private async Task GiveBackAsync(Guid importId, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<ReadHistoryFile>()
            .BackAsync(importId, "Phần mềm gặp lỗi khi đọc tệp này. Kiểm tra lại rồi thử lần nữa; nếu vẫn lỗi, báo quản trị.", ct);
    }
}
