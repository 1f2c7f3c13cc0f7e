using Microsoft.EntityFrameworkCore;
using Npgsql;
using ThiDua.Core.Accounts;
using ThiDua.Core.Audit;
using ThiDua.Core.Audit.Rules;
using ThiDua.Core.Foundation;
using ThiDua.Core.Organizations;
using ThiDua.Core.Records;

namespace ThiDua.Core.Tests.Audit;

public sealed class SignedPaperTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private static readonly DateOnly Today = new(2026, 6, 2);

    [Theory]
    [InlineData("2026-06-02", null)]
    [InlineData("2024-06-02", null)]
    [InlineData("2026-06-03", "sau hôm nay")]
    [InlineData("2024-06-01", "quá 2 năm")]
    [InlineData(null, "Nhập ngày ký")]
    public void A_paper_is_signed_within_two_years_and_not_after_today(string? day, string? says)
    {
        var refusal = SignedPaperRules.SignedOn(day is null ? null : DateOnly.Parse(day, null), "SignedOn", Today);
        if (says is null)
        {
            refusal.ShouldBeNull();
        }
        else
        {
            refusal.ShouldNotBeNull().Sentence.ShouldContain(says);
        }
    }

    [Fact]
    public async Task The_history_names_the_signer_the_day_and_the_scan()
    {
        await using var office = new TestOffice(database, Today);
        var data = new TestData(office);
        var (agencyId, rootId) = await data.AgencyAsync();
        var unitId = await data.UnitAsync(agencyId, rootId, "Phòng Quản lý khoa học");
        var officer = await data.ActorAsync(Role.StandingOfficer, rootId, name: "Lê Thị Mơ");

        await office.RunAsync<TypedIn, Result<Done>>(t => t.ExecuteAsync(Paper("Hợp tác xã Sông Xanh", new(2026, 6, 1), Scan("phieu.pdf")), unitId, officer));

        var entry = (await office.RunAsync<HistoryQuery, IReadOnlyList<HistoryEntry>>(h => h.OfAsync("unit", unitId, default))).ShouldHaveSingleItem();
        entry.OnBehalf.ShouldNotBeNull().ShouldSatisfyAllConditions(
            s => s.OnBehalfOf.ShouldBe("Hợp tác xã Sông Xanh"),
            s => s.SignedOn.ShouldBe(new DateOnly(2026, 6, 1)));
        var stranger = await data.ActorAsync(Role.UnitHead, unitId);
        (await office.RunAsync<EvidenceFiles, bool>(g => g.MayReadAsync(officer, entry.OnBehalf!.FileId, default))).ShouldBeTrue();
        (await office.RunAsync<EvidenceFiles, bool>(g => g.MayReadAsync(stranger, entry.OnBehalf!.FileId, default))).ShouldBeFalse();
    }

    [Fact]
    public async Task Without_signer_day_or_scan_all_faults_are_said_at_once()
    {
        await using var office = new TestOffice(database, Today);
        var result = await office.RunAsync<TakeSignedPaper, Result<SignedPaper>>(t => t.ExecuteAsync(new TakeSignedPaperRequest(), Actor.System, default));
        result.Refusals.Select(r => r.Field).ShouldBe(["OnBehalfOf", "SignedOn", "File"]);
    }

    [Fact]
    public async Task A_scan_is_kept_although_the_day_is_wrong_and_a_word_file_is_no_scan()
    {
        await using var office = new TestOffice(database, Today);
        KeptFile? kept = null;
        var late = Paper("Xã Bình An", Today.AddDays(1), Scan("phieu.pdf")) with { WhenKept = k => kept = k };
        (await office.RunAsync<TakeSignedPaper, Result<SignedPaper>>(t => t.ExecuteAsync(late, Actor.System, default))).Refusals.ShouldHaveSingleItem();
        kept.ShouldNotBeNull().Name.ShouldBe("phieu.pdf");
        var docx = Paper("Xã Bình An", Today, Scan("phieu.docx"));
        (await office.RunAsync<TakeSignedPaper, Result<SignedPaper>>(t => t.ExecuteAsync(docx, Actor.System, default))).Refusals.ShouldHaveSingleItem().Field.ShouldBe("File");
    }

    [Fact]
    public async Task The_database_refuses_a_signer_without_a_scan()
    {
        await using var office = new TestOffice(database, Today);
        var write = () => office.WithDbAsync(db => db.Database.ExecuteSqlAsync(
            $"insert into audit.process (id, kind, title, actor_name, at, on_behalf_of) values ({Guid.NewGuid()}, 'tests.x', 'x', 'x', now(), 'Xã Bình An')"));
        (await write.ShouldThrowAsync<PostgresException>()).ConstraintName.ShouldBe("process_signed_paper_whole");
    }

    private static TakeSignedPaperRequest Paper(string signer, DateOnly day, IncomingFile file) => new() { OnBehalfOf = signer, SignedOn = day, File = file };

    private static IncomingFile Scan(string name)
    {
        byte[] bytes = [.. "%PDF-1.7\n"u8, .. Guid.NewGuid().ToByteArray()];
        return new IncomingFile(name, bytes.Length, () => new MemoryStream(bytes));
    }

    internal sealed class TypedIn(ThiDuaDb db, Ledger ledger, TakeSignedPaper take)
    {
        public async Task<Result<Done>> ExecuteAsync(TakeSignedPaperRequest paper, Guid unitId, Actor actor)
        {
            (await take.ExecuteAsync(paper, actor, default)).Succeeded.ShouldBeTrue();
            await using var work = await ledger.BeginAsync("tests.typed_in", "Gửi hồ sơ", actor, default);
            db.Units.Single(u => u.Id == unitId).ShortName = "QLKH";
            work.About("unit", unitId);
            return await work.CommitAsync(Done.Value, default);
        }
    }
}
