using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Audit;
using ThiDua.Core.Foundation;
using ThiDua.Core.Nominations;
using ThiDua.Core.Nominations.Rules;

namespace ThiDua.Core.Honours;

/// <summary>Names in a dossier an achievement that it honours: one on record, or a new one of the same subject.</summary>
public sealed class UseAchievement(ThiDuaDb db, Ledger ledger, TimeProvider clock) : IOperation
{
    public async Task<Result<AchievementSaved>> ExecuteAsync(UseAchievementRequest request, Actor actor, CancellationToken ct)
    {
        var found = await DossierToLink.FindAsync(db, request.NominationId, actor, ct);
        if (found.Value is not { } dossier)
        {
            return found.Refusals.ToList();
        }

        var typed = new Typed();
        var fresh = request.AchievementId is null ? request.New?.Cleaned(typed, clock.Today()) : null;
        typed.Refuse(request.AchievementId is null && fresh is null ? new InvalidField(nameof(request.AchievementId), "Chọn thành tích đã ghi hoặc nhập thành tích mới.") : null);
        if (!typed.IsGood)
        {
            return typed.Refusals;
        }

        await using var work = await ledger.BeginAsync("honours.use_achievement", "Gắn thành tích với hồ sơ", actor, ct);
        var part = fresh is not null ? NewPart(dossier, fresh, work, actor) : await PartAsync(dossier, request.AchievementId!.Value, ct);
        if (part is null)
        {
            var title = await db.Achievements.Where(a => a.Id == request.AchievementId).Select(a => a.Title).FirstOrDefaultAsync(ct);
            return title is null ? new NotFound() : new NotTheirAchievement(dossier.SubjectName, title) { Field = nameof(request.AchievementId) };
        }

        db.AchievementUses.Add(new AchievementUse { Id = Guid.CreateVersion7(), PartId = part.Id, NominationId = dossier.Id, LinkedAt = work.At, LinkedBy = actor.Name });
        work.About("nomination", dossier.Id).About("achievement", part.AchievementId);
        return await work.CommitAsync(new AchievementSaved(part.AchievementId), ct);
    }

    private AchievementPart NewPart(Nomination dossier, CleanAchievement fresh, Work work, Actor actor)
    {
        var row = fresh.NewRow(dossier.Batch.UnitId, work.At, actor.Name);
        var part = new AchievementPart
        {
            Id = Guid.CreateVersion7(), AchievementId = row.Id, Ordinal = 1, PersonId = dossier.PersonId, SubjectUnitId = dossier.SubjectUnitId, GroupId = dossier.GroupId, SubjectName = dossier.SubjectName,
        };
        db.AddRange(row, part);
        return part;
    }

    private Task<AchievementPart?> PartAsync(Nomination dossier, Guid achievementId, CancellationToken ct) =>
        db.PartsOf(dossier).FirstOrDefaultAsync(p => p.AchievementId == achievementId, ct);
}

/// <param name="AchievementId">One on record; null when <paramref name="New"/> is given.</param>
public sealed record UseAchievementRequest(Guid NominationId, Guid? AchievementId, AchievementFields? New = null);

/// <summary>Takes an achievement out of a dossier again.</summary>
public sealed class DropAchievement(ThiDuaDb db, Ledger ledger) : IOperation
{
    public async Task<Result<Done>> ExecuteAsync(DropAchievementRequest request, Actor actor, CancellationToken ct)
    {
        var found = await DossierToLink.FindAsync(db, request.NominationId, actor, ct);
        if (found.Value is not { } dossier)
        {
            return found.Refusals.ToList();
        }

        await using var work = await ledger.BeginAsync("honours.drop_achievement", "Bỏ thành tích khỏi hồ sơ", actor, ct);
        var use = await db.AchievementUses.Include(u => u.Part).ThenInclude(p => p.Achievement)
            .FirstOrDefaultAsync(u => u.NominationId == dossier.Id && u.Part.AchievementId == request.AchievementId, ct);
        if (use is null)
        {
            return new NotFound();
        }

        if (use.Held)
        {
            return new AchievementIsHonoured(use.Part.Achievement.Title);
        }

        db.AchievementUses.Remove(use);
        work.About("nomination", dossier.Id).About("achievement", use.Part.AchievementId);
        return await work.CommitAsync(Done.Value, ct);
    }
}

public sealed record DropAchievementRequest(Guid NominationId, Guid AchievementId);

internal static class DossierToLink
{
    /// <summary>The unit names achievements while the dossier is open; who checks dossiers may until it is decided.</summary>
    public static async Task<Result<Nomination>> FindAsync(ThiDuaDb db, Guid nominationId, Actor actor, CancellationToken ct)
    {
        var dossier = await DossierDesk.DossierAsync(db, nominationId, actor, ct);
        if (dossier is null || !NominationAccess.MayRead(actor, dossier.Batch.Unit.Path, dossier.PersonId))
        {
            return new NotFound();
        }

        var path = dossier.Batch.Unit.Path;
        return !NominationAccess.MayCheck(actor, path) && !NominationAccess.MayPropose(actor, path) ? new NotAllowed()
            : Refuse(dossier.State, NominationAccess.MayCheck(actor, path)) is { } refusal ? refusal
            : dossier;
    }

    public static Refusal? Refuse(NominationState state, bool checks) => !checks ? DossierRules.DossierMustBeOpen(state)
        : state is NominationState.Draft or NominationState.Submitted or NominationState.Returned or NominationState.Accepted ? null
        : new WrongState("Hồ sơ đã qua xét chọn nên không đổi thành tích được. Đưa hồ sơ ra khỏi danh sách được chọn trước.");

    /// <summary>Parts that belong to the dossier's subject, merged rows of a person included.</summary>
    public static IQueryable<AchievementPart> PartsOf(this ThiDuaDb db, Nomination dossier)
    {
        var (person, unit, group) = (dossier.PersonId, dossier.SubjectUnitId, dossier.GroupId);
        var kept = db.Set<Organizations.Person>().Where(p => p.Id == person).Select(p => p.MergedInto ?? p.Id);
        return db.AchievementParts.Where(p => unit != null ? p.SubjectUnitId == unit : group != null ? p.GroupId == group : p.Person != null && kept.Contains(p.Person.MergedInto ?? p.Person.Id));
    }
}
