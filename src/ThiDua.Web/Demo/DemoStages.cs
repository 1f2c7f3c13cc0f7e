using ThiDua.Core.Law;
using ThiDua.Core.Movements;
using ThiDua.Core.Records;

namespace ThiDua.Web.Demo;

/// <summary>Movements at every stage, the oldest first, so that today shows something to do for everybody.</summary>
internal sealed class DemoStages(DemoStage stage, DemoAgency agency)
{
    private readonly DemoMovements movements = new(stage, agency);
    private readonly DemoCouncil council = new(stage, agency);
    private readonly DemoEnding ending = new(stage, agency);
    private readonly DemoVetting vetting = new(stage, agency);

    private DateOnly Today => stage.Clock.RealToday;

    public async Task PlayAsync()
    {
        await ClosedAsync(new("9", "Đổi mới cách làm, rút ngắn thời gian giải quyết thủ tục", Today.AddDays(-500), 40));
        await DecidedAsync(new("12", "Cải tiến kỹ thuật, nâng cao năng suất", Today.AddDays(-320), 40), handedOut: true, firstNumber: 31);
        await DecidedAsync(new("25", "Số hóa hồ sơ, phục vụ người dân", Today.AddDays(-120), 40), handedOut: false, firstNumber: 71);
        await new DemoUpward(stage, agency).PlayAsync(Today.AddDays(-40));
        await BeforeDirectorAsync(new("40", "Mỗi phòng một sáng kiến", Today.AddDays(-75), 40));
        await VotingAsync(new("52", "Tiết kiệm điện, nước nơi công sở", Today.AddDays(-50), 40));
        await CollectingAsync(new("66", "Chuyển giao tiến bộ kỹ thuật về cơ sở", Today.AddDays(-20), 32));
        await PlannedAsync();
    }

    private async Task ClosedAsync(DemoPlan plan)
    {
        var (movementId, drafts) = await DecidedAsync(plan, handedOut: true, firstNumber: 15);
        await ending.AnswerAsync(drafts[0], plan.DossiersDay.AddDays(60));
        await ending.PayAsync(drafts[1], plan.DossiersDay.AddDays(61));
        await ending.CloseAsync(movementId, plan.DossiersDay.AddDays(75));
    }

    private async Task<(Guid MovementId, List<Guid> Drafts)> DecidedAsync(DemoPlan plan, bool handedOut, int firstNumber)
    {
        var (movementId, sessionId) = await VotedAsync(plan);
        await council.MinuteAsync(sessionId);
        var drafts = await council.DraftAsync(movementId);
        await council.IssueAsync(drafts, plan.DossiersDay.AddDays(20), firstNumber);
        if (handedOut)
        {
            await council.AwardAsync(movementId, plan.DossiersDay.AddDays(30));
        }

        return (movementId, drafts);
    }

    private async Task BeforeDirectorAsync(DemoPlan plan)
    {
        var movementId = await ReviewedAsync(plan);
        var sessionId = await council.OpenAsync(movementId, plan.DossiersDay.AddDays(8), withSubstitute: true);
        await council.VoteAndSelectAsync(movementId, sessionId, VoteMethod.PaperBallot);
        await council.MinuteAsync(sessionId);
        await council.DraftAsync(movementId);
    }

    private async Task VotingAsync(DemoPlan plan)
    {
        var movementId = await ReviewedAsync(plan);
        var sessionId = await council.OpenAsync(movementId, Today);
        await council.OpenBallotAsync(sessionId, (await council.OffersAsync(sessionId))[0], VoteMethod.SecretBallot);
    }

    private async Task CollectingAsync(DemoPlan plan)
    {
        var movementId = await movements.LaunchAsync(plan);
        var early = plan with { DaysToPropose = 14 };
        var sent = await movements.ProposeAsync(movementId, early, DemoNominees.All.Where(n => n.Unit == DemoPeople.Metrology));
        await movements.ProposeAsync(movementId, early, DemoNominees.All.Where(n => n.Subject == "Quách Thị Đào"), submit: false);
        await vetting.MeetAsync(await movements.BatchOfAsync(movementId, DemoPeople.Centre), early.DossiersDay.AddDays(-7));
        await vetting.AskAsync(movementId, sent.Values.Single(), early.DossiersDay.AddDays(-5));
    }

    private async Task PlannedAsync()
    {
        stage.Clock.MoveTo(Today);
        var officer = await agency.As("thuongtruc");
        var sample = await File.ReadAllBytesAsync(Path.Combine(AppContext.BaseDirectory, "samples", "ke-hoach-dot-thi-dua.txt"));
        await stage.DoAsync<CreateMovement, MovementCreated>(o => o.ExecuteAsync(
            new(new IncomingFile("ke-hoach-dot-thi-dua.txt", sample.Length, () => new MemoryStream(sample)), null), officer, default));
    }

    private async Task<(Guid MovementId, Guid SessionId)> VotedAsync(DemoPlan plan)
    {
        var movementId = await ReviewedAsync(plan);
        var sessionId = await council.OpenAsync(movementId, plan.DossiersDay.AddDays(8));
        await council.VoteAndSelectAsync(movementId, sessionId);
        return (movementId, sessionId);
    }

    private async Task<Guid> ReviewedAsync(DemoPlan plan)
    {
        var movementId = await movements.LaunchAsync(plan);
        var dossiers = await movements.ProposeAsync(movementId, plan, DemoNominees.All);
        await movements.AcceptAsync(dossiers.Values);
        await movements.PassDeadlineAsync(movementId, plan);
        return movementId;
    }
}
