using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
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

    /// <summary>The file of a paper sent to one's unit.</summary>
    public async Task<bool> MayReadAsync(Actor actor, Guid fileId, CancellationToken ct)
    {
        var paths = IncomingScope.PathsOf(actor);
        return paths.Count > 0 && await db.PaperRecipients.SentTo(paths).AnyAsync(r => r.Entry.FileId == fileId, ct);
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
