using ThiDua.Core.Accounts;
using ThiDua.Core.Foundation;

namespace ThiDua.Web.Demo;

/// <summary>Runs operations as people of the invented department do; a refusal here is a bug of the demo's script.</summary>
internal sealed class DemoStage(IServiceProvider services, DemoClock clock)
{
    public DemoClock Clock => clock;

    /// <summary>One operation in a scope of its own, like a request.</summary>
    public async Task<T> DoAsync<TOperation, T>(Func<TOperation, Task<Result<T>>> run)
        where TOperation : notnull
        where T : notnull
    {
        clock.Tick();
        await using var scope = services.CreateAsyncScope();
        var result = await run(scope.ServiceProvider.GetRequiredService<TOperation>());
        return result.Succeeded
            ? result.Value
            : throw new InvalidOperationException($"{typeof(TOperation).Name}: {string.Join(" ", result.Refusals.Select(r => r.Sentence))}");
    }

    public async Task<T> AskAsync<TQuery, T>(Func<TQuery, Task<T>> ask)
        where TQuery : notnull
    {
        await using var scope = services.CreateAsyncScope();
        return await ask(scope.ServiceProvider.GetRequiredService<TQuery>());
    }

    public async Task<Actor> ActorAsync(Guid accountId) =>
        await AskAsync<ActorQuery, Actor?>(q => q.FindAsync(accountId, CancellationToken.None)) ?? throw new InvalidOperationException("No such account.");
}
