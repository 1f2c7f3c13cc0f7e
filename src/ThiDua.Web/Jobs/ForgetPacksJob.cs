using Quartz;
using ThiDua.Core.Records.Packs;

namespace ThiDua.Web.Jobs;

/// <summary>Every hour: ends packs that a stopped program left, and takes away zips a day old.</summary>
[DisallowConcurrentExecution]
internal sealed class ForgetPacksJob(IServiceScopeFactory scopes, PackMaker maker) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        await using var scope = scopes.CreateAsyncScope();
        foreach (var waiting in await scope.ServiceProvider.GetRequiredService<MakePack>().WaitingAsync(cancellationToken))
        {
            _ = maker.MakeAsync(waiting);
        }

        await scope.ServiceProvider.GetRequiredService<ForgetPacks>().ExecuteAsync(cancellationToken);
    }
}
