using ThiDua.Core.Accounts;
using ThiDua.Core.Councils;
using ThiDua.Core.Decisions;
using ThiDua.Core.Decisions.Selection;
using ThiDua.Core.Foundation;
using ThiDua.Core.Law;
using ThiDua.Core.Movements;

namespace ThiDua.Web.Demo;

/// <summary>Holds sessions, selects, decides and hands out.</summary>
internal sealed class DemoCouncil(DemoStage stage, DemoAgency agency)
{
    private static readonly string[] Absent = ["Lại Văn Gụ"];
    private readonly DemoPaperVote paperVote = new(stage, agency);

    public async Task<Guid> OpenAsync(Guid movementId, DateOnly day, bool withSubstitute = false)
    {
        stage.Clock.MoveTo(day);
        var secretary = await agency.As("thuky");
        var planned = await stage.DoAsync<PlanSession, SessionPlanned>(o => o.ExecuteAsync(
            new(movementId, agency.CouncilId, "Họp xét khen thưởng", day, new TimeOnly(8, 0), "Phòng họp tầng 2, trụ sở Sở"), secretary, default));
        if (withSubstitute)
        {
            await paperVote.SubstituteAsync(planned.SessionId, secretary);
        }

        var attendance = DemoPeople.Council
            .Select(m => new AttendanceEntry(agency.Person(m.Name), !Absent.Contains(m.Name), Absent.Contains(m.Name) ? "Đi công tác theo giấy triệu tập" : null))
            .ToList();
        await stage.DoAsync<OpenSession, Done>(o => o.ExecuteAsync(new(planned.SessionId, attendance), secretary, default));
        return planned.SessionId;
    }

    /// <summary>Opens the ballot of the first award that has dossiers.</summary>
    public async Task<Guid> OpenBallotAsync(Guid sessionId, Guid offerId, VoteMethod method)
    {
        var secretary = await agency.As("thuky");
        var ballot = await stage.DoAsync<PrepareBallot, BallotPrepared>(o => o.ExecuteAsync(new(sessionId, offerId, method), secretary, default));
        await stage.DoAsync<OpenBallot, Done>(o => o.ExecuteAsync(ballot.BallotId, secretary, default));
        return ballot.BallotId;
    }

    public async Task<IReadOnlyList<Guid>> OffersAsync(Guid sessionId) =>
        [.. (await ViewAsync(sessionId, await agency.As("thuky"))).Awards.Where(a => a.Dossiers.Count > 0).Select(a => a.OfferId)];

    /// <summary>Everybody eligible says yes, by show of hands or on printed sheets; then selection of all who passed, within the ceilings.</summary>
    public async Task VoteAndSelectAsync(Guid movementId, Guid sessionId, VoteMethod method = VoteMethod.ShowOfHands)
    {
        var secretary = await agency.As("thuky");
        foreach (var offerId in await OffersAsync(sessionId))
        {
            if (method is VoteMethod.PaperBallot)
            {
                await paperVote.CountAsync(sessionId, offerId, secretary);
                continue;
            }

            var ballotId = await OpenBallotAsync(sessionId, offerId, VoteMethod.ShowOfHands);
            var view = await ViewAsync(sessionId, secretary);
            var counts = view.Awards.Single(a => a.OfferId == offerId).Dossiers.Select(d => new HandsOf(d.NominationId, Eligible(view, d.NominationId), 0, 0)).ToList();
            await stage.DoAsync<RecordHands, Done>(o => o.ExecuteAsync(new(ballotId, counts), secretary, default));
        }

        await stage.DoAsync<EditMinutes, Done>(async o => await o.ExecuteAsync(
            new(sessionId, (await ViewAsync(sessionId, secretary)).Head.Version, "Thường trực Hội đồng báo cáo kết quả kiểm tra hồ sơ; các thành viên trao đổi và biểu quyết.", "Các thành viên thống nhất với đề xuất.", "Hội đồng thống nhất trình Giám đốc xem xét, quyết định."),
            secretary,
            default));
        await stage.DoAsync<CloseSession, Done>(o => o.ExecuteAsync(sessionId, secretary, default));
        await SelectAsync(movementId, secretary);
    }

    public async Task MinuteAsync(Guid sessionId)
    {
        var secretary = await agency.As("thuky");
        await stage.DoAsync<IssueMinutes, MinutesIssued>(o => o.ExecuteAsync(new(sessionId, null, "BB-HĐTĐKT"), secretary, default));
    }

    /// <summary>A draft for each award; sent to the director.</summary>
    public async Task<List<Guid>> DraftAsync(Guid movementId)
    {
        var (officer, checker) = (await agency.As("thuongtruc"), await agency.As("thuky"));
        var drafts = new List<Guid>();
        var rules = (await stage.AskAsync<MovementRulesQuery, MovementRules?>(q => q.OfAsync(movementId, default)))!;
        foreach (var offer in rules.Offers)
        {
            var draft = await stage.DoAsync<DraftDecision, DecisionDrafted>(o => o.ExecuteAsync(new DraftDecisionRequest { AwardOfferId = offer.Id }, officer, default));
            await stage.DoAsync<SendToCheck, Done>(async o => await o.ExecuteAsync(
                new SendToCheckRequest { DecisionId = draft.DecisionId, Version = (await CaseAsync(draft.DecisionId, officer)).Version }, officer, default));
            await stage.DoAsync<CheckDecision, Done>(async o => await o.ExecuteAsync(
                new CheckDecisionRequest
                {
                    DecisionId = draft.DecisionId, Version = (await CaseAsync(draft.DecisionId, checker)).Version, Passes = true, BasesOk = true, ListOk = true, MoneyOk = true,
                },
                checker,
                default));
            drafts.Add(draft.DecisionId);
        }

        return drafts;
    }

    public async Task IssueAsync(IEnumerable<Guid> drafts, DateOnly day, int firstNumber)
    {
        stage.Clock.MoveTo(day);
        var (officer, director) = (await agency.As("thuongtruc"), await agency.As("giamdoc"));
        foreach (var id in drafts)
        {
            await stage.DoAsync<ApproveDecision, Done>(async o => await o.ExecuteAsync(
                new ApproveDecisionRequest { DecisionId = id, Version = (await CaseAsync(id, director)).Version }, director, default));
            var number = firstNumber++;
            await stage.DoAsync<IssueDecision, DecisionIssued>(async o => await o.ExecuteAsync(
                new IssueDecisionRequest
                {
                    DecisionId = id,
                    Version = (await CaseAsync(id, officer)).Version,
                    Number = number.ToString(System.Globalization.CultureInfo.InvariantCulture),
                    IssuedOn = day,
                    LawConfirmedBy = "Phan Thị Bưởi",
                    LawConfirmedReason = "Đã đối chiếu với văn bản hiện hành khi trình ký.",
                },
                officer,
                default));
        }
    }

    public async Task AwardAsync(Guid movementId, DateOnly day)
    {
        stage.Clock.MoveTo(day);
        var officer = await agency.As("thuongtruc");
        var page = (await stage.AskAsync<AwardingQuery, AwardingPage?>(q => q.FindAsync(movementId, officer, default)))!;
        await stage.DoAsync<RecordAwarding, Done>(o => o.ExecuteAsync(
            new RecordAwardingRequest { MovementId = movementId, Version = page.Version, AwardedOn = day, Place = "Hội trường Sở Khoa học và Công nghệ" }, officer, default));
    }

    private async Task SelectAsync(Guid movementId, Actor secretary)
    {
        foreach (var offerId in (await BoardAsync(movementId, secretary)).Offers.Select(o => o.Id))
        {
            var offer = (await BoardAsync(movementId, secretary)).Offers.Single(o => o.Id == offerId);
            var chosen = offer.Lines.Where(l => l.CanBeChosen && l.Choice is Choice.None).Select(l => l.NominationId).ToList();
            if (chosen.Count > 0)
            {
                await stage.DoAsync<SelectAwards, AwardsSelected>(o => o.ExecuteAsync(new(offerId, chosen), secretary, default));
            }
        }

        await stage.DoAsync<FinishSelection, SelectionFinished>(o => o.ExecuteAsync(movementId, secretary, default));
    }

    private async Task<SelectionBoard> BoardAsync(Guid movementId, Actor actor) =>
        (await stage.AskAsync<SelectionQuery, SelectionBoard?>(q => q.FindAsync(movementId, actor, default)))!;

    private static int Eligible(SessionView view, Guid nominationId) =>
        view.Members.Count(m => m.Present is true && !view.Recusals.Any(r => r.NominationId == nominationId && r.PersonId == m.PersonId));

    private async Task<SessionView> ViewAsync(Guid sessionId, Actor actor) =>
        (await stage.AskAsync<SessionQuery, SessionView?>(q => q.FindAsync(sessionId, actor, default)))!;

    private async Task<DecisionCase> CaseAsync(Guid id, Actor actor) =>
        (await stage.AskAsync<DecisionCaseQuery, DecisionCase?>(q => q.FindAsync(id, actor, default)))!;
}
