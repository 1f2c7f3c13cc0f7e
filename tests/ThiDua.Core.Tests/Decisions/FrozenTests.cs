using Microsoft.EntityFrameworkCore;
using Npgsql;
using ThiDua.Core.Decisions;
using ThiDua.Core.Decisions.Frozen;

namespace ThiDua.Core.Tests.Decisions;

/// <summary>Ten years later everything around a decision has changed: its papers have not, and what it stood on can still be read.</summary>
public sealed class FrozenTests(TestDatabase database) : IClassFixture<TestDatabase>, IAsyncDisposable
{
    private static readonly DateOnly Today = new(2025, 9, 10);
    private readonly TestOffice office = new(database, Today);

    public ValueTask DisposeAsync() => office.DisposeAsync();

    [Fact]
    public async Task Reprinting_after_ten_years_of_changes_gives_the_same_bytes_from_the_file_and_from_the_model()
    {
        var (scene, id) = await IssuedAsync();
        var before = await ProofAsync(scene, id);
        before.Papers.Count.ShouldBe(2);
        before.Papers.ShouldAllBe(p => p.FileIntact && p.Rebuilds == true);

        await ChangeEverythingAsync(scene);
        office.Clock.MoveTo(Today.AddYears(10));
        var after = await ProofAsync(scene, id);
        after.Papers.Select(p => (p.Name, p.Sha256, p.FileIntact, p.Rebuilds)).ShouldBe(before.Papers.Select(p => (p.Name, p.Sha256, p.FileIntact, p.Rebuilds)));
        after.ModelIntact.ShouldBeTrue();
        var grounds = await GroundsAsync(scene, id);
        grounds.Rates!.BaseSalary.Value.ShouldBe(2_340_000);
        grounds.Items.Single().Name.ShouldBe("Vũ Thị Lan");
        grounds.Texts.ShouldContain(t => t.Number == "152/2025/NĐ-CP");
        (grounds.ApprovedBy, grounds.Checks.Single(c => c.Passed).By).ShouldBe(("Hoàng Văn Sơn", "Đỗ Thị Hạnh"));
    }

    [Fact]
    public async Task A_file_that_was_tampered_with_is_told_from_the_one_that_was_issued()
    {
        var (scene, id) = await IssuedAsync();
        var paper = (await ProofAsync(scene, id)).Papers[0];
        var path = Directory.EnumerateFiles(office.FilesFolder, paper.Sha256, SearchOption.AllDirectories).Single();
        await File.AppendAllTextAsync(path, " ");
        var tampered = (await ProofAsync(scene, id)).Papers.Single(p => p.Sha256 == paper.Sha256);
        (tampered.FileIntact, tampered.Rebuilds).ShouldBe((false, true));
    }

    [Fact]
    public async Task The_database_keeps_the_frozen_model_and_the_issued_papers_as_they_are()
    {
        var (_, id) = await IssuedAsync();
        foreach (var sql in new[] { $"update decisions.frozen_model set facts = facts || ' ' where decision_id = '{id}'", "delete from decisions.frozen_model", $"delete from decisions.issued_paper where about_id = '{id}'" })
        {
            (await Should.ThrowAsync<PostgresException>(() => office.WithDbAsync(db => db.Database.ExecuteSqlRawAsync(sql)))).Message.ShouldContain("append-only");
        }
    }

    private async Task<(DecisionScene Scene, Guid Id)> IssuedAsync()
    {
        var scene = await DecisionScene.SetAsync(office, Today.AddDays(-30));
        await scene.SelectPersonAsync("Vũ Thị Lan");
        var id = await scene.ApprovedAsync();
        (await scene.IssueAsync(id, "5", Today)).ShouldSucceed();
        return (scene, id);
    }

    private Task<int> ChangeEverythingAsync(DecisionScene scene) => office.WithDbAsync(async db =>
    {
        await db.Database.ExecuteSqlAsync($"update organizations.agency set name = 'Sở Đổi tên tỉnh Lam Giang', symbol = 'SDT', place_name = 'Hồng Giang', director_title = 'Thủ trưởng', parent_name = 'Ủy ban khác' where id = {scene.AgencyId}");
        await db.Database.ExecuteSqlAsync($"update organizations.person set full_name = 'Người Đổi Tên' where agency_id = {scene.AgencyId}");
        await db.Database.ExecuteSqlAsync($"update organizations.unit set name = name || ' (mới)' where agency_id = {scene.AgencyId}");
        await db.Database.ExecuteSqlAsync($"update movements.movement set title = 'Kế hoạch khác', name = 'Phong trào khác', plan_number = '99' where id = {scene.MovementId}");
        await db.Database.ExecuteSqlAsync($"update movements.award_offer set authority = 'Người khác' where id = {scene.OwnOfferId}");
        await db.Database.ExecuteSqlRawAsync("update law.base_salary set amount = 9990000");
        await db.Database.ExecuteSqlRawAsync("update law.reward_coefficient set coefficient = 9, citation = 'Văn bản khác'");
        await db.Database.ExecuteSqlRawAsync("update law.award_kind set name = 'Tên khác' where code = 'giay_khen_so'");
        return await db.Database.ExecuteSqlRawAsync("update law.legal_document set title = 'Tên văn bản khác', number = 'X' || number");
    });

    private static async Task<DecisionProof> ProofAsync(DecisionScene scene, Guid id) => (await scene.RunAsync((ProofQuery q) => q.FindAsync(id, scene.Director, default)))!;

    private static async Task<DecisionGrounds> GroundsAsync(DecisionScene scene, Guid id) => (await ProofAsync(scene, id)).Grounds!;
}
