using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Audit;
using ThiDua.Core.Foundation;
using ThiDua.Core.Nominations;

namespace ThiDua.Core.Decisions.Selection;

/// <summary>Takes a choice back as long as no draft decision or submission holds it.</summary>
public sealed class UnselectAward(ThiDuaDb db, Ledger ledger) : IOperation
{
    public async Task<Result<Done>> ExecuteAsync(Guid nominationId, Actor actor, CancellationToken ct)
    {
        var nomination = await db.Nominations.Include(n => n.Movement).SingleOrDefaultAsync(n => n.Id == nominationId, ct);
        if (nomination is null)
        {
            return new NotFound();
        }

        if (await db.RefuseSelectingAsync(nomination.Movement, actor, ct) is { } refused)
        {
            return refused;
        }

        await using var work = await ledger.BeginAsync("decisions.unselect_award", "Bỏ lựa chọn khen thưởng", actor, ct);
        if (nomination.GrantedOfferId is { } held)
        {
            await db.LockOffersAsync(held, ct);
            await db.Entry(nomination).ReloadAsync(ct);
        }

        if (nomination.State is not NominationState.Selected)
        {
            return new NotSelectable(nomination.SubjectName, nomination.State.Label());
        }

        if (await db.Standing().AnyAsync(i => i.NominationId == nomination.Id, ct))
        {
            return new AlreadyInDecision(nomination.SubjectName);
        }

        if ((await db.AsideAsync(actor, [nomination.Id], ct)).Count > 0)
        {
            return new SelectsWhatTheyDoNotJudge(nomination.SubjectName);
        }

        // One place fewer of an award can put another over the law's share of it.
        var stand = await db.StandAsync(nomination.Movement, VietnamTime.DayOf(work.At), ct);
        if (stand.Refusals(new Dictionary<Guid, Guid?> { [nomination.Id] = null }).ToList() is { Count: > 0 } over)
        {
            return over;
        }

        nomination.State = NominationState.Accepted;
        nomination.GrantedOfferId = null;
        work.About("nomination", nomination.Id).About("movement", nomination.MovementId);
        return await work.CommitAsync(Done.Value, ct);
    }
}
