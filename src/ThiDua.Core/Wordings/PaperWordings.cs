using ThiDua.Core.Wordings.Papers;

namespace ThiDua.Core.Wordings;

/// <summary>All papers whose sentences the agency may word itself, in the order in which the work makes them.</summary>
public static class PaperWordings
{
    public static IReadOnlyList<PaperWording> All { get; } =
    [
        PlanWording.Paper, ReminderWording.Paper, UnitMinutesWording.Paper, SummaryWording.Paper, OpinionLetterWording.Paper, ProposalWording.Paper, InvitationWording.Paper, BallotSheetWording.Paper,
        CountingMinutesWording.Paper, SessionMinutesWording.Paper, MinutesAmendmentWording.Paper, ResultNoticeWording.Paper, SubmissionWording.Paper, DecisionWording.Paper, AmendingDecisionWording.Paper,
        PaymentWording.Paper, ReportWording.Paper, ClosingReportWording.Paper,
    ];

    public static PaperWording? Find(string code) => All.FirstOrDefault(p => p.Code == code);
}
