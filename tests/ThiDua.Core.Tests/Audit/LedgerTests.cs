using Microsoft.EntityFrameworkCore;
using Npgsql;
using ThiDua.Core.Accounts;
using ThiDua.Core.Audit;
using ThiDua.Core.Foundation;
using ThiDua.Core.Organizations;

namespace ThiDua.Core.Tests.Audit;

public sealed class LedgerTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private static readonly DateOnly Today = new(2025, 6, 2);

    [Fact]
    public async Task A_recorded_row_cannot_be_written_outside_an_operation()
    {
        await using var office = new TestOffice(database, Today);
        var write = () => office.WithDbAsync(async db =>
        {
            db.Add(new StaffGroup { Id = Guid.CreateVersion7(), UnitId = Guid.Empty, Name = "Tổ công tác", ValidFrom = Today });
            return await db.SaveChangesAsync();
        });
        (await write.ShouldThrowAsync<InvalidOperationException>()).Message.ShouldContain("outside an operation");
    }

    [Fact]
    public async Task An_operation_leaves_who_when_why_and_the_row_before_and_after()
    {
        await using var office = new TestOffice(database, Today);
        var data = new TestData(office);
        var (agencyId, rootId) = await data.AgencyAsync();
        var unitId = await data.UnitAsync(agencyId, rootId, "Phòng Quản lý khoa học");
        var actor = await data.ActorAsync(Role.Administrator, rootId, name: "Lê Thị Mơ");

        await office.RunAsync<Rename, Result<Done>>(r => r.ExecuteAsync(unitId, "Phòng Quản lý công nghệ", actor));

        var history = await office.RunAsync<HistoryQuery, IReadOnlyList<HistoryEntry>>(h => h.OfAsync("unit", unitId, default));
        var entry = history.ShouldHaveSingleItem();
        entry.ShouldSatisfyAllConditions(
            e => e.ActorName.ShouldBe("Lê Thị Mơ"),
            e => e.Title.ShouldBe("Đổi tên đơn vị"),
            e => e.Reason.ShouldBe("sáp nhập"),
            e => e.At.ShouldBe(office.Clock.GetUtcNow()));
        entry.Changes.ShouldHaveSingleItem().ShouldBe(new HistoryChange("organizations.unit", "name", "Phòng Quản lý khoa học", "Phòng Quản lý công nghệ"));
    }

    [Fact]
    public async Task The_history_cannot_be_rewritten()
    {
        await using var office = new TestOffice(database, Today);
        await office.RunAsync<AddRows, Done>(r => r.AddAsync(_ => Done.Value));
        var rewrite = () => office.WithDbAsync(db => db.Database.ExecuteSqlAsync($"update audit.process set actor_name = 'ai khác'"));
        (await rewrite.ShouldThrowAsync<PostgresException>()).MessageText.ShouldContain("append-only");
    }

    internal sealed class Rename(ThiDuaDb db, Ledger ledger)
    {
        public async Task<Result<Done>> ExecuteAsync(Guid unitId, string name, Actor actor)
        {
            var unit = await db.Units.SingleAsync(u => u.Id == unitId);
            await using var work = await ledger.BeginAsync("tests.rename", "Đổi tên đơn vị", actor, default, "sáp nhập");
            unit.Name = name;
            work.About("unit", unitId);
            return await work.CommitAsync(Done.Value, default);
        }
    }

    internal sealed class Overlap(ThiDuaDb db, Ledger ledger)
    {
        public async Task<Result<Done>> ExecuteAsync(Guid personId, Guid unitId, Actor actor)
        {
            await using var work = await ledger.BeginAsync("tests.overlap", "Ghi chồng thời gian", actor, default);
            db.Add(new Membership { Id = Guid.CreateVersion7(), PersonId = personId, UnitId = unitId, ValidFrom = Today });
            return await work.CommitAsync(Done.Value, default);
        }
    }
}
