using System.Collections.Concurrent;
using System.Threading.Channels;
using ThiDua.Core.Decisions.Certificates;

namespace ThiDua.Web.Jobs;

/// <summary>Writes queued certificates one job after the other, beside the requests. What was queued when the program stopped is written at the next start.</summary>
public sealed class CertificatePrinter(IServiceScopeFactory scopes, ILogger<CertificatePrinter> log) : BackgroundService
{
    private readonly Channel<Guid> queue = Channel.CreateUnbounded<Guid>();
    private readonly ConcurrentDictionary<Guid, TaskCompletionSource> writing = new();

    /// <summary>Queues a job; the task ends when its file is there, or will not be.</summary>
    public Task WriteAsync(Guid jobId)
    {
        var done = writing.GetOrAdd(jobId, _ => new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
        queue.Writer.TryWrite(jobId);
        return done.Task;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await TakeUpAsync(stoppingToken);
            await foreach (var jobId in queue.Reader.ReadAllAsync(stoppingToken))
            {
                await WriteOneAsync(jobId, stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The program stops; what was being written is taken up at the next start.
        }
    }

    private async Task TakeUpAsync(CancellationToken ct)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            foreach (var waiting in await scope.ServiceProvider.GetRequiredService<WritePrintJob>().WaitingAsync(ct))
            {
                _ = WriteAsync(waiting);
            }
        }
        catch (Exception failure) when (failure is not OperationCanceledException || !ct.IsCancellationRequested)
        {
            log.LogError(failure, "Certificates that waited to be written were not found");
        }
    }

    private async Task WriteOneAsync(Guid jobId, CancellationToken ct)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<WritePrintJob>().ExecuteAsync(jobId, ct);
        }
        catch (Exception failure) when (failure is not OperationCanceledException || !ct.IsCancellationRequested)
        {
            log.LogError(failure, "Certificates of job {Job} were not written", jobId);
            await using var scope = scopes.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<WritePrintJob>()
                .FailAsync(jobId, "Phần mềm gặp lỗi khi tạo tệp. Tạo lại lần nữa; nếu vẫn lỗi, báo quản trị.", ct);
        }
        finally
        {
            if (writing.TryRemove(jobId, out var done))
            {
                done.SetResult();
            }
        }
    }
}
