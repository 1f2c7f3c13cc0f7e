using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Audit;
using ThiDua.Core.Foundation;

namespace ThiDua.Core.Honours;

/// <summary>Says which achievement an award of earlier years honoured, so that it is not honoured again. Asking again takes it back.</summary>
public sealed class UseForPastAward(ThiDuaDb db, Ledger ledger) : IOperation
{
    public async Task<Result<Done>> ExecuteAsync(UseForPastAwardRequest request, Actor actor, CancellationToken ct)
    {
        var part = await db.AchievementParts.Include(p => p.Achievement).ThenInclude(a => a.Unit).Include(p => p.Person).SingleOrDefaultAsync(p => p.Id == request.PartId, ct);
        if (part is null || !actor.Can(Permission.CheckNominations, part.Achievement.Unit.Path))
        {
            return part is null ? new NotFound() : new NotAllowed();
        }

        await using var work = await ledger.BeginAsync(
            "honours.use_for_past_award", request.Remove ? "Bỏ gắn thành tích với khen thưởng đã có" : "Gắn thành tích với khen thưởng đã có", actor, ct);
        var kept = part.Person?.MergedInto ?? part.PersonId;
        var award = await db.PastAwards
            .Where(a => a.Id == request.PastAwardId && a.State == AwardStanding.Standing)
            .Where(a => kept != null ? (a.Person!.MergedInto ?? a.PersonId) == kept : part.SubjectUnitId != null ? a.UnitId == part.SubjectUnitId : a.GroupId == part.GroupId)
            .SingleOrDefaultAsync(ct);
        var use = await db.AchievementUses.SingleOrDefaultAsync(u => u.PartId == part.Id && u.PastAwardId == request.PastAwardId, ct);
        if (request.Remove ? use is null : award is null)
        {
            return new InvalidField(nameof(request.PastAwardId), $"Chọn một khen thưởng đã có của {part.SubjectName}.");
        }

        if (request.Remove)
        {
            db.AchievementUses.Remove(use!);
        }
        else if (use is null)
        {
            db.AchievementUses.Add(new AchievementUse { Id = Guid.CreateVersion7(), PartId = part.Id, PastAwardId = award!.Id, LinkedAt = work.At, LinkedBy = actor.Name });
        }

        work.About("achievement", part.AchievementId);
        return await work.CommitAsync(Done.Value, ct);
    }
}

public sealed record UseForPastAwardRequest(Guid PartId, Guid? PastAwardId, bool Remove = false);
