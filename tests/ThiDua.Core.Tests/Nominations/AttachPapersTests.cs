using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Foundation;
using ThiDua.Core.Nominations;

namespace ThiDua.Core.Tests.Nominations;

/// <summary>The unit's papers go into the batch in one press: all of them, or none.</summary>
public sealed class AttachPapersTests(TestDatabase database) : IClassFixture<TestDatabase>, IAsyncLifetime
{
    private readonly TestOffice office = new(database, NominationScene.Today);
    private NominationScene scene = null!;
    private Proposed dossier = null!;

    public async ValueTask InitializeAsync()
    {
        scene = await NominationScene.SetAsync(office);
        dossier = await scene.CompleteAsync(scene.DungId, scene.CentreHead, scene.CentreId);
    }

    public ValueTask DisposeAsync() => office.DisposeAsync();

    [Fact]
    public async Task Two_papers_are_put_in_place_and_the_batch_may_go_off()
    {
        NominationScene.Must(await AttachAsync(scene.SubmissionPaperId, scene.MinutesPaperId)).Count.ShouldBe(2);
        NominationScene.Must(await scene.SubmitAsync(dossier.BatchId, scene.CentreHead)).Dossiers.ShouldBe(1);
    }

    [Fact]
    public async Task One_paper_that_does_not_belong_leaves_the_others_out_too()
    {
        var refused = await AttachAsync(scene.SubmissionPaperId, scene.ReportPaperId);
        refused.Refusals.ShouldHaveSingleItem().Field.ShouldBe("Files[1].File");
        (await PapersAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task Another_unit_attaches_nothing() =>
        (await AttachAsync(scene.Head, scene.SubmissionPaperId)).Refusals.ShouldHaveSingleItem().ShouldBeOfType<NotFound>();

    [Fact]
    public async Task A_batch_that_is_full_takes_none_of_them()
    {
        await scene.FillPapersAsync(dossier.BatchId, AttachPaper.MostPapers - 1, scene.CentreHead);
        (await AttachAsync(scene.SubmissionPaperId, scene.MinutesPaperId)).Refusals.ShouldHaveSingleItem().ShouldBeOfType<TooManyPapers>();
        (await PapersAsync()).ShouldBe(AttachPaper.MostPapers - 1);
        NominationScene.Must(await AttachAsync(scene.SubmissionPaperId)).Count.ShouldBe(1);
    }

    private Task<Result<PapersAttached>> AttachAsync(params Guid[] owed) => AttachAsync(scene.CentreHead, owed);

    private async Task<Result<PapersAttached>> AttachAsync(ThiDua.Core.Accounts.Actor actor, params Guid[] owed)
    {
        var papers = new List<PaperFile>();
        foreach (var (id, i) in owed.Select((id, i) => (id, i)))
        {
            papers.Add(new PaperFile(id, await scene.FileAsync(), $"Files[{i}].File"));
        }

        return await office.RunAsync<AttachPapers, Result<PapersAttached>>(o => o.ExecuteAsync(new AttachPapersRequest(dossier.BatchId, null, papers), actor, default));
    }

    private Task<int> PapersAsync() => office.WithDbAsync(db => db.NominationPapers.CountAsync(p => p.BatchId == dossier.BatchId));
}
