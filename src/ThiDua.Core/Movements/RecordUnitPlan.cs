using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Audit;
using ThiDua.Core.Foundation;
using ThiDua.Core.Records;

namespace ThiDua.Core.Movements;

/// <summary>Writes down that a unit has sent its own plan for the movement; said again, it replaces what was written.</summary>
public sealed partial class RecordUnitPlan(ThiDuaDb db, Ledger ledger, KeepFile keep, TimeProvider clock) : IOperation
{
    public async Task<Result<Done>> ExecuteAsync(RecordUnitPlanRequest request, Actor actor, CancellationToken ct)
    {
        var invited = await db.InvitedUnits.AsNoTracking().Where(i => i.MovementId == request.MovementId && i.UnitId == request.UnitId)
            .Select(i => new { i.Unit.Name, i.Unit.Path, i.Movement.State, Issued = i.Movement.PlanDate }).FirstOrDefaultAsync(ct);
        if (invited is null || !actor.Can(Permission.SubmitBatch, invited.Path))
        {
            return new NotFound();
        }

        var typed = new Typed();
        var (number, symbol) = Reference(request.Reference, typed);
        typed.Refuse(invited.State is MovementState.Launched or MovementState.Reviewing ? null : new WrongState("Phong trào không còn nhận kế hoạch của đơn vị."));
        RefuseDays(request, typed, clock.Today());
        if (!typed.IsGood)
        {
            return typed.Refusals;
        }

        var kept = request.File is { } file ? await keep.ExecuteAsync(file, actor, ct) : null;
        if (kept is { Succeeded: false })
        {
            return kept.Refusals.ToList();
        }

        await using var work = await ledger.BeginAsync("movements.record_unit_plan", $"Ghi nhận kế hoạch của {invited.Name}", actor, ct);
        var row = await db.UnitPlans.SingleOrDefaultAsync(p => p.MovementId == request.MovementId && p.UnitId == request.UnitId, ct)
            ?? db.UnitPlans.Add(new UnitPlan
            {
                MovementId = request.MovementId, UnitId = request.UnitId, IssuedOn = request.IssuedOn!.Value, ReceivedOn = request.ReceivedOn!.Value, RecordedAt = work.At, RecordedBy = actor.Name,
            }).Entity;
        (row.Number, row.Symbol, row.IssuedOn, row.ReceivedOn) = (number, symbol, request.IssuedOn!.Value, request.ReceivedOn!.Value);
        (row.FileId, row.RecordedAt, row.RecordedBy) = (kept?.Value?.Id ?? row.FileId, work.At, actor.Name);
        work.About("movement", request.MovementId).About("unit", request.UnitId);
        return await work.CommitAsync(Done.Value, ct);
    }

    private static (string? Number, string? Symbol) Reference(string? typedReference, Typed typed)
    {
        var reference = typed.Optional(typedReference, nameof(RecordUnitPlanRequest.Reference), "số, ký hiệu", 42);
        if (reference is null)
        {
            return (null, null);
        }

        var match = NumberAndSymbol().Match(reference);
        if (!match.Success)
        {
            typed.Refuse(nameof(RecordUnitPlanRequest.Reference), "Ghi số và ký hiệu như trên kế hoạch, ví dụ 15/KH-UBND.");
        }

        return (match.Groups[1].Value, match.Groups[2].Value);
    }

    private static void RefuseDays(RecordUnitPlanRequest request, Typed typed, DateOnly today)
    {
        var earliest = today.AddYears(-5);
        if (request.IssuedOn is not { } issued || issued > today || issued < earliest)
        {
            typed.Refuse(nameof(request.IssuedOn), "Nhập ngày của kế hoạch, không sau hôm nay, ví dụ 05/6/2026.");
        }
        else if (request.ReceivedOn is not { } received || received > today || received < issued)
        {
            typed.Refuse(nameof(request.ReceivedOn), "Nhập ngày nhận được kế hoạch, từ ngày của kế hoạch đến hôm nay.");
        }
    }

    [GeneratedRegex("^([0-9A-Za-z]{1,11})/(.{1,30})$")]
    private static partial Regex NumberAndSymbol();
}

public sealed record RecordUnitPlanRequest
{
    public required Guid MovementId { get; init; }
    public required Guid UnitId { get; init; }

    /// <summary>"15/KH-UBND"; empty for a plan without a number.</summary>
    public string? Reference { get; init; }
    public DateOnly? IssuedOn { get; init; }
    public DateOnly? ReceivedOn { get; init; }
    public IncomingFile? File { get; init; }
}
