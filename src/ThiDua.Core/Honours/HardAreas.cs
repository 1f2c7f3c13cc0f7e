using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Audit;
using ThiDua.Core.Foundation;
using ThiDua.Core.Organizations;
using ThiDua.Core.Organizations.Rules;

namespace ThiDua.Core.Honours;

/// <summary>Says that a unit works on the border, at sea or in a hard area.</summary>
public sealed class RecordHardArea(ThiDuaDb db, Ledger ledger, TimeProvider clock) : IOperation
{
    public async Task<Result<Done>> ExecuteAsync(RecordHardAreaRequest request, Actor actor, CancellationToken ct)
    {
        var unit = await db.Units.SingleOrDefaultAsync(u => u.Id == request.UnitId, ct);
        if (unit is null || !actor.Can(Permission.ManageOrganization, unit.Path))
        {
            return new NotFound();
        }

        var typed = new Typed();
        var note = typed.Optional(request.Note, nameof(request.Note), "căn cứ", 300) ?? "";
        typed.Refuse(request.Kind is { } kind && Enum.IsDefined(kind) ? null : new InvalidField(nameof(request.Kind), "Chọn loại địa bàn."));
        typed.Refuse(DateRules.Effective(request.From, nameof(request.From), clock.Today()));
        typed.Refuse(DateRules.Span(request.From, request.To, nameof(request.To)));
        if (!typed.IsGood)
        {
            return typed.Refusals;
        }

        await using var work = await ledger.BeginAsync("honours.record_hard_area", $"Ghi địa bàn ưu tiên của {unit.Name}", actor, ct);
        db.HardAreas.Add(new HardArea { Id = Guid.CreateVersion7(), UnitId = unit.Id, Kind = request.Kind!.Value, FromDay = request.From!.Value, ToDay = request.To, Note = note });
        work.About("unit", unit.Id);
        return await work.CommitAsync(Done.Value, ct);
    }
}

public sealed record RecordHardAreaRequest(Guid UnitId, HardAreaKind? Kind, DateOnly? From, DateOnly? To, string? Note);

/// <summary>Writes the last day on which a unit's area counts.</summary>
public sealed class EndHardArea(ThiDuaDb db, Ledger ledger) : IOperation
{
    public async Task<Result<Done>> ExecuteAsync(EndHardAreaRequest request, Actor actor, CancellationToken ct)
    {
        var row = await db.HardAreas.Include(a => a.Unit).SingleOrDefaultAsync(a => a.Id == request.Id, ct);
        if (row is null || !actor.Can(Permission.ManageOrganization, row.Unit.Path))
        {
            return new NotFound();
        }

        if ((request.LastDay is null ? new InvalidField(nameof(request.LastDay), "Nhập ngày cuối cùng theo dạng ngày/tháng/năm.") : DateRules.Span(row.FromDay, request.LastDay, nameof(request.LastDay))) is { } refusal)
        {
            return refusal;
        }

        await using var work = await ledger.BeginAsync("honours.end_hard_area", $"Kết thúc địa bàn ưu tiên của {row.Unit.Name}", actor, ct);
        row.ToDay = request.LastDay;
        work.About("unit", row.UnitId);
        return await work.CommitAsync(Done.Value, ct);
    }
}

public sealed record EndHardAreaRequest(Guid Id, DateOnly? LastDay);

/// <summary>Areas of a unit, latest first; null when the actor may not read the unit.</summary>
public sealed class HardAreasQuery(ThiDuaDb db) : IQuery
{
    public async Task<UnitAreas?> OfAsync(Guid unitId, Actor actor, CancellationToken ct)
    {
        var unit = await db.Units.AsNoTracking().SingleOrDefaultAsync(u => u.Id == unitId, ct);
        if (unit is null || !actor.Can(Permission.ReadOrganization, unit.Path))
        {
            return null;
        }

        var rows = await db.HardAreas.AsNoTracking().Where(a => a.UnitId == unitId).OrderByDescending(a => a.FromDay)
            .Select(a => new AreaLine(a.Id, a.Kind, a.FromDay, a.ToDay, a.Note)).ToListAsync(ct);
        return new UnitAreas(unit.Id, unit.Name, actor.Can(Permission.ManageOrganization, unit.Path), rows);
    }
}

public sealed record UnitAreas(Guid UnitId, string Unit, bool MayWrite, IReadOnlyList<AreaLine> Areas);

public sealed record AreaLine(Guid Id, HardAreaKind Kind, DateOnly From, DateOnly? To, string Note);
