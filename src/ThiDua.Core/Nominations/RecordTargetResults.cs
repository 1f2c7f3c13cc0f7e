using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Audit;
using ThiDua.Core.Foundation;
using ThiDua.Core.Movements;
using ThiDua.Core.Nominations.Rules;

namespace ThiDua.Core.Nominations;

/// <summary>Types in what a dossier reached of the movement's targets, with the day the number was taken.</summary>
public sealed class RecordTargetResults(ThiDuaDb db, Ledger ledger, TimeProvider clock) : IOperation
{
    private const decimal Largest = 99_999_999_999m;

    public async Task<Result<Done>> ExecuteAsync(RecordTargetResultsRequest request, Actor actor, CancellationToken ct)
    {
        var found = await DossierDesk.ToFillAsync(db, request.NominationId, actor, ct);
        if (found.Value is not { } dossier)
        {
            return found.Refusals.ToList();
        }

        var refusals = await RefusalsAsync(request, dossier, ct);
        if (refusals.Count > 0)
        {
            return refusals;
        }

        await using var work = await ledger.BeginAsync("nominations.record_target_results", "Nhập kết quả chỉ tiêu", actor, ct);
        if (await StageAsync(request, dossier, ct) == 0)
        {
            return Done.Value;
        }

        work.About("nomination", dossier.Id);
        return await work.CommitAsync(Done.Value, ct);
    }

    internal async Task<List<Refusal>> RefusalsAsync(RecordTargetResultsRequest request, Nomination dossier, CancellationToken ct)
    {
        var targets = await TargetsAsync(dossier.MovementId, ct);
        return [.. request.Results.SelectMany((result, i) => result.IsUntouched ? [] : RefusalsOf(result, $"{nameof(request.Results)}[{i}].", targets))];
    }

    /// <summary>Puts the results into the unit of work without saving; returns how many differ from what is stored.</summary>
    internal async Task<int> StageAsync(RecordTargetResultsRequest request, Nomination dossier, CancellationToken ct)
    {
        var targets = await TargetsAsync(dossier.MovementId, ct);
        var stored = await db.TargetResults.Where(r => r.NominationId == dossier.Id).ToDictionaryAsync(r => r.TargetId, ct);
        return request.Results.Count(result => !result.IsUntouched && Write(stored.GetValueOrDefault(result.TargetId), result, targets[result.TargetId], dossier.Id));
    }

    private Task<Dictionary<Guid, Target>> TargetsAsync(Guid movementId, CancellationToken ct) =>
        db.Targets.AsNoTracking().Where(t => t.MovementId == movementId).ToDictionaryAsync(t => t.Id, ct);

    private bool Write(TargetResult? row, TypedResult typed, Target target, Guid nominationId)
    {
        if (typed.Value is not { } number || typed.AsOf is not { } asOf)
        {
            return row is not null && db.TargetResults.Remove(row) is not null;
        }

        // As the column keeps it: three decimals.
        var value = decimal.Round(number, 3, MidpointRounding.AwayFromZero);
        var estimated = typed.IsEstimated || DossierRules.MustBeEstimated(target.PeriodEnd, asOf);
        var note = AchievementText.Clean(typed.Note);
        if (row is null)
        {
            db.TargetResults.Add(new TargetResult { NominationId = nominationId, TargetId = target.Id, Value = value, AsOf = asOf, IsEstimated = estimated, Note = note });
            return true;
        }

        if (row.Value == value && row.AsOf == asOf && row.IsEstimated == estimated && row.Note == note)
        {
            return false;
        }

        db.Entry(row).Property(r => r.Version).OriginalValue = typed.Version;
        (row.Value, row.AsOf, row.IsEstimated, row.Note) = (value, asOf, estimated, note);
        return true;
    }

    private IEnumerable<Refusal> RefusalsOf(TypedResult typed, string prefix, Dictionary<Guid, Target> targets)
    {
        if (!targets.ContainsKey(typed.TargetId))
        {
            yield return new NotFound("Chỉ tiêu của phong trào vừa thay đổi. Mở lại trang để xem chỉ tiêu mới nhất.");
        }

        if (typed.Value is < 0 or > Largest)
        {
            yield return new InvalidField(prefix + nameof(typed.Value), "Nhập một số từ 0 đến 99.999.999.999, ví dụ 62,5.");
        }

        if (typed.Value is not null && typed.AsOf is null)
        {
            yield return new InvalidField(prefix + nameof(typed.AsOf), "Ghi ngày tính số liệu, ví dụ 31/5/2026.");
        }

        if (typed.Value is null && (typed.AsOf is not null || AchievementText.Clean(typed.Note).Length > 0))
        {
            yield return new InvalidField(prefix + nameof(typed.Value), "Nhập số liệu đạt được, ví dụ 62,5.");
        }

        if (typed.AsOf is { } day && (day > clock.Today() || day.Year < 2000))
        {
            yield return new InvalidField(prefix + nameof(typed.AsOf), $"Ngày tính số liệu phải từ năm 2000 đến hôm nay ({clock.Today().Written()}).");
        }

        if (AchievementText.MustFit(typed.Note, prefix + nameof(typed.Note), "Ghi chú", 1000) is { } tooLong)
        {
            yield return tooLong;
        }
    }
}

public sealed record RecordTargetResultsRequest(Guid NominationId, IReadOnlyList<TypedResult> Results);

/// <summary>Value and AsOf both empty: no result (one recorded before is taken out). Version: the one the page shows; 0 when it shows none.</summary>
public sealed record TypedResult
{
    public required Guid TargetId { get; init; }
    public decimal? Value { get; init; }
    public DateOnly? AsOf { get; init; }

    /// <summary>Forced true when AsOf is before the end of the measured period.</summary>
    public bool IsEstimated { get; init; }
    public string? Note { get; init; }
    public uint Version { get; init; }

    /// <summary>As the page showed it: nothing is written, so that who saves another part undoes no one's figure.</summary>
    public bool IsUntouched { get; init; }
}
