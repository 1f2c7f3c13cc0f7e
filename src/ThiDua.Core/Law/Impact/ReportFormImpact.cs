using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Foundation;
using ThiDua.Core.Movements;

namespace ThiDua.Core.Law.Impact;

/// <summary>Which form the reports of open movements are written by, and whether it still holds; with none named, the newest that holds.</summary>
public sealed class ReportFormImpact(ThiDuaDb db, ReportFormsQuery forms, LawDay day) : ILawImpactSource
{
    public string Heading => "Mẫu báo cáo của phong trào đang mở";

    public Permission Reads => Permission.ReadMovements;

    public async Task<IReadOnlyList<LawImpactLine>> SnapshotAsync(CancellationToken ct)
    {
        var papers = await db.RequiredPapers.AsNoTracking()
            .Where(p => p.Kind == PaperKind.AchievementReport)
            .Where(p => p.Movement.State == MovementState.Draft || p.Movement.State == MovementState.Launched || p.Movement.State == MovementState.Reviewing)
            .Select(p => new { p.Id, p.MovementId, Movement = p.Movement.Name ?? p.Movement.Title, p.Name, p.ReportFormId })
            .ToListAsync(ct);
        var all = await forms.AllAsync(ct);
        var newest = all.FirstOrDefault(f => f.Purpose == ReportPurpose.Movement && f.InForceOn(day.InView));
        return [.. papers.Select(p => new LawImpactLine("movement", p.MovementId, $"{p.Movement}: {p.Name}", $"/phong-trao/{p.MovementId}", Written(all.FirstOrDefault(f => f.Id == p.ReportFormId), newest))
        {
            Part = p.Id.ToString(),
        })];
    }

    private string Written(ReportFormChoice? named, ReportFormChoice? newest) =>
        named is null ? newest is null ? "không có mẫu đang áp dụng" : $"không nêu mẫu; mẫu đang áp dụng là {newest.Name}"
        : named.InForceOn(day.InView) ? $"{named.Name}, đang áp dụng"
        : $"{named.Name}, không áp dụng vào ngày {day.InView.Written()}{(newest is null ? "" : $"; mẫu đang áp dụng là {newest.Name}")}";
}
