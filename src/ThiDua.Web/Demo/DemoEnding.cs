using ThiDua.Core.Decisions;
using ThiDua.Core.Decisions.Upward;
using ThiDua.Core.Foundation;
using ThiDua.Core.Reports;

namespace ThiDua.Web.Demo;

/// <summary>What comes after the decisions: the upper level answers, rewards are paid, the movement is closed.</summary>
internal sealed class DemoEnding(DemoStage stage, DemoAgency agency)
{
    public async Task AnswerAsync(Guid submissionId, DateOnly day)
    {
        stage.Clock.MoveTo(day);
        var officer = await agency.As("thuongtruc");
        var submission = (await stage.AskAsync<DecisionCaseQuery, DecisionCase?>(q => q.FindAsync(submissionId, officer, default)))!;
        await stage.DoAsync<RecordUpperAnswer, AnswerRecorded>(o => o.ExecuteAsync(
            new RecordUpperAnswerRequest
            {
                AnswerNumber = "1204/QĐ-UBND",
                AnswerOn = day,
                Lines = [.. submission.Standing.Select(i => new UpperAnswerLine(i.Id, UpperOutcome.Granted, null))],
            },
            officer,
            default));
    }

    public async Task PayAsync(Guid decisionId, DateOnly day)
    {
        stage.Clock.MoveTo(day);
        var accountant = await agency.As("ketoan");
        var decision = (await stage.AskAsync<DecisionCaseQuery, DecisionCase?>(q => q.FindAsync(decisionId, accountant, default)))!;
        await stage.DoAsync<MarkPaid, RewardsPaid>(o => o.ExecuteAsync(
            new MarkPaidRequest { DecisionId = decisionId, ItemIds = [.. decision.Standing.Select(i => i.Id)], PaidOn = day }, accountant, default));
    }

    public async Task CloseAsync(Guid movementId, DateOnly day)
    {
        stage.Clock.MoveTo(day);
        var officer = await agency.As("thuongtruc");
        var report = (await stage.AskAsync<ClosingReportQuery, ClosingReport?>(q => q.FindAsync(movementId, officer, default)))!;
        await stage.DoAsync<CloseMovement, Done>(o => o.ExecuteAsync(
            new CloseMovementRequest
            {
                MovementId = movementId,
                Version = report.Version,
                Assessment = "Phong trào được các đơn vị hưởng ứng, có giải pháp được áp dụng ngay trong năm.",
            },
            officer,
            default));
    }
}
