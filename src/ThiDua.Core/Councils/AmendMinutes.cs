using System.Globalization;
using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Audit;
using ThiDua.Core.Decisions;
using ThiDua.Core.Foundation;
using ThiDua.Core.Wordings;
using ThiDua.Core.Wordings.Papers;

namespace ThiDua.Core.Councils;

/// <summary>A fact changed, or something was left out, after minutes were issued: a new paper says so and refers to them. They stay as they are.</summary>
public sealed class AmendMinutes(ThiDuaDb db, Ledger ledger, KeepWrittenPaper keep, TimeProvider clock) : IOperation
{
    public async Task<Result<MinutesAmended>> ExecuteAsync(AmendMinutesRequest request, Actor actor, CancellationToken ct)
    {
        if (await db.RefuseAsync(request.SessionId, actor, Permission.ManageSessions, ct) is { } refused)
        {
            return refused;
        }

        if (!await db.MayReadMinutesAsync(request.SessionId, actor, ct))
        {
            return new NotAllowed("Biên bản có hồ sơ mà tài khoản này không tham gia xét; chủ tịch hoặc thư ký Hội đồng lập.");
        }

        if (await FactsAsync(request.SessionId, ct) is not { } facts)
        {
            return new WrongState("Biên bản chưa ban hành: sửa ngay trong dự thảo.");
        }

        if (Refusals(request) is { Count: > 0 } refusals)
        {
            return refusals;
        }

        var number = await db.NextMinutesNumberAsync(facts.CouncilId, clock.Today().Year, ct) ?? 1;
        var amendment = new AmendmentText(
            request.Kind!.Value, number, request.Symbol!.Trim(), clock.Today(), request.Reason!.Trim().Normalize(), request.Content!.ReplaceLineEndings("\n").Trim().Normalize());
        var name = string.Create(CultureInfo.InvariantCulture, $"Bien-ban-{(request.Kind is AmendmentKind.Correction ? "dinh-chinh" : "bo-sung")}-{clock.Today():yyyy-MM-dd}.docx");
        var kept = await keep.AsDocxAsync(MinutesAmendmentWording.Paper, words => AmendmentPaper.Write(facts, amendment, words), name, actor, ct);
        return kept.Succeeded ? await WriteAsync(facts, amendment, kept.Value.Id, actor, ct) : kept.Refusals.ToList();
    }

    private async Task<Result<MinutesAmended>> WriteAsync(AmendedMinutesFacts facts, AmendmentText text, Guid fileId, Actor actor, CancellationToken ct)
    {
        await using var work = await ledger.BeginAsync("councils.amend_minutes", $"Ban hành {text.Kind.Label().ToLowerInvariant()}", actor, ct, text.Reason);
        var session = await db.LockSessionAsync(facts.SessionId, ct);
        if (await db.TakeMinutesNumberAsync(session.CouncilId, text.IssuedOn.Year, text.Number, ct) is { } taken)
        {
            return taken;
        }

        var row = new MinutesAmendment
        {
            Id = Guid.CreateVersion7(), SessionId = session.Id, Ordinal = 1 + await db.MinutesAmendments.CountAsync(a => a.SessionId == session.Id, ct), Kind = text.Kind,
            Number = text.Number, Symbol = text.Symbol, Reason = text.Reason, Content = text.Content, IssuedOn = text.IssuedOn, IssuedAt = work.At, IssuedBy = actor.Name, FileId = fileId,
        };
        db.MinutesAmendments.Add(row);
        db.KeepAsPaper(session.MovementId, IssuedPaperKind.AmendedMinutes, session.Id, fileId, work.At, actor);
        work.About("session", session.Id).About("movement", session.MovementId);
        return await work.CommitAsync(new MinutesAmended(row.Id, fileId, text.Number), ct);
    }

    private async Task<AmendedMinutesFacts?> FactsAsync(Guid sessionId, CancellationToken ct) =>
        await db.CouncilSessions.AsNoTracking()
            .Where(s => s.Id == sessionId && s.State == SessionState.Minuted)
            .Select(s => new AmendedMinutesFacts(
                s.Id, s.CouncilId, s.Council.Name, s.Council.Agency.Name, s.Council.Agency.PlaceName, s.Title, s.HeldOn, s.MinutesNumber!, s.MinutesSymbol!,
                db.Set<SessionMember>().Where(m => m.SessionId == s.Id && m.Role == Organizations.CouncilRole.Chair).Select(m => m.FullName).FirstOrDefault(),
                db.Set<SessionMember>().Where(m => m.SessionId == s.Id && m.Role == Organizations.CouncilRole.Secretary).Select(m => m.FullName).FirstOrDefault()))
            .SingleOrDefaultAsync(ct);

    private static List<Refusal> Refusals(AmendMinutesRequest request)
    {
        var typed = new Typed();
        if (request.Kind is not { } kind || !Enum.IsDefined(kind))
        {
            typed.Refuse(nameof(request.Kind), "Chọn bổ sung hoặc đính chính.");
        }

        typed.Text(request.Reason, nameof(request.Reason), "lý do lập biên bản này", 500);
        typed.Text(request.Content, nameof(request.Content), "nội dung bổ sung, đính chính: đã ghi gì, sửa thành gì", 8000);
        typed.Refuse(MinutesNumbers.Symbol(request.Symbol, nameof(request.Symbol)));
        return typed.Refusals;
    }
}

/// <param name="Content">What stood and what is right, line by line.</param>
public sealed record AmendMinutesRequest(Guid SessionId, AmendmentKind? Kind, string? Reason, string? Content, string? Symbol);

public sealed record MinutesAmended(Guid Id, Guid FileId, int Number);
