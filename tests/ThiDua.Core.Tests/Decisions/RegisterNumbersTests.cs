using ThiDua.Core.Decisions;

namespace ThiDua.Core.Tests.Decisions;

public sealed class RegisterNumbersTests(TestDatabase database) : IClassFixture<TestDatabase>, IAsyncDisposable
{
    private const int Attempts = 200;
    private readonly TestOffice office = new(database, new DateOnly(2025, 6, 2));

    public ValueTask DisposeAsync() => office.DisposeAsync();

    [Fact]
    public async Task Two_hundred_parallel_takers_get_two_hundred_numbers_without_gap_or_double()
    {
        var taken = await TakeInParallelAsync(2025, locked: true);
        taken.Order().ShouldBe(Enumerable.Range(1, Attempts));
    }

    [Fact]
    public async Task The_same_takers_overrun_each_other_when_the_lock_is_off()
    {
        var taken = await TakeInParallelAsync(2026, locked: false);
        taken.Distinct().Count().ShouldBeLessThan(Attempts);
    }

    private async Task<int[]> TakeInParallelAsync(int year, bool locked)
    {
        var (agencyId, _) = await new TestData(office).AgencyAsync($"Sở kiểm thử {year}");
        await office.WithDbAsync(async db =>
        {
            await RegisterNumbers.LockAsync(db, agencyId, year, CancellationToken.None);
            return 0;
        });
        using var few = new SemaphoreSlim(40);
        return await Task.WhenAll(Enumerable.Range(0, Attempts).Select(_ => TakeOneAsync(agencyId, year, locked, few)));
    }

    private async Task<int> TakeOneAsync(Guid agencyId, int year, bool locked, SemaphoreSlim few)
    {
        await few.WaitAsync();
        try
        {
            return await office.WithDbAsync(async db =>
            {
                await using var transaction = await db.Database.BeginTransactionAsync();
                if (locked)
                {
                    await RegisterNumbers.LockAsync(db, agencyId, year, CancellationToken.None);
                }

                var number = await RegisterNumbers.TakeAsync(db, agencyId, year, 1, CancellationToken.None);
                await db.SaveChangesAsync();
                await transaction.CommitAsync();
                return number;
            });
        }
        finally
        {
            few.Release();
        }
    }
}
