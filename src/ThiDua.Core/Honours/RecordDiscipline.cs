using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Audit;
using ThiDua.Core.Foundation;
using ThiDua.Core.Organizations.Rules;

namespace ThiDua.Core.Honours;

public sealed class RecordDiscipline(ThiDuaDb db, Ledger ledger, TimeProvider clock) : IOperation
{
    public async Task<Result<Done>> ExecuteAsync(RecordDisciplineRequest request, Actor actor, CancellationToken ct)
    {
        if (await ConductAccess.PersonAsync(db, request.PersonId, actor, ct) is not { } person)
        {
            return new NotFound();
        }

        var typed = new Typed();
        var document = typed.Text(request.Document, nameof(request.Document), "quyết định kỷ luật", 300);
        typed.Refuse(request.Form is { } form && Enum.IsDefined(form) ? null : new InvalidField(nameof(request.Form), "Chọn hình thức kỷ luật."));
        typed.Refuse(DateRules.Effective(request.From, nameof(request.From), clock.Today()));
        typed.Refuse(DateRules.Span(request.From, request.To, nameof(request.To)));
        if (!typed.IsGood)
        {
            return typed.Refusals;
        }

        await using var work = await ledger.BeginAsync("honours.record_discipline", $"Ghi kỷ luật của {person.FullName}", actor, ct);
        db.Disciplines.Add(new Discipline
        {
            Id = Guid.CreateVersion7(), PersonId = person.Id, Form = request.Form!.Value, FromDay = request.From!.Value, ToDay = request.To, Document = document, RecordedAt = work.At, RecordedBy = actor.Name,
        });
        work.About("conduct", person.Id);
        return await work.CommitAsync(Done.Value, ct);
    }
}

public sealed record RecordDisciplineRequest
{
    public required Guid PersonId { get; init; }
    public DisciplineForm? Form { get; init; }
    public DateOnly? From { get; init; }

    /// <summary>Last day of its effect; null while unknown.</summary>
    public DateOnly? To { get; init; }

    /// <summary>Number, date and issuer of the decision.</summary>
    public string? Document { get; init; }
}
