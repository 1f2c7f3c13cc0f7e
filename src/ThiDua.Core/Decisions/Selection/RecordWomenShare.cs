using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Audit;
using ThiDua.Core.Decisions.Rules;
using ThiDua.Core.Foundation;
using ThiDua.Core.Law;

namespace ThiDua.Core.Decisions.Selection;

/// <summary>How many of a collective are women, with where the number comes from, for a tie that depends on it.</summary>
public sealed class RecordWomenShare(ThiDuaDb db, Ledger ledger) : IOperation
{
    public async Task<Result<Done>> ExecuteAsync(RecordWomenShareRequest request, Actor actor, CancellationToken ct)
    {
        var nomination = await db.Set<Nominations.Nomination>().Include(n => n.Movement).SingleOrDefaultAsync(n => n.Id == request.NominationId, ct);
        if (nomination is not { SubjectKind: SubjectKind.Collective })
        {
            return new NotFound();
        }

        if (await db.RefuseSelectingAsync(nomination.Movement, actor, ct) is { } refused)
        {
            return refused;
        }

        if (TextRules.All(
            request.Members is null or < 1 or > 100_000 ? new InvalidField(nameof(request.Members), "Nhập số thành viên của tập thể, từ 1 đến 100.000.") : null,
            request.Women is null or < 0 || request.Women > request.Members ? new InvalidField(nameof(request.Women), "Nhập số nữ, từ 0 đến số thành viên.") : null,
            TextRules.NotEmpty(request.Source, nameof(request.Source), "nguồn số liệu"),
            TextRules.NotLongerThan(request.Source, 300, nameof(request.Source), "Nguồn số liệu")) is { Count: > 0 } typed)
        {
            return typed;
        }

        await using var work = await ledger.BeginAsync("decisions.record_women_share", "Ghi tỷ lệ nữ của tập thể", actor, ct);
        var row = await db.WomenShares.SingleOrDefaultAsync(w => w.NominationId == nomination.Id, ct);
        if (row is null)
        {
            row = new WomenShareRow { NominationId = nomination.Id, Women = 0, Members = 1, Source = "", RecordedBy = "", RecordedAt = work.At };
            db.WomenShares.Add(row);
        }

        (row.Women, row.Members, row.Source, row.RecordedBy, row.RecordedAt) = (request.Women!.Value, request.Members!.Value, request.Source!.Trim(), actor.Name, work.At);
        work.About("nomination", nomination.Id).About("movement", nomination.MovementId);
        return await work.CommitAsync(Done.Value, ct);
    }
}

public sealed record RecordWomenShareRequest(Guid NominationId, int? Women, int? Members, string? Source);
