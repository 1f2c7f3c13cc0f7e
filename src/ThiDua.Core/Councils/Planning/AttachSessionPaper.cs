using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Audit;
using ThiDua.Core.Foundation;

namespace ThiDua.Core.Councils.Planning;

/// <summary>Adds a paper that members read before the session, or takes it away while the session is planned.</summary>
public sealed class AttachSessionPaper(ThiDuaDb db, Ledger ledger) : IOperation
{
    public const int Most = 20;

    public async Task<Result<Done>> AddAsync(AttachSessionPaperRequest request, Actor actor, CancellationToken ct)
    {
        if (await db.RefuseAsync(request.SessionId, actor, Permission.ManageSessions, ct) is { } refused)
        {
            return refused;
        }

        var typed = new Typed();
        var title = typed.Text(request.Title, nameof(request.Title), "tên tài liệu", 300);
        if (request.FileId is null)
        {
            typed.Refuse(nameof(request.FileId), "Chọn tệp tài liệu.");
        }

        if (await db.SessionPapers.CountAsync(p => p.SessionId == request.SessionId, ct) >= Most)
        {
            typed.Refuse(nameof(request.FileId), $"Mỗi phiên họp kèm không quá {Most} tài liệu. Gộp các tệp nhỏ.");
        }

        if (!typed.IsGood)
        {
            return typed.Refusals;
        }

        await using var work = await ledger.BeginAsync("councils.attach_session_paper", "Thêm tài liệu phiên họp", actor, ct);
        var session = await db.LockSessionAsync(request.SessionId, ct);
        if (session.State is not (SessionState.Planned or SessionState.Open))
        {
            return new WrongState("Phiên họp đã kết thúc nên không thêm tài liệu.");
        }

        db.SessionPapers.Add(new SessionPaper { Id = Guid.CreateVersion7(), SessionId = session.Id, Title = title, FileId = request.FileId!.Value, AddedAt = work.At });
        work.About("session", session.Id);
        return await work.CommitAsync(Done.Value, ct);
    }

    public async Task<Result<Done>> RemoveAsync(Guid sessionId, Guid paperId, Actor actor, CancellationToken ct)
    {
        if (await db.RefuseAsync(sessionId, actor, Permission.ManageSessions, ct) is { } refused)
        {
            return refused;
        }

        await using var work = await ledger.BeginAsync("councils.remove_session_paper", "Bỏ tài liệu phiên họp", actor, ct);
        var session = await db.LockSessionAsync(sessionId, ct);
        var paper = await db.SessionPapers.SingleOrDefaultAsync(p => p.Id == paperId && p.SessionId == sessionId, ct);
        if (paper is null || session.State is not SessionState.Planned)
        {
            return new WrongState("Tài liệu chỉ được bỏ trước khi mở phiên họp.");
        }

        db.SessionPapers.Remove(paper);
        work.About("session", session.Id);
        return await work.CommitAsync(Done.Value, ct);
    }
}

public sealed record AttachSessionPaperRequest(Guid SessionId, string? Title, Guid? FileId);
