using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Foundation;
using ThiDua.Core.Organizations;
using ThiDua.Core.Records.Packs;

namespace ThiDua.Core.Nominations.Proposals;

/// <summary>The units' own submissions as they came in: the file that the dossiers were made from, or will be.</summary>
public sealed class ProposalPack(ThiDuaDb db) : IPackSource
{
    public async Task<PackShelf> ShelfAsync(PackAbout about, Actor actor, CancellationToken ct)
    {
        var scopes = actor.PatternsFor(Permission.ReadNominations);
        var rows = await db.ProposalLists.AsNoTracking()
            .Where(l => l.MovementId == about.MovementId && l.State != ProposalListState.Dropped && scopes.Any(s => EF.Functions.Like(l.Unit.Path, s)))
            .OrderBy(l => l.Unit.ProtocolOrder).ThenBy(l => l.CreatedAt)
            .Select(l => new { l.Id, l.State, l.PaperNumber, l.PaperSymbol, l.PaperDate, l.CreatedAt, l.FileId, l.File.Name, Unit = l.Unit.Name, l.Unit.Path })
            .ToListAsync(ct);
        return new PackShelf(
            [.. rows.Select(l => new PackPaper
            {
                Step = PackStep.Dossiers, Folders = [l.Unit], Kind = "Tờ trình của đơn vị", Number = l.PaperNumber, Symbol = l.PaperSymbol, On = l.PaperDate ?? VietnamTime.DayOf(l.CreatedAt),
                Abstract = $"Danh sách đề nghị của {l.Unit}", Standing = PackStanding.Received, FileName = FileNames.OfFile(l.Name), Content = new PackContent.Kept(l.FileId),
            })],
            [.. rows.Where(l => l.State is ProposalListState.Open && NominationAccess.MayPropose(actor, l.Path)).Select(l => new PackGap(
                PackStep.Dossiers, $"Hồ sơ theo tờ trình của {l.Unit}", "Tờ trình đã nhận, danh sách chưa soát xong nên chưa thành hồ sơ.", $"/ho-so/to-trinh/{l.Id}", "Soát danh sách"))]);
    }
}
