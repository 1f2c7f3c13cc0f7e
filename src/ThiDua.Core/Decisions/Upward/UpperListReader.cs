using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Councils;
using ThiDua.Core.Foundation;
using ThiDua.Core.Law;
using ThiDua.Core.Nominations.Summaries;
using ThiDua.Core.Organizations;

namespace ThiDua.Core.Decisions.Upward;

/// <summary>Names of tờ trình with everything that a column of an authority's list may ask for. The number of queries does not grow with them.</summary>
internal sealed class UpperListReader(ThiDuaDb db)
{
    public async Task<IReadOnlyList<UpperName>> OfAsync(IQueryable<Decision> papers, DateOnly? sentOn, Actor actor, CancellationToken ct)
    {
        var rounds = db.ItemRounds;
        // Whoever stands aside from a dossier sees nothing of its votes, here either.
        var viewer = actor.PersonId;
        var results = db.DecidingResults().Where(c => !db.Set<Recusal>().Any(r => r.PersonId == viewer && r.NominationId == c.NominationId));
        var rows = await db.DecisionItems.AsNoTracking().Where(i => papers.Any(d => d.Id == i.DecisionId) && i.Outcome != ItemOutcome.Struck)
            .OrderBy(i => i.SubjectKind == SubjectKind.Collective ? 0 : i.SubjectKind == SubjectKind.Individual ? 1 : 2)
            .ThenBy(i => i.Decision.IssuedOn).ThenBy(i => i.DecisionId).ThenBy(i => i.Ordinal)
            .Select(i => new UpperName
            {
                ItemId = i.Id,
                NominationId = i.NominationId,
                DecisionId = i.DecisionId,
                Kind = i.SubjectKind,
                Name = i.SubjectName,
                Title = i.SubjectTitle,
                BirthYear = i.Nomination.Person == null || i.Nomination.Person.BirthDate == null ? null : i.Nomination.Person.BirthDate.Value.Year,
                Sex = i.Nomination.Person == null ? null : i.Nomination.Person.Sex,
                Unit = i.Nomination.Batch.Unit.Name,
                Award = i.Decision.AwardOffer.AwardKind.Name,
                Achievement = i.Achievement,
                Movement = i.Decision.Movement.Name ?? i.Decision.Movement.Title,
                Paper = i.Decision.Number + "/" + i.Decision.Symbol,
                PaperOn = i.Decision.IssuedOn,
                PaperState = i.Decision.State,
                Outcome = i.Outcome,
                Reason = i.OutcomeReason,
                Answer = i.Answer == null ? null : i.Answer.Number,
                AnsweredOn = i.Answer == null ? null : i.Answer.AnsweredOn,
                AnswerFileId = i.Answer == null ? null : i.Answer.FileId,
                Rounds = rounds.Count(r => r.ItemId == i.Id),
                DueOn = rounds.Where(r => r.ItemId == i.Id && r.ResentOn == null).Max(r => r.DueOn),
                Yes = results.Where(c => c.NominationId == i.NominationId).Max(c => c.YesVotes),
                Of = results.Where(c => c.NominationId == i.NominationId).Max(c => c.Denominator),
                Dossier = i.Nomination.State,
                HasFallback = i.Decision.AwardOffer.FallbackOfferId != null,
                PersonId = i.Nomination.PersonId,
                UnitId = i.Nomination.SubjectUnitId,
                GroupId = i.Nomination.GroupId,
            })
            .ToListAsync(ct);
        var history = await AwardsBefore.OfAsync(db, [.. rows.Select(r => new Honoured(r.NominationId, r.PersonId, r.UnitId, r.GroupId)).DistinctBy(h => h.Id)], ct, sentOn);
        return [.. rows.Select(r => r with { Honours = history.GetValueOrDefault(r.NominationId) ?? [] })];
    }
}

/// <summary>One name before a higher authority.</summary>
public sealed record UpperName
{
    public required Guid ItemId { get; init; }
    public required Guid NominationId { get; init; }
    public required Guid DecisionId { get; init; }
    public required SubjectKind Kind { get; init; }
    public required string Name { get; init; }
    public required string Title { get; init; }
    public int? BirthYear { get; init; }
    public Sex? Sex { get; init; }
    public required string Unit { get; init; }
    public required string Award { get; init; }
    public required string Achievement { get; init; }
    public required string Movement { get; init; }

    /// <summary>"12/TTr-SKHCN".</summary>
    public required string Paper { get; init; }
    public DateOnly? PaperOn { get; init; }
    public required DecisionState PaperState { get; init; }
    public required ItemOutcome Outcome { get; init; }
    public string? Reason { get; init; }
    public string? Answer { get; init; }
    public DateOnly? AnsweredOn { get; init; }
    public Guid? AnswerFileId { get; init; }

    /// <summary>How often the name was sent back.</summary>
    public int Rounds { get; init; }

    /// <summary>Until when a returned name is awaited.</summary>
    public DateOnly? DueOn { get; init; }
    public int? Yes { get; init; }
    public int? Of { get; init; }
    public required Nominations.NominationState Dossier { get; init; }
    public bool HasFallback { get; init; }
    public IReadOnlyList<string> Honours { get; init; } = [];
    internal Guid? PersonId { get; init; }
    internal Guid? UnitId { get; init; }
    internal Guid? GroupId { get; init; }

    public bool Waits => Outcome is ItemOutcome.Proposed && PaperState is DecisionState.Issued;

    /// <summary>Refused, and the plan names another award for it that nobody has chosen it for yet.</summary>
    public bool MayFall => Outcome is ItemOutcome.Refused && HasFallback && Dossier is Nominations.NominationState.Refused;
}
