using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Foundation;
using ThiDua.Core.Organizations;

namespace ThiDua.Core.Nominations.Opinions;

/// <summary>Questions to other bodies and their answers.</summary>
public sealed class OpinionsQuery(ThiDuaDb db, TimeProvider clock) : IQuery
{
    /// <summary>Questions of a movement, open ones first by deadline. The number of queries does not grow with them.</summary>
    public async Task<IReadOnlyList<OpinionLine>> OfMovementAsync(Guid movementId, Actor actor, CancellationToken ct) =>
        await LinesAsync(OpinionAccess.Within(db, actor).Where(q => q.MovementId == movementId), ct);

    /// <summary>Null when there is no such question or the actor does not check its dossiers.</summary>
    public async Task<OpinionLine?> FindAsync(Guid id, Actor actor, CancellationToken ct) =>
        await LinesAsync(OpinionAccess.Within(db, actor).Where(q => q.Id == id), ct) is [var line] ? line : null;

    /// <summary>Null when there is no such movement or the actor checks no dossiers of its agency.</summary>
    public async Task<string?> MovementNameAsync(Guid movementId, Actor actor, CancellationToken ct)
    {
        var scopes = actor.PatternsFor(Permission.CheckNominations);
        return await db.Set<Movements.Movement>().AsNoTracking()
            .Where(m => m.Id == movementId && db.Set<Unit>().Any(u => u.AgencyId == m.AgencyId && scopes.Any(s => EF.Functions.Like(u.Path, s))))
            .Select(m => m.Name ?? m.Title).FirstOrDefaultAsync(ct);
    }

    /// <summary>Time that a question sent today would have; null when no row says.</summary>
    public async Task<TimeAllowed?> TimeAsync(TimedStep step, Guid movementId, CancellationToken ct)
    {
        var agency = await db.Set<Movements.Movement>().AsNoTracking().Where(m => m.Id == movementId).Select(m => m.AgencyId).FirstOrDefaultAsync(ct);
        return await db.TimeAllowedAsync(step, agency, clock.Today(), ct);
    }

    /// <summary>What other bodies said of each dossier, for its page, the list and the comparison. For those who read the dossiers already.</summary>
    public async Task<ILookup<Guid, DossierOpinion>> OfDossiersAsync(IReadOnlyCollection<Guid> ids, CancellationToken ct) =>
        (await db.OpinionSubjects.AsNoTracking().Where(s => ids.Contains(s.NominationId) && s.Request.State != OpinionState.Withdrawn)
            .OrderBy(s => s.Request.AskedOn).ThenBy(s => s.Request.BodyName)
            .Select(s => new { s.NominationId, View = new DossierOpinion(s.RequestId, s.Request.BodyName, s.Request.State, s.Answer, s.Note, s.Request.EndsAt, s.Request.LastDay) })
            .ToListAsync(ct)).ToLookup(s => s.NominationId, s => s.View);

    private async Task<IReadOnlyList<OpinionLine>> LinesAsync(IQueryable<OpinionRequest> found, CancellationToken ct)
    {
        var rows = await found.AsNoTracking().Include(q => q.Movement)
            .OrderBy(q => q.State == OpinionState.Asked ? 0 : q.State == OpinionState.Silent ? 1 : 2).ThenBy(q => q.EndsAt).ThenBy(q => q.BodyName).ThenBy(q => q.Id).ToListAsync(ct);
        var ids = rows.Select(q => q.Id).ToList();
        var subjects = (await db.OpinionSubjects.AsNoTracking().Where(s => ids.Contains(s.RequestId)).OrderBy(s => s.Nomination.SubjectName).ThenBy(s => s.NominationId)
            .Select(s => new { s.RequestId, View = new OpinionAbout(s.NominationId, s.Nomination.SubjectName, s.Answer, s.Note) })
            .ToListAsync(ct)).ToLookup(s => s.RequestId, s => s.View);
        return [.. rows.Select(q => new OpinionLine
        {
            Id = q.Id, Version = q.Version, MovementId = q.MovementId, Movement = q.Movement.Name ?? q.Movement.Title, State = q.State, Body = q.BodyName, Question = q.Question,
            Paper = q.Number is null ? $"chưa có số/{q.Symbol}" : $"{q.Number}/{q.Symbol}", AskedOn = q.AskedOn, AskedBy = q.AskedBy, Allowed = q.Unit.Written(q.N), Silence = q.Silence,
            LastDay = q.LastDay, EndsAt = q.EndsAt, Citation = q.Citation, LetterFileId = q.LetterFileId, AnswerNumber = q.AnswerNumber, AnsweredOn = q.AnsweredOn, AnswerFileId = q.AnswerFileId,
            AnsweredBy = q.AnsweredBy, WithdrawReason = q.WithdrawReason, About = [.. subjects[q.Id]],
        })];
    }
}

public sealed record OpinionLine
{
    public required Guid Id { get; init; }
    public required uint Version { get; init; }
    public required Guid MovementId { get; init; }
    public required string Movement { get; init; }
    public required OpinionState State { get; init; }
    public required string Body { get; init; }
    public required string Question { get; init; }

    /// <summary>"45/SKHCN-VP".</summary>
    public required string Paper { get; init; }
    public required DateOnly AskedOn { get; init; }
    public required string AskedBy { get; init; }

    /// <summary>"10 ngày làm việc".</summary>
    public required string Allowed { get; init; }
    public required Silence Silence { get; init; }
    public required DateOnly LastDay { get; init; }
    public required DateTimeOffset EndsAt { get; init; }
    public required string Citation { get; init; }
    public required Guid LetterFileId { get; init; }
    public string? AnswerNumber { get; init; }
    public DateOnly? AnsweredOn { get; init; }
    public Guid? AnswerFileId { get; init; }
    public string? AnsweredBy { get; init; }
    public string? WithdrawReason { get; init; }
    public required IReadOnlyList<OpinionAbout> About { get; init; }

    public bool TakesAnswer => OpinionTransitions.Requests.Allows(State, OpinionState.Answered);

    /// <summary>An answer after the last day counts, but came late.</summary>
    public bool CameLate => AnsweredOn > LastDay;
}

public sealed record OpinionAbout(Guid NominationId, string Subject, OpinionAnswer? Answer, string Note);

public sealed record DossierOpinion(Guid RequestId, string Body, OpinionState State, OpinionAnswer? Answer, string Note, DateTimeOffset EndsAt, DateOnly LastDay)
{
    /// <summary>"Công an tỉnh: nhất trí", "Thanh tra tỉnh: hết hạn không trả lời".</summary>
    public string Written => $"{Body}: {(Answer?.Label() ?? State.Label()).ToLowerInvariant()}{(Note.Length > 0 ? $" ({Note})" : "")}";
}
