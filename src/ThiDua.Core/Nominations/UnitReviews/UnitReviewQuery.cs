using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Councils;
using ThiDua.Core.Foundation;
using ThiDua.Core.Law;
using ThiDua.Core.Nominations.Rules;
using ThiDua.Core.Organizations;

namespace ThiDua.Core.Nominations.UnitReviews;

/// <summary>The meeting of a unit on its proposals: as kept, or as it would begin today with the unit's people and proposals.</summary>
public sealed class UnitReviewQuery(ThiDuaDb db, VoteRuleQuery rules, TimeProvider clock) : IQuery
{
    /// <summary>Null when there is no such batch or the actor may not read it.</summary>
    public async Task<UnitReviewPage?> FindAsync(Guid batchId, Actor actor, CancellationToken ct)
    {
        var batch = await db.NominationBatches.AsNoTracking()
            .Where(b => b.Id == batchId)
            .Select(b => new
            {
                b.Id, b.MovementId, b.UnitId, Unit = b.Unit.Name, b.Unit.Path, b.State, Movement = b.Movement.Name ?? b.Movement.Title, MovementState = b.Movement.State,
                Agency = b.Unit.AgencyId, Returned = db.Set<Nomination>().Any(n => n.BatchId == b.Id && n.State == NominationState.Returned),
            })
            .FirstOrDefaultAsync(ct);
        if (batch is null || !actor.Can(Permission.ReadNominations, batch.Path))
        {
            return null;
        }

        var review = await db.UnitReviews.AsNoTracking().Include(r => r.Paper).FirstOrDefaultAsync(r => r.BatchId == batchId, ct);
        var agency = await db.Set<Agency>().AsNoTracking().Where(a => a.Id == batch.Agency).Select(a => new { a.Name, a.PlaceName }).FirstAsync(ct);
        var heldOn = review?.HeldOn ?? clock.Today();
        var open = DossierRules.MovementMustTakeDossiers(batch.MovementState) is null
            && DossierRules.BatchMustBeOpen(batch.State, batch.Returned, NominationAccess.MayCheck(actor, batch.Path)) is null;
        return new UnitReviewPage
        {
            BatchId = batch.Id, MovementId = batch.MovementId, Movement = batch.Movement, UnitId = batch.UnitId, Unit = batch.Unit, Agency = agency.Name, Place = agency.PlaceName,
            ReviewId = review?.Id, Version = review?.Version ?? 0, State = review?.State, HeldOn = review?.HeldOn, HeldAt = review?.HeldAt, EndedAt = review?.EndedAt,
            MeetingPlace = review?.Place ?? "", ChairId = review?.ChairId, SecretaryId = review?.SecretaryId, Guests = review?.Guests ?? "",
            Opinions = review?.Opinions ?? "", Conclusion = review?.Conclusion ?? "", MinutesFileId = review?.MinutesFileId, PaperFileId = review?.Paper?.FileId,
            ConcludedAt = review?.ConcludedAt, ConcludedBy = review?.ConcludedBy,
            Members = await MembersAsync(review, batch.Path, heldOn, ct),
            Subjects = await SubjectsAsync(batch.Id, actor, review, heldOn, ct),
            MayKeep = open && NominationAccess.MayPropose(actor, batch.Path),
        };
    }

    private async Task<IReadOnlyList<UnitReviewPerson>> MembersAsync(UnitReview? review, string path, DateOnly heldOn, CancellationToken ct)
    {
        var saved = review is null ? [] : await db.UnitReviewMembers.AsNoTracking().Where(m => m.ReviewId == review.Id)
            .ToDictionaryAsync(m => m.PersonId, ct);
        if (review is { State: UnitReviewState.Concluded })
        {
            return [.. (await db.UnitReviewMembers.AsNoTracking().Where(m => m.ReviewId == review.Id).OrderBy(m => m.Person.GivenName).ThenBy(m => m.FullName).ThenBy(m => m.PersonId).ToListAsync(ct))
                .Select(m => new UnitReviewPerson(m.PersonId, m.FullName, m.Position, false, m.Present, m.InWriting, m.AbsenceReason))];
        }

        var roster = await db.RosterAsync(path, heldOn, ct);
        return [.. roster.Select(p => saved.GetValueOrDefault(p.PersonId) is { } m
            ? new UnitReviewPerson(p.PersonId, p.FullName, p.Position, p.IsHead, m.Present, m.InWriting, m.AbsenceReason)
            : new UnitReviewPerson(p.PersonId, p.FullName, p.Position, p.IsHead, true, false, null))];
    }

    private async Task<IReadOnlyList<UnitReviewLine>> SubjectsAsync(Guid batchId, Actor actor, UnitReview? review, DateOnly heldOn, CancellationToken ct)
    {
        var readable = db.NominationsFor(actor);
        var rows = await UnitReviewDesk.SubjectsOf(db, batchId).Where(n => readable.Any(r => r.Id == n.Id))
            .Select(n => new { n.Id, n.SubjectName, n.SubjectTitle, n.SubjectKind, n.AwardOffer.AwardCode, Award = n.AwardOffer.AwardKind.Name + " của " + n.AwardOffer.Authority })
            .ToListAsync(ct);
        var votes = review is null ? [] : await db.UnitReviewVotes.AsNoTracking().Where(v => v.ReviewId == review.Id).ToDictionaryAsync(v => v.NominationId, ct);
        var inForce = await rules.AsOfAsync([.. rows.Select(r => r.AwardCode).Distinct()], heldOn, ct);
        return [.. rows.Select(r =>
        {
            var vote = votes.GetValueOrDefault(r.Id);
            return new UnitReviewLine(
                r.Id, r.SubjectName, r.SubjectTitle, r.SubjectKind, r.Award, inForce.GetValueOrDefault(r.AwardCode), vote?.VotesFor, vote?.VotesAgainst,
                vote is { Counted: { } counted, Needed: { } needed, Passed: { } passed } ? new UnitVoteResult(counted, needed, passed) : null, vote?.Citation);
        })];
    }
}

public sealed record UnitReviewPage
{
    public required Guid BatchId { get; init; }
    public required Guid MovementId { get; init; }
    public required string Movement { get; init; }
    public required Guid UnitId { get; init; }
    public required string Unit { get; init; }
    public required string Agency { get; init; }

    /// <summary>Where the agency sits, for the paper's place and date.</summary>
    public required string Place { get; init; }

    /// <summary>Null until something of the meeting is kept.</summary>
    public Guid? ReviewId { get; init; }
    public uint Version { get; init; }
    public UnitReviewState? State { get; init; }
    public DateOnly? HeldOn { get; init; }
    public TimeOnly? HeldAt { get; init; }
    public TimeOnly? EndedAt { get; init; }
    public required string MeetingPlace { get; init; }
    public Guid? ChairId { get; init; }
    public Guid? SecretaryId { get; init; }
    public required string Guests { get; init; }
    public required string Opinions { get; init; }
    public required string Conclusion { get; init; }

    /// <summary>The minutes as written when the meeting was concluded.</summary>
    public Guid? MinutesFileId { get; init; }

    /// <summary>What stands among the papers: the same, or the signed scan.</summary>
    public Guid? PaperFileId { get; init; }
    public DateTimeOffset? ConcludedAt { get; init; }
    public string? ConcludedBy { get; init; }
    public required IReadOnlyList<UnitReviewPerson> Members { get; init; }
    public required IReadOnlyList<UnitReviewLine> Subjects { get; init; }
    public required bool MayKeep { get; init; }

    public bool IsConcluded => State == UnitReviewState.Concluded;

    public UnitReviewPerson? Chair => Members.FirstOrDefault(m => m.PersonId == ChairId);

    public UnitReviewPerson? Secretary => Members.FirstOrDefault(m => m.PersonId == SecretaryId);
}

public sealed record UnitReviewPerson(Guid PersonId, string FullName, string Position, bool IsHead, bool Present, bool InWriting, string? AbsenceReason)
{
    public string Named => Position.Length > 0 ? $"{FullName}, {Position}" : FullName;
}

/// <param name="Rule">What share the award needs on the day of the meeting; null when no row says.</param>
/// <param name="Result">Null until concluded.</param>
public sealed record UnitReviewLine(
    Guid NominationId, string Subject, string SubjectTitle, SubjectKind Kind, string Award, VoteRuleOption? Rule, int? For, int? Against, UnitVoteResult? Result, string? Citation);
