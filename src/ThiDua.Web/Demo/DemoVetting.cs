using ThiDua.Core.Accounts;
using ThiDua.Core.Foundation;
using ThiDua.Core.Nominations.Holds;
using ThiDua.Core.Nominations.Opinions;
using ThiDua.Core.Nominations.UnitReviews;

namespace ThiDua.Web.Demo;

/// <summary>What is asked and heard about dossiers before the council: the unit's own meeting, other bodies, the public, an open complaint.</summary>
internal sealed class DemoVetting(DemoStage stage, DemoAgency agency)
{
    private DateOnly Today => stage.Clock.RealToday;

    /// <summary>The unit meets with one member away and concludes.</summary>
    public async Task MeetAsync(Guid batchId, DateOnly day)
    {
        var head = await agency.As("truongdonvi");
        var page = await PageAsync(batchId, head);
        var away = agency.Person("Khúc Thị Mai Ban");
        var request = new SaveUnitReviewRequest
        {
            BatchId = batchId,
            HeldOn = day,
            HeldAt = new TimeOnly(14, 0),
            EndedAt = new TimeOnly(15, 30),
            Place = "Phòng họp Trung tâm",
            ChairId = agency.Person("Tống Thị Trầm"),
            SecretaryId = agency.Person("Ông Thị Lài"),
            Members = [.. page.Members.Select(m => new UnitReviewEntry(m.PersonId, m.PersonId != away, false, m.PersonId == away ? "Nghỉ phép" : null))],
            Votes = [.. page.Subjects.Select(s => new UnitVoteEntry(s.NominationId, page.Members.Count - 1, 0))],
            Opinions = "Các ý kiến thống nhất với báo cáo thành tích.",
            Conclusion = "Đề nghị khen thưởng theo danh sách đã biểu quyết.",
        };
        await stage.DoAsync<SaveUnitReview, UnitReviewSaved>(o => o.ExecuteAsync(request, head, default));
        await stage.DoAsync<ConcludeUnitReview, Done>(async o => await o.ExecuteAsync(new(batchId, (await PageAsync(batchId, head)).Version), head, default));
    }

    /// <summary>Two bodies are asked, one answers and one lets the time pass; the list is public; somebody complains.</summary>
    public async Task AskAsync(Guid movementId, Guid dossierId, DateOnly askedOn)
    {
        stage.Clock.MoveTo(askedOn);
        var officer = await agency.As("thuongtruc");
        await stage.DoAsync<AskOpinions, OpinionsAsked>(o => o.ExecuteAsync(
            new AskOpinionsRequest { MovementId = movementId, NominationIds = [dossierId], Bodies = "Thuế tỉnh Lam Giang\nCông an tỉnh Lam Giang", AskedOn = askedOn, Number = "88" }, officer, default));
        await stage.DoAsync<OpenCommentPeriod, Done>(o => o.ExecuteAsync(new(movementId, askedOn, Today.AddDays(10), "Cổng thông tin điện tử của Sở"), officer, default));
        var asked = await stage.AskAsync<OpinionsQuery, IReadOnlyList<OpinionLine>>(q => q.OfMovementAsync(movementId, officer, default));
        var first = asked.Single(o => o.Body.StartsWith("Thuế", StringComparison.Ordinal));
        stage.Clock.MoveTo(askedOn.AddDays(4));
        await stage.DoAsync<RecordOpinion, Done>(o => o.ExecuteAsync(
            new RecordOpinionRequest
            {
                RequestId = first.Id, Version = first.Version, Number = "512/TLG-VP", AnsweredOn = askedOn.AddDays(4), Answers = [new OpinionEntry(dossierId, OpinionAnswer.Agrees, "Chấp hành tốt nghĩa vụ thuế.")],
            },
            officer,
            default));
        await HearAsync(movementId, dossierId, officer);
    }

    private async Task HearAsync(Guid movementId, Guid dossierId, Actor officer)
    {
        var page = (await stage.AskAsync<CommentPeriodQuery, CommentPage?>(q => q.FindAsync(movementId, officer, default)))!;
        var day = stage.Clock.Today();
        await stage.DoAsync<RecordComment, Done>(o => o.ExecuteAsync(
            new RecordCommentRequest { PeriodId = page.Periods[0].Id, NominationId = dossierId, ReceivedOn = day, Source = "Thư của bạn đọc qua Cổng thông tin", Body = "Đề nghị làm rõ người cùng tham gia giải pháp." }, officer, default));
        await stage.DoAsync<OpenHold, HoldOpened>(o => o.ExecuteAsync(
            new OpenHoldRequest { NominationId = dossierId, Kind = HoldKind.Complaint, Reason = "Đang xác minh phản ánh về người cùng tham gia giải pháp.", Source = "Thư của bạn đọc qua Cổng thông tin" }, officer, default));
    }

    private async Task<UnitReviewPage> PageAsync(Guid batchId, Actor actor) =>
        (await stage.AskAsync<UnitReviewQuery, UnitReviewPage?>(q => q.FindAsync(batchId, actor, default)))!;
}
