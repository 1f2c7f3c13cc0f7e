using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Audit;
using ThiDua.Core.Foundation;
using ThiDua.Core.Law;
using ThiDua.Core.Movements.Rules;
using ThiDua.Core.Records;

namespace ThiDua.Core.Movements;

/// <summary>Records a công văn hướng dẫn and adds the papers, forms and deadlines that the plan left out.</summary>
public sealed class RecordGuidance(ThiDuaDb db, Ledger ledger, KeepFile keepFile, WorkingCalendarQuery calendars, TimeProvider clock) : IOperation
{
    public async Task<Result<GuidanceRecorded>> ExecuteAsync(RecordGuidanceRequest request, Actor actor, CancellationToken ct)
    {
        var rows = await PlanRows.LoadAsync(db, request.MovementId, tracked: true, ct);
        if (rows is null)
        {
            return new NotFound();
        }

        if (await MovementAgency.RefusalAsync(db, rows.Movement.AgencyId, actor, ct) is { } notAllowed)
        {
            return notAllowed;
        }

        var clean = Cleaned(request);
        var calendar = await calendars.ReadAsync(ct);
        var refusals = GuidanceRefusals.Of(clean, rows.Movement, clock.Today(), clock.GetUtcNow(), calendar).ToList();
        if (refusals.Count > 0)
        {
            return refusals;
        }

        Guid? fileId = null;
        if (clean.File is { } file)
        {
            var kept = await keepFile.ExecuteAsync(file, actor, ct);
            if (!kept.Succeeded)
            {
                return kept.Refusals.ToList();
            }

            fileId = kept.Value.Id;
        }

        return await WriteAsync(clean, rows, fileId, calendar, actor, ct);
    }

    private async Task<Result<GuidanceRecorded>> WriteAsync(
        RecordGuidanceRequest request, PlanRows rows, Guid? fileId, WorkingCalendar calendar, Actor actor, CancellationToken ct)
    {
        await using var work = await ledger.BeginAsync("movements.record_guidance", $"Ghi nhận văn bản hướng dẫn số {request.Number}/{request.Symbol}", actor, ct);
        var guidance = new Guidance
        {
            Id = Guid.CreateVersion7(),
            MovementId = rows.Movement.Id,
            Number = request.Number!,
            Symbol = request.Symbol!,
            IssuedOn = request.IssuedOn!.Value,
            Abstract = request.Abstract!,
            FileId = fileId,
            RecordedAt = work.At,
        };
        db.Guidances.Add(guidance);
        new PlanWriter(db, rows, calendar).Add(guidance, request.Papers, request.Deadlines);
        db.Edit(rows.Movement, request.Version, work, actor);
        work.About("movement", rows.Movement.Id);
        return await work.CommitAsync(new GuidanceRecorded(guidance.Id, request.Papers.Count, request.Deadlines.Count), ct);
    }

    private static RecordGuidanceRequest Cleaned(RecordGuidanceRequest request) => request with
    {
        Number = Wording.Line(request.Number),
        Symbol = Wording.Line(request.Symbol),
        Abstract = Wording.Line(request.Abstract),
        Papers = [.. request.Papers.Select(PlanCleaning.Cleaned)],
        Deadlines = [.. request.Deadlines.Select(PlanCleaning.Cleaned)],
    };
}

public sealed record RecordGuidanceRequest
{
    public required Guid MovementId { get; init; }
    public required uint Version { get; init; }
    public string? Number { get; init; }
    public string? Symbol { get; init; }
    public DateOnly? IssuedOn { get; init; }
    public string? Abstract { get; init; }
    public IncomingFile? File { get; init; }
    public IReadOnlyList<RequiredPaperPart> Papers { get; init; } = [];
    public IReadOnlyList<DeadlinePart> Deadlines { get; init; } = [];
}

public sealed record GuidanceRecorded(Guid Id, int PaperCount, int DeadlineCount);
