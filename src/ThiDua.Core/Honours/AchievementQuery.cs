using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Foundation;
using ThiDua.Core.Nominations;
using ThiDua.Core.Organizations;

namespace ThiDua.Core.Honours;

/// <summary>One achievement with everyone's part and everything that stands on it.</summary>
public sealed class AchievementQuery(ThiDuaDb db) : IQuery
{
    public const int MostChoices = 20;

    public async Task<AchievementDetails?> FindAsync(Guid id, Actor actor, CancellationToken ct)
    {
        var patterns = AchievementAccess.Readable(actor);
        var row = await db.Achievements.AsNoTracking().Include(a => a.Unit)
            .Where(a => a.Id == id && (patterns.Any(p => EF.Functions.Like(a.Unit.Path, p)) || (actor.PersonId != null && db.Set<AchievementPart>().Any(p => p.AchievementId == a.Id && p.PersonId == actor.PersonId))))
            .SingleOrDefaultAsync(ct);
        if (row is null)
        {
            return null;
        }

        var uses = await UsesAsync(id, ct);
        return new AchievementDetails
        {
            Id = row.Id,
            Version = row.Version,
            UnitId = row.UnitId,
            Unit = row.Unit.Name,
            Fields = new AchievementFields
            {
                Kind = row.Kind, Title = row.Title, Level = row.Level, StartedOn = row.StartedOn, EndedOn = row.EndedOn, RecognisedBy = row.RecognisedBy, RecognitionNumber = row.RecognitionNumber,
                RecognisedOn = row.RecognisedOn, RecognitionFileId = row.RecognitionFileId, RequiredMonths = row.RequiredMonths, RetiresLater = row.RetiresLater, Note = row.Note,
            },
            Recorded = $"{row.CreatedBy}, {row.CreatedAt.Written()}",
            Parts = await PartsAsync(id, uses, ct),
            MayWrite = AchievementAccess.MayWrite(actor, row.Unit.Path),
            MayLinkPast = actor.Can(Permission.CheckNominations, row.Unit.Path),
        };
    }

    /// <summary>People, units and groups of the agency whose names hold what was typed, those who take part already left out.</summary>
    public async Task<IReadOnlyList<PartChoice>> ChoicesAsync(Guid id, string? typed, Actor actor, CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(typed) || await FindAsync(id, actor, ct) is not { MayWrite: true })
        {
            return [];
        }

        var pattern = Fold.Pattern(typed);
        var memberships = db.Memberships;
        var parts = db.AchievementParts.Where(p => p.AchievementId == id);
        var people = await db.People.AsNoTracking().Where(p => p.MergedInto == null && EF.Functions.Like(Fold.Text(p.FullName), pattern, @"\") && !parts.Any(x => x.PersonId == p.Id))
            .OrderBy(p => p.GivenName).ThenBy(p => p.FullName).ThenBy(p => p.Id).Take(MostChoices)
            .Select(p => new PartChoice(
                p.Id, null, null, p.FullName,
                memberships.Where(m => m.PersonId == p.Id && m.IsPrimary).OrderByDescending(m => m.ValidFrom).Select(m => m.Unit.Name).FirstOrDefault() ?? (p.Code ?? "")))
            .ToListAsync(ct);
        var units = await db.Units.AsNoTracking().Where(u => EF.Functions.Like(Fold.Text(u.Name), pattern, @"\") && !parts.Any(x => x.SubjectUnitId == u.Id))
            .OrderBy(u => u.ProtocolOrder).ThenBy(u => u.Name).Take(MostChoices).Select(u => new PartChoice(null, u.Id, null, u.Name, u.Parent == null ? "" : u.Parent.Name)).ToListAsync(ct);
        var groups = await db.StaffGroups.AsNoTracking().Where(g => EF.Functions.Like(Fold.Text(g.Name), pattern, @"\") && !parts.Any(x => x.GroupId == g.Id))
            .OrderBy(g => g.Name).Take(MostChoices).Select(g => new PartChoice(null, null, g.Id, g.Name, g.Unit.Name)).ToListAsync(ct);
        return [.. people, .. units, .. groups];
    }

    private async Task<ILookup<Guid, UseLine>> UsesAsync(Guid id, CancellationToken ct)
    {
        var dossiers = await db.AchievementUses.AsNoTracking().Where(u => u.Part.AchievementId == id && u.Nomination != null)
            .Select(u => new
            {
                u.PartId, u.Held, u.NominationId, u.Nomination!.State, Award = u.Nomination.GrantedOffer == null ? u.Nomination.AwardOffer.AwardKind.Name : u.Nomination.GrantedOffer.AwardKind.Name,
                Authority = u.Nomination.GrantedOffer == null ? u.Nomination.AwardOffer.Authority : u.Nomination.GrantedOffer.Authority, Movement = u.Nomination.Movement.Name ?? u.Nomination.Movement.Title,
            }).ToListAsync(ct);
        var past = await db.AchievementUses.AsNoTracking().Where(u => u.Part.AchievementId == id && u.PastAward != null)
            .Select(u => new { u.PartId, u.Held, u.PastAwardId, u.PastAward!.AwardName, u.PastAward.Authority, u.PastAward.Number, u.PastAward.Symbol, u.PastAward.DecidedOn }).ToListAsync(ct);
        return dossiers.Select(d => (d.PartId, new UseLine($"{HonoursWords.AwardBy(d.Award, d.Authority)}, {d.Movement}", d.State.Label(), d.Held, $"/ho-so/{d.NominationId}", null)))
            .Concat(past.Select(p => (p.PartId, new UseLine(
                HonoursWords.AwardBy(p.AwardName, p.Authority), HonoursWords.Document(p.Number, p.Symbol, p.DecidedOn), p.Held, null, p.PastAwardId))))
            .ToLookup(u => u.PartId, u => u.Item2);
    }

    private async Task<IReadOnlyList<PartLine>> PartsAsync(Guid id, ILookup<Guid, UseLine> uses, CancellationToken ct)
    {
        var parts = await db.AchievementParts.AsNoTracking().Where(p => p.AchievementId == id).OrderBy(p => p.Ordinal)
            .Select(p => new { p.Id, p.SubjectName, p.Share, p.PersonId, Kept = p.Person == null ? null : p.Person.MergedInto ?? p.PersonId, p.SubjectUnitId, p.GroupId }).ToListAsync(ct);
        var (people, units, groups) = (parts.Select(p => p.Kept).ToArray(), parts.Select(p => p.SubjectUnitId).ToArray(), parts.Select(p => p.GroupId).ToArray());
        var past = await db.PastAwards.AsNoTracking()
            .Where(a => a.State == AwardStanding.Standing)
            .Where(a => (a.Person != null && people.Contains(a.Person.MergedInto ?? a.PersonId)) || (a.UnitId != null && units.Contains(a.UnitId)) || (a.GroupId != null && groups.Contains(a.GroupId)))
            .OrderByDescending(a => a.TitleYear).ThenBy(a => a.Id)
            .Select(a => new { a.Id, Kept = a.Person == null ? null : a.Person.MergedInto ?? a.PersonId, a.UnitId, a.GroupId, a.AwardName, a.Authority, a.TitleYear, a.Number, a.Symbol, a.DecidedOn }).ToListAsync(ct);
        return [.. parts.Select(p => new PartLine(
            p.Id, p.SubjectName, p.Share, p.PersonId is not null ? $"/nhan-su/{p.Kept}" : p.SubjectUnitId is not null ? $"/don-vi/{p.SubjectUnitId}" : $"/don-vi/nhom/{p.GroupId}", [.. uses[p.Id]],
            [.. past.Where(a => (p.Kept is not null && a.Kept == p.Kept) || (p.SubjectUnitId is not null && a.UnitId == p.SubjectUnitId) || (p.GroupId is not null && a.GroupId == p.GroupId))
                .Where(a => uses[p.Id].All(u => u.PastAwardId != a.Id))
                .Select(a => new PastChoice(a.Id, $"{HonoursWords.AwardBy(a.AwardName, a.Authority)} năm {a.TitleYear}, {HonoursWords.Document(a.Number, a.Symbol, a.DecidedOn)}"))]))];
    }
}

public sealed record AchievementDetails
{
    public required Guid Id { get; init; }
    public required uint Version { get; init; }
    public required Guid UnitId { get; init; }
    public required string Unit { get; init; }
    public required AchievementFields Fields { get; init; }
    public required string Recorded { get; init; }
    public required IReadOnlyList<PartLine> Parts { get; init; }
    public required bool MayWrite { get; init; }
    public required bool MayLinkPast { get; init; }

    public bool IsHonoured => Parts.Any(p => p.Uses.Any(u => u.Held));

    public bool IsNamed => Parts.Any(p => p.Uses.Count > 0);
}

/// <param name="PastChoices">Awards of earlier years that this part could stand for.</param>
public sealed record PartLine(Guid Id, string Name, decimal? Share, string Url, IReadOnlyList<UseLine> Uses, IReadOnlyList<PastChoice> PastChoices);

/// <param name="Held">An award stands on it; otherwise a dossier names it.</param>
public sealed record UseLine(string What, string State, bool Held, string? Url, Guid? PastAwardId);

public sealed record PastChoice(Guid Id, string What);

public sealed record PartChoice(Guid? PersonId, Guid? UnitId, Guid? GroupId, string Name, string Detail);
