using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Audit;
using ThiDua.Core.Foundation;
using ThiDua.Core.Movements.Rules;

namespace ThiDua.Core.Movements;

/// <summary>
/// Who takes part beyond the units asked at the launch: bodies outside and units that were forgotten, citizens by the open page,
/// and whether those asked owe a plan of their own. Nobody who was asked is taken off again: they may have begun.
/// </summary>
public sealed class SetParticipation(ThiDuaDb db, Ledger ledger, TimeProvider clock) : IOperation
{
    public async Task<Result<ParticipationSet>> ExecuteAsync(SetParticipationRequest request, Actor actor, CancellationToken ct)
    {
        var movement = await db.Movements.SingleOrDefaultAsync(m => m.Id == request.MovementId, ct);
        if (movement is null)
        {
            return new NotFound();
        }

        if (await MovementAgency.RefusalAsync(db, movement.AgencyId, actor, ct) is { } notAllowed)
        {
            return notAllowed;
        }

        if (ParticipationRules.MayChange(movement.State) is { } closed)
        {
            return closed;
        }

        var known = await db.InvitedUnits.AsNoTracking().Where(i => i.MovementId == movement.Id).Select(i => i.UnitId).ToListAsync(ct);
        var asked = request.UnitIds.Except(known).ToList();
        var added = await InvitableUnits.Of(db, movement.AgencyId, clock.Today()).Where(u => asked.Contains(u.Id)).Select(u => new { u.Id, u.Name }).ToListAsync(ct);
        await using var work = await ledger.BeginAsync("movements.set_participation", Title(movement, request, added.Count), actor, ct);
        (movement.AsksOwnPlans, movement.OpenToPublic) = (request.AsksOwnPlans, request.OpenToPublic);
        db.Edit(movement, request.Version, work, actor);
        foreach (var unit in added)
        {
            db.InvitedUnits.Add(new InvitedUnit { MovementId = movement.Id, UnitId = unit.Id, InvitedAt = work.At });
            work.About("unit", unit.Id);
        }

        work.About("movement", movement.Id);
        return await work.CommitAsync(new ParticipationSet(added.Count), ct);
    }

    private static string Title(Movement movement, SetParticipationRequest request, int added)
    {
        string?[] said =
        [
            added > 0 ? $"Mời thêm {added} đơn vị" : null,
            movement.OpenToPublic == request.OpenToPublic ? null : request.OpenToPublic ? "Mở cho công dân đề nghị tham gia" : "Đóng trang đề nghị tham gia",
            movement.AsksOwnPlans == request.AsksOwnPlans ? null : request.AsksOwnPlans ? "Yêu cầu các đơn vị gửi kế hoạch" : "Không yêu cầu các đơn vị gửi kế hoạch",
        ];
        return said.OfType<string>().ToList() is { Count: > 0 } parts ? string.Join("; ", parts) : "Lưu đối tượng tham gia";
    }
}

public sealed record SetParticipationRequest
{
    public required Guid MovementId { get; init; }
    public required uint Version { get; init; }
    public bool AsksOwnPlans { get; init; }
    public bool OpenToPublic { get; init; }

    /// <summary>Units and bodies to be asked; those asked already may be among them.</summary>
    public IReadOnlyCollection<Guid> UnitIds { get; init; } = [];
}

public sealed record ParticipationSet(int Added);
