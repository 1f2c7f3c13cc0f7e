using ThiDua.Core.Reports;
using ThiDua.Core.Wordings;
using ThiDua.Core.Wordings.Papers;
using ThiDua.Papers.Writing;
using ThiDua.Papers.Writing.Certificates;

namespace ThiDua.Core.Samples;

/// <summary>One of each paper that the program writes, made by the paper's own class from records of an invented province.</summary>
public static class PaperSamples
{
    private static readonly IReadOnlyList<Recipe> Recipes =
    [
        new("ke-hoach", PlanWording.Paper, OfficeSamples.Plan),
        new("cong-van-don-doc", ReminderWording.Paper, OfficeSamples.Reminder),
        new("bien-ban-hop-don-vi", UnitMinutesWording.Paper, NominationSamples.UnitMinutes),
        new("danh-sach-trich-ngang", SummaryWording.Paper, NominationSamples.Summary),
        new("cong-van-xin-y-kien", OpinionLetterWording.Paper, NominationSamples.OpinionLetter),
        new("du-kien-de-nghi", ProposalWording.Paper, ResultSamples.Proposal),
        new("giay-moi", InvitationWording.Paper, CouncilSamples.Invitation),
        new("phieu-bau", BallotSheetWording.Paper, CouncilSamples.BallotSheet),
        new("bien-ban-kiem-phieu", CountingMinutesWording.Paper, CouncilSamples.CountingMinutes),
        new("bien-ban-hop-hoi-dong", SessionMinutesWording.Paper, CouncilSamples.Minutes),
        new("bien-ban-bo-sung", MinutesAmendmentWording.Paper, CouncilSamples.MinutesAmendment),
        new("thong-bao-ket-qua", ResultNoticeWording.Paper, CouncilSamples.Notice),
        new("to-trinh", SubmissionWording.Paper, DecisionSamples.Submission),
        new("quyet-dinh", DecisionWording.Paper, DecisionSamples.Decision),
        new("quyet-dinh-huy-bo", AmendingDecisionWording.Paper, DecisionSamples.Cancellation),
        new("danh-sach-chi-thuong", PaymentWording.Paper, DecisionSamples.Payment),
        new("bao-cao-phong-trao", ClosingReportWording.Paper, ResultSamples.ClosingReport),
        new("bao-cao-so-ket", ReportWording.Paper, words => OfficeSamples.Report(NarrativeReportKind.Interim, words)),
        new("bao-cao-tong-ket", ReportWording.Paper, words => OfficeSamples.Report(NarrativeReportKind.Final, words)),
        new("bao-cao-dot-xuat", ReportWording.Paper, words => OfficeSamples.Report(NarrativeReportKind.Special, words)),
    ];

    /// <summary>All papers, in the order in which the work makes them, in the shipped words.</summary>
    public static IReadOnlyList<PaperSample> Papers => [.. Recipes.Select(r => new PaperSample(r.Name, r.Make(null)))];

    /// <summary>Samples of one paper in the given words; a report has three.</summary>
    public static IReadOnlyList<PaperSample> In(PaperWords words) =>
        [.. Recipes.Where(r => r.Wording.Code == words.Paper.Code).Select(r => new PaperSample(r.Name, r.Make(words)))];

    /// <summary>Certificates of the sample decision.</summary>
    public static (CertificateIssue Issue, IReadOnlyList<Certificate> Certificates) Certificates => DecisionSamples.Certificates();

    private sealed record Recipe(string Name, PaperWording Wording, Func<PaperWords?, Paper> Make);
}

/// <param name="Name">Name of its files, without extension.</param>
/// <param name="Paper">The paper.</param>
public sealed record PaperSample(string Name, Paper Paper);
