using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Decisions;
using ThiDua.Core.Foundation;
using ThiDua.Core.Records.Register;

namespace ThiDua.Core.Records.Recipients;

/// <summary>Papers sent to the units that the actor heads or represents.</summary>
public sealed class IncomingQuery(ThiDuaDb db) : IQuery, IFileGate
{
    public const int Most = 200;

    public async Task<IReadOnlyList<IncomingPaper>> ListAsync(Actor actor, CancellationToken ct)
    {
        var paths = IncomingScope.PathsOf(actor);
        return paths.Count == 0 ? [] : await Lines(db.PaperRecipients.AsNoTracking().SentTo(paths).OrderByDescending(r => r.SentAt).ThenBy(r => r.Id).Take(Most)).ToListAsync(ct);
    }

    public async Task<IncomingPaper?> FindAsync(Guid entryId, Actor actor, CancellationToken ct)
    {
        var paths = IncomingScope.PathsOf(actor);
        return paths.Count == 0 ? null : await Lines(db.PaperRecipients.AsNoTracking().SentTo(paths).Where(r => r.EntryId == entryId).OrderBy(r => r.Ordinal)).FirstOrDefaultAsync(ct);
    }

    /// <summary>The files of a paper: as written, as PDF, as signed and sealed.</summary>
    public async Task<IReadOnlyList<IncomingFileRow>> FilesAsync(Guid entryId, Actor actor, CancellationToken ct)
    {
        var paths = IncomingScope.PathsOf(actor);
        return paths.Count == 0 ? [] : await Files(db.PaperRecipients.AsNoTracking().SentTo(paths).Where(r => r.EntryId == entryId).Select(r => r.Entry)).Distinct().OrderBy(f => f.Name).Select(f => new IncomingFileRow(f.Id, f.Name)).ToListAsync(ct);
    }

    public async Task<bool> MayReadAsync(Actor actor, Guid fileId, CancellationToken ct)
    {
        var paths = IncomingScope.PathsOf(actor);
        return paths.Count > 0 && await Files(db.PaperRecipients.SentTo(paths).Select(r => r.Entry)).AnyAsync(f => f.Id == fileId, ct);
    }

    private IQueryable<StoredFile> Files(IQueryable<RegisterEntry> entries)
    {
        var (papers, own, files) = (db.Set<IssuedPaper>(), db.OwnPapers, db.StoredFiles);
        return entries.SelectMany(e => files.Where(f => f.Id == e.FileId
                || own.Any(p => p.Id == e.SourceId && p.PdfFileId == f.Id)
                || papers.Any(p => p.AboutId == e.SourceId && p.Kind == IssuedPaperKind.SignedCopy && p.FileId == f.Id)));
    }

    private static IQueryable<IncomingPaper> Lines(IQueryable<PaperRecipient> recipients) =>
        recipients.Select(r => new IncomingPaper(
            r.EntryId, r.Entry.Type, r.Entry.Number, r.Entry.Symbol, r.Entry.IssuedOn, r.Entry.Abstract, r.Entry.Agency.Name, r.Entry.Signer, r.Name, r.Purpose, r.SentOn!.Value, r.OpenedAt, r.Entry.FileId));
}

/// <param name="Unit">The unit of one's own to which it was sent.</param>
public sealed record IncomingPaper(
    Guid EntryId, PaperType Type, string Number, string Symbol, DateOnly IssuedOn, string Abstract, string Agency, string Signer, string Unit, string? Purpose, DateOnly SentOn,
    DateTimeOffset? OpenedAt, Guid? FileId)
{
    public string Reference => RegisterWords.Reference(Number, Symbol);
}

public sealed record IncomingFileRow(Guid Id, string Name);
