using ThiDua.Papers.Writing;
using ThiDua.Papers.Writing.Certificates;

namespace ThiDua.Core.Samples;

/// <summary>One of each paper that the program writes, made by the paper's own class from records of an invented province.</summary>
public static class PaperSamples
{
    /// <summary>All papers, in the order in which the work makes them.</summary>
    public static IReadOnlyList<PaperSample> Papers =>
    [
        new("ke-hoach", OfficeSamples.Plan()),
        new("cong-van-don-doc", OfficeSamples.Reminder()),
        new("bien-ban-hop-don-vi", NominationSamples.UnitMinutes()),
        new("danh-sach-trich-ngang", NominationSamples.Summary()),
        new("cong-van-xin-y-kien", NominationSamples.OpinionLetter()),
        new("giay-moi", CouncilSamples.Invitation()),
        new("phieu-bau", CouncilSamples.BallotSheet()),
        new("bien-ban-kiem-phieu", CouncilSamples.CountingMinutes()),
        new("bien-ban-hop-hoi-dong", CouncilSamples.Minutes()),
        new("thong-bao-ket-qua", CouncilSamples.Notice()),
        new("to-trinh", DecisionSamples.Submission()),
        new("quyet-dinh", DecisionSamples.Decision()),
        new("quyet-dinh-huy-bo", DecisionSamples.Cancellation()),
        new("danh-sach-chi-thuong", DecisionSamples.Payment()),
        new("bao-cao-so-ket", OfficeSamples.Report(Reports.NarrativeReportKind.Interim)),
        new("bao-cao-tong-ket", OfficeSamples.Report(Reports.NarrativeReportKind.Final)),
        new("bao-cao-dot-xuat", OfficeSamples.Report(Reports.NarrativeReportKind.Special)),
    ];

    /// <summary>Certificates of the sample decision.</summary>
    public static (CertificateIssue Issue, IReadOnlyList<Certificate> Certificates) Certificates => DecisionSamples.Certificates();
}

/// <param name="Name">Name of its files, without extension.</param>
/// <param name="Paper">The paper.</param>
public sealed record PaperSample(string Name, Paper Paper);
