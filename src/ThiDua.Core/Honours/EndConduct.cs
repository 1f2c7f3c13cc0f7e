using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Audit;
using ThiDua.Core.Foundation;
using ThiDua.Core.Organizations.Rules;

namespace ThiDua.Core.Honours;

/// <summary>Writes the last day of a discipline or an absence.</summary>
public sealed class EndConduct(ThiDuaDb db, Ledger ledger) : IOperation
{
    public async Task<Result<Done>> ExecuteAsync(EndConductRequest request, Actor actor, CancellationToken ct)
    {
        var discipline = await db.Disciplines.SingleOrDefaultAsync(d => d.Id == request.Id, ct);
        var absence = discipline is null ? await db.Absences.SingleOrDefaultAsync(a => a.Id == request.Id, ct) : null;
        if ((discipline?.PersonId ?? absence?.PersonId) is not { } personId || await ConductAccess.PersonAsync(db, personId, actor, ct) is not { } person)
        {
            return new NotFound();
        }

        var from = discipline?.FromDay ?? absence!.FromDay;
        if ((request.LastDay is null ? new InvalidField(nameof(request.LastDay), "Nhập ngày cuối cùng theo dạng ngày/tháng/năm.") : DateRules.Span(from, request.LastDay, nameof(request.LastDay))) is { } refusal)
        {
            return refusal;
        }

        await using var work = await ledger.BeginAsync("honours.end_conduct", discipline is null ? $"Ghi ngày hết nghỉ của {person.FullName}" : $"Ghi ngày chấm dứt kỷ luật của {person.FullName}", actor, ct);
        if (discipline is not null)
        {
            discipline.ToDay = request.LastDay;
        }
        else
        {
            absence!.ToDay = request.LastDay;
        }

        work.About("conduct", personId);
        return await work.CommitAsync(Done.Value, ct);
    }
}

public sealed record EndConductRequest(Guid Id, DateOnly? LastDay);

/// <summary>Takes away a discipline or an absence recorded by mistake; the history keeps what it was and why it went.</summary>
public sealed class RemoveConduct(ThiDuaDb db, Ledger ledger) : IOperation
{
    public async Task<Result<Done>> ExecuteAsync(RemoveConductRequest request, Actor actor, CancellationToken ct)
    {
        var discipline = await db.Disciplines.SingleOrDefaultAsync(d => d.Id == request.Id, ct);
        var absence = discipline is null ? await db.Absences.SingleOrDefaultAsync(a => a.Id == request.Id, ct) : null;
        if ((discipline?.PersonId ?? absence?.PersonId) is not { } personId || await ConductAccess.PersonAsync(db, personId, actor, ct) is not { } person)
        {
            return new NotFound();
        }

        var typed = new Typed();
        var reason = typed.Text(request.Reason, nameof(request.Reason), "lý do xóa", 500);
        if (!typed.IsGood)
        {
            return typed.Refusals;
        }

        await using var work = await ledger.BeginAsync("honours.remove_conduct", $"Xóa {(discipline is null ? "thời gian nghỉ" : "kỷ luật")} ghi nhầm của {person.FullName}", actor, ct, reason);
        db.Remove((object?)discipline ?? absence!);
        work.About("conduct", personId);
        return await work.CommitAsync(Done.Value, ct);
    }
}

public sealed record RemoveConductRequest(Guid Id, string? Reason);
