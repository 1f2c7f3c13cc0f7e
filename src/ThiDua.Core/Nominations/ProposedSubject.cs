using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Foundation;
using ThiDua.Core.Law;
using ThiDua.Core.Organizations;
using ThiDua.Core.Organizations.Outside;

namespace ThiDua.Core.Nominations;

/// <summary>Who or what is proposed, in the words of the day.</summary>
internal sealed record ProposedSubject(SubjectKind Kind, string Name, string Title, bool IsLeader);

/// <summary>Finds the proposed subject in the proposing unit's subtree and sees that it has no live dossier in the movement.</summary>
internal sealed class ProposedSubjects(ThiDuaDb db, DateOnly today)
{
    public async Task<Result<ProposedSubject>> FindAsync(ProposeNominationRequest request, Unit unit, CancellationToken ct)
    {
        Guid?[] named = [request.PersonId, request.SubjectUnitId, request.GroupId];
        if (named.Count(id => id is not null) != 1)
        {
            return new InvalidField(nameof(request.PersonId), "Chọn một cá nhân hoặc một tập thể để đề xuất.");
        }

        var found = request.PersonId is { } person ? await PersonAsync(person, unit, ct)
            : request.SubjectUnitId is { } collective ? await UnitAsync(collective, unit, ct)
            : await GroupAsync(request.GroupId!.Value, unit, ct);
        return found.Succeeded && await LiveDossierAsync(request, ct) is { } existing ? existing : found;
    }

    private async Task<Result<ProposedSubject>> PersonAsync(Guid id, Unit unit, CancellationToken ct)
    {
        var name = await db.People.AsNoTracking().Where(p => p.Id == id && p.AgencyId == unit.AgencyId).Select(p => p.FullName).FirstOrDefaultAsync(ct);
        if (name is null)
        {
            return new NotFound();
        }

        if (await OutsideAsync(s => s.PersonId == id, unit, ct) is { } outside)
        {
            return new ProposedSubject(SubjectKind.Individual, name, outside, IsLeader: false);
        }

        var seats = await db.Memberships.AsNoTracking()
            .Where(m => m.PersonId == id && m.ValidFrom <= today && (m.ValidTo == null || m.ValidTo >= today))
            .Select(m => new { m.Position, m.IsLeader, m.IsPrimary, UnitName = m.Unit.Name, m.Unit.Path })
            .ToListAsync(ct);
        if (!seats.Any(seat => seat.Path.StartsWith(unit.Path, StringComparison.Ordinal)))
        {
            return new SubjectOutsideUnit(name, unit.Name) { Field = nameof(ProposeNominationRequest.PersonId) };
        }

        // A member of a union is written by the post held in the staff, not by the seat in the union.
        var seat = seats.OrderByDescending(s => s.IsPrimary).ThenByDescending(s => s.Path.StartsWith(unit.Path, StringComparison.Ordinal)).First();
        return new ProposedSubject(SubjectKind.Individual, name, SubjectTitles.OfSeat(seat.Position, seat.UnitName), seat.IsLeader);
    }

    private async Task<Result<ProposedSubject>> UnitAsync(Guid id, Unit unit, CancellationToken ct)
    {
        var found = await db.Units.AsNoTracking().Where(u => u.Id == id && (u.ValidTo == null || u.ValidTo >= today))
            .Select(u => new { u.Name, u.Path, u.Kind, Parent = u.Parent == null || u.IsOutside ? "" : u.Parent.Name }).FirstOrDefaultAsync(ct);
        return found is null ? new NotFound()
            : !found.Path.StartsWith(unit.Path, StringComparison.Ordinal) ? new SubjectOutsideUnit(found.Name, unit.Name) { Field = nameof(ProposeNominationRequest.SubjectUnitId) }
            : found.Kind is UnitKind.Citizen
                ? new InvalidField(nameof(ProposeNominationRequest.SubjectUnitId), $"{found.Name} là cá nhân. Chọn tên trong danh sách cá nhân, hoặc ghi thêm người chưa có trong danh sách.")
            // An outside body stands below the root for the tree's sake only: no paper says that it belongs to the agency.
            : new ProposedSubject(SubjectKind.Collective, found.Name, found.Parent, IsLeader: false);
    }

    private async Task<Result<ProposedSubject>> GroupAsync(Guid id, Unit unit, CancellationToken ct)
    {
        var found = await db.StaffGroups.AsNoTracking().Where(g => g.Id == id && (g.ValidTo == null || g.ValidTo >= today))
            .Select(g => new { g.Name, g.Kind, g.Unit.Path, UnitName = g.Unit.Name }).FirstOrDefaultAsync(ct);
        return found is null ? new NotFound()
            : !found.Path.StartsWith(unit.Path, StringComparison.Ordinal) ? new SubjectOutsideUnit(found.Name, unit.Name) { Field = nameof(ProposeNominationRequest.GroupId) }
            : new ProposedSubject(
                found.Kind is StaffGroupKind.Household ? SubjectKind.Household : SubjectKind.Collective,
                found.Name,
                await OutsideAsync(s => s.GroupId == id, unit, ct) ?? found.UnitName,
                IsLeader: false);
    }

    /// <summary>The words beside the name of a subject that the unit wrote down itself; null when the subject is of the agency's own lists.</summary>
    private async Task<string?> OutsideAsync(Expression<Func<OutsideSubject, bool>> which, Unit unit, CancellationToken ct)
    {
        var found = await db.OutsideSubjects.AsNoTracking().Where(which).Where(s => s.UnitId == unit.Id).Select(s => new { s.Title, s.Address }).FirstOrDefaultAsync(ct);
        return found is null ? null : SubjectTitles.OfOutsider(found.Title, found.Address, unit);
    }

    private async Task<AlreadyProposed?> LiveDossierAsync(ProposeNominationRequest request, CancellationToken ct)
    {
        var existing = await db.Nominations.AsNoTracking()
            .Where(n => n.MovementId == request.MovementId && n.State != NominationState.Withdrawn)
            .Where(n => (request.PersonId != null && (n.PersonId == request.PersonId || n.Person!.MergedInto == request.PersonId))
                || (request.SubjectUnitId != null && n.SubjectUnitId == request.SubjectUnitId)
                || (request.GroupId != null && n.GroupId == request.GroupId))
            .Select(n => new { n.Id, n.SubjectName, Unit = n.Batch.Unit.Name, n.State })
            .FirstOrDefaultAsync(ct);
        return existing is null ? null : new AlreadyProposed(existing.Id, existing.SubjectName, existing.Unit, existing.State.Label());
    }
}
