using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Audit;
using ThiDua.Core.Foundation;
using ThiDua.Core.Law;

namespace ThiDua.Core.Councils.Written;

/// <summary>
/// First of the two entries of a signed paper on which a member answers: one who is away from a show of hands, or any member when no
/// meeting is held. A secret vote takes sealed envelopes instead.
/// </summary>
public sealed class EnterWrittenOpinion(ThiDuaDb db, Ledger ledger, CouncilRulesQuery rules, TimeProvider clock) : IOperation
{
    private const int MostRemark = 2000;

    public async Task<Result<Done>> ExecuteAsync(EnterWrittenOpinionRequest request, Actor actor, CancellationToken ct)
    {
        var found = await db.SessionOfAsync(request.BallotId, actor, Permission.ManageSessions, ct);
        if (!found.Succeeded)
        {
            return found.Refusals.ToList();
        }

        await using var work = await ledger.BeginAsync("councils.enter_written_opinion", "Nhập ý kiến bằng văn bản (lần một)", actor, ct);
        var session = await db.LockSessionAsync(found.Value, ct);
        var ballot = await db.LockBallotAsync(request.BallotId, ct);
        if (Misplaced(ballot) is { } wrong)
        {
            return wrong;
        }

        if (await db.IsRecusedAsync(ballot, actor.PersonId, ct))
        {
            return new CountedByRecused(actor.Name);
        }

        if (await RefusalsAsync(request, session, ballot, ct) is { Count: > 0 } refusals)
        {
            return refusals;
        }

        db.WrittenOpinions.Add(new WrittenOpinion
        {
            BallotId = ballot.Id, PersonId = request.PersonId!.Value, Source = OpinionSource.Paper, ReceivedOn = request.ReceivedOn!.Value, FileId = request.FileId,
            Remark = Typed.Clean(request.Remark), FirstAccountId = actor.AccountId, FirstBy = actor.Name, FirstAt = work.At,
        });
        await db.SaveChangesAsync(ct);
        db.WrittenChoices.AddRange(request.Choices.Select(c => new WrittenChoice { BallotId = ballot.Id, PersonId = request.PersonId.Value, NominationId = c.Key, Choice = c.Value }));
        work.About("session", session.Id);
        return await work.CommitAsync(Done.Value, ct);
    }

    private static Refusal? Misplaced(Ballot ballot) =>
        ballot.Method is VoteMethod.SecretBallot ? new SecretOnPaperOnly()
        : ballot.Method is VoteMethod.PaperBallot ? new WrongState("Lượt này bỏ phiếu kín: phiếu của người vắng để trong phong bì dán kín, không nhập nội dung.")
        : ballot.State is not BallotState.Open ? new WrongState("Ý kiến bằng văn bản được nhập khi lượt biểu quyết đang mở.")
        : null;

    private async Task<List<Refusal>> RefusalsAsync(EnterWrittenOpinionRequest request, CouncilSession session, Ballot ballot, CancellationToken ct)
    {
        var rule = (await rules.AsOfAsync(session.HeldOn, ct)).AbsentInWriting;
        if (session.Mode is SessionMode.Meeting && !rule.Allowed)
        {
            return [new WrongState("Quy định tại ngày họp chưa cho phép thành viên vắng có ý kiến bằng văn bản.") { Clause = rule.Citation }];
        }

        var typed = new Typed();
        typed.Optional(request.Remark, nameof(request.Remark), "ý kiến kèm theo", MostRemark);
        if (request.ReceivedOn is not { } day || day > clock.Today() || day < session.HeldOn.AddDays(-60))
        {
            typed.Refuse(nameof(request.ReceivedOn), "Nhập ngày nhận văn bản, trong 60 ngày trước phiên họp và không sau hôm nay.");
        }

        if (request.FileId is null)
        {
            typed.Refuse(nameof(request.FileId), "Chọn bản quét văn bản đã ký của thành viên.");
        }

        var member = await db.SessionMembers.AsNoTracking().SingleOrDefaultAsync(m => m.SessionId == session.Id && m.PersonId == request.PersonId, ct);
        typed.Refuse(await AbsentMembers.RefuseAsync(db, session.Id, member, nameof(request.PersonId), ct));
        if (member is null || !typed.IsGood)
        {
            return typed.Refusals;
        }

        if (await db.WrittenOpinions.AnyAsync(o => o.BallotId == ballot.Id && o.PersonId == member.PersonId, ct))
        {
            return [new InvalidField(nameof(request.PersonId), $"Ý kiến của {member.FullName} đã được nhập. Người thứ hai nhập lần hai.")];
        }

        return await OpinionChoices.RefuseAsync(db, ballot, member.PersonId, request.Choices, ct) is { } no ? [no] : [];
    }
}

/// <param name="Choices">One choice for each dossier that the member may judge.</param>
public sealed record EnterWrittenOpinionRequest(
    Guid BallotId, Guid? PersonId, DateOnly? ReceivedOn, Guid? FileId, IReadOnlyDictionary<Guid, BallotChoice> Choices, string? Remark = null);
