using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Audit;
using ThiDua.Core.Decisions;
using ThiDua.Core.Foundation;
using ThiDua.Core.Wordings;
using ThiDua.Core.Wordings.Papers;

namespace ThiDua.Core.Councils.Planning;

/// <summary>Issues the invitation: the paper is kept as sent, and every member finds it on their page.</summary>
public sealed class InviteMembers(ThiDuaDb db, Ledger ledger, InvitationQuery invitations, KeepWrittenPaper keep, TimeProvider clock) : IOperation
{
    public async Task<Result<Done>> ExecuteAsync(InviteMembersRequest request, Actor actor, CancellationToken ct)
    {
        if (await db.RefuseAsync(request.SessionId, actor, Permission.ManageSessions, ct) is { } refused)
        {
            return refused;
        }

        var typed = new Typed();
        var number = typed.Text(request.Number, nameof(request.Number), "số, ký hiệu giấy mời do văn thư cấp, ví dụ 25/GM-HĐTĐKT", 30);
        var facts = await invitations.FindAsync(request.SessionId, actor, ct);
        if (facts is { Agenda.Count: 0 })
        {
            typed.Refuse(nameof(request.Number), "Lập chương trình phiên họp trước khi mời.");
        }

        if (facts is { Members: 0 })
        {
            typed.Refuse(nameof(request.Number), "Hội đồng chưa có thành viên vào ngày họp. Cập nhật danh sách thành viên trước khi mời.");
        }

        if (!typed.IsGood)
        {
            return typed.Refusals;
        }

        var numbered = facts! with { Number = number, IssuedOn = clock.Today() };
        var kept = await keep.AsDocxAsync(InvitationWording.Paper, words => InvitationPaper.Write(numbered, words), $"Giay-moi-hop-Hoi-dong-{facts.HeldOn:yyyy-MM-dd}.docx", actor, ct);
        return kept.Succeeded ? await WriteAsync(request, number, facts.Version, kept.Value.Id, actor, ct) : kept.Refusals.ToList();
    }

    private async Task<Result<Done>> WriteAsync(InviteMembersRequest request, string number, uint version, Guid fileId, Actor actor, CancellationToken ct)
    {
        await using var work = await ledger.BeginAsync("councils.invite_members", "Gửi giấy mời họp Hội đồng", actor, ct);
        var session = await db.LockSessionAsync(request.SessionId, ct);
        if (session.State is not SessionState.Planned)
        {
            return new WrongState("Chỉ gửi giấy mời cho phiên họp chưa mở.");
        }

        // The paper was made from this version; a change saved meanwhile must not be missing from it.
        db.Entry(session).Property(s => s.Version).OriginalValue = version;
        (session.InvitationNumber, session.InvitationFileId, session.InvitedAt) = (number, fileId, work.At);
        (session.ChangedAt, session.ChangeNote) = (null, "");
        await db.SessionReceipts.Where(r => r.SessionId == session.Id).ExecuteDeleteAsync(ct);
        db.KeepAsPaper(session.MovementId, IssuedPaperKind.Invitation, session.Id, fileId, work.At, actor);
        work.About("session", session.Id);
        return await work.CommitAsync(Done.Value, ct);
    }
}

/// <param name="Number">Number and symbol in the agency's series, given by the clerk of records.</param>
public sealed record InviteMembersRequest(Guid SessionId, string? Number);
