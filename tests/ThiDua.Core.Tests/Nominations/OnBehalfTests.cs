using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Audit;
using ThiDua.Core.Foundation;
using ThiDua.Core.Nominations;
using ThiDua.Core.Nominations.Rules;
using ThiDua.Core.Records;

namespace ThiDua.Core.Tests.Nominations;

public sealed class OnBehalfTests(TestDatabase database) : IClassFixture<TestDatabase>, IAsyncLifetime
{
    private readonly TestOffice office = new(database, NominationScene.Today);
    private NominationScene scene = null!;

    public async ValueTask InitializeAsync() => scene = await NominationScene.SetAsync(office);

    public ValueTask DisposeAsync() => office.DisposeAsync();

    [Fact]
    public async Task The_office_sends_for_a_unit_only_with_what_the_unit_signed()
    {
        var proposed = await scene.CompleteAsync(scene.AnhId, scene.Officer);
        await scene.AttachMinutesAsync(proposed.BatchId, scene.Officer);
        (await scene.SubmitAsync(proposed.BatchId, scene.Officer)).Refusals.ShouldHaveSingleItem().ShouldBeOfType<SignedPaperNeeded>();

        var version = (await scene.BatchAsync(proposed.BatchId)).Version;
        NominationScene.Must(await office.RunAsync<WithPaper, Result<BatchSubmitted>>(p => p.SubmitAsync(new SubmitBatchRequest(proposed.BatchId, version), scene.Officer)));

        (await scene.BatchAsync(proposed.BatchId)).SubmittedBy.ShouldBe("Phòng Quản lý khoa học (Lê Thị Mơ nhập thay)");
        var history = await office.RunAsync<HistoryQuery, IReadOnlyList<HistoryEntry>>(h => h.OfAsync("batch", proposed.BatchId, default));
        history[0].OnBehalf.ShouldNotBeNull().SignedOn.ShouldBe(NominationScene.Today);
    }

    [Fact]
    public async Task Saying_that_there_is_no_dossier_needs_the_units_paper_too_and_a_head_needs_none()
    {
        var request = new DeclareNoDossierRequest(scene.MovementId, scene.CentreId);
        (await office.RunAsync<DeclareNoDossier, Result<Done>>(o => o.ExecuteAsync(request, scene.Officer, default))).Refusals.ShouldHaveSingleItem().ShouldBeOfType<SignedPaperNeeded>();
        (await office.WithDbAsync(db => db.NominationBatches.AnyAsync(b => b.MovementId == scene.MovementId))).ShouldBeFalse();
        NominationScene.Must(await office.RunAsync<DeclareNoDossier, Result<Done>>(o => o.ExecuteAsync(request, scene.CentreHead, default)));
    }

    [Theory]
    [InlineData("StandingOfficer", "/a/", false, false)]
    [InlineData("StandingOfficer", "/a/", true, true)]
    [InlineData("UnitHead", "/a/b/", false, true)]
    [InlineData("UnitHead", "/a/c/", false, false)]
    [InlineData("OutsideProposer", "/a/b/", false, true)]
    public void Heads_and_proposers_speak_for_their_own_unit_and_officers_for_where_they_work(string role, string grantedAt, bool worksThere, bool speaks)
    {
        var actor = new Actor(null, null, "Ai đó", [new ActorGrant(Enum.Parse<Role>(role), Guid.Empty, "", grantedAt)]);
        OnBehalfRules.SpeaksForUnit(actor, "/a/b/", worksThere).ShouldBe(speaks);
    }

    /// <summary>A request that brings a signed paper, as the page does: the paper first, then the operation.</summary>
    internal sealed class WithPaper(TakeSignedPaper take, SubmitBatch submit)
    {
        public async Task<Result<BatchSubmitted>> SubmitAsync(SubmitBatchRequest request, Actor actor)
        {
            byte[] bytes = [.. "%PDF-1.7\n"u8, .. Guid.NewGuid().ToByteArray()];
            NominationScene.Must(await take.ExecuteAsync(
                new TakeSignedPaperRequest { OnBehalfOf = "Phòng Quản lý khoa học", SignedOn = NominationScene.Today, File = new IncomingFile("to-trinh.pdf", bytes.Length, () => new MemoryStream(bytes)) }, actor, default));
            return await submit.ExecuteAsync(request, actor, default);
        }
    }
}
