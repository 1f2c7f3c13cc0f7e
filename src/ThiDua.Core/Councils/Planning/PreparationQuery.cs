using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Foundation;

namespace ThiDua.Core.Councils.Planning;

/// <summary>What a session's page shows of its preparation: agenda, papers, and who has opened the invitation (that for who runs it).</summary>
public sealed class PreparationQuery(ThiDuaDb db, RosterQuery rosters) : IQuery
{
    public async Task<Preparation> OfAsync(SessionHead head, Actor actor, CancellationToken ct)
    {
        var agenda = await db.AgendaItems.AsNoTracking().Where(i => i.SessionId == head.Id).OrderBy(i => i.Ordinal)
            .Select(i => new AgendaLine(i.Ordinal, i.Kind, i.AwardOfferId, i.Title, i.Presenter)).ToListAsync(ct);
        var papers = await db.SessionPapers.AsNoTracking().Where(p => p.SessionId == head.Id).OrderBy(p => p.AddedAt)
            .Select(p => new SessionPaperView(p.Id, p.Title, p.FileId)).ToListAsync(ct);
        var mine = actor.PersonId is not { } me ? []
            : await db.DossierReads.AsNoTracking().Where(r => r.SessionId == head.Id && r.PersonId == me).Select(r => r.NominationId).ToListAsync(ct);
        var manages = await db.SessionsFor(actor, Permission.ManageSessions).AnyAsync(s => s.Id == head.Id, ct);
        return new Preparation(agenda, papers, manages && head.InvitedAt is not null ? await ReceiptsAsync(head, ct) : [], mine.ToHashSet());
    }

    private async Task<IReadOnlyList<ReceiptView>> ReceiptsAsync(SessionHead head, CancellationToken ct)
    {
        var opened = await db.SessionReceipts.AsNoTracking().Where(r => r.SessionId == head.Id).ToDictionaryAsync(r => r.PersonId, r => r.OpenedAt, ct);
        var since = head.ChangedAt ?? head.InvitedAt!.Value;
        return [.. (await rosters.AsOfAsync(head.CouncilId, head.HeldOn, ct)).Select(m =>
            new ReceiptView(m.PersonId, m.FullName, opened.TryGetValue(m.PersonId, out var at) && at >= since ? at : null))];
    }
}

/// <param name="Receipts">For who runs the session; empty before members are invited.</param>
/// <param name="ReadByMe">Dossiers that the viewer has opened; nobody else's marks.</param>
public sealed record Preparation(
    IReadOnlyList<AgendaLine> Agenda, IReadOnlyList<SessionPaperView> Papers, IReadOnlyList<ReceiptView> Receipts, IReadOnlySet<Guid> ReadByMe);

public sealed record SessionPaperView(Guid Id, string Title, Guid FileId);

/// <param name="OpenedAt">Null until the member has seen the invitation, or its latest change.</param>
public sealed record ReceiptView(Guid PersonId, string FullName, DateTimeOffset? OpenedAt);
