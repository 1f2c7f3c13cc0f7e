using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Audit;
using ThiDua.Core.Foundation;

namespace ThiDua.Core.Councils.Planning;

/// <summary>Invites somebody who is no member: speaks, does not vote.</summary>
public sealed class SaveGuest(ThiDuaDb db, Ledger ledger) : IOperation
{
    public async Task<Result<Done>> AddAsync(SaveGuestRequest request, Actor actor, CancellationToken ct)
    {
        var typed = new Typed();
        var name = typed.Text(request.FullName, nameof(request.FullName), "họ và tên khách mời", 100);
        var position = typed.Optional(request.Position, nameof(request.Position), "chức vụ, đơn vị", 300);
        return await ChangeAsync(request.SessionId, "Thêm khách mời", typed, s => db.SessionGuests.Add(
            new SessionGuest { Id = Guid.CreateVersion7(), SessionId = s.Id, FullName = name, Position = position ?? "" }), actor, ct);
    }

    public async Task<Result<Done>> RemoveAsync(Guid sessionId, Guid guestId, Actor actor, CancellationToken ct)
    {
        var typed = new Typed();
        var guest = await db.SessionGuests.SingleOrDefaultAsync(g => g.Id == guestId && g.SessionId == sessionId, ct);
        typed.Refuse(guest is null ? new NotFound() : null);
        return await ChangeAsync(sessionId, "Bỏ khách mời", typed, _ => db.SessionGuests.Remove(guest!), actor, ct);
    }

    private async Task<Result<Done>> ChangeAsync(Guid sessionId, string title, Typed typed, Action<CouncilSession> change, Actor actor, CancellationToken ct)
    {
        if (await db.RefuseAsync(sessionId, actor, Permission.ManageSessions, ct) is { } refused)
        {
            return refused;
        }

        if (!typed.IsGood)
        {
            return typed.Refusals;
        }

        await using var work = await ledger.BeginAsync("councils.save_guest", title, actor, ct);
        var session = await db.LockSessionAsync(sessionId, ct);
        if (session.State is not (SessionState.Planned or SessionState.Open))
        {
            return new WrongState("Phiên họp đã kết thúc nên không sửa khách mời.");
        }

        change(session);
        work.About("session", session.Id);
        return await work.CommitAsync(Done.Value, ct);
    }
}

public sealed record SaveGuestRequest(Guid SessionId, string? FullName, string? Position);
