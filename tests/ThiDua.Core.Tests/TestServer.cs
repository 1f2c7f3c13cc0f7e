using Microsoft.Extensions.DependencyInjection;
using ThiDua.Core.Accounts;
using ThiDua.Core.Foundation;
using ThiDua.Core.Tests;
using ThiDua.Testing;

[assembly: AssemblyFixture(typeof(TestServer))]

namespace ThiDua.Core.Tests;

/// <summary>One server for the whole run; its template carries the schema and the rows of law.</summary>
public sealed class TestServer() : ThrowAwayServer((connection, ct) => SchemaRunner.ApplyAsync(connection, Noon, ct))
{
    private static readonly DateTimeOffset Noon = new(2025, 6, 2, 5, 0, 0, TimeSpan.Zero);
}

/// <summary>A database of its own for a test class.</summary>
public sealed class TestDatabase(TestServer server) : ClonedDatabase(server);

/// <summary>
/// The services of one test over the class's database, with a clock that the test moves.
/// Every call of <see cref="RunAsync{T}"/> is a scope of its own, like a request.
/// </summary>
public sealed class TestOffice : IAsyncDisposable
{
    private readonly ServiceProvider services;
    private readonly string files = Directory.CreateTempSubdirectory("thidua-files-").FullName;

    public TestOffice(TestDatabase database, DateOnly today)
    {
        Clock = new TestClock(VietnamTime.StartOf(today).AddHours(8));
        services = new ServiceCollection()
            .AddSingleton<TimeProvider>(Clock)
            .AddLogging()
            .AddThiDuaCore(database.ConnectionString, files)
            .AddScoped<AddRows>()
            .AddScoped<Audit.LedgerTests.Rename>()
            .AddScoped<Audit.LedgerTests.Overlap>()
            .AddScoped<Audit.SignedPaperTests.TypedIn>()
            .AddScoped<Nominations.OnBehalfTests.WithPaper>()
            .AddScoped<Accounts.Invitations.InvitationTests.InviteByMail>()
            .AddScoped<Nominations.SettleSilenceTests.Extend>()
            .BuildServiceProvider(validateScopes: true);
    }

    public TestClock Clock { get; }

    /// <summary>Where this office keeps its files.</summary>
    public string FilesFolder => files;

    /// <summary>Runs against a service (an operation, a query, the unit of work) in a scope of its own.</summary>
    public async Task<TResult> RunAsync<TService, TResult>(Func<TService, Task<TResult>> use)
        where TService : notnull
    {
        await using var scope = services.CreateAsyncScope();
        return await use(scope.ServiceProvider.GetRequiredService<TService>());
    }

    /// <summary>Reads or arranges rows directly; arranging bypasses operations and their history, so only for what a test stands on.</summary>
    public Task<TResult> WithDbAsync<TResult>(Func<ThiDuaDb, Task<TResult>> use) => RunAsync(use);

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        Directory.Delete(files, recursive: true);
    }
}

/// <summary>A clock that stands still until the test moves it.</summary>
public sealed class TestClock(DateTimeOffset start) : TimeProvider
{
    private DateTimeOffset now = start.ToUniversalTime();

    public override DateTimeOffset GetUtcNow() => now;

    public void MoveTo(DateTimeOffset instant) => now = instant.ToUniversalTime();

    public void MoveTo(DateOnly day, int hour = 8) => now = VietnamTime.StartOf(day).AddHours(hour);
}
