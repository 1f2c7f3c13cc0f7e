using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Decisions.Funds;
using ThiDua.Core.Foundation;

namespace ThiDua.Core.Decisions.Amendments;

/// <summary>How decisions stand on one another, for the case page: what this one changes, what later ones changed of it, what must still come back.</summary>
public sealed class AmendmentCaseQuery(ThiDuaDb db) : IQuery
{
    public async Task<AmendmentCase?> FindAsync(Guid id, Actor actor, CancellationToken ct)
    {
        var head = await db.Decisions.AsNoTracking().Where(d => d.Id == id).Select(d => new { d.AgencyId, d.AmendsId }).SingleOrDefaultAsync(ct);
        if (head is null || !await DecisionAccess.MayReadAsync(db, head.AgencyId, Permission.ReadDecisions, actor, ct))
        {
            return null;
        }

        var others = await db.Decisions.AsNoTracking()
            .Where(d => d.Id == head.AmendsId || (d.AmendsId == id && d.State != DecisionState.Cancelled))
            .OrderBy(d => d.CreatedAt)
            .Select(d => new RelatedDecision(d.Id, d.Kind, d.State, d.Number, d.Symbol, d.IssuedOn))
            .ToListAsync(ct);
        return new AmendmentCase(
            others.SingleOrDefault(d => d.Id == head.AmendsId), [.. others.Where(d => d.Id != head.AmendsId)], await ChangesAsync(id, ct), await RecallsAsync(id, ct));
    }

    private Task<List<ChangeLine>> ChangesAsync(Guid id, CancellationToken ct) =>
        db.DecisionChanges.AsNoTracking().Where(c => c.DecisionId == id).OrderBy(c => c.Ordinal)
            .Select(c => new ChangeLine(
                c.ItemId, c.Ordinal, c.Kind, c.OldName, c.OldTitle, c.OldAchievement, c.NewName, c.NewTitle, c.NewAchievement, c.GroundId,
                c.Ground == null ? null : c.Ground.Sentence, c.Ground == null ? null : c.Ground.Citation, c.Ground == null || c.Ground.FreesAchievement, c.Reason, c.Item.RegisterNumber, c.Item.RegisterYear))
            .ToListAsync(ct);

    private Task<List<RecallLine>> RecallsAsync(Guid id, CancellationToken ct)
    {
        var payments = db.Payments;
        return db.Recalls.AsNoTracking()
            .Where(r => r.LiftedById == null && (r.DecisionId == id || r.Item.DecisionId == id))
            .OrderBy(r => r.Item.Ordinal)
            .Select(r => new RecallLine(
                r.Id, r.ItemId, r.Item.DecisionId, r.Item.SubjectName, r.DueOn, r.DueCitation, r.CertificateReturnedOn, r.CertificateReceivedBy, r.CertificateNote,
                payments.Where(p => p.ItemId == r.ItemId).Sum(p => p.Kind == PaymentKind.Paid ? p.Amount : -p.Amount)))
            .ToListAsync(ct);
    }
}

/// <param name="Amends">The decision that this one is about; null on one of its own.</param>
/// <param name="AmendedBy">Later decisions about this one, drafts too.</param>
public sealed record AmendmentCase(
    RelatedDecision? Amends, IReadOnlyList<RelatedDecision> AmendedBy, IReadOnlyList<ChangeLine> Changes, IReadOnlyList<RecallLine> Recalls);

public sealed record RelatedDecision(Guid Id, DecisionKind Kind, DecisionState State, string? Number, string Symbol, DateOnly? IssuedOn)
{
    public string Reference => DecisionReference.Of(Number, Symbol);
}

/// <param name="FreesAchievement">The achievement may be considered again.</param>
public sealed record ChangeLine(
    Guid ItemId, int Ordinal, ChangeKind Kind, string OldName, string OldTitle, string OldAchievement, string? NewName, string? NewTitle, string? NewAchievement,
    Guid? GroundId, string? Ground, string? Clause, bool FreesAchievement, string Reason, int? RegisterNumber, int? RegisterYear);

/// <param name="MoneyLeft">Đồng paid and not yet given back.</param>
public sealed record RecallLine(
    Guid Id, Guid ItemId, Guid AwardDecisionId, string Name, DateOnly? DueOn, string? DueCitation, DateOnly? CertificateReturnedOn, string? CertificateReceivedBy,
    string? CertificateNote, decimal MoneyLeft)
{
    public bool IsSettled => CertificateReturnedOn is not null && MoneyLeft == 0;
}
