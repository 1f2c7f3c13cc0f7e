using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Foundation;

namespace ThiDua.Core.Nominations;

/// <summary>
/// Saves one section of the report, by a button or while typing. Not recorded in the ledger (a report is saved hundreds of
/// times while it is written); the sections freeze when the dossier is sent. Saving the same text again changes nothing;
/// a page that shows an older revision than the stored one is refused and handed what the other saved.
/// </summary>
public sealed class SaveReportSection(ThiDuaDb db, TimeProvider clock) : IOperation
{
    public const int MostLetters = 20_000;

    public async Task<Result<SavedSection>> ExecuteAsync(SaveReportSectionRequest request, Actor actor, CancellationToken ct)
    {
        var found = await DossierDesk.ToFillAsync(db, request.NominationId, actor, ct);
        if (found.Value is not { } dossier)
        {
            return found.Refusals.ToList();
        }

        if (!await new DossierSheets(db).HasSectionAsync(dossier.Id, request.Code, ct))
        {
            return new NotFound("Mẫu báo cáo vừa thay đổi nên không còn phần này. Sao chép nội dung rồi mở lại trang để viết vào mẫu mới.");
        }

        if (AchievementText.MustFit(request.Body, nameof(request.Body), "Nội dung", MostLetters) is { } tooLong)
        {
            return tooLong;
        }

        return await WriteAsync(request, AchievementText.Clean(request.Body), actor.Name, ct) is { } saved
            ? saved
            : await ElsewhereAsync(request, ct);
    }

    // One statement decides: it waits for a sending under way (for share), then writes only onto the revision the page has seen.
    private async Task<SavedSection?> WriteAsync(SaveReportSectionRequest request, string body, string savedBy, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var rows = await db.Database.SqlQuery<SavedRow>($"""
            with open_dossier as materialized (
              select id from nominations.nomination where id = {request.NominationId} and state in ('draft', 'returned') for share)
            insert into nominations.report_section as s (nomination_id, code, body, revision, saved_at, saved_by)
            select id, {request.Code}, {body}, 1, {now}, {savedBy} from open_dossier
            on conflict (nomination_id, code) do update set
              body = excluded.body, saved_at = excluded.saved_at, saved_by = excluded.saved_by,
              revision = case when s.body = excluded.body then s.revision else s.revision + 1 end
              where s.revision = {request.Revision} or s.body = excluded.body
            returning s.revision as "Revision", s.saved_at as "SavedAt"
            """).ToListAsync(ct);
        return rows.Count == 0 ? null : new SavedSection(rows[0].Revision, rows[0].SavedAt);
    }

    private async Task<Result<SavedSection>> ElsewhereAsync(SaveReportSectionRequest request, CancellationToken ct)
    {
        var other = await db.ReportSections.AsNoTracking().FirstOrDefaultAsync(s => s.NominationId == request.NominationId && s.Code == request.Code, ct);
        return other is null || other.Revision == request.Revision
            ? new WrongState("Hồ sơ vừa được gửi nên không lưu thêm được. Sao chép phần vừa viết, đề nghị Thường trực trả lại hồ sơ rồi bổ sung.")
            : new SectionSavedElsewhere(request.Code, other.SavedBy, other.SavedAt, other.Body, other.Revision) { Field = nameof(request.Body) };
    }

    private sealed record SavedRow(int Revision, DateTimeOffset SavedAt);
}

/// <summary>Revision: the one the page shows; 0 when it shows none.</summary>
public sealed record SaveReportSectionRequest
{
    public required Guid NominationId { get; init; }
    public required string Code { get; init; }
    public string? Body { get; init; }
    public required int Revision { get; init; }
}

/// <param name="Revision">What the page shows from now on.</param>
public sealed record SavedSection(int Revision, DateTimeOffset SavedAt);
