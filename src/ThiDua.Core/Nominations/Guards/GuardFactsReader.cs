using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Foundation;
using ThiDua.Core.Honours;
using ThiDua.Core.Law;
using ThiDua.Core.Movements;
using ThiDua.Core.Nominations.Holds;
using ThiDua.Core.Nominations.Rules;

namespace ThiDua.Core.Nominations.Guards;

/// <summary>Gathers the facts of many dossiers at once: the number of queries does not grow with them.</summary>
/// <param name="withPapers">False where only what stops a dossier is asked: papers never do.</param>
internal sealed class GuardFactsReader(ThiDuaDb db, bool withPapers)
{
    /// <param name="day">The decision's day, or the day of asking while there is none.</param>
    /// <param name="offerId">The award that is about to be given; null: what was granted, or else asked.</param>
    public async Task<IReadOnlyList<GuardFacts>> OfAsync(IReadOnlyCollection<Guid> ids, DateOnly day, Guid? offerId, CancellationToken ct)
    {
        var heads = await HeadsAsync(ids, day, offerId, ct);
        if (heads.Count == 0)
        {
            return [];
        }

        var calendar = await new WorkingCalendarQuery(db).ReadAsync(ct);
        var achievements = await new AchievementReader(db).OfAsync([.. heads.Select(h => h.Id)], ct);
        var cases = await CasesAsync(ids, ct);
        var awards = await new EarlierAwardReader(db).OfAsync(heads, ct);
        var people = await new PersonFactsReader(db, calendar).OfAsync(heads, ct);
        var collectives = await new CollectiveFactsReader(db).OfAsync(heads, ct);
        var areas = await HardAreasAsync(heads, ct);
        var sheets = withPapers ? await new DossierSheets(db).OfDossiersAsync(ids, ct) : [];
        return [.. heads.Select(head => new GuardFacts
        {
            NominationId = head.Id,
            Subject = head.Subject,
            SubjectKind = head.Kind,
            Award = head.Award,
            DecisionDay = day,
            ReceivedOn = head.ReceivedOn,
            TitleYear = head.Year,
            PeriodStart = head.PeriodStart,
            Achievement = head.Achievement,
            Achievements = [.. achievements[head.Id]],
            Awards = awards(head),
            Cases = [.. cases[head.Id]],
            Person = people(head),
            Collective = collectives(head),
            HardAreas = areas(head),
            PapersWithoutFile = sheets.TryGetValue(head.Id, out var sheet)
                ? [.. DossierChecklist.OfDossier(sheet.Facts).Missing().Where(i => i.Part is ChecklistPart.Paper).Select(i => i.What)] : [],
        })];
    }

    private async Task<List<GuardHead>> HeadsAsync(IReadOnlyCollection<Guid> ids, DateOnly day, Guid? offerId, CancellationToken ct)
    {
        var rows = await db.Nominations.AsNoTracking().Where(n => ids.Contains(n.Id))
            .Select(n => new
            {
                n.Id,
                n.SubjectName,
                n.SubjectKind,
                n.PersonId,
                KeptPersonId = n.Person == null ? null : n.Person.MergedInto ?? n.PersonId,
                Sex = n.Person == null ? null : n.Person.Sex,
                n.IsLeader,
                n.SubjectUnitId,
                n.GroupId,
                n.ReceivedOn,
                n.MovementId,
                n.Achievement,
                ProposerPath = n.Batch.Unit.Path,
                Offer = db.Set<AwardOffer>().Where(o => o.Id == (offerId ?? n.GrantedOfferId ?? n.AwardOfferId))
                    .Select(o => new { o.AwardCode, o.AwardKind.Name, o.AwardKind.Class, o.AwardKind.AuthorityLevel, o.Authority }).First(),
                n.Movement.PeriodStart,
                n.Movement.PeriodEnd,
                n.Movement.PlanDate,
                Head = n.Movement.Agency.DirectorTitle,
            })
            .ToListAsync(ct);
        return [.. rows.Select(n => new GuardHead(
            n.Id, n.SubjectName, n.SubjectKind, n.PersonId, n.KeptPersonId, n.Sex, n.IsLeader, n.SubjectUnitId, n.GroupId, n.ReceivedOn, n.MovementId, n.Achievement, n.ProposerPath,
            new AskedAward(n.Offer.AwardCode, n.Offer.Name, n.Offer.Class, n.Offer.AuthorityLevel, n.Offer.Authority, IsHead(n.Offer.Authority, n.Head)),
            n.PeriodStart, (n.PeriodEnd ?? n.PeriodStart ?? n.PlanDate ?? day).Year))];
    }

    // Only the head of a department: where the head is a Chủ tịch, the agency is the province or the commune itself.
    private static bool IsHead(string authority, string directorTitle) =>
        Fold.InMemory(directorTitle) is "giam doc" or "cuc truong" or "truong ban" && Fold.InMemory(authority).StartsWith(Fold.InMemory(directorTitle), StringComparison.Ordinal);

    private async Task<ILookup<Guid, OpenCase>> CasesAsync(IReadOnlyCollection<Guid> ids, CancellationToken ct)
    {
        var holds = await db.Holds.AsNoTracking().Where(h => ids.Contains(h.NominationId))
            .Select(h => new
            {
                h.NominationId, h.Kind, h.Source, h.OpenedAt,
                Released = db.Set<HoldRelease>().Where(r => r.HoldId == h.Id).Select(r => (DateTimeOffset?)r.ReleasedAt).FirstOrDefault(),
            })
            .ToListAsync(ct);
        return holds.ToLookup(h => h.NominationId, h => new OpenCase(
            $"{h.Kind.Label()} ({h.Source})", VietnamTime.DayOf(h.OpenedAt), h.Released is { } at ? VietnamTime.DayOf(at) : null, $"/ho-so/{h.NominationId}/tam-dung"));
    }

    private async Task<Func<GuardHead, IReadOnlyList<HardAreaFact>>> HardAreasAsync(List<GuardHead> heads, CancellationToken ct)
    {
        var areas = await db.HardAreas.AsNoTracking().Select(a => new { a.Unit.Path, a.Unit.Name, a.UnitId, a.Kind, a.FromDay, a.ToDay }).ToListAsync(ct);
        return head => [.. areas.Where(a => head.ProposerPath.StartsWith(a.Path, StringComparison.Ordinal))
            .Select(a => new HardAreaFact($"{a.Name}: {a.Kind.Label().ToLowerInvariant()}", a.FromDay, a.ToDay, $"/don-vi/{a.UnitId}/dia-ban"))];
    }
}

/// <summary>Who is proposed by whom for what: what every further question starts from.</summary>
internal sealed record GuardHead(
    Guid Id, string Subject, SubjectKind Kind, Guid? PersonId, Guid? KeptPersonId, Organizations.Sex? Sex, bool IsLeader, Guid? UnitId, Guid? GroupId, DateOnly? ReceivedOn,
    Guid MovementId, string Achievement, string ProposerPath, AskedAward Award, DateOnly? PeriodStart, int Year);
