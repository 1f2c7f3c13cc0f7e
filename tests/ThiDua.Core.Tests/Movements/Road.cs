using System.Text;
using ThiDua.Core.Accounts;
using ThiDua.Core.Foundation;
using ThiDua.Core.Movements;
using ThiDua.Core.Organizations;
using ThiDua.Core.Records;

namespace ThiDua.Core.Tests.Movements;

/// <summary>An agency with an officer, and the steps of a movement up to its launch.</summary>
internal sealed class Road : IAsyncDisposable
{
    public required TestOffice Office { get; init; }
    public required TestData Data { get; init; }
    public required Actor Officer { get; init; }
    public required Guid Root { get; init; }
    public required Guid Division { get; init; }

    public static async Task<Road> BuildAsync(TestDatabase database, DateOnly today)
    {
        var office = new TestOffice(database, today);
        var data = new TestData(office);
        var (agency, root) = await data.AgencyAsync();
        return new Road
        {
            Office = office,
            Data = data,
            Root = root,
            Division = await data.UnitAsync(agency, root, "Phòng Quản lý khoa học", UnitKind.Division),
            Officer = await data.ActorAsync(Role.StandingOfficer, root, name: "Trần Thị Mai"),
        };
    }

    public async Task<MovementCreated> CreateAsync(string? text = null, string? title = null)
    {
        var bytes = Encoding.UTF8.GetBytes(text ?? "");
        var file = text is null ? null : new IncomingFile("ke-hoach.txt", bytes.Length, () => new MemoryStream(bytes), "File");
        var created = await Office.RunAsync<CreateMovement, Result<MovementCreated>>(op => op.ExecuteAsync(new(file, title), Officer, default));
        created.Refusals.Select(r => r.Sentence).ShouldBeEmpty();
        return created.Value!;
    }

    public async Task<MovementReview> ReviewAsync(Guid id) =>
        (await Office.RunAsync<MovementReviewQuery, MovementReview?>(q => q.FindAsync(id, Officer, default)))!;

    public Task<Result<ReviewSaved>> SaveAsync(MovementReview seen, MovementPlan plan, string? reason = null) =>
        Office.RunAsync<SaveReview, Result<ReviewSaved>>(op => op.ExecuteAsync(new(seen.Id, seen.Version, plan, [.. seen.Doubts.Select(d => d.Id)], reason), Officer, default));

    public async Task<Result<MovementLaunched>> LaunchAsync(Guid id, IReadOnlyList<Guid> units)
    {
        var review = await ReviewAsync(id);
        return await Office.RunAsync<LaunchMovement, Result<MovementLaunched>>(op => op.ExecuteAsync(new(id, review.Version, Office.Clock.Today(), units), Officer, default));
    }

    /// <summary>The sample plan, numbered, looked through and confirmed.</summary>
    public async Task<Guid> ReviewedAsync()
    {
        var created = await CreateAsync(SamplePlan.Text);
        var review = await ReviewAsync(created.Id);
        var number = Guid.NewGuid().ToString("N")[..6];
        (await SaveAsync(review, review.Plan with { PlanNumber = number, PlanDate = Office.Clock.Today() })).Refusals.Select(r => r.Sentence).ShouldBeEmpty();
        review = await ReviewAsync(created.Id);
        (await Office.RunAsync<ConfirmReview, Result<Done>>(op => op.ExecuteAsync(new(review.Id, review.Version), Officer, default))).Succeeded.ShouldBeTrue();
        return created.Id;
    }

    public async Task<Guid> LaunchedAsync()
    {
        var id = await ReviewedAsync();
        (await LaunchAsync(id, [Division])).Refusals.Select(r => r.Sentence).ShouldBeEmpty();
        return id;
    }

    public ValueTask DisposeAsync() => Office.DisposeAsync();
}

/// <summary>The invented plan of samples/, found by walking up from the test's own folder.</summary>
internal static class SamplePlan
{
    public static string Text { get; } = File.ReadAllText(Path.Combine(Folder(), "ke-hoach-dot-thi-dua.txt"));

    private static string Folder()
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            var samples = Path.Combine(at.FullName, "samples");
            if (Directory.Exists(samples))
            {
                return samples;
            }
        }

        throw new DirectoryNotFoundException("samples/ lies beside src/.");
    }
}
