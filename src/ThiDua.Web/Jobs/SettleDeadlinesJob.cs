using Quartz;
using ThiDua.Core.Accounts;
using ThiDua.Core.Nominations;
using ThiDua.Core.Nominations.Opinions;

namespace ThiDua.Web.Jobs;

/// <summary>Every minute: records what the silence of units, and of bodies that were asked, means where a deadline has run out.</summary>
[DisallowConcurrentExecution]
internal sealed class SettleDeadlinesJob(IServiceScopeFactory scopes, ILogger<SettleDeadlinesJob> log) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        foreach (var movementId in await DueAsync(cancellationToken))
        {
            // A scope each: one movement's failure leaves nothing behind for the next.
            await using var scope = scopes.CreateAsyncScope();
            var result = await scope.ServiceProvider.GetRequiredService<SettleSilence>().ExecuteAsync(movementId, Actor.System, cancellationToken);
            if (result.Succeeded)
            {
                log.LogInformation("Deadline for dossiers settled for movement {Movement}: {Silent} silent units", movementId, result.Value.SilentUnits);
            }
            else
            {
                log.LogWarning("Deadline for dossiers not settled for movement {Movement}: {Refusal}", movementId, result.Refusals[0].Sentence);
            }
        }

        await SettleOpinionsAsync(cancellationToken);
    }

    private async Task SettleOpinionsAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var settle = scope.ServiceProvider.GetRequiredService<SettleOpinions>();
        if (await settle.IsDueAsync(scope.ServiceProvider.GetRequiredService<TimeProvider>().GetUtcNow(), ct))
        {
            var result = await settle.ExecuteAsync(Actor.System, ct);
            log.LogInformation("Questions to other bodies that ran out of time: {Silent}", result.Value?.Silent);
        }
    }

    private async Task<IReadOnlyList<Guid>> DueAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<SettleSilence>().DueAsync(ct);
    }
}
