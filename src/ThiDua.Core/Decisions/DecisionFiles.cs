using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Decisions.Certificates;
using ThiDua.Core.Foundation;
using ThiDua.Core.Nominations;

namespace ThiDua.Core.Decisions;

/// <summary>
/// Papers as issued and the upper level's answer: for readers of decisions; closing reports also for readers of reports.
/// </summary>
public sealed class DecisionFiles(ThiDuaDb db) : IFileGate
{
    // Read by the council's own gate, which knows who is recused.
    private static readonly IssuedPaperKind[] OfCouncil =
        [IssuedPaperKind.Minutes, IssuedPaperKind.Invitation, IssuedPaperKind.CountingMinutes, IssuedPaperKind.AmendedMinutes];
    private static readonly IssuedPaperKind[] Reports = [IssuedPaperKind.ClosingReport, IssuedPaperKind.ClosingReportSheet];

    public async Task<bool> MayReadAsync(Actor actor, Guid fileId, CancellationToken ct)
    {
        var decisions = await DecisionAccess.AgenciesAsync(db, Permission.ReadDecisions, actor, ct);
        var reports = await DecisionAccess.AgenciesAsync(db, Permission.ReadReports, actor, ct);

        // Minutes are the council's papers: its own gate speaks for them.
        return await db.IssuedPapers.AnyAsync(p => p.FileId == fileId && !OfCouncil.Contains(p.Kind)
                && (Reports.Contains(p.Kind) ? reports.Contains(p.Movement.AgencyId) : decisions.Contains(p.Movement.AgencyId)), ct)
            || await db.PrintJobs.AnyAsync(j => j.FileId == fileId && decisions.Contains(j.Decision.AgencyId), ct)
            || await db.CertificateEmblems.AnyAsync(e => e.FileId == fileId && decisions.Contains(e.AgencyId), ct)
            || await db.CertificateLayoutVersions.AnyAsync(v => v.BackgroundFileId == fileId && decisions.Contains(v.Layout.AgencyId), ct)
            || await db.Decisions.AnyAsync(d => d.AnswerFileId == fileId && decisions.Contains(d.AgencyId), ct)
            || await db.UpperAnswers.AnyAsync(a => a.FileId == fileId && decisions.Contains(a.AgencyId), ct)
            || await db.UpperBatches.AnyAsync(b => b.ReceiptFileId == fileId && decisions.Contains(b.AgencyId), ct);
    }
}
