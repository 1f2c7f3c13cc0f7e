using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Foundation;
using ThiDua.Core.Movements.Rules;
using ThiDua.Core.Nominations;
using ThiDua.Core.Organizations;

namespace ThiDua.Core.Movements;

/// <summary>The case page of a movement, with what is asked of the actor's own units.</summary>
public sealed class MovementCaseQuery(ThiDuaDb db, MovementRulesQuery rules) : IQuery
{
    /// <summary>Null when there is no such movement or it is a draft that the actor does not manage.</summary>
    public async Task<MovementCase?> FindAsync(Guid id, Actor actor, CancellationToken ct)
    {
        var head = await db.Movements.AsNoTracking().SeenBy(db, actor).Where(m => m.Id == id).Select(m => new MovementHead
        {
            Id = m.Id,
            Version = m.Version,
            State = m.State,
            Title = m.Title,
            Name = m.Name,
            PlanNumber = m.PlanNumber,
            PlanSymbol = m.PlanSymbol,
            PlanDate = m.PlanDate,
            ParentPlan = m.ParentPlan,
            PeriodText = m.PeriodText,
            PeriodStart = m.PeriodStart,
            PeriodEnd = m.PeriodEnd,
            StartsAtLaunch = m.StartsAtLaunch,
            Theme = m.Theme,
            Slogan = m.Slogan,
            SloganDisplay = m.SloganDisplay,
            Scope = m.Scope,
            Audience = m.Audience,
            AsksOwnPlans = m.AsksOwnPlans,
            SourceFileId = m.SourceFileId,
            SourceFileName = m.SourceFile == null ? null : m.SourceFile.Name,
            LaunchedOn = m.LaunchedOn,
            ReviewedAt = m.ReviewedAt,
        }).FirstOrDefaultAsync(ct);
        if (head is null || (head.State is MovementState.Draft && !actor.Can(Permission.ManageMovements)))
        {
            return null;
        }

        return new MovementCase
        {
            Head = head,
            Rules = (await rules.OfAsync(id, ct))!,
            Deadlines = [.. (await DeadlinesAsync(id, ct)).Where(d => d.Audience is DeadlineAudience.Units || !actor.IsOutsider())],
            Guidances = await db.Guidances.AsNoTracking().Where(g => g.MovementId == id).OrderBy(g => g.IssuedOn)
                .Select(g => new GuidanceLine(g.Id, g.Number + "/" + g.Symbol, g.IssuedOn, g.Abstract, g.FileId, g.File == null ? null : g.File.Name)).ToListAsync(ct),
            Assignments = await AssignmentsAsync(id, actor, ct),
            Units = await UnitsAsync(id, actor, ct),
            CanManage = actor.Can(Permission.ManageMovements),
            ShowsHistory = !actor.IsOutsider(),
        };
    }

    private async Task<IReadOnlyList<DeadlineLine>> DeadlinesAsync(Guid id, CancellationToken ct)
    {
        var rows = await db.Deadlines.AsNoTracking().Where(d => d.MovementId == id)
            .OrderBy(d => d.EndsAt == null).ThenBy(d => d.EndsAt).ThenBy(d => d.Ordinal)
            .Select(d => new
            {
                d.Id, d.Kind, d.Audience, d.What, d.Who, d.Semantic, d.Day, d.EndsAt, d.SilenceMeansNone, d.SettledAt, d.Wording,
                Extensions = db.Set<DeadlineExtension>().Where(e => e.DeadlineId == d.Id).OrderBy(e => e.ExtendedAt)
                    .Select(e => new ExtensionLine(e.OldDay, e.NewDay, e.Reason, e.ExtendedAt, e.ExtendedBy)).ToList(),
            })
            .ToListAsync(ct);
        return
        [
            .. rows.Select(d => new DeadlineLine(
                d.Id, d.Kind, d.Audience, d.What, d.Who, d.Day is null ? d.Wording ?? "không ấn định ngày" : DeadlineMeaning.Written(d.Semantic, d.Day),
                d.EndsAt, d.Day, d.SilenceMeansNone, d.SettledAt, d.Extensions)),
        ];
    }

    private async Task<IReadOnlyList<AssignmentLine>> AssignmentsAsync(Guid id, Actor actor, CancellationToken ct)
    {
        if (actor.IsOutsider())
        {
            // What the office asks of its own people is not the outside's to read.
            return [];
        }

        var scopes = actor.ScopesFor(Permission.ReportAssignments);
        var rows = await db.Assignments.AsNoTracking().Where(a => a.MovementId == id).OrderBy(a => a.Ordinal)
            .Select(a => new
            {
                a.Id, a.Kind, a.Task, a.Assignee, a.UnitId, UnitName = a.Unit == null ? null : a.Unit.Name, UnitPath = a.Unit == null ? null : a.Unit.Path,
                a.PersonId, PersonName = a.Person == null ? null : a.Person.FullName, a.DueText, a.DueOn, a.DoneAt, a.DoneBy, a.DoneNote,
            })
            .ToListAsync(ct);
        return
        [
            .. rows.Select(a => new AssignmentLine(
                a.Id, a.Kind, a.Task, a.PersonName ?? a.UnitName ?? a.Assignee, a.DueText, a.DueOn, a.DoneAt, a.DoneBy, a.DoneNote,
                IsMine: (a.PersonId is not null && a.PersonId == actor.PersonId) || (a.UnitPath is { } path && scopes.Any(s => path.StartsWith(s, StringComparison.Ordinal))),
                IsForAll: a.UnitId is null && a.PersonId is null)),
        ];
    }

    private async Task<IReadOnlyList<InvitedUnitLine>> UnitsAsync(Guid id, Actor actor, CancellationToken ct)
    {
        var read = actor.ScopesFor(Permission.ReadNominations);
        var propose = actor.ScopesFor(Permission.SubmitBatch);
        var rows = await db.InvitedUnits.AsNoTracking().Where(i => i.MovementId == id)
            .OrderBy(i => i.Unit.ProtocolOrder).ThenBy(i => i.Unit.Name)
            .Select(i => new
            {
                i.UnitId, i.Unit.Name, i.Unit.Kind, i.Unit.Path, i.SeenAt, i.SeenBy,
                HasOwnPlan = db.Set<UnitPlan>().Any(p => p.MovementId == id && p.UnitId == i.UnitId),
                Batch = db.Set<NominationBatch>().Where(b => b.MovementId == id && b.UnitId == i.UnitId).Select(b => new { b.Id, b.State, b.SubmittedAt, b.ClosedBySystem }).FirstOrDefault(),
                Dossiers = db.Set<Nomination>().Count(n => n.MovementId == id && n.State != NominationState.Withdrawn && db.Set<NominationBatch>().Any(b => b.Id == n.BatchId && b.UnitId == i.UnitId)),
            })
            .ToListAsync(ct);
        return
        [
            .. rows.Where(u => actor.IsSystem || read.Any(s => u.Path.StartsWith(s, StringComparison.Ordinal)))
                .Select(u => new InvitedUnitLine(
                    u.UnitId, u.Name, u.Kind, u.SeenAt, u.SeenBy, u.Batch?.Id, u.Batch?.State, u.Batch?.ClosedBySystem ?? false, u.Batch?.SubmittedAt, u.Dossiers,
                    IsMine: propose.Any(s => u.Path.StartsWith(s, StringComparison.Ordinal)),
                    u.HasOwnPlan)),
        ];
    }
}

public sealed record MovementCase
{
    public required MovementHead Head { get; init; }
    public required MovementRules Rules { get; init; }
    public required IReadOnlyList<DeadlineLine> Deadlines { get; init; }
    public required IReadOnlyList<GuidanceLine> Guidances { get; init; }
    public required IReadOnlyList<AssignmentLine> Assignments { get; init; }

    /// <summary>Invited units that the actor may see.</summary>
    public required IReadOnlyList<InvitedUnitLine> Units { get; init; }
    public required bool CanManage { get; init; }

    /// <summary>The history names people and units of the agency; it is not for the outside.</summary>
    public required bool ShowsHistory { get; init; }
}

public sealed record MovementHead
{
    public required Guid Id { get; init; }
    public required uint Version { get; init; }
    public required MovementState State { get; init; }
    public required string Title { get; init; }
    public string? Name { get; init; }
    public string? PlanNumber { get; init; }
    public string? PlanSymbol { get; init; }
    public DateOnly? PlanDate { get; init; }
    public string? ParentPlan { get; init; }
    public string? PeriodText { get; init; }
    public DateOnly? PeriodStart { get; init; }
    public DateOnly? PeriodEnd { get; init; }
    public bool StartsAtLaunch { get; init; }
    public string? Theme { get; init; }
    public string? Slogan { get; init; }
    public string? SloganDisplay { get; init; }
    public string? Scope { get; init; }
    public string? Audience { get; init; }
    /// <summary>Each unit asked owes a plan of its own.</summary>
    public bool AsksOwnPlans { get; init; }
    public Guid? SourceFileId { get; init; }
    public string? SourceFileName { get; init; }
    public DateOnly? LaunchedOn { get; init; }
    public DateTimeOffset? ReviewedAt { get; init; }
}

public sealed record DeadlineLine(
    Guid Id, DeadlineKind Kind, DeadlineAudience Audience, string What, string? Who, string Wording, DateTimeOffset? EndsAt, DateOnly? Day,
    bool SilenceMeansNone, DateTimeOffset? SettledAt, IReadOnlyList<ExtensionLine> Extensions);

public sealed record ExtensionLine(DateOnly OldDay, DateOnly NewDay, string Reason, DateTimeOffset At, string By);

public sealed record GuidanceLine(Guid Id, string Reference, DateOnly IssuedOn, string Abstract, Guid? FileId, string? FileName);

/// <param name="IsMine">The actor, or a unit the actor answers for, holds it.</param>
/// <param name="IsForAll">The plan names no single unit or person.</param>
public sealed record AssignmentLine(
    Guid Id, AssignmentKind Kind, string Task, string? Assignee, string? DueText, DateOnly? DueOn, DateTimeOffset? DoneAt, string? DoneBy, string? DoneNote,
    bool IsMine, bool IsForAll);

public sealed record InvitedUnitLine(
    Guid UnitId, string Name, UnitKind Kind, DateTimeOffset? SeenAt, string? SeenBy, Guid? BatchId, BatchState? State, bool ClosedBySystem,
    DateTimeOffset? SubmittedAt, int Dossiers, bool IsMine, bool HasOwnPlan);
