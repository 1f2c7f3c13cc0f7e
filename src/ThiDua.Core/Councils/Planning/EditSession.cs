using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Audit;
using ThiDua.Core.Foundation;

namespace ThiDua.Core.Councils.Planning;

/// <summary>Moves a planned session: day, hour, place, name. Members who were invited are told what changed.</summary>
public sealed class EditSession(ThiDuaDb db, Ledger ledger, TimeProvider clock) : IOperation
{
    public async Task<Result<Done>> ExecuteAsync(EditSessionRequest request, Actor actor, CancellationToken ct)
    {
        if (await db.RefuseAsync(request.SessionId, actor, Permission.ManageSessions, ct) is { } refused)
        {
            return refused;
        }

        await using var work = await ledger.BeginAsync("councils.edit_session", "Sửa phiên họp đã lên lịch", actor, ct, Typed.Clean(request.ChangeNote) is { Length: > 0 } note ? note : null);
        var session = await db.LockSessionAsync(request.SessionId, ct);
        if (session.State is not SessionState.Planned)
        {
            return new WrongState("Chỉ sửa được phiên họp chưa mở.");
        }

        if (Refusals(request, session) is { Count: > 0 } refusals)
        {
            return refusals;
        }

        db.Entry(session).Property(s => s.Version).OriginalValue = request.Version;
        session.Title = Typed.Clean(request.Title);
        session.HeldOn = request.HeldOn!.Value;
        session.HeldAt = request.HeldAt;
        session.Place = Typed.Clean(request.Place);
        session.AnswersDue = session.Mode is SessionMode.Written ? request.AnswersDue : null;
        if (session.InvitedAt is not null)
        {
            (session.ChangedAt, session.ChangeNote) = (work.At, Typed.Clean(request.ChangeNote));
        }

        work.About("session", session.Id);
        return await work.CommitAsync(Done.Value, ct);
    }

    private List<Refusal> Refusals(EditSessionRequest request, CouncilSession session)
    {
        var typed = new Typed();
        typed.Text(request.Title, nameof(request.Title), "tên phiên họp", 300);
        typed.Optional(request.Place, nameof(request.Place), "địa điểm", 300);
        typed.Refuse(SessionDays.HeldOn(request.HeldOn, nameof(request.HeldOn), clock.Today()));
        if (session.Mode is SessionMode.Written)
        {
            typed.Refuse(SessionDays.AnswersDue(request.AnswersDue, request.HeldOn, nameof(request.AnswersDue)));
        }

        if (session.InvitedAt is not null)
        {
            typed.Text(request.ChangeNote, nameof(request.ChangeNote), "nội dung thay đổi để thông báo cho các thành viên đã được mời", 500);
        }

        return typed.Refusals;
    }
}

/// <param name="ChangeNote">What members who were invited read of the change; needed once they were.</param>
public sealed record EditSessionRequest(
    Guid SessionId, uint Version, string? Title, DateOnly? HeldOn, TimeOnly? HeldAt, string? Place, DateOnly? AnswersDue = null, string? ChangeNote = null);
