namespace ThiDua.Core.Decisions;

public enum IssuedPaperKind
{
    Submission,
    Minutes,
    Invitation,
    CountingMinutes,
    AmendedMinutes,
    Decision,
    Certificates,
    ClosingReport,
    ClosingReportSheet,

    /// <summary>The paper as signed and sealed, taken in as a scan or a signed PDF.</summary>
    SignedCopy,

    /// <summary>Công văn đôn đốc.</summary>
    Reminder,

    /// <summary>One certificate printed again from the frozen model.</summary>
    CertificateCopy,
}
