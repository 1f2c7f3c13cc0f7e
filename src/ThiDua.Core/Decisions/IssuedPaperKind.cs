namespace ThiDua.Core.Decisions;

public enum IssuedPaperKind
{
    Submission,
    Minutes,
    Decision,
    Certificates,
    ClosingReport,
    ClosingReportSheet,
}
