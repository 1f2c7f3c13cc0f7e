using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Audit;
using ThiDua.Core.Foundation;

namespace ThiDua.Core.Councils;

/// <summary>Joins the scan of the signed paper to issued minutes, with who signed.</summary>
public sealed class AttachSignedMinutes(ThiDuaDb db, Ledger ledger, TimeProvider clock) : IOperation
{
    public async Task<Result<Done>> ExecuteAsync(AttachSignedMinutesRequest request, Actor actor, CancellationToken ct)
    {
        if (await db.RefuseAsync(request.SessionId, actor, Permission.ManageSessions, ct) is { } refused)
        {
            return refused;
        }

        var typed = new Typed();
        var chair = typed.Text(request.Chair, nameof(request.Chair), "họ tên người chủ trì đã ký", 200);
        var secretary = typed.Text(request.Secretary, nameof(request.Secretary), "họ tên thư ký đã ký", 200);
        if (request.FileId is null)
        {
            typed.Refuse(nameof(request.FileId), "Chọn bản quét biên bản đã ký.");
        }

        await using var work = await ledger.BeginAsync("councils.attach_signed_minutes", "Đính kèm biên bản đã ký", actor, ct);
        var session = await db.LockSessionAsync(request.SessionId, ct);
        if (session.State is not SessionState.Minuted)
        {
            return new WrongState("Ban hành biên bản trước, rồi đính kèm bản đã ký.");
        }

        if (request.SignedOn is not { } day || day < session.HeldOn || day > clock.Today())
        {
            typed.Refuse(nameof(request.SignedOn), $"Nhập ngày ký, từ ngày họp {session.HeldOn.Written()} đến hôm nay.");
        }

        if (!typed.IsGood)
        {
            return typed.Refusals;
        }

        (session.SignedByChair, session.SignedBySecretary, session.SignedOn, session.SignedFileId) = (chair, secretary, request.SignedOn, request.FileId);
        work.About("session", session.Id);
        return await work.CommitAsync(Done.Value, ct);
    }
}

public sealed record AttachSignedMinutesRequest(Guid SessionId, string? Chair, string? Secretary, DateOnly? SignedOn, Guid? FileId);
