using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Decisions;
using ThiDua.Core.Foundation;
using ThiDua.Core.Records.Packs;

namespace ThiDua.Core.Signing;

/// <summary>The newest file of each paper under signature; once the paper is issued its sealed file stands among the decision's own.</summary>
public sealed class SigningPack(ThiDuaDb db) : IPackSource
{
    public async Task<PackShelf> ShelfAsync(PackAbout about, Actor actor, CancellationToken ct)
    {
        var agencies = await DecisionAccess.AgenciesAsync(db, Permission.ReadDecisions, actor, ct);
        var files = db.RoundFiles;
        var rows = await db.SigningRounds.AsNoTracking()
            .Where(r => r.State != SigningState.Issued && r.State != SigningState.Withdrawn && r.Decision.MovementId == about.MovementId
                && (about.SessionId == null || r.Decision.SessionId == about.SessionId) && agencies.Contains(r.Decision.AgencyId))
            .OrderBy(r => r.HandedOutAt).ThenBy(r => r.Id)
            .Select(r => new
            {
                r.State, r.Number, r.NumberedOn, r.DecisionId, r.Decision.Kind, r.Decision.Symbol, r.Decision.Abstract,
                File = files.Where(f => f.RoundId == r.Id && f.Step == r.State).OrderByDescending(f => f.AddedAt).ThenByDescending(f => f.Id).Select(f => new { f.FileId, f.File.Name }).First(),
            })
            .ToListAsync(ct);
        return new PackShelf(
            [.. rows.Where(r => r.State is not SigningState.HandedOut).Select(r => new PackPaper
            {
                Step = StepOf(r.Kind), Kind = $"{r.Kind.Label()} đang ký số", Number = r.Number, Symbol = r.Symbol, On = r.NumberedOn, Abstract = r.Abstract,
                Standing = PackStanding.Received, FileName = FileNames.OfFile(r.File.Name), Content = new PackContent.Kept(r.File.FileId),
            })],
            [.. rows.Select(r => new PackGap(
                StepOf(r.Kind), $"Chữ ký số của {r.Kind.Label().ToLowerInvariant()}: {r.Abstract}", $"Văn bản đang ở bước “{r.State.Label()}”.", $"/quyet-dinh/{r.DecisionId}/ky-so", "Mở trang ký số"))]);
    }

    private static PackStep StepOf(DecisionKind kind) => kind is DecisionKind.Submission ? PackStep.Upward : PackStep.Decision;
}
