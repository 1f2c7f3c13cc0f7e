using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Audit;
using ThiDua.Core.Decisions.Papers;
using ThiDua.Core.Decisions.Rules;
using ThiDua.Core.Foundation;
using ThiDua.Core.Law;

namespace ThiDua.Core.Decisions.Amendments;

/// <summary>Draws up a decision that corrects, cancels or restores awards of an issued one, or changes its list while it is a draft.</summary>
public sealed class SaveAmendment(ThiDuaDb db, Ledger ledger, RecallRulesQuery recalls, TimeProvider clock) : IOperation
{
    public async Task<Result<AmendmentSaved>> ExecuteAsync(SaveAmendmentRequest request, Actor actor, CancellationToken ct)
    {
        var amended = await db.Decisions.AsNoTracking().Include(d => d.Agency.DirectorPerson).SingleOrDefaultAsync(d => d.Id == request.AmendsId, ct);
        if (amended is null || !await DecisionAccess.MayActAsync(db, amended.AgencyId, Permission.DraftDecisions, actor, ct))
        {
            return amended is null ? new NotFound() : new NotAllowed();
        }

        if (!AmendmentRules.MayStandOn(request.Kind, amended.Kind, amended.State))
        {
            return new NotAmendable();
        }

        var draft = await DraftAsync(request, amended, actor, ct);
        if (!draft.Succeeded)
        {
            return draft.Refusals.ToList();
        }

        var changes = await ChangesAsync(request, amended, draft.Value.Id, ct);
        return changes.Succeeded ? await SaveAsync(request, amended, draft.Value, changes.Value, actor, ct) : changes.Refusals.ToList();
    }

    private async Task<Result<AmendmentSaved>> SaveAsync(
        SaveAmendmentRequest request, Decision amended, Decision draft, IReadOnlyList<DecisionChange> changes, Actor actor, CancellationToken ct)
    {
        var isNew = request.DecisionId is null;
        await using var work = await ledger.BeginAsync(
            "decisions.save_amendment", isNew ? $"Lập dự thảo {request.Kind.Label().ToLowerInvariant()}" : "Sửa danh sách thay đổi", actor, ct);
        if (isNew)
        {
            draft.CreatedAt = work.At;
            (draft.DraftedBy, draft.DraftedByAccountId) = (actor.Name, actor.AccountId);
            db.Decisions.Add(draft);
        }
        else
        {
            draft.ListRevision++;
            db.DecisionChanges.RemoveRange(await db.DecisionChanges.Where(c => c.DecisionId == draft.Id).ToListAsync(ct));
            await db.SaveChangesAsync(ct);
        }

        db.DecisionChanges.AddRange(changes);
        work.About("decision", draft.Id).About("decision", amended.Id);
        return await work.CommitAsync(new AmendmentSaved(draft.Id, changes.Count), ct);
    }

    private async Task<Result<Decision>> DraftAsync(SaveAmendmentRequest request, Decision amended, Actor actor, CancellationToken ct)
    {
        if (request.DecisionId is not { } id)
        {
            return NewDraft(request.Kind, amended, AuthorityWording.Head(amended.Agency.DirectorTitle, amended.Agency.Name));
        }

        var found = await DecisionAccess.ForChangeAsync(db, id, request.Version, Permission.DraftDecisions, actor, ct);
        return !found.Succeeded ? found
            : found.Value.State is not DecisionState.Draft || found.Value.AmendsId != amended.Id || found.Value.Kind != request.Kind
                ? new WrongState("Chỉ sửa được danh sách khi còn là dự thảo. Tải lại trang để xem trạng thái mới nhất.")
                : found;
    }

    private async Task<Result<IReadOnlyList<DecisionChange>>> ChangesAsync(SaveAmendmentRequest request, Decision amended, Guid draftId, CancellationToken ct)
    {
        var kind = AmendmentRules.ChangeOf(request.Kind);
        var lines = request.Lines.DistinctBy(l => l.ItemId).ToDictionary(l => l.ItemId);
        var items = await db.DecisionItems.AsNoTracking()
            .Where(i => lines.Keys.Contains(i.Id) && (kind == ChangeKind.Restore ? i.RevokedById == amended.Id : i.DecisionId == amended.Id))
            .OrderBy(i => i.Ordinal).ToListAsync(ct);
        if (items.Count == 0)
        {
            return new NothingChanged();
        }

        var expected = AmendmentRules.Expects(kind);
        var grounds = (await recalls.GroundsAsync(clock.Today(), ct)).Select(g => g.Id).ToHashSet();
        var refusals = items.SelectMany(i => AmendmentRules.Check(kind, new AwardWords(i.SubjectName, i.SubjectTitle, i.Achievement), lines[i.Id])).ToList();
        if (items.Where(i => i.Outcome != expected).Select(i => i.SubjectName).ToList() is { Count: > 0 } changed)
        {
            refusals.Add(new AwardChangedMeanwhile(changed));
        }

        refusals.AddRange(items.Where(i => lines[i.Id].GroundId is { } ground && !grounds.Contains(ground)).Select(i => new GroundMissing(i.SubjectName)));
        return refusals.Count > 0 ? refusals : items.Select((item, index) => Change(kind, item, lines[item.Id], draftId, index + 1)).ToList();
    }

    private static DecisionChange Change(ChangeKind kind, DecisionItem item, AmendmentLine line, Guid draftId, int ordinal)
    {
        var words = kind is ChangeKind.Correct ? AmendmentRules.Corrected(line) : null;
        return new DecisionChange
        {
            Id = Guid.CreateVersion7(),
            DecisionId = draftId,
            ItemId = item.Id,
            Ordinal = ordinal,
            Kind = kind,
            OldName = item.SubjectName,
            OldTitle = item.SubjectTitle,
            OldAchievement = item.Achievement,
            NewName = words?.Name,
            NewTitle = words?.Title,
            NewAchievement = words?.Achievement,
            GroundId = kind is ChangeKind.Revoke ? line.GroundId : null,
            Reason = line.Reason!.Trim(),
        };
    }

    private static Decision NewDraft(DecisionKind kind, Decision amended, string head)
    {
        var signer = SignerRule.Head(amended.Agency.DirectorTitle, amended.Agency.DirectorPerson?.FullName);
        var reference = $"Quyết định số {DecisionReference.Of(amended.Number, amended.Symbol)} {amended.IssuedOn!.Value.WrittenOut()} của {head}";
        return new Decision
        {
            Id = Guid.CreateVersion7(),
            MovementId = amended.MovementId,
            AwardOfferId = amended.AwardOfferId,
            Kind = kind,
            State = DecisionState.Draft,
            AgencyId = amended.AgencyId,
            AmendsId = amended.Id,
            Symbol = $"QĐ-{amended.Agency.Symbol}",
            Abstract = kind switch
            {
                DecisionKind.Amendment => $"Về việc sửa đổi, đính chính {reference}",
                DecisionKind.Cancellation => $"Về việc hủy bỏ khen thưởng tại {reference}",
                _ => $"Về việc hủy bỏ {reference} và khôi phục khen thưởng",
            },
            SignerPrefix = signer.Prefix,
            SignerPosition = signer.Position,
            SignerName = signer.Name.Length > 0 ? signer.Name : signer.Position,
            CreatedAt = default,
        };
    }
}

public sealed record SaveAmendmentRequest
{
    /// <summary>The issued decision that is changed.</summary>
    public required Guid AmendsId { get; init; }

    public required DecisionKind Kind { get; init; }

    /// <summary>The draft being edited; null for a new one.</summary>
    public Guid? DecisionId { get; init; }

    public uint Version { get; init; }

    /// <summary>Only names that change.</summary>
    public required IReadOnlyList<AmendmentLine> Lines { get; init; }
}

public sealed record AmendmentSaved(Guid DecisionId, int Count);
