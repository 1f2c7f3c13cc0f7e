using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Audit;
using ThiDua.Core.Foundation;

namespace ThiDua.Core.Councils.Planning;

/// <summary>Sets what the session goes through, in order: reports, awards to vote on, other matters. Free until the session opens.</summary>
public sealed class SaveAgenda(ThiDuaDb db, Ledger ledger) : IOperation
{
    public const int Most = 40;

    public async Task<Result<Done>> ExecuteAsync(SaveAgendaRequest request, Actor actor, CancellationToken ct)
    {
        if (await db.RefuseAsync(request.SessionId, actor, Permission.ManageSessions, ct) is { } refused)
        {
            return refused;
        }

        await using var work = await ledger.BeginAsync("councils.save_agenda", "Lập chương trình phiên họp", actor, ct);
        var session = await db.LockSessionAsync(request.SessionId, ct);
        if (session.State is not SessionState.Planned)
        {
            return new WrongState("Phiên họp đã mở nên không sửa chương trình. Ghi thay đổi vào diễn biến của biên bản.");
        }

        var offers = await db.Set<Movements.AwardOffer>().AsNoTracking().Where(o => o.MovementId == session.MovementId)
            .Select(o => new { o.Id, Label = o.AwardKind.Name + " của " + o.Authority }).ToDictionaryAsync(o => o.Id, o => o.Label, ct);
        if (Refusals(request, offers) is { Count: > 0 } refusals)
        {
            return refusals;
        }

        db.Entry(session).Property(s => s.Version).OriginalValue = request.Version;
        db.Entry(session).Property(s => s.Title).IsModified = true;
        db.AgendaItems.RemoveRange(await db.AgendaItems.Where(i => i.SessionId == session.Id).ToListAsync(ct));
        db.AgendaItems.AddRange(request.Items.Select((item, i) => new AgendaItem
        {
            Id = Guid.CreateVersion7(), SessionId = session.Id, Ordinal = i + 1, Kind = item.AwardOfferId is null ? item.Kind : AgendaKind.Award, AwardOfferId = item.AwardOfferId,
            Title = TitleOf(item, offers), Presenter = Typed.Clean(item.Presenter),
        }));
        work.About("session", session.Id);
        return await work.CommitAsync(Done.Value, ct);
    }

    private static string TitleOf(AgendaEntry item, Dictionary<Guid, string> offers) =>
        Typed.Clean(item.Title) is { Length: > 0 } title ? title : $"Xét, biểu quyết {offers[item.AwardOfferId!.Value]}";

    private static List<Refusal> Refusals(SaveAgendaRequest request, Dictionary<Guid, string> offers)
    {
        if (request.Items.Count is 0 or > Most)
        {
            return [new InvalidField(nameof(request.Items), $"Chương trình có từ 1 đến {Most} nội dung.")];
        }

        var typed = new Typed();
        foreach (var (item, i) in request.Items.Select((item, i) => (item, i)))
        {
            var field = $"Items[{i}].{nameof(item.Title)}";
            if (item.AwardOfferId is { } offer && !offers.ContainsKey(offer))
            {
                typed.Refuse($"Items[{i}].{nameof(item.AwardOfferId)}", "Chọn hình thức khen thưởng của phong trào này.");
            }
            else if (item.AwardOfferId is null && item.Kind is AgendaKind.Award)
            {
                typed.Refuse($"Items[{i}].{nameof(item.AwardOfferId)}", "Chọn hình thức khen thưởng sẽ biểu quyết.");
            }
            else if (item.AwardOfferId is null)
            {
                typed.Text(item.Title, field, "nội dung", 300);
            }
            else
            {
                typed.Optional(item.Title, field, "nội dung", 300);
            }

            typed.Optional(item.Presenter, $"Items[{i}].{nameof(item.Presenter)}", "người trình bày", 200);
        }

        if (request.Items.Where(i => i.AwardOfferId is not null).GroupBy(i => i.AwardOfferId).Any(g => g.Count() > 1))
        {
            typed.Refuse(nameof(request.Items), "Mỗi hình thức khen thưởng chỉ đứng một lần trong chương trình. Bỏ mục trùng.");
        }

        return typed.Refusals;
    }
}

public sealed record SaveAgendaRequest(Guid SessionId, uint Version, IReadOnlyList<AgendaEntry> Items);

/// <param name="AwardOfferId">The award that the item votes on; null for reports and other matters.</param>
/// <param name="Title">Blank for an award takes its name.</param>
public sealed record AgendaEntry(AgendaKind Kind, Guid? AwardOfferId, string? Title, string? Presenter = null);
