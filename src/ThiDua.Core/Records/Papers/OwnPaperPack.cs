using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Foundation;
using ThiDua.Core.Records.Packs;
using ThiDua.Core.Records.Register;

namespace ThiDua.Core.Records.Papers;

/// <summary>Papers written in this module that are about the movement: both kept files of what was issued, the draft of what was not.</summary>
public sealed class OwnPaperPack(ThiDuaDb db, PaperCaseQuery cases) : IPackSource
{
    public async Task<PackShelf> ShelfAsync(PackAbout about, Actor actor, CancellationToken ct)
    {
        var agencies = await RegisterAccess.AgenciesAsync(db, actor, ct);
        var files = db.StoredFiles;
        var found = await db.OwnPapers.AsNoTracking()
            .Where(p => p.MovementId == about.MovementId && (about.SessionId == null || p.SessionId == about.SessionId) && p.State != PaperState.Cancelled && agencies.Contains(p.AgencyId))
            .OrderBy(p => p.CreatedAt).ThenBy(p => p.Id)
            .Select(p => new Packed(
                p.Id, p.Type, p.Number, p.Symbol, p.IssuedOn, p.Abstract, p.SessionId != null,
                files.Where(f => f.Id == p.DocxFileId || f.Id == p.PdfFileId).OrderBy(f => f.Name).Select(f => new PackedFile(f.Id, f.Name)).ToList()))
            .ToListAsync(ct);
        return new PackShelf([.. found.SelectMany(p => p.Number is null ? [Draft(p, actor)] : Issued(p))], [.. found.Where(p => p.Number is null).Select(Gap)]);
    }

    private static IEnumerable<PackPaper> Issued(Packed paper) =>
        paper.Files.Select(file => Named(paper, PackStanding.Issued, FileNames.OfFile(file.Name), new PackContent.Kept(file.Id)));

    private PackPaper Draft(Packed paper, Actor actor) => Named(
        paper, PackStanding.Draft, $"{PaperCaseQuery.DraftStem(paper.Type, paper.Symbol)}.docx",
        new PackContent.Written(async ct => (await cases.DraftAsync(paper.Id, pdf: false, actor, ct))?.Bytes));

    private static PackGap Gap(Packed paper) =>
        new(StepOf(paper), $"{paper.Type.Label()}: {paper.Abstract}", "Văn bản còn là dự thảo, chưa có số và ngày.", $"/van-ban/{paper.Id}", "Xem dự thảo");

    private static PackPaper Named(Packed paper, PackStanding standing, string name, PackContent content) => new()
    {
        Step = StepOf(paper), Kind = paper.Type.Label(), Number = paper.Number, Symbol = paper.Symbol, On = paper.IssuedOn, Abstract = paper.Abstract,
        Standing = standing, FileName = name, Content = content,
    };

    private static PackStep StepOf(Packed paper) => paper.Type switch
    {
        PaperType.Plan => PackStep.Plan,
        PaperType.Report => PackStep.Report,
        PaperType.Submission => PackStep.Upward,
        _ when paper.OfSession => PackStep.Council,
        _ => PackStep.Guidance,
    };

    private sealed record Packed(Guid Id, PaperType Type, string? Number, string Symbol, DateOnly? IssuedOn, string Abstract, bool OfSession, List<PackedFile> Files);

    private sealed record PackedFile(Guid Id, string Name);
}
