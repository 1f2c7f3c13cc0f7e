using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Audit;
using ThiDua.Core.Foundation;
using ThiDua.Core.Organizations.Rules;

namespace ThiDua.Core.Honours;

public sealed class RecordAbsence(ThiDuaDb db, Ledger ledger, TimeProvider clock) : IOperation
{
    public async Task<Result<Done>> ExecuteAsync(RecordAbsenceRequest request, Actor actor, CancellationToken ct)
    {
        if (await ConductAccess.PersonAsync(db, request.PersonId, actor, ct) is not { } person)
        {
            return new NotFound();
        }

        var typed = new Typed();
        var note = typed.Optional(request.Note, nameof(request.Note), "ghi chú", 500) ?? "";
        typed.Refuse(request.Kind is { } kind && Enum.IsDefined(kind) ? null : new InvalidField(nameof(request.Kind), "Chọn lý do nghỉ."));
        typed.Refuse(DateRules.Effective(request.From, nameof(request.From), clock.Today()));
        typed.Refuse(DateRules.Span(request.From, request.To, nameof(request.To)));
        if (!typed.IsGood)
        {
            return typed.Refusals;
        }

        await using var work = await ledger.BeginAsync("honours.record_absence", $"Ghi thời gian nghỉ của {person.FullName}", actor, ct);
        db.Absences.Add(new AbsenceRow
        {
            Id = Guid.CreateVersion7(), PersonId = person.Id, Kind = request.Kind!.Value, FromDay = request.From!.Value, ToDay = request.To, Note = note, RecordedAt = work.At, RecordedBy = actor.Name,
        });
        work.About("conduct", person.Id);
        return await work.CommitAsync(Done.Value, ct);
    }
}

public sealed record RecordAbsenceRequest
{
    public required Guid PersonId { get; init; }
    public AbsenceKind? Kind { get; init; }
    public DateOnly? From { get; init; }

    /// <summary>Last day; null while it lasts.</summary>
    public DateOnly? To { get; init; }
    public string? Note { get; init; }
}
