using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Audit;
using ThiDua.Core.Foundation;
using ThiDua.Core.Law;

namespace ThiDua.Core.Organizations.Outside;

/// <summary>
/// Writes down a person, collective or household that no staff list knows, so that the proposing unit may propose it
/// (Luật 06/2022 Điều 2). The same name twice in one unit needs something that tells them apart.
/// </summary>
public sealed class AddOutsideSubject(ThiDuaDb db, Ledger ledger, TimeProvider clock) : IOperation
{
    public async Task<Result<OutsideSubjectAdded>> ExecuteAsync(AddOutsideSubjectRequest request, Actor actor, CancellationToken ct)
    {
        var unit = await db.Units.AsNoTracking().SingleOrDefaultAsync(u => u.Id == request.UnitId, ct);
        if (unit is null || !actor.Can(Permission.ProposeNominations, unit.Path))
        {
            return new NotFound();
        }

        var (draft, refusals) = await OutsideSubjectDraft.CheckAsync(db, request, unit, clock.Today(), ct);
        if (draft is null)
        {
            return refusals.ToList();
        }

        await using var work = await ledger.BeginAsync("organizations.add_outside_subject", $"Ghi {request.Kind!.Value.Label().ToLowerInvariant()} ngoài cơ quan: {draft.Name}", actor, ct);
        db.Add(draft.Identity);
        db.OutsideSubjects.Add(draft.Row);
        work.About("unit", unit.Id);
        return await work.CommitAsync(new OutsideSubjectAdded(draft.Row.PersonId, draft.Row.GroupId), ct);
    }
}

public sealed record AddOutsideSubjectRequest
{
    /// <summary>The proposing unit.</summary>
    public required Guid UnitId { get; init; }
    public SubjectKind? Kind { get; init; }
    public string? Name { get; init; }

    /// <summary>Words beside the name: occupation and place of work.</summary>
    public string? Title { get; init; }
    public DateOnly? BirthDate { get; init; }
    public Sex? Sex { get; init; }
    public string? Address { get; init; }
    public string? ConfirmingBody { get; init; }
    public string? Field { get; init; }
}

/// <summary>Exactly one of the two.</summary>
public sealed record OutsideSubjectAdded(Guid? PersonId, Guid? GroupId);
