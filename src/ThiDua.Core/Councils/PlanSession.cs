using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Audit;
using ThiDua.Core.Councils.Planning;
using ThiDua.Core.Foundation;
using ThiDua.Core.Movements;
using ThiDua.Core.Nominations;
using ThiDua.Core.Organizations;

namespace ThiDua.Core.Councils;

/// <summary>Sets the day and place of a council session on the accepted dossiers of a movement.</summary>
public sealed class PlanSession(ThiDuaDb db, Ledger ledger, TimeProvider clock) : IOperation
{
    public async Task<Result<SessionPlanned>> ExecuteAsync(PlanSessionRequest request, Actor actor, CancellationToken ct)
    {
        var movement = await db.Movements.SingleOrDefaultAsync(m => m.Id == request.MovementId, ct);
        if (movement is null)
        {
            return new NotFound();
        }

        var council = await db.Councils.Include(c => c.Unit).SingleOrDefaultAsync(c => c.Id == request.CouncilId && c.AgencyId == movement.AgencyId, ct);
        var path = council?.Unit.Path ?? await db.Units.Where(u => u.AgencyId == movement.AgencyId && u.ParentId == null).Select(u => u.Path).SingleAsync(ct);
        if (!actor.Can(Permission.ManageSessions, path))
        {
            return new NotAllowed();
        }

        var refusals = Refusals(request, movement);
        if (council is null)
        {
            refusals.Add(new InvalidField(nameof(request.CouncilId), "Chọn Hội đồng sẽ họp."));
        }
        else if (!await db.Before(new Docket(Guid.Empty, movement.Id, council.Id, council.Unit.ParentId is not null, path + "%")).AnyAsync(ct))
        {
            refusals.Add(new NothingToReview());
        }

        return refusals.Count > 0 ? refusals : await WriteAsync(request, movement, council!, actor, ct);
    }

    private async Task<Result<SessionPlanned>> WriteAsync(PlanSessionRequest request, Movement movement, Council council, Actor actor, CancellationToken ct)
    {
        await using var work = await ledger.BeginAsync("councils.plan_session", "Lập phiên họp Hội đồng", actor, ct);
        var session = new CouncilSession
        {
            Id = Guid.CreateVersion7(),
            CouncilId = council.Id,
            MovementId = movement.Id,
            State = SessionState.Planned,
            Mode = request.Mode,
            IsAdvisory = council.Unit.ParentId is not null,
            AnswersDue = request.Mode is SessionMode.Written ? request.AnswersDue : null,
            Title = request.Title!.Trim().Normalize(),
            HeldOn = request.HeldOn!.Value,
            HeldAt = request.HeldAt,
            Place = request.Place?.Trim().Normalize() ?? "",
            CreatedAt = work.At,
        };
        db.CouncilSessions.Add(session);
        work.About("session", session.Id).About("movement", movement.Id);
        return await work.CommitAsync(new SessionPlanned(session.Id), ct);
    }

    private List<Refusal> Refusals(PlanSessionRequest request, Movement movement)
    {
        var refusals = new List<Refusal>();
        if (movement.State is not (MovementState.Launched or MovementState.Reviewing))
        {
            refusals.Add(new WrongState($"Phong trào đang ở trạng thái \"{movement.State.Label()}\", không lập phiên họp được."));
        }

        if (request.Mode is SessionMode.Written && SessionDays.AnswersDue(request.AnswersDue, request.HeldOn, nameof(request.AnswersDue)) is { } noDue)
        {
            refusals.Add(noDue);
        }

        if (request.Title?.Trim() is not { Length: > 0 and <= 300 })
        {
            refusals.Add(new InvalidField(nameof(request.Title), "Nhập tên phiên họp, không quá 300 ký tự."));
        }

        if (SessionDays.HeldOn(request.HeldOn, nameof(request.HeldOn), clock.Today()) is { } noDay)
        {
            refusals.Add(noDay);
        }

        if (request.Place?.Trim().Length > 300)
        {
            refusals.Add(new InvalidField(nameof(request.Place), "Địa điểm không quá 300 ký tự. Viết gọn lại."));
        }

        return refusals;
    }
}

/// <param name="Mode">Written: HeldOn is the day the papers go out, AnswersDue the last day for answers.</param>
public sealed record PlanSessionRequest(Guid MovementId, Guid CouncilId, string? Title, DateOnly? HeldOn, TimeOnly? HeldAt, string? Place,
    SessionMode Mode = SessionMode.Meeting, DateOnly? AnswersDue = null);

public sealed record SessionPlanned(Guid SessionId);
