using System.IO.Compression;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using ThiDua.Core.Councils.Rules;
using ThiDua.Core.Foundation;
using ThiDua.Core.Nominations;
using ThiDua.Core.Nominations.UnitReviews;
using ThiDua.Core.Records;

namespace ThiDua.Core.Tests.Nominations;

public sealed class UnitReviewTests(TestDatabase database) : IClassFixture<TestDatabase>, IAsyncLifetime
{
    private readonly TestOffice office = new(database, NominationScene.Today);
    private NominationScene scene = null!;
    private Proposed proposed = null!;

    public async ValueTask InitializeAsync()
    {
        scene = await NominationScene.SetAsync(office);
        proposed = await scene.CompleteAsync(scene.AnhId);
    }

    public ValueTask DisposeAsync() => office.DisposeAsync();

    [Theory]
    [InlineData(80, 5, 4)]
    [InlineData(80, 9, 8)]
    [InlineData(90, 9, 9)]
    [InlineData(90, 10, 9)]
    [InlineData(80, 15, 12)]
    public void The_share_counts_everybody_of_the_unit(int percent, int people, int needed)
    {
        var threshold = new VoteThreshold(percent, 100, false);
        UnitReviewRules.Count(threshold, people, needed).ShouldBe(new UnitVoteResult(people, needed, true));
        UnitReviewRules.Count(threshold, people, needed - 1).Passed.ShouldBeFalse();
    }

    [Fact]
    public void A_meeting_without_chair_secretary_or_reasons_is_not_concluded()
    {
        var (chair, absent) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        var facts = new UnitReviewFacts
        {
            HeldOn = NominationScene.Today.AddDays(1), Today = NominationScene.Today, ChairId = absent, SecretaryId = null,
            Members = [new(chair, "A", true, false, null), new(absent, "B", false, false, " ")],
            Subjects = [new(Guid.CreateVersion7(), "C", "Giấy khen", 2, 0, true), new(Guid.CreateVersion7(), "D", "Giấy khen", null, 0, true), new(Guid.CreateVersion7(), "Đ", "Giấy khen", 1, 0, false)],
        };
        UnitReviewRules.MayConclude(facts).Select(r => r.Field).ShouldBe(["HeldOn", "ChairId", "SecretaryId", "Members[1].AbsenceReason", "Votes[0].For", "Votes[1].For", "Votes[2].For"]);
    }

    [Fact]
    public async Task Concluded_the_minutes_fill_the_paper_that_the_movement_asks()
    {
        NominationScene.Must(await SaveAsync(votesFor: 2));
        NominationScene.Must(await ConcludeAsync());
        var paper = await office.WithDbAsync(db => db.NominationPapers.AsNoTracking().Include(p => p.File).SingleAsync(p => p.BatchId == proposed.BatchId && p.NominationId == null));
        paper.ShouldSatisfyAllConditions(p => p.RequiredPaperId.ShouldBe(scene.MinutesPaperId), p => p.File.Name.ShouldBe("Bien-ban-hop-xet-2026-06-01.docx"));
        var text = await TextOfAsync(paper.FileId);
        text.ShouldContain("Dự họp: 2/2 người");
        text.ShouldContain("2/2");
        NominationScene.Must(await scene.SubmitAsync(proposed.BatchId));
    }

    [Fact]
    public async Task Who_failed_at_the_units_meeting_is_not_sent_and_the_refusal_cites_the_rule()
    {
        NominationScene.Must(await SaveAsync(votesFor: 1));
        NominationScene.Must(await ConcludeAsync());
        (await scene.SubmitAsync(proposed.BatchId)).Refusals.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            r => r.ShouldBeOfType<NotPassedAtUnit>(), r => r.Sentence.ShouldContain("1/2 phiếu"), r => r.Clause.ShouldNotBeNullOrEmpty());
    }

    [Fact]
    public async Task Who_was_proposed_after_the_meeting_waits_for_a_vote()
    {
        NominationScene.Must(await SaveAsync(votesFor: 2));
        NominationScene.Must(await ConcludeAsync());
        await scene.CompleteAsync(scene.BinhId);
        (await scene.SubmitAsync(proposed.BatchId)).Refusals.ShouldHaveSingleItem().ShouldBeOfType<NotReviewedByUnit>();
    }

    [Fact]
    public async Task An_absent_persons_written_opinion_counts_as_a_vote_and_the_other_way_round_does_not()
    {
        NominationScene.Must(await SaveAsync(votesFor: 2, absent: true));
        (await ConcludeAsync()).Refusals.ShouldHaveSingleItem().Field.ShouldBe("Votes[0].For");
        NominationScene.Must(await SaveAsync(votesFor: 2, absent: true, inWriting: true, secretary: false));
        (await ConcludeAsync()).Refusals.ShouldHaveSingleItem().Field.ShouldBe("SecretaryId");
    }

    [Fact]
    public async Task Reopened_the_minutes_leave_the_papers_and_the_votes_may_change()
    {
        NominationScene.Must(await SaveAsync(votesFor: 1));
        NominationScene.Must(await ConcludeAsync());
        NominationScene.Must(await ReopenAsync("Kiểm phiếu lại"));
        (await office.WithDbAsync(db => db.NominationPapers.AnyAsync(p => p.BatchId == proposed.BatchId && p.NominationId == null))).ShouldBeFalse();
        NominationScene.Must(await SaveAsync(votesFor: 2));
        NominationScene.Must(await ConcludeAsync());
        NominationScene.Must(await scene.SubmitAsync(proposed.BatchId));
    }

    [Fact]
    public async Task The_database_keeps_what_was_concluded()
    {
        NominationScene.Must(await SaveAsync(votesFor: 2));
        NominationScene.Must(await ConcludeAsync());
        var refused = await Should.ThrowAsync<PostgresException>(() => office.WithDbAsync(db => db.Database.ExecuteSqlAsync(
            $"update nominations.unit_review_vote set votes_for = 1 where nomination_id = {proposed.NominationId}")));
        refused.ConstraintName.ShouldBe("unit_review_is_concluded");
        (await SaveAsync(votesFor: 1)).Refusals.ShouldHaveSingleItem().ShouldBeOfType<WrongState>();
    }

    [Fact]
    public async Task Another_units_head_neither_sees_nor_keeps_the_meeting()
    {
        (await office.RunAsync<UnitReviewQuery, UnitReviewPage?>(q => q.FindAsync(proposed.BatchId, scene.CentreHead, default))).ShouldBeNull();
        (await office.RunAsync<SaveUnitReview, Result<UnitReviewSaved>>(o => o.ExecuteAsync(new SaveUnitReviewRequest { BatchId = proposed.BatchId, HeldOn = NominationScene.Today }, scene.CentreHead, default)))
            .Refusals.ShouldHaveSingleItem().ShouldBeOfType<NotFound>();
    }

    [Fact]
    public async Task The_heads_word_stands_until_the_report_changes()
    {
        NominationScene.Must(await ConfirmAsync(proposed.NominationId));
        var vouched = (await VouchedAsync())!;
        vouched.ShouldSatisfyAllConditions(v => v.By.ShouldBe("Vũ Văn Bình"), v => v.Capacity.ShouldBe("Trưởng phòng, Phòng Quản lý khoa học"), v => v.Stands.ShouldBeTrue());
        NominationScene.Must(await scene.SaveAsync(proposed.NominationId, "ket_qua", "Số liệu khác", 1));
        (await VouchedAsync())!.Stands.ShouldBeFalse();
        NominationScene.Must(await ConfirmAsync(proposed.NominationId));
        (await VouchedAsync())!.Stands.ShouldBeTrue();
    }

    [Fact]
    public async Task Nobody_vouches_for_an_unwritten_report_nor_for_the_one_on_themselves()
    {
        var own = await scene.CompleteAsync(scene.BinhId);
        (await ConfirmAsync(own.NominationId)).Refusals.ShouldHaveSingleItem().ShouldBeOfType<OwnReport>();
        var empty = NominationScene.Must(await scene.ProposeAsync(scene.DungId, scene.CentreHead, scene.CentreId));
        (await office.RunAsync<ConfirmReports, Result<ReportsConfirmed>>(o => o.ExecuteAsync(new ConfirmReportsRequest([empty.NominationId]), scene.CentreHead, default)))
            .Refusals.ShouldHaveSingleItem().ShouldBeOfType<SomethingMissing>();
        (await office.RunAsync<ConfirmReports, Result<ReportsConfirmed>>(o => o.ExecuteAsync(new ConfirmReportsRequest([proposed.NominationId]), scene.Nominee, default)))
            .Refusals.ShouldHaveSingleItem().ShouldBeOfType<NotAllowed>();
    }

    private Task<Result<ReportsConfirmed>> ConfirmAsync(Guid id) =>
        office.RunAsync<ConfirmReports, Result<ReportsConfirmed>>(o => o.ExecuteAsync(new ConfirmReportsRequest([id]), scene.Head, default));

    private async Task<ReportVouched?> VouchedAsync() =>
        (await office.RunAsync<ConfirmationQuery, IReadOnlyDictionary<Guid, ReportVouched>>(q => q.OfAsync([proposed.NominationId], default))).GetValueOrDefault(proposed.NominationId);

    private async Task<Result<UnitReviewSaved>> SaveAsync(int votesFor, bool absent = false, bool inWriting = false, bool secretary = true) =>
        await office.RunAsync<SaveUnitReview, Result<UnitReviewSaved>>(async o => await o.ExecuteAsync(
            new SaveUnitReviewRequest
            {
                BatchId = proposed.BatchId, Version = await VersionAsync(), HeldOn = NominationScene.Today, HeldAt = new TimeOnly(8, 0), EndedAt = new TimeOnly(9, 30), Place = "Phòng họp tầng 2",
                ChairId = scene.BinhId, SecretaryId = secretary ? (absent ? null : scene.AnhId) : null,
                Members = [new UnitReviewEntry(scene.BinhId, true, false, null), new UnitReviewEntry(scene.AnhId, !absent, inWriting, absent ? "Đi công tác" : null)],
                Votes = [new UnitVoteEntry(proposed.NominationId, votesFor, 0)],
            },
            scene.Head,
            default)) is var result && absent && !inWriting ? await WithSecretaryAsync(result) : result;

    // Only two people: when one is away, nobody is left to be secretary, so the officer sits in as one of the unit's people.
    private async Task<Result<UnitReviewSaved>> WithSecretaryAsync(Result<UnitReviewSaved> saved)
    {
        var clerk = await new TestData(office).PersonAsync(scene.AgencyId, scene.DivisionId, "Trịnh Thị Lý");
        return !saved.Succeeded ? saved : await office.RunAsync<SaveUnitReview, Result<UnitReviewSaved>>(async o => await o.ExecuteAsync(
            new SaveUnitReviewRequest
            {
                BatchId = proposed.BatchId, Version = await VersionAsync(), HeldOn = NominationScene.Today, ChairId = scene.BinhId, SecretaryId = clerk,
                Members = [new(scene.BinhId, true, false, null), new(clerk, true, false, null), new(scene.AnhId, false, false, "Đi công tác")],
                Votes = [new UnitVoteEntry(proposed.NominationId, 3, 0)],
            },
            scene.Head,
            default));
    }

    private async Task<Result<Done>> ConcludeAsync() =>
        await office.RunAsync<ConcludeUnitReview, Result<Done>>(async o => await o.ExecuteAsync(new ConcludeUnitReviewRequest(proposed.BatchId, await VersionAsync()), scene.Head, default));

    private async Task<Result<Done>> ReopenAsync(string reason) =>
        await office.RunAsync<ReopenUnitReview, Result<Done>>(async o => await o.ExecuteAsync(new ReopenUnitReviewRequest(proposed.BatchId, await VersionAsync(), reason), scene.Head, default));

    private Task<uint> VersionAsync() =>
        office.WithDbAsync(db => db.Set<UnitReview>().Where(r => r.BatchId == proposed.BatchId).Select(r => r.Version).FirstOrDefaultAsync());

    private async Task<string> TextOfAsync(Guid fileId)
    {
        var file = (await office.RunAsync<ReadFile, OpenedFile?>(q => q.OpenAsync(fileId, scene.Head, default)))!;
        await using var content = file.Content;
        using var archive = new ZipArchive(content);
        using var reader = new StreamReader(archive.GetEntry("word/document.xml")!.Open());
        return System.Text.RegularExpressions.Regex.Replace(await reader.ReadToEndAsync(), "<[^>]+>", "");
    }
}
