using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;
using ThiDua.Core;
using ThiDua.Core.Accounts;
using ThiDua.Core.Foundation;
using ThiDua.Core.Honours;
using ThiDua.Core.Honours.Imports;
using ThiDua.Core.Law;
using ThiDua.Core.Records;
using ThiDua.EmbeddedPostgres;
using ThiDua.HistoryBench;

var people = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 2000;
var years = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 10;
var folder = Directory.CreateTempSubdirectory("thidua-bench-").FullName;
var files = Directory.CreateTempSubdirectory("thidua-bench-files-").FullName;
try
{
    await using var server = await PrivateServer.StartAsync(new PrivateServerOptions { DataFolder = folder }, NullLogger.Instance);
    await SchemaRunner.ApplyAsync(server.ConnectionString, TimeProvider.System.GetUtcNow(), default);
    await using var connection = new NpgsqlConnection(server.ConnectionString);
    await connection.OpenAsync();
    var past = new Past(people, years);
    var actor = await Agency.SetUpAsync(connection, past.People);
    await using var services = new ServiceCollection().AddLogging().AddThiDuaCore(server.ConnectionString, files).BuildServiceProvider();
    var bench = new Bench(services, actor, connection);
    Console.WriteLine($"{people} people, {past.FirstYear} to {past.LastYear}: {past.Awards.Count} awards, {past.Ratings.Count} ratings, load {File.ReadAllText("/proc/loadavg").Split(' ')[0]}");
    await bench.WarmAsync();
    await bench.ImportAsync(HistoryKind.Awards, past.Awards);
    await bench.ImportAsync(HistoryKind.Ratings, past.Ratings);
    await bench.AskAsync(past);
}
finally
{
    Directory.Delete(folder, recursive: true);
    Directory.Delete(files, recursive: true);
}

internal sealed class Bench(ServiceProvider services, Actor actor, NpgsqlConnection connection)
{
    private const int Runs = 15;

    /// <summary>The first use builds the model and compiles: once a program, not once a list.</summary>
    public Task WarmAsync() => RunAsync((EligibilityQuery q) => q.ForAsync("ldtt", SubjectKind.Individual, 2025, actor, default));

    public async Task ImportAsync(HistoryKind kind, IReadOnlyList<PastRow> rows)
    {
        var book = await Past.BookAsync(rows, kind is HistoryKind.Ratings);
        var whole = Stopwatch.StartNew();
        var id = Guid.Empty;
        Line($"{kind}: received ({book.Length / 1024} KB), columns guessed", await TimeAsync(async () => id =
            Good(await RunAsync((ReceiveHistoryFile o) => o.ExecuteAsync(kind, new IncomingFile("past.xlsx", book.Length, () => new MemoryStream(book)), actor, default))).ImportId));
        Good(await RunAsync((MapHistoryColumns o) => o.ExecuteAsync(new MapHistoryColumnsRequest(id, []), actor, default)));
        Line($"{kind}: read, staged and matched", await TimeAsync(() => RunAsync<ReadHistoryFile, bool>(async o =>
        {
            await o.ExecuteAsync(id, default);
            return true;
        })));
        var counts = await RunAsync((ImportSummaryQuery q) => q.CountOfAsync(id, actor, default));
        Line($"{kind}: {counts!.SureProposals} names accepted, {counts.Doubts} namesakes and {counts.Unknown} unknown kept as text", await TimeAsync(() => SettleAsync(id)));
        counts = await RunAsync((ImportSummaryQuery q) => q.CountOfAsync(id, actor, default));
        var version = (await RunAsync((ImportPageQuery q) => q.FindAsync(id, actor, default)))!.Version;
        Line($"{kind}: {counts!.ToWrite} rows written", await TimeAsync(async () =>
            Good(await RunAsync((WriteHistory o) => o.ExecuteAsync(new WriteHistoryRequest(id, version, counts.ToWrite, counts.NewPeople), actor, default)))));
        var bare = await TimeAsync(() => Agency.BareCopyAsync(connection, rows));
        Line($"{kind}: a bare COPY of the same rows", bare);
        Console.WriteLine($"  the whole import, from the file to its rows: {whole.ElapsedMilliseconds} ms, {whole.Elapsed / bare:0.0} x the bare COPY");
        await Agency.ExecuteAsync(connection, "analyze");
    }

    public async Task AskAsync(Past past)
    {
        var count = await MedianAsync(() => Agency.CountAsync(connection, "select count(*) from honours.award"));
        Line("count(*) over every award", count);
        foreach (var (award, subject) in new[] { ("cstd_co_so", SubjectKind.Individual), ("cstd_tinh", SubjectKind.Individual), ("bang_khen_ttg", SubjectKind.Individual), ("ttldxs", SubjectKind.Collective) })
        {
            EligibilityBoard? board = null;
            var took = await MedianAsync(async () => board = await RunAsync((EligibilityQuery q) => q.ForAsync(award, subject, past.LastYear, actor, default)));
            Line($"who meets {award} in {past.LastYear}: {board!.Met.Count} meet it, {board.Nearly.Count} lack one thing, {board.Others} more", took, count);
        }

        var name = past.People[7].Name;
        Line($"was anybody called {name} ever commended", await MedianAsync(() => RunAsync((EverHonouredQuery q) => q.ForAsync(name, actor, default))), count);
        Line("one person's whole history", await MedianAsync(() => RunAsync((HonourHistoryQuery q) => q.OfAsync(HonourSubjectType.Person, past.People[7].Id, actor, default))!), count);
        Line("first page of the list of all", await MedianAsync(() => RunAsync((AwardListQuery q) => q.PageAsync(new AwardFilter(), actor, default))), count);
    }

    private async Task SettleAsync(Guid id)
    {
        Good(await RunAsync((SettleNames o) => o.ExecuteAsync(new SettleNamesRequest(id, new Dictionary<int, string>(), SettleAll.AcceptSure), actor, default)));
        Good(await RunAsync((SettleNames o) => o.ExecuteAsync(new SettleNamesRequest(id, new Dictionary<int, string>(), SettleAll.KeepUnknownAsText), actor, default)));
        for (ImportDetails found; (found = (await RunAsync((ImportPageQuery q) => q.FindAsync(id, actor, default)))!).Names.Count > 0;)
        {
            Good(await RunAsync((SettleNames o) => o.ExecuteAsync(new SettleNamesRequest(id, found.Names.ToDictionary(n => n.Ordinal, _ => SettleNamesRequest.KeepText)), actor, default)));
        }
    }

    private async Task<TResult> RunAsync<TService, TResult>(Func<TService, Task<TResult>> use)
        where TService : notnull
    {
        await using var scope = services.CreateAsyncScope();
        return await use(scope.ServiceProvider.GetRequiredService<TService>());
    }

    private static T Good<T>(Result<T> result)
        where T : notnull => result.Succeeded ? result.Value : throw new InvalidOperationException(result.Refusals[0].Sentence);

    private static async Task<TimeSpan> TimeAsync(Func<Task> work)
    {
        var clock = Stopwatch.StartNew();
        await work();
        return clock.Elapsed;
    }

    private static async Task<TimeSpan> MedianAsync(Func<Task> work)
    {
        var times = new List<TimeSpan>();
        for (var i = 0; i < Runs + 2; i++)
        {
            times.Add(await TimeAsync(work));
        }

        // The first two warm up.
        return times.Skip(2).Order().ElementAt(Runs / 2);
    }

    private static void Line(string what, TimeSpan took, TimeSpan? unit = null) =>
        Console.WriteLine($"{what,-95} {took.TotalMilliseconds,9:0.0} ms{(unit is { } one ? $"  {took / one,6:0.0} x" : "")}");
}
