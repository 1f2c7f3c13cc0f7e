using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Audit;
using ThiDua.Core.Foundation;
using ThiDua.Core.Law;

namespace ThiDua.Core.Councils.Counting;

/// <summary>
/// Takes an absent member's sheet in a sealed envelope for a paper ballot. It goes into the box unopened; nobody types what is in it,
/// because the vote is secret.
/// </summary>
public sealed class TakeEnvelope(ThiDuaDb db, Ledger ledger, CouncilRulesQuery rules, TimeProvider clock) : IOperation
{
    public async Task<Result<Done>> ExecuteAsync(TakeEnvelopeRequest request, Actor actor, CancellationToken ct)
    {
        var found = await db.SessionOfAsync(request.BallotId, actor, Permission.ManageSessions, ct);
        if (!found.Succeeded)
        {
            return found.Refusals.ToList();
        }

        await using var work = await ledger.BeginAsync("councils.take_envelope", "Nhận phiếu trong phong bì của thành viên vắng", actor, ct);
        var session = await db.LockSessionAsync(found.Value, ct);
        var ballot = await db.LockBallotAsync(request.BallotId, ct);
        if (ballot.Method is VoteMethod.SecretBallot)
        {
            return new SecretOnPaperOnly();
        }

        if (ballot is not { Method: VoteMethod.PaperBallot, State: BallotState.Prepared })
        {
            return new WrongState("Phong bì được nhận trước khi mở lượt bỏ phiếu giấy.");
        }

        if (await RefusalsAsync(request, session, ct) is { Count: > 0 } refusals)
        {
            return refusals;
        }

        db.SealedEnvelopes.Add(new SealedEnvelope
        {
            BallotId = ballot.Id, PersonId = request.PersonId!.Value, ReceivedOn = request.ReceivedOn!.Value, ReceivedBy = actor.Name, Note = Typed.Clean(request.Note),
        });
        work.About("session", session.Id);
        return await work.CommitAsync(Done.Value, ct);
    }

    private async Task<List<Refusal>> RefusalsAsync(TakeEnvelopeRequest request, CouncilSession session, CancellationToken ct)
    {
        var rule = (await rules.AsOfAsync(session.HeldOn, ct)).AbsentInWriting;
        if (!rule.Allowed)
        {
            return [new WrongState("Quy định tại ngày họp chưa cho phép thành viên vắng gửi phiếu.") { Clause = rule.Citation }];
        }

        var typed = new Typed();
        typed.Optional(request.Note, nameof(request.Note), "ghi chú", 500);
        if (request.ReceivedOn is not { } day || day > clock.Today() || day < session.HeldOn.AddDays(-60))
        {
            typed.Refuse(nameof(request.ReceivedOn), "Nhập ngày nhận phong bì, trong 60 ngày trước phiên họp và không sau hôm nay.");
        }

        var member = await db.SessionMembers.AsNoTracking().SingleOrDefaultAsync(m => m.SessionId == session.Id && m.PersonId == request.PersonId, ct);
        typed.Refuse(await AbsentMembers.RefuseAsync(db, session.Id, member, nameof(request.PersonId), ct));
        if (member is not null && await db.SealedEnvelopes.AnyAsync(e => e.BallotId == request.BallotId && e.PersonId == member.PersonId, ct))
        {
            typed.Refuse(nameof(request.PersonId), $"Đã nhận phong bì của {member.FullName} cho lượt này.");
        }

        return typed.Refusals;
    }
}

public sealed record TakeEnvelopeRequest(Guid BallotId, Guid? PersonId, DateOnly? ReceivedOn, string? Note);
