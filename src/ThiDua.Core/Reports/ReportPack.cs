using ThiDua.Core.Accounts;
using ThiDua.Core.Decisions;
using ThiDua.Core.Foundation;
using ThiDua.Core.Movements;
using ThiDua.Core.Records.Packs;

namespace ThiDua.Core.Reports;

/// <summary>The closing report and its figures: frozen once the movement is closed, a draft before.</summary>
public sealed class ReportPack(ClosingReportQuery reports, ReportPapersQuery papers, TimeProvider clock) : IPackSource
{
    public async Task<PackShelf> ShelfAsync(PackAbout about, Actor actor, CancellationToken ct)
    {
        if (about.SessionId is not null || await reports.FindAsync(about.MovementId, actor, ct) is not { } report)
        {
            return PackShelf.Empty;
        }

        if (report.Papers.Count > 0)
        {
            return new PackShelf([.. report.Papers.Select(p => new PackPaper
            {
                Step = PackStep.Report, Kind = p.Kind.Label(), On = VietnamTime.DayOf(p.IssuedAt), Abstract = $"{p.Kind.Label()} {report.Movement}", Standing = PackStanding.Issued,
                FileName = FileNames.OfFile(p.Name), Content = new PackContent.Kept(p.FileId),
            })], []);
        }

        if (report.State is not (MovementState.Decided or MovementState.Awarded))
        {
            return PackShelf.Empty;
        }

        return new PackShelf(
            [Draft(about, IssuedPaperKind.ClosingReport, asSheet: false, report, actor), Draft(about, IssuedPaperKind.ClosingReportSheet, asSheet: true, report, actor)],
            actor.Can(Permission.CloseMovements)
                ? [new PackGap(PackStep.Report, "Báo cáo tổng kết", "Phong trào chưa tổng kết; báo cáo còn là dự thảo.", $"/bao-cao/phong-trao/{about.MovementId}", "Tổng kết phong trào")]
                : []);
    }

    private PackPaper Draft(PackAbout about, IssuedPaperKind kind, bool asSheet, ClosingReport report, Actor actor) => new()
    {
        Step = PackStep.Report, Kind = kind.Label(), Abstract = $"{kind.Label()} {report.Movement}", Standing = PackStanding.Draft,
        FileName = ReportPapersQuery.DraftName(asSheet, clock.Today().Year),
        Content = new PackContent.Written(async ct => asSheet ? (await papers.SheetAsync(about.MovementId, actor, ct))?.Bytes : (await papers.PaperAsync(about.MovementId, actor, ct))?.Docx()),
    };
}
